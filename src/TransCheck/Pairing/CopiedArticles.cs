using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Reading;

namespace TransCheck.Pairing;

/// <summary>
/// Finds articles that belong together although both are written in one language: the one stands where translations stand, and nobody translated it.
/// Their names or metadata must bind them, and what they say must be much the same: a page about the translation of a site is no page of the site.
/// </summary>
internal static class CopiedArticles
{
    /// <summary>The share of its words that a copy has in common with an original; they may have grown apart since.</summary>
    private const double SharedWords = 0.6;

    /// <summary>Shorter words are in every text.</summary>
    private const int TellingLength = 4;

    /// <param name="sides">Turkish and English.</param>
    /// <param name="claims">Of articles that are written in two languages: who is bound to such a counterpart has no copy.</param>
    /// <returns>One to one.</returns>
    public static IReadOnlyList<FoundPair> Find(IReadOnlyList<Side> sides, ResolvedClaims claims, ArticleLayout? layout)
    {
        var bound = claims.Held.Concat(claims.Tied).SelectMany(b => new[] { b.English, b.Turkish }).ToHashSet();
        var free = sides.Where(s => !bound.Contains(s.Index)).ToDictionary(s => s.Index);
        return [.. Claims([.. free.Values], layout)
            .Where(b => b.Weight >= ClaimWeight.SlugAndDate && IsAlike(free[b.English].Labelled, free[b.Turkish].Labelled))
            .Select(b => new FoundPair(b.English, b.Turkish, ContentPairing.Confidence(b.Weight), b.Evidence, []))];
    }

    /// <summary>Articles of one language that would be bound if each were in the language that its place names; one to one.</summary>
    public static IReadOnlyList<Bond> Claims(IReadOnlyList<Side> sides, ArticleLayout? layout)
    {
        var misplaced = sides
            .Where(s => s.Language is Language.Turkish or Language.English && s.Declared is Language.Turkish or Language.English && s.Declared != s.Language)
            .Select(s => s with { Language = s.Declared })
            .ToArray();
        if (misplaced.Length == 0)
        {
            return [];
        }

        var languages = sides.ToDictionary(s => s.Index, s => s.Language);
        Side[] candidates = [.. misplaced, .. sides.Where(s => s.Language is Language.Turkish or Language.English)];
        return ClaimResolver.Resolve(MetadataClaims.Of(candidates).Concat(PathClaims.Of(candidates, layout))
            .Where(c => c.English != c.Turkish && languages[c.English] == languages[c.Turkish])).Held;
    }

    private static bool IsAlike(LabelledArticle one, LabelledArticle other)
    {
        // A text that was let go may be gone by now; whoever checks the pair says so.
        if (Contained.Try(() => Words(one.Article), one.Path).Result is not { } some || Contained.Try(() => Words(other.Article), other.Path).Result is not { } others)
        {
            return false;
        }

        var fewer = Math.Min(some.Count, others.Count);
        some.IntersectWith(others);
        return some.Count >= SharedWords * fewer;
    }

    private static HashSet<string> Words(Article article)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in article.Blocks.Where(b => b.Kind != BlockKind.Code))
        {
            foreach (var word in block.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var folded = Folding.Skeleton(word.AsSpan().Trim(".,;:!?()[]\"'“”‘’"));
                if (folded.Length >= TellingLength)
                {
                    words.Add(folded);
                }
            }
        }

        return words;
    }
}
