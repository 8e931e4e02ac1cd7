using TransCheck.Articles;

namespace TransCheck.Reporting.Html;

/// <summary>What stands beside the articles and was not compared.</summary>
internal static class NotComparedHtml
{
    /// <summary>Of one side, to be listed.</summary>
    private const int Most = 1000;

    /// <summary>How much of a report, and why: the reasons in the order of how often they come.</summary>
    public static void WriteSum(HtmlWriter page, Texts texts, CheckReport report)
    {
        var reasons = report.NotCompared.Index().Where(r => r.Item > 0).Select(r => KeyValuePair.Create((OmissionReason)r.Index, r.Item)).OrderByDescending(r => r.Value).ThenBy(r => r.Key).ToList();
        if (reasons.Count > 0)
        {
            page.Raw("<p class=\"soft\">").Text(texts.Count("summary.not-compared", reasons.Sum(r => r.Value))).Raw(": ");
            page.Text(string.Join(", ", reasons.Select(r => $"{texts[$"omission.{OmissionNames.Of(r.Key)}"]} {texts.Number(r.Value)}"))).Raw("</p>\n");
        }
    }

    /// <summary>The passages of a pair, each on its side.</summary>
    public static void Write(HtmlWriter page, HtmlParts parts, PairReport pair)
    {
        if (pair.NotCompared.IsEmpty)
        {
            return;
        }

        var texts = parts.Texts;
        page.Raw("<details class=\"apart\"><summary>").Text($"{texts["report.not-compared"]} ({texts.Number(pair.NotCompared.Length)})").Raw("</summary>\n<div>\n");
        WriteSide(page, parts, texts["html.source"], pair.Source, [.. pair.NotCompared.Where(p => p.OfSource)]);
        WriteSide(page, parts, texts["html.target"], pair.Target, [.. pair.NotCompared.Where(p => !p.OfSource)]);
        page.Raw("</div></details>\n");
    }

    private static void WriteSide(HtmlWriter page, HtmlParts parts, string title, ReportedArticle article, List<NotComparedPassage> passages)
    {
        var texts = parts.Texts;
        page.Raw("<section><p class=\"side\">").Text($"{title} ({texts.Number(passages.Count)})").Raw("</p>\n<ul>\n");
        foreach (var passage in passages.Take(Most))
        {
            page.Raw("<li><span").Raw(HtmlParts.Lang(article.Language)).Raw(">").Text(passage.Text).Raw("</span> <small>").Text(texts[$"omission.{OmissionNames.Of(passage.Reason)}"]);
            page.Text($" · {parts.Place(passage.Location)} · {texts.Count("html.words", passage.Words)}").Raw("</small></li>\n");
        }

        page.Raw("</ul>\n");
        if (passages.Count > Most)
        {
            page.Raw("<p>").Text(texts.Count("html.more", passages.Count - Most)).Raw("</p>\n");
        }

        page.Raw("</section>\n");
    }
}
