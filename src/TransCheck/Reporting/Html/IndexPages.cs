namespace TransCheck.Reporting.Html;

/// <summary>The index of a report in a folder: overview, articles with findings, all findings, and what is only named, on as many pages as it needs.</summary>
/// <param name="order">The indexes of the pairs that have findings, the worst first.</param>
/// <param name="addresses">By the index of a pair, where each of its findings is shown; -1 for the pair itself.</param>
/// <param name="hasStatistics">Whether there is a page of them.</param>
internal sealed class IndexPages(HtmlParts parts, HtmlFrame frame, CheckReport report, List<int> order, PairAddress[] addresses, bool hasStatistics)
{
    /// <summary>UTF-8 bytes of sections; overview, style, script and links need far less than what is left of <see cref="ReportFolder.Limit"/>.</summary>
    private const int Limit = ReportFolder.Limit - 150_000;

    private readonly Texts _texts = parts.Texts;

    public IEnumerable<ReportPage> Write()
    {
        var overview = new OverviewHtml(parts, report);
        var list = new FindingListHtml(parts, report, (p, f) => addresses[p].Of(f));
        var pages = new PageFlow(Limit);
        if (order.Count > 0)
        {
            pages.Add(_texts["html.articles"], WriteArticlesStart, order.Select<int, Action<HtmlWriter>>(p => page => WriteArticle(page, p)), static page => page.Raw("</tbody>\n</table>\n</section>\n"));
            var rows = order.SelectMany(p => Enumerable.Range(0, report.Pairs.Summaries[p].Findings).Select(f => (Pair: p, Finding: f))).ToList();
            pages.Add(_texts["html.list"], list.WriteStart, rows.Select<(int Pair, int Finding), Action<HtmlWriter>>(r => page => list.WriteRow(page, r.Pair, r.Finding)), list.WriteEnd);
        }

        foreach (var (title, rows) in overview.Rest)
        {
            pages.Add(title, page => OverviewHtml.WriteRestStart(page, title), rows.Select<RestRow, Action<HtmlWriter>>(r => page => OverviewHtml.WriteRestRow(page, r)), page => OverviewHtml.WriteRestEnd(page));
        }

        return Enumerable.Range(0, Math.Max(1, pages.Count)).Select(n => Page(n, pages, overview));
    }

    private ReportPage Page(int number, PageFlow pages, OverviewHtml overview)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var page = new HtmlWriter(text);
        frame.WriteStart(page, _texts.Count("summary.findings", report.FindingCount), "pairs");
        if (number == 0)
        {
            overview.WriteHeader(page, !hasStatistics ? "" : $"<p><a href=\"{StatisticsPage.Name}\">{HtmlWriter.Escape(_texts["stats.title"])}</a></p>\n");
        }
        else
        {
            page.Raw("<header>\n<h1><a href=\"").Raw(ReportFolder.Index).Raw("\">TransCheck</a></h1>\n</header>\n");
        }

        page.Raw("<main id=\"pairs\" tabindex=\"-1\">\n");
        WriteSections(page, number, pages);
        if (number == 0 && report.FindingCount > 0)
        {
            new HtmlCharts(page, parts, report).Write();
        }

        if (pages.Count > 0)
        {
            page.Raw(pages.Content(number));
        }

        page.Raw("</main>\n");
        frame.WriteEnd(page);
        return new ReportPage(FileName(number), text.ToString());
    }

    /// <summary>Which pages each section is on.</summary>
    private void WriteSections(HtmlWriter page, int number, PageFlow pages)
    {
        if (pages.Count < 2)
        {
            return;
        }

        page.Raw("<nav class=\"pages\" aria-label=\"").Text(_texts["html.pages"]).Raw("\">\n");
        foreach (var (title, first, last) in pages.Sections)
        {
            page.Raw("<div><span>").Text(title).Raw("</span>");
            HtmlParts.WritePageLinks(page, _texts, Enumerable.Range(first, last - first + 1).Select(n => (n + 1, FileName(n))), number + 1);
            page.Raw("</div>\n");
        }

        page.Raw("</nav>\n");
        if (pages.Sections.Any(s => s.Title == _texts["html.list"] && s.First <= number && number <= s.Last && s.First < s.Last))
        {
            page.Raw("<p class=\"comfort soft\" hidden>").Text(_texts["html.this-page"]).Raw("</p>\n");
        }
    }

    private void WriteArticlesStart(HtmlWriter page)
    {
        page.Raw("<section id=\"articles\">\n<h2>").Text(_texts["html.articles"]).Raw("</h2>\n<table>\n<thead><tr><th scope=\"col\">").Text(_texts["html.article"]);
        page.Raw("</th><th scope=\"col\">").Text(_texts["html.findings-head"]).Raw("</th></tr></thead>\n<tbody>\n");
    }

    private void WriteArticle(HtmlWriter page, int p)
    {
        var pair = report.Pairs[p];
        page.Raw("<tr><td><a href=\"").Text(addresses[p].Of(-1)).Raw("\"").Raw(HtmlParts.Lang(pair.Target.Language)).Raw(">").Text(HtmlParts.Shortened(pair.Target.Title));
        page.Raw("</a><div class=\"path\">").Text(pair.Target.Path).Raw("</div></td><td>");
        new PairHtml(page, parts, pair, p).WriteCounts();
        page.Raw("</td></tr>\n");
    }

    private static string FileName(int page) => page == 0 ? ReportFolder.Index : $"index-{HtmlParts.Id(page + 1)}.html";
}
