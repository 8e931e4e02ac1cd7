namespace TransCheck.Reporting.Statistics;

/// <summary>What is kept of a run as a whole.</summary>
/// <param name="Number">From 1, in the order in which runs were recorded; 0 for one that is not recorded.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Commit">Of the repository of the articles; null where there is none.</param>
/// <param name="Tool">Version of the program.</param>
/// <param name="SourceWords">Of all pairs.</param>
/// <param name="TargetWords">Of all pairs.</param>
/// <param name="Counts">Findings that counted.</param>
public sealed record RunFigures(int Number, DateTimeOffset At, string? Commit, string Tool, RunOptions Options, int Pairs, int Unpaired, int Errors, long SourceWords, long TargetWords, SeverityCounts Counts)
{
    /// <summary>Findings that the run before it over the same articles had not; null for the first.</summary>
    public int? New { get; init; }

    /// <summary>Findings of the run before it that it has no more; null for the first.</summary>
    public int? Fixed { get; init; }

    /// <summary>Of a run that is not recorded yet.</summary>
    public static RunFigures Of(CheckReport report, DateTimeOffset at, string? commit, string tool, RunOptions options) => new(
        0,
        at,
        commit,
        tool,
        options,
        report.Pairs.Length,
        report.Unpaired.Length,
        report.Errors.Length,
        report.Pairs.Summaries.Sum(p => (long)p.Source.Words),
        report.Pairs.Summaries.Sum(p => (long)p.Target.Words),
        report.Pairs.Summaries.Aggregate(default(SeverityCounts), (sum, p) => sum.And(SeverityCounts.Of(p.Counts))));
}
