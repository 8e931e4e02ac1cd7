using TransCheck.Checks;

namespace TransCheck.Reporting;

/// <summary>
/// Workflow commands that GitHub Actions turns into annotations, one line a finding, at its place in the translation: the worst first, and no more than GitHub shows.
/// </summary>
/// <param name="texts">Language of the messages.</param>
/// <param name="paths">GitHub looks for files from the root of the repository.</param>
internal sealed class GitHubReport(Texts texts, RootedPaths paths) : IReportWriter
{
    /// <summary>Of errors, of warnings and of notices, in one step: GitHub takes the first and drops the rest in silence.</summary>
    private const int Limit = 10;

    private const string Error = "::error";
    private const string Warning = "::warning";
    private const string Notice = "::notice";

    public string Format => "github";

    public void Write(CheckReport report, TextWriter output)
    {
        // What could not be read was not checked: nothing is worse.
        var articles = report.Errors.Select(e => new Annotation(Error, $" file={Place(e.Path)}", e.Counterpart is null ? texts.Message(e) : $"{e.Name}: {texts.Message(e)}"))
            .Concat(report.Unpaired.Where(u => u.Deleted is not null).Select(u => new Annotation(Warning, $" file={Place(u.Path)}", texts.Reason(u))))
            .ToList();
        var all = articles.Concat(Worst(report)).ToList();
        var count = articles.Count + report.FindingCount;
        var shown = new[] { Error, Warning, Notice }.SelectMany(command => all.Where(a => a.Command == command).Take(Limit)).ToList();
        if (shown.Count < count && shown.Count(a => a.Command == Notice) == Limit)
        {
            // The line that counts the rest is a notice too.
            shown.RemoveAt(shown.Count - 1);
        }

        foreach (var (command, properties, message) in shown)
        {
            output.Write($"{command}{properties}::{Data(message)}\n");
        }

        if (count - shown.Count is > 0 and var left)
        {
            output.Write($"{Notice}::{Data(texts.Count("github.more", left))}\n");
        }
    }

    /// <summary>The worst findings of each severity, which are all that can be shown; the worst first.</summary>
    private IEnumerable<Annotation> Worst(CheckReport report)
    {
        var worst = SeverityNames.WorstFirst.Select(_ => new PriorityQueue<(PairReport Pair, ReportedFinding Finding, int Number), (double Confidence, int Number)>()).ToList();
        var number = 0;
        foreach (var pair in report.Pairs)
        {
            foreach (var finding in pair.Findings)
            {
                var kept = worst[SeverityNames.WorstFirst.IndexOf(finding.Severity)];
                kept.Enqueue((pair, finding, number), (finding.Confidence, -number));
                number++;
                if (kept.Count > Limit)
                {
                    kept.Dequeue();
                }
            }
        }

        return worst.SelectMany(w => w.UnorderedItems.Select(i => i.Element).OrderByDescending(f => f.Finding.Confidence).ThenBy(f => f.Number)).Select(f => Of(f.Pair, f.Finding));
    }

    private Annotation Of(PairReport pair, ReportedFinding finding)
    {
        var (path, side) = finding.Target is { } target ? (pair.Target.Path, target) : (pair.Source.Path, finding.Source);
        var place = $" file={Place(path)}";
        if (side is not null)
        {
            // GitHub takes columns only where the annotation stays in one line.
            var at = side.Location;
            place += FormattableString.Invariant($",line={at.Line},endLine={at.EndLine}");
            place += at.Line == at.EndLine ? FormattableString.Invariant($",col={at.Column},endColumn={at.EndColumn}") : "";
        }

        return new Annotation(Command(finding.Severity), $"{place},title={Property($"{finding.Check.Id} {texts[$"{finding.Check.Name}.title"]}")}", texts.Message(finding));
    }

    private string Place(string path) => Property(paths.FromRoot(path));

    private static string Command(Severity severity) => severity switch
    {
        Severity.Critical or Severity.Major => Error,
        Severity.Minor => Warning,
        _ => Notice,
    };

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    /// <param name="Properties">As they stand in the command, with the space before them.</param>
    private sealed record Annotation(string Command, string Properties, string Message);
}
