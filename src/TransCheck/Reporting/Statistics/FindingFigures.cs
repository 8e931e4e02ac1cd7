using TransCheck.Checks;

namespace TransCheck.Reporting.Statistics;

/// <summary>What is kept of a finding when its texts are gone.</summary>
/// <param name="Fingerprint">Of <see cref="ReportedFinding"/>.</param>
/// <param name="Check">Its id.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Excerpt">The beginning of the sentence, for people.</param>
/// <param name="Aside">Why it did not count; null for one that did.</param>
public sealed record FindingFigures(string Fingerprint, string Check, Severity Severity, double Confidence, string Excerpt, SetAsideBy? Aside)
{
    public static FindingFigures Of(ReportedFinding finding, SetAsideBy? aside) =>
        new(finding.Fingerprint, finding.Check.Id, finding.Severity, Math.Round(finding.Confidence, 4), Baseline.Excerpt((finding.Target ?? finding.Source)?.Segment ?? ""), aside);
}
