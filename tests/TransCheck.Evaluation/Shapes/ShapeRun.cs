using System.Diagnostics;

namespace TransCheck.Evaluation.Shapes;

/// <summary>What one run of the command took.</summary>
/// <param name="Memory">The most, in bytes.</param>
/// <param name="Outcome">Why it ended otherwise than with a comparison; null for a whole run.</param>
internal sealed record ShapeRun(TimeSpan Processor, TimeSpan Wall, long Memory, string? Outcome)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>A process that waits for ever is stopped too; on a busy machine it may get a tenth of a processor.</summary>
    private const int PatienceFactor = 20;

    /// <summary>Checks one pair in a process of its own and stops it at the limits.</summary>
    /// <param name="tool">The built <c>transcheck.dll</c>.</param>
    /// <param name="folder">Where the two articles and the report are written.</param>
    /// <param name="limit">On processor time.</param>
    /// <param name="mostMemory">In bytes.</param>
    public static ShapeRun Of(string tool, string folder, Shape shape, int size, TimeSpan limit, long mostMemory)
    {
        var source = Path.Combine(folder, $"en.{shape.Extension}");
        var target = Path.Combine(folder, $"tr.{shape.Extension}");
        var report = Path.Combine(folder, "report.json");
        File.WriteAllText(source, shape.Source(size));
        File.WriteAllText(target, shape.Target(size));
        File.Delete(report);
        var start = new ProcessStartInfo("dotnet", [tool, "check", source, target, "--format", "json", "--output", report, "--jobs", "1", "--fail-on", "never", "--no-config", "--quiet"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var watch = Stopwatch.StartNew();
        var (processor, memory) = (TimeSpan.Zero, 0L);
        string? outcome = null;
        while (!process.WaitForExit(Pause))
        {
            try
            {
                process.Refresh();
                processor = process.TotalProcessorTime;
                memory = Math.Max(memory, process.PeakWorkingSet64);
            }
            catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                // It ended between the two questions.
                continue;
            }

            outcome = processor > limit || watch.Elapsed > PatienceFactor * limit ? $"over {limit.TotalSeconds:F0} s" : memory > mostMemory ? $"over {mostMemory >> 20} MB" : null;
            if (outcome is not null)
            {
                process.Kill();
                break;
            }
        }

        process.WaitForExit();
        outcome ??= process.ExitCode != 0 ? $"exit {process.ExitCode}" : File.ReadAllText(report).Contains("\"pairs\": []", StringComparison.Ordinal) ? "not compared" : null;
        return new ShapeRun(processor, watch.Elapsed, memory, outcome);
    }
}
