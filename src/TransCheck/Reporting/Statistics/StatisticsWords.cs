using System.Globalization;
using TransCheck.Checks;

namespace TransCheck.Reporting.Statistics;

/// <summary>Statistics in the words of a reader.</summary>
internal sealed class StatisticsWords(Texts texts)
{
    public string Label(Dimension dimension, FigureGroup group) => dimension switch
    {
        _ when group.Key.Length == 0 => texts["stats.not-given"],
        Dimension.Check => CheckCatalogue.Named(group.Key) is [var check] ? texts[$"{check.Name}.title"] : group.Key,
        Dimension.Severity => texts[$"severity.{group.Key}"],
        Dimension.Month => Month(group.Key),
        _ => group.Key,
    };

    /// <param name="month"><c>2026-04</c>.</param>
    public string Month(string month) =>
        DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.ToString("MMMM yyyy", texts.Culture) : month;

    /// <summary>With one decimal; two for what is below one.</summary>
    public string Rate(double perThousand) => perThousand.ToString(perThousand is 0 or >= 0.995 ? "0.0" : "0.00", texts.Culture);

    public string Range(FindingRate rate) => texts.Format("stats.range", Rate(rate.Low), Rate(rate.High));

    public string Words(long words) => words.ToString("N0", texts.Culture);

    public string Run(RunFigures run) => run.Number > 0 ? texts.Format("stats.run", run.Number, Texts.Day(run.At)) : texts["stats.this-run"];

    /// <summary>As short as git shows it.</summary>
    public static string? Commit(RunFigures run)
    {
        const int Short = 7;
        return run.Commit is { Length: > Short } commit ? commit[..Short] : run.Commit;
    }

    /// <summary>Whether it is getting better; null for a single run.</summary>
    public string? Verdict(StatisticsReport report)
    {
        if (report.Course.Where(r => r.TargetWords > 0).ToList() is not [var first, .., var last])
        {
            return null;
        }

        var (before, now) = (StatisticsReport.RateOf(first), StatisticsReport.RateOf(last));
        var key = Rate(before.PerThousand) == Rate(now.PerThousand) ? "stats.verdict.same"
            : now.High < before.Low ? "stats.verdict.better"
            : now.Low > before.High ? "stats.verdict.worse"
            : now.PerThousand < before.PerThousand ? "stats.verdict.fewer" : "stats.verdict.more";
        return texts.Format(key, Run(first), Rate(before.PerThousand), Run(last), Rate(now.PerThousand));
    }
}
