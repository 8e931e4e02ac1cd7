using TransCheck.Checks;
using TransCheck.Reporting;
using TransCheck.Reporting.Html;
using TransCheck.Review.Desk;

namespace TransCheck.Review.Pages;

/// <summary>All findings, filtered and sorted, some on a page.</summary>
internal sealed class ListPage(ReviewDesk desk, ReviewOptions options, PageFrame frame)
{
    private const int Rows = 50;

    /// <summary>Folders that the filter offers at most.</summary>
    private const int MostFolders = 200;

    private readonly Texts _texts = options.Texts;
    private readonly HtmlParts _parts = new(options.Texts);

    /// <param name="number">Of the page, from 1.</param>
    public string Write(int number) => frame.Write(desk, options, page =>
    {
        var pairs = desk.Pairs;
        var filter = frame.Filter;
        var items = FindingQueue.Of(pairs, filter, _texts);
        var last = Math.Max(1, (items.Count + Rows - 1) / Rows);
        number = Math.Clamp(number, 1, last);
        page.Raw("<h1>").Text(_texts["desk.title"]).Raw("</h1>\n");
        WriteForm(page, pairs, filter);
        page.Raw("<p class=\"soft found-count\">").Text(_texts.Count("summary.findings", items.Count)).Raw("</p>\n");
        if (items.Count > 0)
        {
            WriteTable(page, items.Skip((number - 1) * Rows).Take(Rows));
        }
        else
        {
            page.Raw("<p class=\"empty\">").Text(_texts[desk.Progress.All == 0 ? "desk.empty" : "desk.none-fits"]).Raw("</p>\n");
        }

        WritePages(page, number, last);
        WriteRest(page, _texts.Count("report.unpaired", desk.Report.Unpaired.Length), [.. desk.Report.Unpaired.Select(u => new RestRow(u.Path, _texts.Reason(u)))]);
        WriteRest(page, _texts.Count("summary.errors", desk.Report.Errors.Length), [.. desk.Report.Errors.Select(e => new RestRow(e.Name, _texts.Message(e)))]);
    });

    private void WriteForm(HtmlWriter page, IReadOnlyList<DeskPair> pairs, FindingFilter filter)
    {
        var checks = pairs.SelectMany(p => p.Findings).Select(f => f.Finding.Check).Distinct().OrderBy(c => c.Id, StringComparer.Ordinal);
        var folders = pairs.Where(p => p.Findings.Count > 0).Select(p => p.Folder).Where(f => f.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostFolders);
        page.Raw("<form role=\"search\" method=\"get\" action=\"").Text(frame.Root).Raw("\">\n<label>").Text(_texts["html.search"]).Raw(" <input type=\"search\" name=\"words\" value=\"").Text(filter.Words).Raw("\"></label>\n");
        Select("state", "desk.filter.state", filter.State is { } s ? FindingFilter.Name(s) : "", [("", _texts["html.all"]), .. new[] { FindingState.Open, FindingState.Accepted, FindingState.Dismissed }.Select(v => (FindingFilter.Name(v), _texts[$"desk.state.{FindingFilter.Name(v)}"]))]);
        Select("check", "html.check", filter.Check, [("", _texts["html.all"]), .. checks.Select(c => (c.Id, $"{c.Id} {_parts.Title(c)}"))]);
        Select("severity", "desk.filter.severity", filter.LeastSeverity == Severity.Neutral ? "" : FindingFilter.Name(filter.LeastSeverity), [("", _texts["html.all"]), .. new[] { Severity.Minor, Severity.Major, Severity.Critical }.Select(v => (FindingFilter.Name(v), _parts.SeverityName(v)))]);
        Select("confidence", "desk.filter.confidence", filter.LeastConfidence > 0 ? filter.LeastConfidence.ToString(System.Globalization.CultureInfo.InvariantCulture) : "", [("", _texts["html.all"]), .. new[] { "0.6", "0.7", "0.8", "0.9" }.Select(v => (v, _texts.Percent(double.Parse(v, System.Globalization.CultureInfo.InvariantCulture))))]);
        Select("folder", "desk.filter.folder", filter.Folder, [("", _texts["html.all"]), .. folders.Select(f => (f, f))]);
        Select("order", "desk.filter.order", filter.Order == FindingOrder.Article ? "" : FindingFilter.Name(filter.Order), [.. Enum.GetValues<FindingOrder>().Select(v => (v == FindingOrder.Article ? "" : FindingFilter.Name(v), _texts[$"desk.order.{FindingFilter.Name(v)}"]))]);
        page.Raw("<label><input type=\"checkbox\" name=\"new\" value=\"1\"").Raw(filter.OnlyNew ? " checked" : "").Raw("> ").Text(_texts["desk.filter.new"]).Raw("</label>\n");
        if (filter.Article is { } article && article < pairs.Count)
        {
            page.Raw("<label><input type=\"checkbox\" name=\"article\" checked value=\"").Text(HtmlParts.Id(article)).Raw("\"> ").Text(_texts.Format("desk.filter.article", pairs[article].Report.Target.Title)).Raw("</label>\n");
        }

        page.Raw("<button>").Text(_texts["desk.filter"]).Raw("</button>\n</form>\n");

        void Select(string name, string label, string chosen, IEnumerable<(string Value, string Text)> choices)
        {
            page.Raw("<label>").Text(_texts[label]).Raw(" <select name=\"").Text(name).Raw("\">");
            foreach (var (value, text) in choices)
            {
                page.Raw("<option value=\"").Text(value).Raw(string.Equals(value, chosen, StringComparison.Ordinal) ? "\" selected>" : "\">").Text(text).Raw("</option>");
            }

            page.Raw("</select></label>\n");
        }
    }

    private void WriteTable(HtmlWriter page, IEnumerable<QueueItem> items)
    {
        page.Raw("<section id=\"list\" aria-label=\"").Text(_texts["html.list"]).Raw("\">\n<table>\n<thead><tr>");
        foreach (var head in (string[])["html.severity", "html.finding", "html.article", "html.line", "html.confidence"])
        {
            page.Raw("<th scope=\"col\">").Text(_texts[head]).Raw("</th>");
        }

        page.Raw("</tr></thead>\n<tbody>\n");
        foreach (var item in items)
        {
            var (pair, finding) = (item.Pair, item.Finding.Finding);
            page.Raw("<tr data-state=\"").Text(FindingFilter.Name(item.Finding.State)).Raw("\"><td>").Raw(_parts.Badge(finding.Severity)).Raw("</td><td><a href=\"");
            page.Raw(frame.Link($"pair/{HtmlParts.Id(pair.Index)}", fragment: $"#{HtmlParts.FindingId(pair.Index, item.Index)}")).Raw("\">").Text(_parts.Title(finding.Check)).Raw("</a>");
            StateHtml.WriteBadge(page, _parts, item.Finding);
            page.Raw("<br><span class=\"soft\">").Text(_texts.Message(finding)).Raw("</span></td><td><a class=\"title\" href=\"").Raw(frame.Link("", frame.Filter with { Article = pair.Index })).Raw("\"").Raw(HtmlParts.Lang(pair.Report.Target.Language)).Raw(">");
            page.Text(pair.Report.Target.Title).Raw("</a><br><span class=\"soft path\">").Text(pair.Report.Target.Path).Raw("</span></td><td data-label=\"").Text(_texts["html.line"]).Raw("\">").Text(HtmlParts.Id(item.Finding.Line)).Raw("</td><td data-label=\"").Text(_texts["html.confidence"]).Raw("\">").Text(_texts.Percent(finding.Confidence)).Raw("</td></tr>\n");
        }

        page.Raw("</tbody>\n</table>\n</section>\n");
    }

    private void WritePages(HtmlWriter page, int number, int last)
    {
        if (last == 1)
        {
            return;
        }

        page.Raw("<nav class=\"pages\" aria-label=\"").Text(_texts["desk.pages"]).Raw("\">");
        Link(number - 1, "desk.pages.previous", number > 1, "prev");
        page.Raw("<span>").Text(_texts.Format("desk.pages.at", _texts.Number(number), _texts.Number(last))).Raw("</span>");
        Link(number + 1, "desk.pages.next", number < last, "next");
        page.Raw("</nav>\n");

        void Link(int to, string text, bool exists, string rel)
        {
            if (exists)
            {
                var query = frame.Filter.ToQuery();
                page.Raw("<a rel=\"").Raw(rel).Raw("\" href=\"").Text($"{frame.Root}?{query}{(query.Length > 0 ? "&" : "")}page={HtmlParts.Id(to)}").Raw("\">").Text(_texts[text]).Raw("</a>");
            }
        }
    }

    private static void WriteRest(HtmlWriter page, string title, IReadOnlyList<RestRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        OverviewHtml.WriteRestStart(page, title);
        foreach (var row in rows)
        {
            OverviewHtml.WriteRestRow(page, row);
        }

        OverviewHtml.WriteRestEnd(page);
    }
}
