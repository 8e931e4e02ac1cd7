using TransCheck.Articles;
using TransCheck.Reporting.Html;
using TransCheck.Review.Desk;

namespace TransCheck.Review.Pages;

/// <summary>What surrounds every page: how far the review is, where to go next, help.</summary>
/// <param name="Root">Path that every address begins with: <c>/TOKEN/</c>.</param>
/// <param name="Title">Of the page.</param>
/// <param name="Filter">Goes along from page to page.</param>
/// <param name="Pair">Index of the pair that the page shows; null where it shows none.</param>
/// <param name="Said">What was just done, or went wrong; null for nothing.</param>
internal sealed record PageFrame(string Root, string Title, FindingFilter Filter, int? Pair = null, string? Said = null)
{
    private static readonly (string Key, string Text)[] Keys =
    [
        ("j k", "desk.keys.move"), ("n", "desk.keys.next"), ("a", "desk.keys.accept"), ("d", "desk.keys.dismiss"), ("1 2 3 4", "desk.keys.reason"),
        ("c", "desk.keys.comment"), ("u", "desk.keys.undo"), ("e", "desk.keys.edit"), ("Ctrl Enter", "desk.keys.save"), ("Esc", "desk.keys.close"), ("l", "desk.keys.list"), ("/", "desk.keys.search"), ("?", "desk.keys.help"),
    ];

    /// <summary>An address with the filter, as an attribute has it.</summary>
    public string Link(string path, FindingFilter? filter = null, string fragment = "")
    {
        var query = (filter ?? Filter).ToQuery();
        return HtmlWriter.Escape($"{Root}{path}{(query.Length > 0 ? "?" : "")}{query}{fragment}");
    }

    /// <param name="write">Writes what is in <c>main</c>.</param>
    public string Write(ReviewDesk desk, ReviewOptions options, Action<HtmlWriter> write)
    {
        var texts = options.Texts;
        var text = new StringWriter();
        var page = new HtmlWriter(text);
        var progress = desk.Progress;
        page.Raw("<!doctype html>\n<html lang=\"").Text(texts.Language == Language.Turkish ? "tr" : "en").Raw("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        page.Text(Title).Raw(" · TransCheck</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"").Text(Root).Raw("report.css\">\n<link rel=\"stylesheet\" href=\"").Text(Root).Raw("desk.css\">\n<script defer src=\"");
        page.Text(Root).Raw("desk.js\"></script>\n</head>\n<body class=\"desk\" data-root=\"").Text(Root).Raw("\" data-revision=\"").Text(desk.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture)).Raw("\" data-news=\"").Text(texts["desk.news"]).Raw("\">\n");
        page.Raw("<a class=\"skip\" href=\"#main\">").Text(texts["desk.skip"]).Raw("</a>\n<header>\n<nav aria-label=\"").Text(texts["desk.navigation"]).Raw("\"><a class=\"home\" data-key=\"l\" href=\"").Raw(Link("")).Raw("\">TransCheck</a>");
        if (options.Statistics is not null)
        {
            page.Raw("<a href=\"").Raw(Link("statistics")).Raw("\">").Text(texts["stats.title"]).Raw("</a>");
        }

        page.Raw("<a class=\"next\" data-key=\"n\" rel=\"next\" href=\"").Raw(NextLink()).Raw("\">").Text(texts["desk.next"]).Raw(" <kbd>n</kbd></a>");
        page.Raw("<button type=\"button\" class=\"help\" hidden aria-label=\"").Text(texts["desk.help"]).Raw("\">?</button></nav>\n");
        page.Raw("<p class=\"progress\"><progress value=\"").Text(HtmlParts.Id(progress.All - progress.Open)).Raw("\" max=\"").Text(HtmlParts.Id(Math.Max(1, progress.All))).Raw("\" aria-label=\"").Text(texts["desk.progress.label"]).Raw("\"></progress> <span>");
        page.Text(texts.Format("desk.progress", texts.Number(progress.Open), texts.Number(progress.All))).Raw("</span> <span class=\"soft person\">").Text(options.Person).Raw("</span></p>\n</header>\n");
        page.Raw("<p class=\"said\" role=\"status\">").Text(Said ?? "").Raw("</p>\n<main id=\"main\" tabindex=\"-1\">\n");
        write(page);
        page.Raw("</main>\n<dialog class=\"keys\" aria-labelledby=\"keys-title\"><h2 id=\"keys-title\">").Text(texts["desk.help"]).Raw("</h2><dl>");
        foreach (var (keys, what) in Keys)
        {
            page.Raw("<div><dt>").Raw(string.Join(' ', keys.Split(' ').Select(k => $"<kbd>{k}</kbd>"))).Raw("</dt><dd>").Text(texts[what]).Raw("</dd></div>");
        }

        page.Raw("</dl><form method=\"dialog\"><button>").Text(texts["desk.close"]).Raw("</button></form></dialog>\n<footer><p>TransCheck ").Text(options.Version).Raw("</p></footer>\n</body>\n</html>\n");
        return text.ToString();
    }

    private string NextLink()
    {
        var query = Filter.ToQuery();
        var from = Pair is { } pair ? $"from={HtmlParts.Id(pair)}" : "";
        return HtmlWriter.Escape($"{Root}next?{string.Join('&', new[] { query, from }.Where(p => p.Length > 0))}");
    }
}
