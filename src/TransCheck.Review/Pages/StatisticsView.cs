using TransCheck.Reporting.Html;
using TransCheck.Reporting.Statistics;
using TransCheck.Review.Desk;

namespace TransCheck.Review.Pages;

/// <summary>Where the findings that are left come from, with the runs before.</summary>
internal sealed class StatisticsView(ReviewDesk desk, ReviewOptions options, PageFrame frame)
{
    public string Write(StatisticsReport report) => frame.Write(desk, options, page =>
    {
        var body = new StatisticsHtml(new HtmlParts(options.Texts), report);
        page.Raw("<h1>").Text(options.Texts["stats.title"]).Raw("</h1>\n");
        body.WriteHeader(page);
        body.WriteCharts(page);
    });
}
