using System.Collections.Immutable;
using System.Globalization;

namespace TransCheck.Reporting.Statistics;

/// <summary>The statistics of a run, and the way there.</summary>
/// <param name="Run">Counted as <paramref name="Statistics"/> is.</param>
/// <param name="Course">The recorded runs over the same articles with it, the oldest first; it alone where there are no others.</param>
/// <param name="Path">The folder or file that alone is counted; null for everything.</param>
public sealed record StatisticsReport(RunFigures Run, RunStatistics Statistics, ImmutableArray<RunFigures> Course, string? Path = null)
{
    /// <summary>Of a run that is at hand, behind those that were recorded before.</summary>
    /// <param name="earlier">Over the same articles, the oldest first.</param>
    public static StatisticsReport Of(CheckReport report, RunFigures run, ImmutableArray<RunFigures> earlier) =>
        new(run, RunStatistics.Of([.. report.Pairs.Select(PairFigures.Of)]), earlier.Add(run));

    /// <summary>Of each month the last run.</summary>
    public ImmutableArray<RunFigures> ByMonth => [.. Course.GroupBy(r => Month(r.At), StringComparer.Ordinal).Select(g => g.Last())];

    /// <summary>The month of a run, <c>2026-04</c>, in UTC.</summary>
    public static string Month(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The rate of a run.</summary>
    public static FindingRate RateOf(RunFigures run) => new(run.Counts.Total, run.TargetWords);
}
