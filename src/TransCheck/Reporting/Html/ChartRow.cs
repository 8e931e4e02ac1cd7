using System.Collections.Immutable;

namespace TransCheck.Reporting.Html;

/// <summary>What a chart shows of one check, folder, article or range.</summary>
/// <param name="Lang">The attribute, or nothing; see <see cref="HtmlParts.Lang"/>.</param>
/// <param name="Counts">Of findings, for each of <see cref="SeverityNames.WorstFirst"/>.</param>
internal sealed record ChartRow(string Label, string Lang, ImmutableArray<int> Counts)
{
    public int Total { get; } = Counts.Sum();

    public static ChartRow Of(string label, string lang, IEnumerable<ReportedFinding> findings)
    {
        var bySeverity = findings.CountBy(f => f.Severity).ToDictionary();
        return new ChartRow(label, lang, [.. SeverityNames.WorstFirst.Select(s => bySeverity.GetValueOrDefault(s))]);
    }
}
