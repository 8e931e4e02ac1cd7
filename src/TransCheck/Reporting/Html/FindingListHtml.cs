using System.Globalization;

namespace TransCheck.Reporting.Html;

/// <summary>All findings as a table, with the form that filters it.</summary>
internal sealed class FindingListHtml(HtmlWriter page, HtmlParts parts)
{
    /// <summary>Rows that are shown at once where script can show more of them.</summary>
    private const int Rows = 200;

    private readonly Texts _texts = parts.Texts;

    public void Write(CheckReport report)
    {
        page.Raw("<section id=\"list\" aria-labelledby=\"list-title\">\n<h2 id=\"list-title\">").Text(_texts["html.list"]).Raw("</h2>\n");
        WriteForm(report);
        page.Raw("<p class=\"soft keys\">").Raw(Keys()).Raw("</p>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"list-title\">\n<table>\n<thead><tr>");
        foreach (var head in (string[])["html.severity", "html.finding", "html.article", "html.line", "html.confidence"])
        {
            page.Raw("<th scope=\"col\">").Text(_texts[head]).Raw("</th>");
        }

        page.Raw("</tr></thead>\n<tbody>\n");
        var row = 0;
        foreach (var (p, pair) in report.Pairs.Index())
        {
            foreach (var (f, finding) in pair.Findings.Index())
            {
                WriteRow(pair, finding, HtmlParts.FindingId(p, f), row++ >= Rows);
            }
        }

        page.Raw("</tbody>\n</table>\n</div>\n<p><button type=\"button\" class=\"more\" data-step=\"").Text(HtmlParts.Id(Rows)).Raw("\" hidden>").Text(_texts["html.show-more"]).Raw("</button></p>\n</section>\n");
    }

    private void WriteForm(CheckReport report)
    {
        page.Raw("<form hidden role=\"search\">\n<label>").Text(_texts["html.search"]).Raw(" <input type=\"search\" name=\"words\"></label>\n<label>");
        page.Text(_texts["html.check"]).Raw(" <select name=\"check\"><option value=\"\">").Text(_texts["html.all"]).Raw("</option>");
        foreach (var check in report.Pairs.SelectMany(p => p.Findings).Select(f => f.Check).Distinct().OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            page.Raw("<option value=\"").Text(check.Id).Raw("\">").Text($"{check.Id} {parts.Title(check)}").Raw("</option>");
        }

        page.Raw("</select></label>\n");
        foreach (var severity in SeverityNames.WorstFirst.Where(s => report.Count(s) > 0))
        {
            page.Raw("<label><input type=\"checkbox\" name=\"severity\" checked value=\"").Text(SeverityNames.Of(severity)).Raw("\"> ").Raw(parts.Badge(severity)).Raw("</label>\n");
        }

        page.Raw("<output></output>\n</form>\n");
    }

    private void WriteRow(PairReport pair, ReportedFinding finding, string id, bool hidden)
    {
        var severity = SeverityNames.Of(finding.Severity);
        page.Raw(hidden ? "<tr hidden data-severity=\"" : "<tr data-severity=\"").Text(severity).Raw("\" data-check=\"").Text(finding.Check.Id).Raw("\"><td data-sort=\"").Text(HtmlParts.Id(-(int)finding.Severity)).Raw("\">");
        page.Raw(parts.Badge(finding.Severity)).Raw("</td><td><a href=\"#").Text(id).Raw("\">").Text(parts.Title(finding.Check)).Raw("</a><br><span class=\"soft\">");
        page.Text(_texts.Message(finding)).Raw("</span></td><td").Raw(HtmlParts.Lang(pair.Target.Language)).Raw(">").Text(pair.Target.Title).Raw("</td><td>");
        page.Text(HtmlParts.Id((finding.Target ?? finding.Source)?.Location.Line ?? 1)).Raw("</td><td>").Text(_texts.Percent(finding.Confidence)).Raw("</td></tr>\n");
    }

    private string Keys() => string.Format(CultureInfo.InvariantCulture, HtmlWriter.Escape(_texts["html.keys"]), "<kbd>n</kbd>", "<kbd>p</kbd>", "<kbd>/</kbd>");
}
