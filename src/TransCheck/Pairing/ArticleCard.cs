using TransCheck.Articles;
using TransCheck.Detection;

namespace TransCheck.Pairing;

/// <summary>What is known of an article without its text.</summary>
/// <param name="IsSuppressed">See <see cref="Suppression.IsWholeArticle"/>.</param>
internal sealed record ArticleCard(string Path, string Title, ArticleMetadata Metadata, DetectedLanguage Detected, bool IsSuppressed)
{
    /// <summary>In the language that the article is detected to be in; null where they were not read yet.</summary>
    public (Language Language, ContentFeatures Features)? Features { get; init; }

    /// <summary>Hash of the file's bytes; empty where the article comes from no file.</summary>
    public byte[] Content { get; init; } = [];

    public static ArticleCard Of(Article article, DetectedLanguage detected) =>
        new(article.Path, article.Title, article.Metadata, detected, article.Suppressions.Any(s => s.IsWholeArticle));
}
