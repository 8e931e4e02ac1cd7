using System.Collections.Immutable;

namespace TransCheck.Reporting.Html;

/// <summary>All findings as a table, which is a column of cards where the screen is narrow, with the form that filters it.</summary>
/// <param name="address">Where a finding is shown; takes the index of the pair and that of the finding.</param>
internal sealed class FindingListHtml(HtmlParts parts, CheckReport report, Func<int, int, string> address)
{
    /// <summary>Rows that are shown at once where script can show more of them.</summary>
    private const int Rows = 200;

    /// <summary>In percent.</summary>
    private static readonly ImmutableArray<int> Confidences = [50, 60, 70, 80, 90, 95];

    private readonly Texts _texts = parts.Texts;
    private readonly ArticleFolders _folders = new(report.Pairs.Summaries.Where(p => p.Findings > 0).Select(p => p.Target.Path));

    public void Write(HtmlWriter page)
    {
        WriteStart(page);
        var row = 0;
        foreach (var (p, pair) in report.Pairs.Summaries.Index())
        {
            for (var f = 0; f < pair.Findings; f++)
            {
                WriteRow(page, p, f, hidden: row++ >= Rows);
            }
        }

        WriteEnd(page);
    }

    public void WriteStart(HtmlWriter page)
    {
        // The cards of a narrow screen have no heads of columns.
        page.Raw("<section id=\"list\" aria-labelledby=\"list-title\" style=\"--line-word:'").Text(_texts["html.line"]).Raw("';--confidence-word:'").Text(_texts["html.confidence"]);
        page.Raw("'\">\n<h2 id=\"list-title\">").Text(_texts["html.list"]).Raw("</h2>\n");
        WriteForm(page);
        page.Raw("<p class=\"soft keys\">").Raw(parts.Keys("html.keys")).Raw("</p>\n<table>\n<thead><tr>");
        foreach (var head in (string[])["severity", "finding", "article", "line", "confidence"])
        {
            page.Raw("<th scope=\"col\">").Text(_texts[$"html.{head}"]).Raw("</th>");
        }

        page.Raw("</tr></thead>\n<tbody>\n");
    }

    public void WriteEnd(HtmlWriter page)
    {
        page.Raw("</tbody>\n</table>\n<p class=\"none soft\" hidden>").Text(_texts["html.none-fits"]).Raw("</p>\n<p><button type=\"button\" class=\"more\" data-step=\"");
        page.Text(HtmlParts.Id(Rows)).Raw("\" hidden>").Text(_texts["html.show-more"]).Raw("</button></p>\n</section>\n");
    }

    private void WriteForm(HtmlWriter page)
    {
        page.Raw("<form hidden role=\"search\" aria-labelledby=\"list-title\">\n<div class=\"fields\">\n");
        Field("html.search", "<input type=\"search\" name=\"words\">");
        Field("html.article", "<input type=\"search\" name=\"article\">");
        if (_folders.All.Length > 1)
        {
            Choice("html.folder", "folder", _folders.All.Select(f => (f, _folders.Label(f))));
        }

        var checks = report.Pairs.SelectMany(p => p.Findings).Select(f => f.Check).Distinct().OrderBy(c => c.Id, StringComparer.Ordinal);
        Choice("html.check", "check", checks.Select(c => (c.Id, $"{c.Id} {parts.Title(c)}")));
        Choice("html.min-confidence", "confidence", Confidences.Select(c => (HtmlParts.Id(c), _texts.Percent(c / 100.0))));
        page.Raw("</div>\n<div class=\"boxes\">\n");
        foreach (var severity in SeverityNames.WorstFirst.Where(s => report.Count(s) > 0))
        {
            page.Raw("<label><input type=\"checkbox\" name=\"severity\" checked value=\"").Text(SeverityNames.Of(severity)).Raw("\"> ").Raw(parts.Badge(severity)).Raw("</label>\n");
        }

        page.Raw("<output></output>\n<button type=\"reset\" class=\"plain\" hidden>").Text(_texts["html.clear"]).Raw("</button>\n</div>\n</form>\n");

        void Field(string label, string control) => page.Raw("<label>").Text(_texts[label]).Raw(control).Raw("</label>\n");

        void Choice(string label, string name, IEnumerable<(string Value, string Text)> choices)
        {
            page.Raw("<label>").Text(_texts[label]).Raw("<select name=\"").Raw(name).Raw("\"><option value=\"\">").Text(_texts["html.all"]).Raw("</option>");
            foreach (var (value, text) in choices)
            {
                page.Raw("<option value=\"").Text(value).Raw("\">").Text(text).Raw("</option>");
            }

            page.Raw("</select></label>\n");
        }
    }

    /// <param name="p">Index of the pair.</param>
    /// <param name="f">Index of the finding in it.</param>
    public void WriteRow(HtmlWriter page, int p, int f, bool hidden = false)
    {
        var pair = report.Pairs[p];
        var finding = pair.Findings[f];
        page.Raw(hidden ? "<tr hidden data-severity=\"" : "<tr data-severity=\"").Raw(SeverityNames.Of(finding.Severity)).Raw("\" data-check=\"").Text(finding.Check.Id);
        page.Raw("\"><td data-sort=\"").Raw(HtmlParts.Id(-(int)finding.Severity)).Raw("\">").Raw(parts.Badge(finding.Severity));
        page.Raw("</td><td><a href=\"").Text(address(p, f)).Raw("\">").Text(parts.Title(finding.Check)).Raw("</a><div class=\"message\">").Text(HtmlParts.Shortened(_texts.Message(finding)));
        page.Raw("</div></td><td><div class=\"title\"").Raw(HtmlParts.Lang(pair.Target.Language)).Raw(">").Text(HtmlParts.Shortened(pair.Target.Title)).Raw("</div><div class=\"path\">").Text(pair.Target.Path);
        page.Raw("</div></td><td>").Raw(HtmlParts.Id((finding.Target ?? finding.Source)?.Location.Line ?? 1));
        page.Raw("</td><td data-sort=\"").Raw(HtmlParts.Id(HtmlParts.Percent(finding.Confidence))).Raw("\">").Text(_texts.Percent(finding.Confidence)).Raw("</td></tr>\n");
    }
}
