using System.Collections.Immutable;

namespace TransCheck.Reporting.Html;

/// <summary>What a chart shows of one check, folder, article or range.</summary>
/// <param name="Lang">The attribute, or nothing; see <see cref="HtmlParts.Lang"/>.</param>
/// <param name="Counts">Of findings, for each of <see cref="SeverityNames.WorstFirst"/>.</param>
internal sealed record ChartRow(string Label, string Lang, ImmutableArray<int> Counts)
{
    public int Total { get; } = Counts.Sum();

    public static ChartRow Sum(string label, string lang, IEnumerable<IReadOnlyList<int>> counts)
    {
        var sums = new int[SeverityNames.WorstFirst.Length];
        foreach (var some in counts)
        {
            for (var s = 0; s < sums.Length; s++)
            {
                sums[s] += some[s];
            }
        }

        return new ChartRow(label, lang, [.. sums]);
    }
}
