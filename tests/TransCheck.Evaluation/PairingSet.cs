using TransCheck.Articles;
using TransCheck.Detection;
using TransCheck.Pairing;
using TransCheck.Reading;

namespace TransCheck.Evaluation;

/// <summary>Articles whose pairs are known.</summary>
/// <param name="Gold">Paths of English and Turkish articles that belong together.</param>
internal sealed record PairingSet(IReadOnlyList<LabelledArticle> Articles, IReadOnlySet<(string English, string Turkish)> Gold)
{
    /// <summary>A folder with <c>pairs.tsv</c> (English, Turkish), or with the same relative paths below <c>en/</c> and <c>tr/</c>.</summary>
    public static PairingSet Read(string folder)
    {
        var articles = ArticleReader.Read([folder], new ReadOptions()).Articles.Select(a => Label(a with { Path = Path.GetRelativePath(folder, a.Path).Replace('\\', '/') })).ToArray();
        var known = articles.Select(a => a.Article.Path).ToHashSet(StringComparer.Ordinal);
        var list = Path.Combine(folder, "pairs.tsv");
        var gold = File.Exists(list)
            ? File.ReadLines(list).Select(l => l.Split('\t')).Select(c => (c[0], c[1])).ToHashSet()
            : known.Where(p => p.StartsWith("en/", StringComparison.Ordinal)).Select(p => (p, "tr" + p[2..])).Where(p => known.Contains(p.Item2)).ToHashSet();
        return new PairingSet(articles, gold);
    }

    public static LabelledArticle Label(Article article) => new(article, ArticleLanguage.Detect(article, NGramDetector.Default));

    /// <summary>The same articles under names that tell nothing, in an order that tells nothing.</summary>
    public PairingSet Neutral(int seed)
    {
        var names = Articles.Select((a, i) => (Path: a.Path, Order: Mix((uint)i, (uint)seed))).OrderBy(n => n.Order).Select((n, i) => (n.Path, Name: $"a{i:D6}.txt")).ToDictionary(n => n.Path, n => n.Name, StringComparer.Ordinal);
        return new PairingSet(
            [.. Articles.Select(a => new LabelledArticle(a.Article with { Path = names[a.Path], Metadata = a.Metadata with { TranslationKey = null, Slug = null, Alternates = [], CanonicalAddress = null } }, a.Detected))],
            Gold.Where(g => names.ContainsKey(g.English) && names.ContainsKey(g.Turkish)).Select(g => (names[g.English], names[g.Turkish])).ToHashSet());
    }

    /// <summary>Every tenth Turkish article has the name of the next of these: paths that content contradicts.</summary>
    public PairingSet Exchanged()
    {
        var chosen = Gold.Select(g => g.Turkish).Order(StringComparer.Ordinal).Where((_, i) => i % 10 == 0).ToArray();
        var names = chosen.Select((c, i) => (From: c, To: chosen[(i + 1) % chosen.Length])).ToDictionary(n => n.From, n => n.To, StringComparer.Ordinal);
        return new PairingSet(
            [.. Articles.Select(a => new LabelledArticle(a.Article with { Path = names.GetValueOrDefault(a.Path, a.Path) }, a.Detected))],
            Gold.Select(g => (g.English, names.GetValueOrDefault(g.Turkish, g.Turkish))).ToHashSet());
    }

    /// <summary>Without a share of the partners, a half of them English.</summary>
    public PairingSet Without(double share, int seed)
    {
        var gone = new HashSet<string>(StringComparer.Ordinal);
        var kept = new HashSet<(string, string)>();
        foreach (var (pair, i) in Gold.OrderBy(g => g.English, StringComparer.Ordinal).Select((g, i) => (g, i)))
        {
            var draw = Mix((uint)i, (uint)seed);
            if (draw % 1000 < share * 1000)
            {
                gone.Add(draw / 1000 % 2 == 0 ? pair.English : pair.Turkish);
            }
            else
            {
                kept.Add(pair);
            }
        }

        return new PairingSet([.. Articles.Where(a => !gone.Contains(a.Article.Path))], kept);
    }

    /// <summary>Pseudo-random, the same on every machine.</summary>
    public static uint Mix(uint value, uint seed)
    {
        var x = (value * 0x9E3779B9) ^ (seed * 0x85EBCA6B) ^ 0xC2B2AE35;
        x = (x ^ (x >> 16)) * 0x7FEB352D;
        x = (x ^ (x >> 15)) * 0x846CA68B;
        return x ^ (x >> 16);
    }
}
