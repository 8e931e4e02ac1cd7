using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

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
        WriteHead(page, report);
        page.Raw("<body>\n<a class=\"skip\" href=\"#pairs\">").Text(texts["html.skip"]).Raw("</a>\n<header>\n<h1>TransCheck</h1>\n<p class=\"soft\">");
        page.Text(texts.Count("summary.pairs", report.Pairs.Length)).Raw("</p>\n");
        WriteCounts(page, report);
        foreach (var line in texts.SetAside(report))
        {
            page.Raw("<p class=\"soft\">").Text(line).Raw("</p>\n");
        }

        page.Raw("</header>\n<main>\n");
        if (report.FindingCount > 0)
        {
            new HtmlCharts(page, _parts).Write(report);
            new FindingListHtml(page, _parts).Write(report);
        }

        WritePairs(page, report);
        WriteRest(page, texts.Count("report.unpaired", report.Unpaired.Length), [.. report.Unpaired.Select(u => (u.Path, texts.Reason(u)))]);
        WriteRest(page, texts.Count("summary.errors", report.Errors.Length), [.. report.Errors.Select(e => (e.Name, texts.Message(e)))]);
        page.Raw("</main>\n<footer><p>TransCheck ").Text(toolVersion).Raw("</p></footer>\n<script>").Raw(HtmlResources.Script).Raw("</script>\n</body>\n</html>\n");
    }

    private void WriteHead(HtmlWriter page, CheckReport report)
    {
        page.Raw("<!doctype html>\n<html lang=\"").Text(JsonText.Code(texts.Language)).Raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-");
        page.Raw(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(HtmlResources.Script)))).Raw("'; base-uri 'none'; form-action 'none'\">\n");
        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n").Raw(Title);
        page.Text(texts.Count("summary.findings", report.FindingCount)).Raw("</title>\n<style>\n").Raw(HtmlResources.Css).Raw("</style>\n");
        page.Raw("<noscript><style>#list tr[hidden] { display: table-row; }</style></noscript>\n</head>\n");
    }

    private void WriteCounts(HtmlWriter page, CheckReport report)
    {
        page.Raw("<ul class=\"counts\">\n");
        Count(report.FindingCount, "html.findings");
        foreach (var severity in SeverityNames.WorstFirst)
        {
            if (report.Count(severity) is > 0 and var count)
            {
                Item(count, _parts.Badge(severity));
            }
        }

        Count(report.Pairs.Count(p => p.Findings.IsEmpty), "html.clean");
        if (report.Unpaired.Length > 0)
        {
            Count(report.Unpaired.Length, "html.unpaired");
        }

        page.Raw("</ul>\n");

        void Count(int count, string label) => Item(count, HtmlWriter.Escape(texts[count == 1 ? $"{label}.one" : $"{label}.other"]));

        void Item(int count, string label) => page.Raw("<li><b>").Text(texts.Number(count)).Raw("</b>").Raw(label).Raw("</li>\n");
    }

    private void WritePairs(HtmlWriter page, CheckReport report)
    {
        var found = report.Pairs.Index().Where(p => !p.Item.Findings.IsEmpty).ToList();
        page.Raw("<section id=\"pairs\" tabindex=\"-1\"").Raw(found.Count > OpenPairs ? " class=\"many\"" : "").Raw(">\n");
        if (found.Count > 0)
        {
            page.Raw("<h2>").Text(texts["html.pairs"]).Raw("</h2>\n<p class=\"comfort\" hidden><label><input type=\"checkbox\" name=\"only-found\"> ").Text(texts["html.only-found"]).Raw("</label></p>\n");
        }

        foreach (var (p, pair) in found)
        {
            new PairHtml(page, _parts, pair, p).Write(found.Count <= OpenPairs);
        }

        page.Raw("</section>\n");
        WriteRest(page, texts.Count("summary.clean-pairs", report.Pairs.Length - found.Count), [.. report.Pairs.Where(p => p.Findings.IsEmpty).Select(p => ($"{p.Source.Path} → {p.Target.Path}", p.Target.Title))]);
    }

    private static void WriteRest(HtmlWriter page, string title, ImmutableArray<(string Path, string Text)> rows)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        page.Raw("<details><summary>").Text(title).Raw("</summary>\n<ul>\n");
        foreach (var (path, text) in rows)
        {
            page.Raw("<li><code>").Text(path).Raw("</code> ").Text(text).Raw("</li>\n");
        }

        page.Raw("</ul>\n</details>\n");
    }
}
