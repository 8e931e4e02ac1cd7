using System.Collections.Immutable;
using TransCheck.Reporting.Statistics;

namespace TransCheck.Reporting.Html;

/// <summary>Where findings come from, and whether it is getting better: what a page of statistics shows.</summary>
internal sealed class StatisticsHtml(HtmlParts parts, StatisticsReport report)
{
    /// <summary>Columns that fit on the narrowest screen.</summary>
    private const int MostColumns = 12;

    private readonly Texts _texts = parts.Texts;
    private readonly StatisticsWords _words = new(parts.Texts);

    /// <summary>Which run it is, and how much there is of everything.</summary>
    public void WriteHeader(HtmlWriter page)
    {
        var (run, whole) = (report.Run, report.Statistics.Whole);
        page.Raw("<p class=\"soft\">").Text(_words.Run(run)).Text(StatisticsWords.Commit(run) is { } commit ? $" · {commit}" : "").Raw("</p>\n");
        if (report.Path is { } path)
        {
            page.Raw("<p class=\"soft\">").Text(_texts.Format("stats.path", path)).Raw("</p>\n");
        }

        page.Raw("<ul class=\"counts\">\n");
        Tile(_texts.Number(whole.Pairs), HtmlWriter.Escape(_texts["stats.tile.articles"]));
        Tile(_words.Words(whole.TargetWords), HtmlWriter.Escape(_texts["stats.tile.words"]));
        foreach (var (severity, count) in SeverityNames.WorstFirst.Zip(whole.Counts.WorstFirst).Where(c => c.Second > 0))
        {
            Tile(_texts.Number(count), parts.Badge(severity));
        }

        Tile(_words.Rate(whole.Rate.PerThousand), HtmlWriter.Escape(_texts.Format("stats.tile.rate", _words.Range(whole.Rate))));
        page.Raw("</ul>\n");
        if (_words.Verdict(report) is { } verdict)
        {
            page.Raw("<p class=\"verdict\">").Text(verdict).Raw("</p>\n");
        }

        void Tile(string number, string label) => page.Raw("<li><b>").Text(number).Raw("</b>").Raw(label).Raw("</li>\n");
    }

    public void WriteCharts(HtmlWriter page)
    {
        var statistics = report.Statistics;
        var all = report.Course.Aggregate(statistics.Whole.Counts, (sum, r) => sum.And(r.Counts));
        var charts = new ChartHtml(page, parts, [.. SeverityNames.WorstFirst.Where((_, s) => all.WorstFirst[s] > 0)]);
        page.Raw("<section class=\"charts statistics\" aria-labelledby=\"charts-title\">\n<h2 id=\"charts-title\" class=\"skip\">").Text(_texts["html.overview"]).Raw("</h2>\n");
        charts.WriteLegend();
        if (report.Course.Length > 1)
        {
            WriteCourse(charts, "run", report.Course, _words.Run, r => r.Number > 0 ? _texts.Number(r.Number) : _texts["stats.now"]);
        }

        if (report.ByMonth is { Length: > 1 } months)
        {
            WriteCourse(charts, "run-month", months, r => _words.Month(StatisticsReport.Month(r.At)), r => StatisticsReport.Month(r.At)[2..]);
        }

        foreach (var dimension in DimensionNames.All.Where(d => d != Dimension.Severity && statistics.Tells(d)))
        {
            var name = DimensionNames.Of(dimension);
            charts.WriteRates(name, _texts[$"stats.by-{name}"], _texts[$"stats.head.{name}"], [.. statistics.Groups[dimension].Select(g => Row(_words.Label(dimension, g), g.Counts, g.Rate))], _words);
        }

        page.Raw("</section>\n<p class=\"soft about-rates\">").Text(_texts["stats.about"]).Raw("</p>\n");
    }

    private void WriteCourse(ChartHtml charts, string name, ImmutableArray<RunFigures> runs, Func<RunFigures, string> label, Func<RunFigures, string> axis)
    {
        var shown = runs[^Math.Min(MostColumns, runs.Length)..];
        ImmutableArray<RateRow> rows = [.. runs.Select(r => Row(label(r), r.Counts, StatisticsReport.RateOf(r)))];
        var columns = rows[^shown.Length..];
        charts.WriteColumns(
            name,
            _texts[$"stats.by-{name}"],
            [.. columns.Select(r => r.Row)],
            [.. shown.Select(axis)],
            [.. columns.Select(r => r.Rate.PerThousand)],
            [.. columns.Select(r => _words.Rate(r.Rate.PerThousand))],
            shown.Length > MostColumns / 2);
        charts.WriteRateFigures(_texts[$"stats.head.{name}"], rows, _words);
    }

    private RateRow Row(string label, SeverityCounts counts, FindingRate rate) => new(new ChartRow(label, "", counts.WorstFirst), rate, rate.IsUncertain(report.Statistics.Whole.Rate));
}
