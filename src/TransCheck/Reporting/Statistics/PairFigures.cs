using System.Collections.Immutable;

namespace TransCheck.Reporting.Statistics;

/// <summary>What is kept of a pair when its texts are gone: enough to count by, and to tell new findings from old ones.</summary>
/// <param name="Source">Path of the original.</param>
/// <param name="Target">Path of the translation.</param>
/// <param name="SourceWords">Words that were compared, as of <see cref="ReportedArticle.Words"/>.</param>
/// <param name="TargetWords">The same of the translation.</param>
/// <param name="Findings">Those that counted first.</param>
public sealed record PairFigures(string Source, string Target, int SourceWords, int TargetWords, ImmutableArray<FindingFigures> Findings)
{
    public ImmutableArray<string> Authors { get; init; } = [];

    public ImmutableArray<string> Translators { get; init; } = [];

    public ImmutableArray<string> Editors { get; init; } = [];

    public string? Site { get; init; }

    /// <inheritdoc cref="ReportedArticle.Date"/>
    public string? Date { get; init; }

    /// <summary>Those that counted.</summary>
    public IEnumerable<FindingFigures> Counted => Findings.Where(f => f.Aside is null);

    /// <summary>The original names its authors best, the translation everything else.</summary>
    public static PairFigures Of(PairReport pair)
    {
        var (source, target) = (pair.Source, pair.Target);
        return new PairFigures(source.Path, target.Path, source.Words, target.Words, [.. pair.Findings.Select(f => FindingFigures.Of(f, null)), .. pair.SetAside.Select(f => FindingFigures.Of(f.Finding, f.By))])
        {
            Authors = FirstNamed(source.Authors, target.Authors),
            Translators = FirstNamed(target.Translators, source.Translators),
            Editors = FirstNamed(target.Editors, source.Editors),
            Site = target.Site ?? source.Site,
            Date = target.Date ?? source.Date,
        };
    }

    private static ImmutableArray<string> FirstNamed(ImmutableArray<string> one, ImmutableArray<string> other) => one.IsEmpty ? other : one;
}
