namespace TransCheck.Reporting.Html;

/// <summary>
/// One self-contained page: an overview, a list of all findings, and every pair that has findings with both texts side by side. It loads nothing; its script,
/// which its security policy names by digest, only adds comfort. Every text of an article is escaped.
/// </summary>
/// <param name="texts">Language of the page.</param>
/// <param name="toolVersion">Named in the footer.</param>
internal sealed class HtmlReport(Texts texts, string toolVersion) : IReportWriter
{
    /// <summary>How the title of every page begins.</summary>
    public const string Title = "<title>TransCheck: ";

    /// <summary>Pairs are open from the start while there are not more of them than this.</summary>
    private const int OpenPairs = 12;

    private readonly HtmlParts _parts = new(texts);

    public string Format => "html";

    public void Write(CheckReport report, TextWriter output)
    {
        var page = new HtmlWriter(output);
        var frame = new HtmlFrame(texts, toolVersion);
        var overview = new OverviewHtml(_parts, report);
        frame.WriteStart(page, texts.Count("summary.findings", report.FindingCount), "pairs");
        overview.WriteHeader(page);
        page.Raw("<main>\n");
        if (report.FindingCount > 0)
        {
            new HtmlCharts(page, _parts, report).Write();
            new FindingListHtml(_parts, report, static (p, f) => $"#{HtmlParts.FindingId(p, f)}").Write(page);
        }

        WritePairs(page, report);
        foreach (var (title, rows) in overview.Rest)
        {
            OverviewHtml.WriteRestStart(page, title);
            foreach (var row in rows)
            {
                OverviewHtml.WriteRestRow(page, row);
            }

            OverviewHtml.WriteRestEnd(page);
        }

        page.Raw("</main>\n");
        frame.WriteEnd(page);
    }

    private void WritePairs(HtmlWriter page, CheckReport report)
    {
        var found = report.Pairs.Summaries.Index().Where(p => p.Item.Findings > 0).Select(p => p.Index).ToList();
        page.Raw("<section id=\"pairs\" tabindex=\"-1\"").Raw(found.Count > OpenPairs ? " class=\"many\"" : "").Raw(">\n");
        if (found.Count > 0)
        {
            page.Raw("<h2>").Text(texts["html.pairs"]).Raw("</h2>\n").Raw(_parts.OnlyFound());
        }

        foreach (var p in found)
        {
            new PairHtml(page, _parts, report.Pairs[p], p).Write(found.Count <= OpenPairs);
        }

        page.Raw("</section>\n");
    }
}
