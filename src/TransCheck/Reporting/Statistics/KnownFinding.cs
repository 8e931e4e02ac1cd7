using TransCheck.Checks;

namespace TransCheck.Reporting.Statistics;

/// <summary>A finding of an earlier run.</summary>
/// <param name="Key">Where it was.</param>
/// <param name="Check">Its id.</param>
/// <param name="Excerpt">The beginning of the sentence.</param>
/// <param name="Counted">Not where it was set aside.</param>
public readonly record struct KnownFinding(FindingKey Key, string Check, Severity Severity, string Excerpt, bool Counted);
