using System.Diagnostics;
using System.Globalization;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Evaluation.Commands;

/// <summary>Scores the aligner on folders of <c>en.txt</c>, <c>tr.txt</c> and <c>gold.tsv</c> (0-based sentences, by commas, source TAB target).</summary>
internal sealed class AlignBench : IEvaluationCommand
{
    public string Name => "align-bench";

    public string Usage => "FOLDER... [--show] [--rounds N] [--set WEIGHT=VALUE,...]";

    public int Run(string[] arguments, TextWriter output)
    {
        var weights = arguments.Weights();
        var show = arguments.Contains("--show", StringComparer.Ordinal);
        foreach (var folder in arguments.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)))
        {
            var figures = new AlignmentFigures();
            var documents = new List<(string Name, Document Source, Document Target, List<GoldBead> Gold)>();
            foreach (var path in Directory.EnumerateFiles(folder, "gold.tsv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var directory = Path.GetDirectoryName(path) ?? folder;
                documents.Add((
                    Path.GetFileName(directory),
                    Lines.Document(File.ReadAllText(Path.Combine(directory, "en.txt")), Language.English),
                    Lines.Document(File.ReadAllText(Path.Combine(directory, "tr.txt")), Language.Turkish),
                    [.. File.ReadLines(path).Select(l => l.Split('\t')).Select(c => new GoldBead(Numbers(c[0]), Numbers(c[1])))]));
            }

            var aligned = documents.ConvertAll(d => SentenceAligner.Align(d.Source, d.Target, Lexicon.Default, weights));
            var rounds = int.Parse(arguments.Option("--rounds") ?? "1", CultureInfo.InvariantCulture);
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            for (var round = 0; round < rounds; round++)
            {
                aligned = documents.ConvertAll(d => SentenceAligner.Align(d.Source, d.Target, Lexicon.Default, weights));
            }

            var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
            for (var d = 0; d < documents.Count; d++)
            {
                var test = AlignmentFigures.Of(aligned[d]);
                figures.Add(documents[d].Gold, test);
                if (show)
                {
                    Show(documents[d].Name, documents[d].Gold, test, aligned[d], output);
                }
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder}: {figures}  {rounds * documents.Count / seconds:F0} pairs per second of processor time"));
        }

        return 0;
    }

    internal static void Show(string name, List<GoldBead> gold, List<GoldBead> test, AlignedPair pair, TextWriter output)
    {
        var expected = gold.Select(AlignmentFigures.Key).ToHashSet(StringComparer.Ordinal);
        var found = test.Select(AlignmentFigures.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (sign, bead) in gold.Where(b => !found.Contains(AlignmentFigures.Key(b))).Select(b => ('-', b))
            .Concat(test.Where(b => !expected.Contains(AlignmentFigures.Key(b))).Select(b => ('+', b))))
        {
            output.WriteLine($"{sign} {name} {AlignmentFigures.Key(bead)}");
            foreach (var s in bead.Source)
            {
                output.WriteLine($"      en {pair.Source.Segments[s].Text}");
            }

            foreach (var t in bead.Target)
            {
                output.WriteLine($"      tr {pair.Target.Segments[t].Text}");
            }
        }
    }

    private static int[] Numbers(string cell) => cell.Length == 0 ? [] : [.. cell.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
}
