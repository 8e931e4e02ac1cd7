using System.Collections.Immutable;
using System.Globalization;

namespace TransCheck.Reporting.Html;

/// <summary>How many findings there are of each check and in each article.</summary>
internal sealed class HtmlCharts(HtmlWriter page, HtmlParts parts)
{
    /// <summary>Rows of a chart that are shown at once; the rest is folded.</summary>
    private const int ChartRows = 10;

    /// <summary>Rows of a chart at most.</summary>
    private const int MaxChartRows = 100;

    private readonly Texts _texts = parts.Texts;

    public void Write(CheckReport report)
    {
        page.Raw("<div class=\"charts\">\n");
        WriteChart(_texts["html.by-check"], [.. report.Pairs.SelectMany(p => p.Findings).GroupBy(f => f.Check)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Id, StringComparer.Ordinal)
            .Select(g => new ChartRow(parts.Title(g.Key), "", "", g.Count()))]);
        WriteChart(_texts["html.by-article"], [.. report.Pairs.Index().Where(p => !p.Item.Findings.IsEmpty)
            .OrderByDescending(p => p.Item.Findings.Length).ThenBy(p => p.Index).Take(MaxChartRows)
            .Select(p => new ChartRow(p.Item.Target.Title, HtmlParts.Lang(p.Item.Target.Language), $"#{HtmlParts.PairId(p.Index)}", p.Item.Findings.Length))]);
        page.Raw("</div>\n");
    }

    private void WriteChart(string title, ImmutableArray<ChartRow> rows)
    {
        page.Raw("<section>\n<h2>").Text(title).Raw("</h2>\n");
        var most = rows.Max(r => r.Count);
        WriteChartRows(rows[..Math.Min(ChartRows, rows.Length)], most);
        if (rows.Length > ChartRows)
        {
            page.Raw("<details><summary>").Text(_texts.Count("html.more", rows.Length - ChartRows)).Raw("</summary>\n");
            WriteChartRows(rows[ChartRows..], most);
            page.Raw("</details>\n");
        }

        page.Raw("</section>\n");
    }

    private void WriteChartRows(ImmutableArray<ChartRow> rows, int most)
    {
        page.Raw("<ol class=\"chart\">\n");
        foreach (var (label, lang, link, count) in rows)
        {
            page.Raw("<li><span class=\"label\"").Raw(lang).Raw(">");
            if (link.Length > 0)
            {
                page.Raw("<a href=\"").Text(link).Raw("\">").Text(label).Raw("</a>");
            }
            else
            {
                page.Text(label);
            }

            page.Raw("</span><span><span class=\"bar\" style=\"display:block;--share:").Text(((double)count / most).ToString("0.###", CultureInfo.InvariantCulture));
            page.Raw("\"></span></span><span class=\"number\">").Text(_texts.Number(count)).Raw("</span></li>\n");
        }

        page.Raw("</ol>\n");
    }

    /// <param name="Lang">The attribute, or nothing.</param>
    private readonly record struct ChartRow(string Label, string Lang, string Link, int Count);
}
