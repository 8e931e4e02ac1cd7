using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Detection;
using TransCheck.Pairing;

namespace TransCheck.Tests.Pairing;

/// <summary>Builds labelled articles for pairing.</summary>
internal static class PairingInput
{
    public static LabelledArticle English(string path, params string[] paragraphs) => Labelled(path, Language.English, ArticleMetadata.None, paragraphs);

    public static LabelledArticle Turkish(string path, params string[] paragraphs) => Labelled(path, Language.Turkish, ArticleMetadata.None, paragraphs);

    public static LabelledArticle English(string path, ArticleMetadata metadata, params string[] paragraphs) => Labelled(path, Language.English, metadata, paragraphs);

    public static LabelledArticle Turkish(string path, ArticleMetadata metadata, params string[] paragraphs) => Labelled(path, Language.Turkish, metadata, paragraphs);

    public static LabelledArticle Labelled(string path, Language language, ArticleMetadata metadata, params string[] paragraphs)
    {
        var blocks = paragraphs.Select(p => new Block(BlockKind.Paragraph, 0, p, SourceMap.Verbatim(0))).ToImmutableArray();
        var detected = language switch
        {
            Language.Turkish => new DetectedLanguage(language, 1, 1, 0, 0),
            Language.English => new DetectedLanguage(language, 1, 0, 1, 0),
            Language.Mixed => new DetectedLanguage(language, 1, 0.5, 0.5, 0),
            Language.Other => new DetectedLanguage(language, 1, 0, 0, 1),
            _ => new DetectedLanguage(language, 0, 0, 0, 0),
        };
        return new LabelledArticle(new Article(path, ArticleFormat.Markdown, metadata, blocks, LineIndex.Of("")), detected);
    }

    /// <summary>Pairs as <c>source=target</c>, in the order of the result.</summary>
    public static IEnumerable<string> Pairs(params LabelledArticle[] articles) =>
        PairMatcher.Match(articles, new PairOptions()).Pairs.Select(p => p.Source.Path + "=" + p.Target.Path);

    /// <summary>Unpaired articles as <c>path: reason</c>, without the <c>unpaired.</c> of the key.</summary>
    public static IEnumerable<string> Unpaired(params LabelledArticle[] articles) =>
        PairMatcher.Match(articles, new PairOptions()).Unpaired.Select(u => u.Article.Path + ": " + u.Reason["unpaired.".Length..]);
}
