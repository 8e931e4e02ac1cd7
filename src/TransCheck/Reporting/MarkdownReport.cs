using System.Text;
using TransCheck.Checks;

namespace TransCheck.Reporting;

/// <summary>Markdown for a comment on a pull request: a table a pair, worst findings first, cut off before GitHub's limit.</summary>
/// <param name="texts">Language of the report.</param>
internal sealed class MarkdownReport(Texts texts) : IReportWriter
{
    /// <summary>GitHub takes comments of up to 65,536 characters.</summary>
    private const int MaxLength = 60_000;

    public string Format => "markdown";

    public void Write(CheckReport report, TextWriter output)
    {
        var text = new StringBuilder();
        text.Append("## TransCheck\n\n");
        text.Append(string.Join(" · ", Summary(report))).Append('\n');
        var left = report.FindingCount;
        foreach (var pair in report.Pairs.Where(p => !p.Findings.IsEmpty))
        {
            var table = Table(pair);
            if (text.Length + table.Length > MaxLength)
            {
                break;
            }

            text.Append(table);
            left -= pair.Findings.Length;
        }

        if (left > 0)
        {
            text.Append('\n').Append(texts.Count("markdown.left-out", left)).Append('\n');
        }

        foreach (var article in report.Unpaired.Where(u => u.Deleted is not null))
        {
            text.Append("\n- `").Append(Code(article.Path)).Append("`: ").Append(Escape(texts.Reason(article))).Append('\n');
        }

        foreach (var error in report.Errors)
        {
            text.Append("\n- `").Append(Code(error.Name)).Append("`: ").Append(Escape(texts.Message(error))).Append('\n');
        }

        output.Write(text);
    }

    private IEnumerable<string> Summary(CheckReport report)
    {
        yield return texts.Count("summary.pairs", report.Pairs.Length);
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
        table.Append("\n### ").Append(Escape(pair.Target.Title)).Append("\n\n`").Append(Code(pair.Source.Path)).Append("` → `").Append(Code(pair.Target.Path)).Append("`\n\n");
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

        var (start, end) = (side.Mark.Start, side.Mark.End);
        var marked = side.Mark.Length == 0
            ? Escape(side.Segment)
            : $"{Escape(side.Segment[..start])}**{Escape(side.Segment[start..end])}**{Escape(side.Segment[end..])}";
        return $"{side.Location.Line}: {marked}";
    }

    private static string Icon(Severity severity) => severity switch
    {
        Severity.Critical => "🔴",
        Severity.Major => "🟠",
        Severity.Minor => "🟡",
        _ => "⚪",
    };

    private static string Code(string text) => text.Replace('`', '\'').Replace('\n', ' ');

    /// <summary>Text of an article is shown as it is: no markup, no mention, no break of the table.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            switch (c)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '@':
                    escaped.Append("&#64;");
                    break;
                case '\r' or '\n':
                    escaped.Append(' ');
                    break;
                case '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '~' or '!':
                    escaped.Append('\\').Append(c);
                    break;
                default:
                    escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }
}
