using System.Collections.Immutable;
using TransCheck.Articles;

namespace TransCheck.Pairing;

/// <param name="SourceLanguage">The language of the originals: English or Turkish.</param>
public sealed record PairOptions(Language SourceLanguage = Language.English);

/// <summary>Finds the translation of every article. The result does not depend on the order of the articles.</summary>
public static class PairMatcher
{
    /// <param name="articles">No two with the same path.</param>
    /// <returns>Pairs in the order of their source paths, unpaired articles in the order of theirs; every article stands in exactly one place.</returns>
    public static PairingResult Match(IReadOnlyList<LabelledArticle> articles, PairOptions options)
    {
        var all = articles.OrderBy(a => a.Article.Path, StringComparer.Ordinal).Select((a, i) => Side.Of(i, a, options)).ToArray();
        var sides = all.Where(s => s.Language is Language.Turkish or Language.English).ToArray();
        var claims = ClaimResolver.Resolve(MetadataClaims.Of(sides).Concat(PathClaims.Of(sides)));

        var pairs = claims.Held.Select(b => Pair(all[b.English], all[b.Turkish], Confidence(b.Weight), b.Evidence, options)).ToList();
        var paired = claims.Held.SelectMany(b => new[] { b.English, b.Turkish }).ToHashSet();
        var unpaired = Unpaired([.. all.Where(s => !paired.Contains(s.Index))], claims.Tied);
        return new PairingResult([.. pairs.OrderBy(p => p.Source.Path, StringComparer.Ordinal)], unpaired);
    }

    /// <summary>Pairs two articles that the user named, source first, whatever they hold. An article whose language is not told has the one that the other leaves.</summary>
    public static ArticlePair Given(LabelledArticle source, LabelledArticle target, PairOptions options)
    {
        var first = Told(source);
        var second = Told(target);
        if (first == second)
        {
            // Both the same, or neither told: the surer one keeps its language; one of two equals takes the language of originals.
            var firstSurer = source.Detected.Confidence > target.Detected.Confidence;
            first = first == Language.Undetermined ? options.SourceLanguage : firstSurer ? first : Other(second);
        }

        first = first == Language.Undetermined ? Other(second) : first;
        return new ArticlePair(source.Article, first, target.Article, Other(first), 1, ["given"]);
    }

    private static Language Told(LabelledArticle labelled)
    {
        var detected = labelled.Detected;
        return detected.Language switch
        {
            Language.Turkish or Language.English => detected.Language,
            _ when detected.TurkishShare > detected.EnglishShare => Language.Turkish,
            _ when detected.TurkishShare < detected.EnglishShare => Language.English,
            _ => Language.Undetermined,
        };
    }

    private static Language Other(Language language) => language == Language.Turkish ? Language.English : Language.Turkish;

    private static double Confidence(int weight) => weight switch
    {
        >= ClaimWeight.Address => 0.99,
        >= ClaimWeight.TranslationKey => 0.98,
        >= ClaimWeight.PathStripped => 0.97,
        >= ClaimWeight.OtherExtension => 0.93,
        >= ClaimWeight.SlugAndDate => 0.9,
        _ => 0.8,
    };

    private static ArticlePair Pair(Side english, Side turkish, double confidence, ImmutableArray<string> evidence, PairOptions options) =>
        options.SourceLanguage == Language.Turkish
            ? new ArticlePair(turkish.Article, Language.Turkish, english.Article, Language.English, confidence, evidence)
            : new ArticlePair(english.Article, Language.English, turkish.Article, Language.Turkish, confidence, evidence);

    private static ImmutableArray<UnpairedArticle> Unpaired(Side[] rest, IReadOnlyList<Bond> tied)
    {
        var rivals = tied
            .SelectMany(b => new[] { (Of: b.English, Rival: b.Turkish), (Of: b.Turkish, Rival: b.English) })
            .ToLookup(r => r.Of, r => r.Rival);
        var twins = Twins(rest);
        var paths = rest.ToDictionary(s => s.Index, s => s.Article.Path);
        return [.. rest.Select(side => Explain(side))];

        UnpairedArticle Explain(Side side)
        {
            var candidates = rivals[side.Index].Where(paths.ContainsKey).Select(i => paths[i]).ToImmutableArray();
            var (reason, about) = side.Language is not (Language.Turkish or Language.English) ? (UnpairedReason.OtherLanguage, [])
                : !candidates.IsEmpty ? (UnpairedReason.Ambiguous, candidates)
                : twins.TryGetValue(side.Index, out var twin) ? (UnpairedReason.SameLanguage, [paths[twin]])
                : side.Labelled.Detected.Language switch
                {
                    Language.Mixed => (UnpairedReason.Mixed, []),
                    Language.Undetermined => (UnpairedReason.Undetermined, []),
                    _ => (UnpairedReason.NoCounterpart, ImmutableArray<string>.Empty),
                };
            return new UnpairedArticle(side.Article, side.Labelled.Detected, reason) { Candidates = about };
        }
    }

    /// <summary>Articles that would belong together if each were in the language that its path names: a copy that nobody translated.</summary>
    private static Dictionary<int, int> Twins(Side[] rest)
    {
        var languages = rest.ToDictionary(s => s.Index, s => s.Language);
        var misnamed = rest
            .Select(s => s with { Language = PathReadings.Claimed(s.Article.Path) })
            .Where(s => s.Language is Language.Turkish or Language.English && s.Language != languages[s.Index])
            .ToArray();
        var twins = new Dictionary<int, int>();
        if (misnamed.Length > 0)
        {
            foreach (var claim in PathClaims.Of([.. misnamed, .. rest.Where(s => s.Language is Language.Turkish or Language.English)]))
            {
                if (claim.English != claim.Turkish && languages[claim.English] == languages[claim.Turkish])
                {
                    twins.TryAdd(claim.English, claim.Turkish);
                    twins.TryAdd(claim.Turkish, claim.English);
                }
            }
        }

        return twins;
    }
}
