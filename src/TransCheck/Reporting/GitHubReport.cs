using TransCheck.Checks;

namespace TransCheck.Reporting;

/// <summary>Workflow commands that GitHub Actions turns into annotations, one line a finding, at its place in the translation.</summary>
/// <param name="texts">Language of the messages.</param>
/// <param name="paths">GitHub looks for files from the root of the repository.</param>
internal sealed class GitHubReport(Texts texts, RootedPaths paths) : IReportWriter
{
    public string Format => "github";

    public void Write(CheckReport report, TextWriter output)
    {
        foreach (var pair in report.Pairs)
        {
            foreach (var finding in pair.Findings)
            {
                var (path, side) = finding.Target is { } target ? (pair.Target.Path, target) : (pair.Source.Path, finding.Source);
                output.Write(Command(finding.Severity));
                output.Write($" file={Place(path)}");
                if (side is not null)
                {
                    var at = side.Location;
                    output.Write($",line={at.Line},endLine={at.EndLine}");
                    if (at.Line == at.EndLine)
                    {
                        // GitHub takes columns only where the annotation stays in one line.
                        output.Write($",col={at.Column},endColumn={at.EndColumn}");
                    }
                }

                output.Write($",title={Property($"{finding.Check.Id} {texts[$"{finding.Check.Name}.title"]}")}");
                output.Write($"::{Data(texts.Message(finding))}\n");
            }
        }

        foreach (var article in report.Unpaired.Where(u => u.Deleted is not null))
        {
            output.Write($"::warning file={Place(article.Path)}::{Data(texts.Reason(article))}\n");
        }

        foreach (var error in report.Errors)
        {
            output.Write($"::error file={Place(error.Path)}::{Data(error.Counterpart is null ? texts.Message(error) : $"{error.Name}: {texts.Message(error)}")}\n");
        }
    }

    private string Place(string path) => Property(paths.FromRoot(path));

    private static string Command(Severity severity) => severity switch
    {
        Severity.Critical or Severity.Major => "::error",
        Severity.Minor => "::warning",
        _ => "::notice",
    };

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
