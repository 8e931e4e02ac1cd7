using System.Text;
using TransCheck.Checks;

namespace TransCheck.Reporting;

/// <summary>
/// Markdown for a comment on a pull request: a table a pair, worst findings first, then what could not be paired, read or checked. What does not fit in a comment is
/// counted at the end.
/// </summary>
/// <param name="texts">Language of the report.</param>
internal sealed class MarkdownReport(Texts texts) : IReportWriter
{
    /// <summary>GitHub takes comments of up to 65,536 characters; the last lines, which count what is left out, need some too.</summary>
    private const int MaxLength = 65_000;

    /// <summary>A sentence, title, message or path that is longer is shown in part.</summary>
    private const int LongestText = 2_000;

    /// <summary>What files could not be read is told even where findings would fill the comment.</summary>
    private const int ShareOfErrors = 4;

    /// <summary>A space of no width.</summary>
    private const string Invisible = "&#8203;";

    /// <summary>How every report begins.</summary>
    public const string Heading = "## TransCheck\n\n";

    public string Format => "markdown";

    public void Write(CheckReport report, TextWriter output)
    {
        var text = new StringBuilder();
        text.Append(Heading);
        text.Append(string.Join(" · ", Summary(report))).Append('\n');
        string[] errors = [.. report.Errors.Select(e => $"\n- {Code(e.Name)}: {Escape(texts.Message(e))}\n")];
        var kept = Math.Min(MaxLength / ShareOfErrors, errors.Sum(e => e.Length));
        var findings = Append(text, MaxLength - kept, report.Pairs.Where(p => !p.Findings.IsEmpty).Select(p => (Table(p), p.Findings.Length)));
        var unpaired = Append(text, MaxLength - kept, report.Unpaired.Where(u => u.Deleted is not null).Select(u => ($"\n- {Code(u.Path)}: {Escape(texts.Reason(u))}\n", 1)));
        var unread = Append(text, MaxLength, errors.Select(e => (e, 1)));
        foreach (var (key, count) in new[] { ("markdown.left-out", findings), ("markdown.left-out.articles", unpaired), ("markdown.left-out.errors", unread) })
        {
            if (count > 0)
            {
                text.Append('\n').Append(texts.Count(key, count)).Append('\n');
            }
        }

        output.Write(text);
    }

    /// <summary>Appends parts as long as they fit.</summary>
    /// <returns>How much the others would have told.</returns>
    private static int Append(StringBuilder text, int length, IEnumerable<(string Text, int Count)> parts)
    {
        var left = 0;
        foreach (var (part, count) in parts)
        {
            if (left == 0 && text.Length + part.Length <= length)
            {
                text.Append(part);
            }
            else
            {
                left += count;
            }
        }

        return left;
    }

    private IEnumerable<string> Summary(CheckReport report)
    {
        yield return texts.Compared(report);
        foreach (var severity in SeverityNames.WorstFirst)
        {
            if (report.Count(severity) is > 0 and var count)
            {
                yield return $"{Icon(severity)} {texts.Number(count)} {texts[$"severity.{SeverityNames.Of(severity)}"]}";
            }
        }

        if (report.FindingCount == 0)
        {
            yield return $"✅ {texts["summary.no-findings"]}";
        }

        foreach (var line in texts.SetAside(report))
        {
            yield return line;
        }
    }

    private string Table(PairReport pair)
    {
        var table = new StringBuilder();
        table.Append("\n### ").Append(Escape(pair.Target.Title)).Append("\n\n").Append(Code(pair.Source.Path)).Append(" → ").Append(Code(pair.Target.Path)).Append("\n\n");
        table.Append("| | ").Append(texts["markdown.finding"]).Append(" | ").Append(texts["markdown.source"]).Append(" | ").Append(texts["markdown.target"]).Append(" |\n|---|---|---|---|\n");
        foreach (var finding in pair.Findings.OrderByDescending(f => f.Severity))
        {
            table.Append("| ").Append(Icon(finding.Severity)).Append(" | **").Append(Escape(texts[$"{finding.Check.Name}.title"])).Append("** ")
                .Append(finding.Check.Id).Append("<br>").Append(Escape(texts.Message(finding)))
                .Append(" | ").Append(Side(finding.Source)).Append(" | ").Append(Side(finding.Target)).Append(" |\n");
        }

        return table.ToString();
    }

    private static string Side(ReportedSide? side)
    {
        if (side is null)
        {
            return "";
        }

        var marked = new StringBuilder();
        var at = 0;
        foreach (var mark in side.Marks)
        {
            marked.Append(Escape(side.Segment[at..mark.Start])).Append("**").Append(Escape(side.Segment[mark.Start..mark.End])).Append("**");
            at = mark.End;
        }

        return $"{side.Location.Line}: {marked.Append(Escape(side.Segment[at..]))}";
    }

    private static string Icon(Severity severity) => severity switch
    {
        Severity.Critical => "🔴",
        Severity.Major => "🟠",
        Severity.Minor => "🟡",
        _ => "⚪",
    };

    /// <summary>A path as a code span, which nothing in it can leave: neither a backtick nor a line end nor another control character stands there as it is.</summary>
    private static string Code(string path) => $"`{PrintableText.Clean(Shortened(path)).Replace('`', '\'')}`";

    /// <summary>Text of an article is shown as it is: no markup, no address to follow, no mention, no reference, no break of the table.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        var clean = PrintableText.Clean(Shortened(text));
        for (var i = 0; i < clean.Length; i++)
        {
            var c = clean[i];
            switch (c)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;

                // GitHub looks for addresses, mentions and references in the text as it is shown, where no escape is left.
                case '@' or '#' when i + 1 < clean.Length && char.IsLetterOrDigit(clean[i + 1]):
                case ':' when IsAt(clean, i, "://"):
                case 'w' or 'W' when IsAt(clean, i, "w."):
                case '-' when i >= 2 && IsAt(clean, i - 2, "gh-"):
                    escaped.Append(c).Append(Invisible);
                    break;
                case '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '~' or '!' or '$':
                    escaped.Append('\\').Append(c);
                    break;
                default:
                    escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }

    private static bool IsAt(string text, int at, string word) => text.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static string Shortened(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText), "…");
}
