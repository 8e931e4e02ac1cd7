namespace TransCheck.Reporting.Statistics;

/// <summary>The figures of one folder, author, check and so on.</summary>
/// <param name="Key">Its name; the id of a check, a month as <c>2026-04</c>; empty for articles that name none.</param>
/// <param name="Pairs">Of a check or severity, those that have a finding of it.</param>
/// <param name="SourceWords">Of a check or severity, all words there are.</param>
/// <param name="TargetWords">The same of the translations.</param>
public sealed record FigureGroup(string Key, int Pairs, long SourceWords, long TargetWords, SeverityCounts Counts)
{
    public FindingRate Rate => new(Counts.Total, TargetWords);
}
