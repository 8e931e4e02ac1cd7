using TransCheck.Articles;
using TransCheck.Detection;
using TransCheck.Linguistics;
using TransCheck.Reading;

namespace TransCheck.Pairing;

/// <summary>
/// An article whose language is told, as pairing and reports look at it. Its text may be let go: a run over an archive holds few texts at a time, and reads
/// again those that it checks.
/// </summary>
public sealed class LabelledArticle
{
    private readonly ArticleCard _card;
    private readonly Func<Article>? _read;
    private Article? _held;
    private readonly FeatureShelf? _shelf;
    private Func<ContentFeatures>? _english;
    private Func<ContentFeatures>? _turkish;

    /// <summary>An article that is at hand.</summary>
    public LabelledArticle(Article article, DetectedLanguage detected)
        : this(ArticleCard.Of(article, detected), null, article)
    {
    }

    /// <param name="read">Reads the text again; null where it is held for good.</param>
    /// <param name="held">The text; null where it is to be read.</param>
    /// <param name="shelf">Where its features are kept; null to hold them.</param>
    internal LabelledArticle(ArticleCard card, Func<Article>? read, Article? held, FeatureShelf? shelf = null)
    {
        (_card, _read, _held, _shelf) = (card with { Features = null }, read, held, shelf);
        if (card.Features is var (language, features))
        {
            Keep(language, features);
        }
    }

    /// <summary>See <see cref="Article.Path"/>.</summary>
    public string Path => _card.Path;

    public ArticleMetadata Metadata => _card.Metadata;

    /// <summary>See <see cref="Article.Title"/>.</summary>
    public string Title => _card.Title;

    public DetectedLanguage Detected => _card.Detected;

    /// <summary>Whether the article says that it is not meant to be compared.</summary>
    public bool IsSuppressed => _card.IsSuppressed;

    /// <summary>Hash of the file's bytes, for what is remembered of it; empty where the article comes from no file.</summary>
    internal byte[] Content => _card.Content;

    /// <summary>The whole article.</summary>
    /// <exception cref="UnreadableArticleException">It was let go, and the file is no article any more.</exception>
    /// <exception cref="IOException">It was let go, and the file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It was let go, and the file may not be read.</exception>
    public Article Article => _held ?? _read?.Invoke() ?? throw new UnreadableArticleException(ReadError.Empty);

    /// <summary>An article that somebody says is in a language.</summary>
    public static LabelledArticle In(Language language, Article article) =>
        new(article, new DetectedLanguage(language, 1, language == Language.Turkish ? 1 : 0, language == Language.English ? 1 : 0, 0));

    /// <summary>What it says that a translation says too, if it is in a language; found out once.</summary>
    /// <inheritdoc cref="Article"/>
    internal ContentFeatures Features(Language language, Lexicon lexicon)
    {
        if ((language == Language.Turkish ? _turkish : _english) is { } known)
        {
            return known();
        }

        var features = FeatureReader.Read(Article, language, lexicon);
        Keep(language, features);
        return features;
    }

    /// <summary>Lets go of what pairing alone needs.</summary>
    internal void ForgetFeatures() => (_english, _turkish) = (null, null);

    /// <summary>Lets go of the text where it can be read again.</summary>
    internal void Release() => _held = _read is null ? _held : null;

    private void Keep(Language language, ContentFeatures features)
    {
        var way = _shelf?.Put(features) ?? (() => features);
        (_english, _turkish) = language == Language.Turkish ? (_english, way) : (way, _turkish);
    }
}
