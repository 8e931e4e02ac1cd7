using System.Collections.Immutable;
using System.Globalization;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Linguistics;

namespace TransCheck.Evaluation.Commands;

/// <summary>
/// Runs the checks of some groups over sentence pairs, each row a bead, and writes every finding: on human translations,
/// what to read for alarms.
/// </summary>
internal sealed class EvaluateParallel : IEvaluationCommand
{
    public string Name => "evaluate-parallel";

    public string Usage => "FILE.tsv [--groups TC02,TC03] [--min-confidence 0.5]   (English TAB Turkish)";

    public int Run(string[] arguments, TextWriter output)
    {
        var groups = Option(arguments, "--groups", "TC02,TC03").Split(',');
        var least = double.Parse(Option(arguments, "--min-confidence", "0.5"), CultureInfo.InvariantCulture);
        var rows = File.ReadLines(arguments[0]).Select(line => line.Split('\t')).Where(r => r.Length >= 2 && r[0].Length > 0 && r[1].Length > 0).ToList();
        var source = Document("en.txt", Language.English, rows.Select(r => r[0]));
        var target = Document("tr.txt", Language.Turkish, rows.Select(r => r[1]));
        var beads = rows.Select((_, i) => new Bead(new SegmentRange(i, 1), new SegmentRange(i, 1), 0.9)).ToImmutableArray();
        var context = PairChecker.Prepare(new AlignedPair(source, target, beads));
        var findings = PairChecker.Check(context, new CheckOptions(least)).Where(f => groups.Any(g => f.Check.Id.StartsWith(g, StringComparison.Ordinal))).ToList();
        foreach (var finding in findings.OrderBy(f => f.Check.Id, StringComparer.Ordinal))
        {
            var (s, t) = (finding.Source?.Segment ?? finding.Target?.Segment ?? 0, finding.Target?.Segment ?? finding.Source?.Segment ?? 0);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{finding.Check.Name}\t{finding.Confidence:F2}\t{string.Join(" | ", finding.Arguments)}\t{rows[s][0]}\t{rows[t][1]}"));
        }

        var words = rows.Sum(r => r[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        foreach (var check in findings.GroupBy(f => f.Check.Name, StringComparer.Ordinal).OrderByDescending(g => g.Count()))
        {
            output.WriteLine($"{check.Key} {check.Count()}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{findings.Count} findings in {words} words = {1000.0 * findings.Count / words:F2} per 1,000"));
        return 0;
    }

    private static string Option(string[] arguments, string name, string otherwise) =>
        Array.IndexOf(arguments, name) is >= 0 and var i && i + 1 < arguments.Length ? arguments[i + 1] : otherwise;

    private static Document Document(string path, Language language, IEnumerable<string> sentences)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var segments = ImmutableArray.CreateBuilder<Segment>();
        foreach (var sentence in sentences)
        {
            segments.Add(new Segment(segments.Count, blocks.Count, new TextSpan(0, sentence.Length), sentence, Tokenizer.Tokenize(sentence, language)));
            blocks.Add(new Block(BlockKind.Paragraph, 0, sentence, SourceMap.Verbatim(0)));
        }

        return new Document(new Article(path, ArticleFormat.PlainText, ArticleMetadata.None, blocks.DrainToImmutable(), LineIndex.Of("")), language, segments.DrainToImmutable());
    }
}
