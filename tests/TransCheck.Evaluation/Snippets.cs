using TransCheck.Articles;
using TransCheck.Pairing;

namespace TransCheck.Evaluation;

/// <summary>Cuts articles whose blocks correspond one to one into short ones of a few blocks; untranslated ones are left out.</summary>
internal static class Snippets
{
    /// <summary>Longer snippets are left out: they are articles.</summary>
    private const int MostCharacters = 1500;

    private const int FewestCharacters = 60;

    /// <summary>Of one article, so that long ones do not outweigh the rest.</summary>
    private const int MostPassages = 6;

    public static PairingSet Of(PairingSet set, int blocks)
    {
        var byPath = set.Articles.ToDictionary(a => a.Article.Path, StringComparer.Ordinal);
        var articles = new List<LabelledArticle>();
        var gold = new HashSet<(string, string)>();
        foreach (var (english, turkish) in set.Gold.OrderBy(g => g.English, StringComparer.Ordinal))
        {
            var (e, t) = (byPath[english].Article, byPath[turkish].Article);
            var kept = e.Blocks.Zip(t.Blocks).ToArray();
            if (e.Blocks.Length != t.Blocks.Length || kept.Any(b => b.First.Kind != b.Second.Kind))
            {
                continue;
            }

            // Every other run of blocks, so that neighbours of what is kept are not there.
            for (var start = 0; start + blocks <= kept.Length; start += 2 * blocks)
            {
                var x = Cut(e, start, blocks);
                var y = Cut(t, start, blocks);
                if (x.Blocks.Sum(b => b.Text.Length) is >= FewestCharacters and <= MostCharacters)
                {
                    var (source, target) = (PairingSet.Label(x), PairingSet.Label(y));
                    if (source.Detected.Language == Language.English && target.Detected.Language == Language.Turkish)
                    {
                        articles.Add(source);
                        articles.Add(target);
                        gold.Add((x.Path, y.Path));
                    }
                }
            }
        }

        return new PairingSet(articles, gold);
    }

    /// <summary>Collections of two: passages that are translations, and passages of one article that are not, which share its names and words.</summary>
    public static IEnumerable<PairingSet> AloneTogether(PairingSet set)
    {
        var byPath = set.Articles.ToDictionary(a => a.Article.Path, StringComparer.Ordinal);
        foreach (var article in set.Gold.GroupBy(g => g.English[..g.English.LastIndexOf('#')], StringComparer.Ordinal))
        {
            var passages = article.OrderBy(g => g.English, StringComparer.Ordinal).Take(MostPassages).ToArray();
            for (var i = 0; i < passages.Length; i++)
            {
                yield return new PairingSet([byPath[passages[i].English], byPath[passages[i].Turkish]], article.ToHashSet()).Neutral(i);
                yield return new PairingSet([byPath[passages[i].English], byPath[passages[(i + 1) % passages.Length].Turkish]], article.ToHashSet()).Neutral(i);
            }
        }
    }

    private static Article Cut(Article article, int start, int blocks) =>
        article with { Path = $"{article.Path}#{start}", Metadata = ArticleMetadata.None, Blocks = article.Blocks[start..(start + blocks)] };
}
