using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Facts;

namespace TransCheck.Evaluation.Commands;

/// <summary>Lists what some checks report on sentence pairs; on pairs that render each other every line is an alarm.</summary>
internal sealed class EvaluateChecks : IEvaluationCommand
{
    public string Name => "evaluate-checks";

    public string Usage => "CHECK[,CHECK...] PAIRS.tsv...   English TAB Turkish";

    public int Run(string[] arguments, TextWriter output)
    {
        var names = arguments[0].Split(',');
        var checks = CheckCatalogue.All.Where(c => names.Contains(c.Info.Name, StringComparer.Ordinal)).ToArray();
        var words = 0;
        var found = new List<(Finding Finding, string English, string Turkish)>();
        foreach (var row in arguments[1..].SelectMany(File.ReadLines).Select(line => line.Split('\t')).Where(row => row.Length == 2))
        {
            var english = Sentences.Document(Language.English, row[0]);
            var turkish = Sentences.Document(Language.Turkish, row[1]);
            words += row[0].AsSpan().Count(' ') + 1;
            var bead = new Bead(new SegmentRange(0, english.Segments.Length), new SegmentRange(0, turkish.Segments.Length), 0.95);
            var context = new PairContext(new AlignedPair(english, turkish, [bead]), FactFinder.Find(english), FactFinder.Find(turkish));
            found.AddRange(checks.SelectMany(c => c.Run(context)).Select(f => (f, row[0], row[1])));
        }

        output.WriteLine($"{words} words");
        foreach (var (finding, english, turkish) in found.OrderByDescending(f => f.Finding.Confidence))
        {
            output.WriteLine($"{finding.Check.Name}{(finding.Variant is { } variant ? "." + variant : "")}\t{finding.Confidence:F2}\t{string.Join(" | ", finding.Arguments)}\t{english}\t{turkish}");
        }

        return 0;
    }
}
