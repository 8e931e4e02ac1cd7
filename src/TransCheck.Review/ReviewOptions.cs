using TransCheck.Reporting;
using TransCheck.Reporting.Statistics;

namespace TransCheck.Review;

/// <summary>What a review needs to know.</summary>
/// <param name="Texts">The tool's own words.</param>
/// <param name="Check">How pairs are checked, here as in the report that is reviewed.</param>
/// <param name="Roots">Files and folders that were named: nothing outside of them is read or written.</param>
/// <param name="Person">Who decides.</param>
/// <param name="IsReadOnly">No article is changed; decisions are kept all the same.</param>
/// <param name="Version">Of the tool.</param>
/// <param name="Clock">Tells when something was decided.</param>
public sealed record ReviewOptions(Texts Texts, TransCheckOptions Check, IReadOnlyList<string> Roots, string Person, bool IsReadOnly, string Version, TimeProvider Clock)
{
    /// <summary>Takes out of a report what does not count, such as the findings of a baseline.</summary>
    public Func<CheckReport, CheckReport> Settle { get; init; } = report => report;

    /// <summary>The statistics of what is reviewed, with the runs before it; null for none.</summary>
    public Func<CheckReport, StatisticsReport>? Statistics { get; init; }
}
