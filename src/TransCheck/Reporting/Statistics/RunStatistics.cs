using System.Collections.Immutable;
using TransCheck.Reporting.Html;

namespace TransCheck.Reporting.Statistics;

/// <summary>Where the findings of a run come from.</summary>
/// <param name="Whole">All pairs together; its key is empty.</param>
/// <param name="Groups">By dimension. An article of two authors counts for both. The groups of which most is sure to be wrong come first; articles that name none come last. Checks are sorted by how many findings they have; severities and months in their order.</param>
public sealed record RunStatistics(FigureGroup Whole, ImmutableDictionary<Dimension, ImmutableArray<FigureGroup>> Groups)
{
    public static RunStatistics Of(ImmutableArray<PairFigures> pairs)
    {
        var whole = Sum("", pairs);
        var folders = new ArticleFolders(pairs.Select(p => p.Target));
        return new RunStatistics(whole, DimensionNames.All.ToImmutableDictionary(d => d, d => d switch
        {
            Dimension.Check => [.. ByFinding(f => f.Check).OrderByDescending(g => g.Counts.Total).ThenBy(g => g.Key, StringComparer.Ordinal)],
            Dimension.Severity => [.. SeverityNames.WorstFirst.Select(SeverityNames.Of).Join(ByFinding(f => SeverityNames.Of(f.Severity)), n => n, g => g.Key, (_, g) => g, StringComparer.Ordinal)],
            Dimension.Folder => Ranked(p => [folders.Of(p.Target)]),
            Dimension.Site => Ranked(p => [p.Site ?? ""]),
            Dimension.Author => Ranked(p => p.Authors),
            Dimension.Translator => Ranked(p => p.Translators),
            Dimension.Editor => Ranked(p => p.Editors),
            _ => [.. ByPair(p => [p.Date is { Length: >= 7 } date ? date[..7] : ""]).OrderBy(g => g.Key.Length == 0).ThenBy(g => g.Key, StringComparer.Ordinal)],
        }));

        IEnumerable<FigureGroup> ByFinding(Func<FindingFigures, string> key) => pairs
            .SelectMany(p => p.Counted.Select(f => (Pair: p, Finding: f)))
            .GroupBy(f => key(f.Finding), StringComparer.Ordinal)
            .Select(g => whole with { Key = g.Key, Pairs = g.Select(f => f.Pair).Distinct(ReferenceEqualityComparer.Instance).Count(), Counts = SeverityCounts.Of(g.Select(f => f.Finding.Severity)) });

        IEnumerable<FigureGroup> ByPair(Func<PairFigures, ImmutableArray<string>> keys) => pairs
            .SelectMany(p => (keys(p) is { IsEmpty: false } some ? some : [""]).Select(k => (Key: k, Pair: p)))
            .GroupBy(p => p.Key, StringComparer.Ordinal)
            .Select(g => Sum(g.Key, g.Select(p => p.Pair)));

        ImmutableArray<FigureGroup> Ranked(Func<PairFigures, ImmutableArray<string>> keys) =>
            [.. ByPair(keys).OrderBy(g => g.Key.Length == 0).ThenByDescending(g => g.Rate.Low).ThenByDescending(g => g.Rate.PerThousand).ThenBy(g => g.Key, StringComparer.Ordinal)];
    }

    /// <summary>Whether a dimension tells anything: not where no article says a word of it, nor where all are in one folder.</summary>
    public bool Tells(Dimension dimension) => Groups[dimension] is [_, _, ..] || (dimension != Dimension.Folder && Groups[dimension] is [{ Key.Length: > 0 }]);

    private static FigureGroup Sum(string key, IEnumerable<PairFigures> pairs)
    {
        var all = pairs.ToList();
        return new FigureGroup(key, all.Count, all.Sum(p => (long)p.SourceWords), all.Sum(p => (long)p.TargetWords), SeverityCounts.Of(all.SelectMany(p => p.Counted).Select(f => f.Severity)));
    }
}
