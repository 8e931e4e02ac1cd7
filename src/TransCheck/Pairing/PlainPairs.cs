using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Pairing;

/// <summary>
/// Pairs some articles of a collection as <see cref="PairMatcher"/> pairs them among all, without the others: where their paths bind them to
/// each other, nothing that the others may say binds either more, and their texts bear it out.
/// </summary>
internal static class PlainPairs
{
    /// <param name="wanted">Paths of articles.</param>
    /// <param name="known">The families (<see cref="PathFamilies"/>) of the wanted articles, and all articles in whose files <see cref="BindingSigns"/> of these may stand.</param>
    /// <param name="options">As for the whole collection.</param>
    /// <returns>The pairs of the wanted articles, in the order of their source paths; null where one of these has none that is sure.</returns>
    public static IReadOnlyList<ArticlePair>? Of(IReadOnlyCollection<string> wanted, IReadOnlyList<LabelledArticle> known, PairOptions options)
    {
        var (sides, failed) = PairMatcher.Sides(known, options);
        if (!failed.IsEmpty || BondsOf(wanted, sides, options.Layout) is not { } bonds)
        {
            return null;
        }

        var parts = bonds.SelectMany(b => new[] { sides[b.English], sides[b.Turkish] }).ToArray();
        var pairs = ContentPairing.BorneOut(parts, bonds, options.Lexicon ?? Lexicon.Default, PairMatcher.Parallelism(options));
        return pairs.Contains(null) ? null : [.. PairMatcher.InOrder(pairs.OfType<FoundPair>(), sides, options)];
    }

    /// <summary>The bonds of some articles, where each is heavier than any other of its articles: whatever else contends, it is held.</summary>
    private static List<Bond>? BondsOf(IReadOnlyCollection<string> wanted, Side[] all, ArticleLayout? layout)
    {
        var sides = all.Where(s => s.Language is Language.Turkish or Language.English).ToArray();
        var paths = PathClaims.Of(sides, layout).GroupBy(c => (c.English, c.Turkish)).ToDictionary(g => g.Key, g => g.Max(c => c.Weight));
        var bonds = ClaimResolver.Bonds(MetadataClaims.Of(sides).Concat(PathClaims.Of(sides, layout))).ToList();
        var byArticle = bonds.SelectMany(b => new[] { (b.English, Bond: b), (b.Turkish, Bond: b) }).ToLookup(b => b.Item1, b => b.Bond);
        var names = wanted.ToHashSet(StringComparer.Ordinal);
        var found = new List<Bond>();
        foreach (var article in all.Where(s => names.Contains(s.Path)))
        {
            var bond = byArticle[article.Index].MaxBy(b => b.Weight);
            if (bond is null || !IsSure(bond))
            {
                return null;
            }

            found.Add(bond);
        }

        return found.Count == names.Count ? [.. found.Distinct()] : null;

        // What a project says of its places outweighs all that metadata say, a path only slug and date.
        bool IsSure(Bond bond) =>
            paths.GetValueOrDefault((bond.English, bond.Turkish)) is var path
            && (IsPlaced(all[bond.English].Path, layout) ? path >= ClaimWeight.Layout : path > ClaimWeight.SlugAndDate && all.All(s => s.Metadata.Alternates.IsEmpty))
            && all[bond.English].Metadata.Alternates.IsEmpty && all[bond.Turkish].Metadata.Alternates.IsEmpty
            && byArticle[bond.English].Concat(byArticle[bond.Turkish]).All(b => b == bond || b.Weight < bond.Weight);
    }

    /// <summary>Whether the layout alone tells where the counterpart of an article is.</summary>
    public static bool IsPlaced(string path, ArticleLayout? layout) => layout?.KeyOf(path) is not null;
}
