using System.Security.Cryptography;
using System.Text;

namespace TransCheck.Reporting.Html;

/// <summary>What every page begins and ends with: style, script, and a security policy that lets nothing be loaded and names the script by its digest.</summary>
/// <param name="mark">Markup for the head of the page that tells what it belongs to; empty for none.</param>
internal sealed class HtmlFrame(Texts texts, string toolVersion, string mark = "")
{
    private static readonly string ScriptDigest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(HtmlResources.Script)));

    /// <param name="skipTo">The id of what a reader comes for.</param>
    public void WriteStart(HtmlWriter page, string title, string skipTo)
    {
        page.Raw("<!doctype html>\n<html lang=\"").Text(JsonText.Code(texts.Language)).Raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-");
        page.Raw(ScriptDigest).Raw("'; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n").Raw(mark);
        page.Raw(HtmlReport.Title).Text(title).Raw("</title>\n<style>\n").Raw(HtmlResources.Css).Raw("</style>\n");
        page.Raw("<noscript><style>#list tbody tr[hidden] { display: table-row; } @media (max-width: 56.24rem) { #list tbody tr[hidden] { display: grid; } }</style></noscript>\n");
        page.Raw("</head>\n<body>\n<a class=\"skip\" href=\"#").Raw(skipTo).Raw("\">").Text(texts["html.skip"]).Raw("</a>\n");
    }

    public void WriteEnd(HtmlWriter page) =>
        page.Raw("<footer><p>TransCheck ").Text(toolVersion).Raw("</p></footer>\n<script>").Raw(HtmlResources.Script).Raw("</script>\n</body>\n</html>\n");
}
