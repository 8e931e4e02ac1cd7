namespace TransCheck.Reporting.Statistics;

/// <summary>What of a run's options tells whether it can be compared with another.</summary>
/// <param name="Scope">The files and folders that were checked, sorted, one on a line.</param>
/// <param name="IsPartial">Only what had changed was checked: an article that is missing from it is not gone.</param>
/// <param name="MinConfidence">0 to 1.</param>
/// <param name="Configuration">The file that was read; null for none.</param>
public sealed record RunOptions(string Scope, bool IsPartial, double MinConfidence, string? Configuration);
