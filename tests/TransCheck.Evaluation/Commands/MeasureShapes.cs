using System.Globalization;
using TransCheck.Evaluation.Shapes;

namespace TransCheck.Evaluation.Commands;

/// <summary>Time and memory of the command for shapes of input at a length, twice and four times that: the table of <c>docs/performance.md</c>.</summary>
internal sealed class MeasureShapes : IEvaluationCommand
{
    private const int Largest = 1 << 20;
    private const long MostMemory = 4L << 30;

    /// <summary>What the sizes are of the largest.</summary>
    private static readonly string[] Sizes = ["quarter", "half", "whole"];

    public string Name => "shapes";

    public string Usage => "TOOL [--only TEXT] [--size BYTES] [--seconds LIMIT]: the built transcheck.dll, shapes whose name holds a text, the largest size of a side (1 MB)";

    public int Run(string[] arguments, TextWriter output)
    {
        if (arguments.Length < 1)
        {
            return 2;
        }

        var tool = Path.GetFullPath(arguments[0]);
        var only = arguments.Option("--only") ?? "";
        var largest = int.Parse(arguments.Option("--size") ?? Largest.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var limit = TimeSpan.FromSeconds(int.Parse(arguments.Option("--seconds") ?? "60", CultureInfo.InvariantCulture));
        var folder = Directory.CreateTempSubdirectory("transcheck-shapes-").FullName;
        try
        {
            var start = Enumerable.Range(0, 3).Select(_ => Measure(Shape.Tiny, 0)).MinBy(r => r.Processor)!;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"A pair of one sentence: {start.Processor.TotalSeconds:F2} s, {start.Memory >> 20} MB. Largest: {largest / 1024} KB a side.\n"));
            output.WriteLine("| shape | processor | wall | grows with the power | memory |\n|---|---:|---:|---:|---:|");
            foreach (var shape in ShapeTable.All.Where(s => s.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
            {
                // What does not end at a size does not end at the next.
                var runs = new List<ShapeRun>();
                for (var size = largest / 4; size <= largest && runs.TrueForAll(r => r.Outcome is null); size *= 2)
                {
                    runs.Add(Measure(shape, size));
                }

                output.WriteLine(Row(shape, runs, start.Processor));
                output.Flush();
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        ShapeRun Measure(Shape shape, int size) => ShapeRun.Of(tool, folder, shape, size, limit, MostMemory);
    }

    private static string Row(Shape shape, List<ShapeRun> runs, TimeSpan start)
    {
        var last = runs[^1];
        var outcome = last.Outcome is null ? "" : string.Create(CultureInfo.InvariantCulture, $", {last.Outcome} at a {Sizes[runs.Count - 1]}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {shape.Name} | {last.Processor.TotalSeconds:F2} s{outcome} | {last.Wall.TotalSeconds:F2} s | {Power(runs, start)} | {last.Memory >> 20} MB |");
    }

    /// <summary>Of the larger two runs that were not stopped, without the start of the command.</summary>
    private static string Power(List<ShapeRun> runs, TimeSpan start)
    {
        // What is compiled at run time hides the growth of what takes less.
        const double Shortest = 0.15;
        var whole = runs.TakeWhile(r => r.Outcome is null).Select(r => (r.Processor - start).TotalSeconds).ToArray();
        return whole.Length < 2 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Math.Log2(Math.Max(Shortest, whole[^1]) / Math.Max(Shortest, whole[^2])):F1}");
    }
}
