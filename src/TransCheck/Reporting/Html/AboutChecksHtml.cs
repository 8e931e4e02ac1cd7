using TransCheck.Checks;

namespace TransCheck.Reporting.Html;

/// <summary>What the checks of a pair mean: the page needs no network, so it brings along what its links "learn more" lead to.</summary>
internal static class AboutChecksHtml
{
    /// <summary>The place of a check among those of a pair.</summary>
    public static string Id(int pair, CheckInfo check) => $"about-{HtmlParts.PairId(pair)}-{check.Id}";

    public static void WriteLink(HtmlWriter page, Texts texts, int pair, CheckInfo check) =>
        page.Raw("<a href=\"#").Text(Id(pair, check)).Raw("\">").Text(texts["report.learn-more"]).Raw("</a>");

    public static void Write(HtmlWriter page, HtmlParts parts, IEnumerable<CheckInfo> checks, int index)
    {
        var all = checks.DistinctBy(c => c.Id, StringComparer.Ordinal).OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
        if (all.Count == 0)
        {
            return;
        }

        page.Raw("<details class=\"soft about\"><summary>").Text(parts.Texts["html.about-checks"]).Raw("</summary>\n<dl>\n");
        foreach (var check in all)
        {
            page.Raw("<dt id=\"").Text(Id(index, check)).Raw("\" tabindex=\"-1\">").Text($"{check.Id} {parts.Title(check)}").Raw("</dt>\n<dd>");
            page.Text(parts.Texts[$"{check.Name}.explanation"]).Raw(" <code>").Text(CheckHelp.Command(check)).Raw("</code></dd>\n");
        }

        page.Raw("</dl></details>\n");
    }
}
