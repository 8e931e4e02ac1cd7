using System.Collections.Frozen;
using System.Collections.Immutable;
using TransCheck.Articles;

namespace TransCheck.Pairing;

/// <summary>Knows what has changed since some revision.</summary>
public interface IArticleChanges
{
    /// <param name="paths">Of all articles of the run and of those that could not be read, as <see cref="Article.Path"/>.</param>
    /// <param name="jobs">How many files may be looked at at once.</param>
    ArticleChanges Among(IReadOnlyList<string> paths, int jobs);
}

/// <summary>What has changed since some revision: a run may be asked for nothing else.</summary>
/// <param name="Paths">Articles that were added, altered or renamed, as <see cref="Article.Path"/>.</param>
/// <param name="Deleted">Articles that are no more, as they were.</param>
public sealed record ArticleChanges(FrozenSet<string> Paths, ImmutableArray<Article> Deleted)
{
    public bool Touch(ArticlePair pair) => Paths.Contains(pair.Source.Path) || Paths.Contains(pair.Target.Path);

    /// <summary>Leaves the pairs with a changed side, and of the articles without a counterpart those that changed or whose counterpart was deleted.</summary>
    /// <param name="pairing">Of all articles.</param>
    /// <param name="label">Tells the language of an article.</param>
    internal PairingResult Narrow(PairingResult pairing, Func<Article, LabelledArticle> label, PairOptions options)
    {
        var deleted = Deleted.IsEmpty ? FrozenDictionary<string, string>.Empty : CounterpartsOfDeleted(pairing.Unpaired, label, options);
        return new PairingResult(
            [.. pairing.Pairs.Where(Touch)],
            [.. pairing.Unpaired
                .Select(u => deleted.TryGetValue(u.Article.Path, out var gone) ? u with { Reason = UnpairedReason.Deleted, Candidates = [gone] } : u)
                .Where(u => u.Reason == UnpairedReason.Deleted || Paths.Contains(u.Article.Path))])
        {
            Errors = pairing.Errors,
        };
    }

    /// <summary>Pairs the articles that are left alone with those that were deleted.</summary>
    /// <returns>The deleted counterpart of an article, both by path.</returns>
    private FrozenDictionary<string, string> CounterpartsOfDeleted(ImmutableArray<UnpairedArticle> alone, Func<Article, LabelledArticle> label, PairOptions options)
    {
        var gone = Deleted.Select(a => a.Path).ToHashSet(StringComparer.Ordinal);
        var pairs = PairMatcher.Match([.. alone.Select(u => u.Article), .. Deleted.Select(label)], options).Pairs;
        return pairs
            .Select(p => gone.Contains(p.Source.Path) ? (Left: p.Target.Path, Gone: p.Source.Path) : (Left: p.Source.Path, Gone: p.Target.Path))
            .Where(p => gone.Contains(p.Gone) && !gone.Contains(p.Left))
            .ToFrozenDictionary(p => p.Left, p => p.Gone, StringComparer.Ordinal);
    }
}
