using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Reading;

namespace TransCheck.Pairing;

/// <param name="SourceLanguage">The language of the originals: English or Turkish.</param>
/// <param name="Jobs">How many articles are looked at at once; 0 for one per processor. The result is the same for any number.</param>
public sealed record PairOptions(Language SourceLanguage = Language.English, int Jobs = 0)
{
    /// <summary>Where the articles of each language are; null where nobody said.</summary>
    public ArticleLayout? Layout { get; init; }

    /// <summary>The words that render each other; null for <see cref="Linguistics.Lexicon.Default"/>.</summary>
    public Lexicon? Lexicon { get; init; }
}

/// <summary>Finds the translation of every article. The result does not depend on the order of the articles.</summary>
public static class PairMatcher
{
    /// <param name="articles">No two with the same path.</param>
    /// <returns>Pairs in the order of their source paths, unpaired articles in the order of theirs; every article stands in exactly one place.</returns>
    public static PairingResult Match(IReadOnlyList<LabelledArticle> articles, PairOptions options)
    {
        var (sides, failed) = Sides(articles, options);
        return Match(sides, options, Parallelism(options)) is var result && failed.IsEmpty ? result : result with { Errors = [.. failed, .. result.Errors] };
    }

    /// <summary>The sides of articles, in the order of their paths.</summary>
    internal static (Side[] Sides, ImmutableArray<ReadError> Failed) Sides(IReadOnlyList<LabelledArticle> articles, PairOptions options)
    {
        var places = PlainPlaces.Of(articles.Select(a => a.Path));
        var (sides, failed) = Contained.ForEach([.. articles.OrderBy(a => a.Path, StringComparer.Ordinal)], Parallelism(options), a => (a.Path, null), a => Side.Of(0, a, places, options));
        return ([.. sides.Select((s, i) => s with { Index = i })], failed);
    }

    /// <param name="all">By index.</param>
    /// <returns>In the order of their source paths.</returns>
    internal static IEnumerable<ArticlePair> InOrder(IEnumerable<FoundPair> pairs, Side[] all, PairOptions options) =>
        pairs.Select(p => Pair(all[p.English], all[p.Turkish], p, all, options)).OrderBy(p => p.Source.Path, StringComparer.Ordinal);

    internal static ParallelOptions Parallelism(PairOptions options) => new() { MaxDegreeOfParallelism = options.Jobs > 0 ? options.Jobs : Environment.ProcessorCount };

    private static PairingResult Match(Side[] all, PairOptions options, ParallelOptions parallel)
    {
        var sides = all.Where(s => s.Language is Language.Turkish or Language.English).ToArray();
        var claims = ClaimResolver.Resolve(MetadataClaims.Of(sides).Concat(PathClaims.Of(sides, options.Layout)));
        var copies = CopiedArticles.Find(sides, claims, options.Layout);
        var copied = copies.SelectMany(c => new[] { c.English, c.Turkish }).ToHashSet();
        Side[] open = [.. sides.Where(s => !copied.Contains(s.Index))];
        var content = ContentPairing.Of([.. open, .. open.Where(s => s.IsEither).Select(s => s.OtherSide())], claims, options.Lexicon ?? Lexicon.Default, parallel);
        if (!content.Failed.IsEmpty)
        {
            // Again, as if they were not there.
            var paths = content.Failed.Select(e => e.Path).ToHashSet(StringComparer.Ordinal);
            var others = Match([.. all.Where(s => !paths.Contains(s.Path)).Select((s, i) => s with { Index = i })], options, parallel);
            return others with { Errors = [.. content.Failed, .. others.Errors] };
        }

        var pairs = content.Pairs.Select(p => Pair(all[p.English], all[p.Turkish], p, all, options))
            .Concat(copies.Select(p => Pair(all[p.English], all[p.Turkish], p, all, options) with { IsCopy = true }));
        var paired = content.Pairs.SelectMany(p => new[] { p.English, p.Turkish }).Concat(copied).ToHashSet();
        var unpaired = Unpaired([.. all.Where(s => !paired.Contains(s.Index))], all, content, options.Layout);
        return new PairingResult([.. pairs.OrderBy(p => p.Source.Path, StringComparer.Ordinal)], unpaired);
    }

    private static ArticlePair Pair(Side english, Side turkish, FoundPair found, Side[] all, PairOptions options)
    {
        var pair = options.SourceLanguage == Language.Turkish
            ? new ArticlePair(turkish.Labelled, Language.Turkish, english.Labelled, Language.English, found.Confidence, found.Evidence)
            : new ArticlePair(english.Labelled, Language.English, turkish.Labelled, Language.Turkish, found.Confidence, found.Evidence);
        return pair with { Rivals = [.. found.Rivals.Select(r => all[r].Path)] };
    }

    private static ImmutableArray<UnpairedArticle> Unpaired(Side[] rest, Side[] all, ContentPairs content, ArticleLayout? layout)
    {
        var contradicted = content.Contradicted.SelectMany(b => new[] { (Of: b.English, Other: b.Turkish), (Of: b.Turkish, Other: b.English) }).ToDictionary(b => b.Of, b => b.Other);
        var ambiguous = content.Ambiguous.Distinct().ToLookup(a => a.Of, a => a.Candidate);
        var twins = CopiedArticles.Claims(rest, layout).SelectMany(b => new[] { (Of: b.English, Other: b.Turkish), (Of: b.Turkish, Other: b.English) }).DistinctBy(b => b.Of).ToDictionary(b => b.Of, b => b.Other);
        return [.. rest.Select(Explain)];

        UnpairedArticle Explain(Side side)
        {
            var (reason, about) = side.Language is not (Language.Turkish or Language.English) ? (UnpairedReason.OtherLanguage, [])
                : contradicted.TryGetValue(side.Index, out var other) ? (UnpairedReason.Contradicted, [other])
                : ambiguous.Contains(side.Index) ? (UnpairedReason.Ambiguous, ambiguous[side.Index])
                : twins.TryGetValue(side.Index, out var twin) ? (UnpairedReason.SameLanguage, [twin])
                : side.Labelled.Detected.Language switch
                {
                    Language.Mixed => (UnpairedReason.Mixed, []),
                    Language.Undetermined => (UnpairedReason.Undetermined, []),
                    _ => (UnpairedReason.NoCounterpart, Enumerable.Empty<int>()),
                };
            return new UnpairedArticle(side.Labelled, reason) { Candidates = [.. about.Select(i => all[i].Path)] };
        }
    }
}
