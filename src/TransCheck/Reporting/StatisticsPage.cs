using TransCheck.Reporting.Html;
using TransCheck.Reporting.Statistics;

namespace TransCheck.Reporting;

/// <summary>Statistics as one self-contained page.</summary>
public static class StatisticsPage
{
    /// <summary>Its name in a report that is a folder.</summary>
    public const string Name = "statistics.html";

    public static void Write(StatisticsReport report, Texts texts, string toolVersion, TextWriter output) => Write(report, new HtmlParts(texts), new HtmlFrame(texts, toolVersion), "TransCheck", output);

    /// <summary>As a page of a report.</summary>
    /// <param name="parts">In its language.</param>
    /// <param name="frame">Of the report.</param>
    /// <param name="home">Markup of the heading that leads back.</param>
    internal static void Write(StatisticsReport report, HtmlParts parts, HtmlFrame frame, string home, TextWriter output)
    {
        var page = new HtmlWriter(output);
        var body = new StatisticsHtml(parts, report);
        frame.WriteStart(page, parts.Texts["stats.title"], "statistics");
        page.Raw("<header>\n<h1>").Raw(home).Raw(": ").Text(parts.Texts["stats.title"]).Raw("</h1>\n");
        body.WriteHeader(page);
        page.Raw("</header>\n<main id=\"statistics\" tabindex=\"-1\">\n");
        body.WriteCharts(page);
        page.Raw("</main>\n");
        frame.WriteEnd(page);
    }
}
