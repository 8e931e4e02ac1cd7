using TransCheck.Articles;
using TransCheck.Caching;
using TransCheck.Detection;
using TransCheck.Linguistics;
using TransCheck.Pairing;
using TransCheck.Reading;

namespace TransCheck;

/// <summary>Reads the articles of a run and tells their languages. Of an archive it holds only so many texts: the others are read again when they are checked.</summary>
/// <param name="forPairing">Whether to take from every text at once what pairing will look at.</param>
internal sealed class ArticleLabeller(TransCheckOptions options, bool forPairing)
{
    /// <summary>Characters of text that are held; with what hangs on them some 50 MB.</summary>
    private const long MostHeld = 8_000_000;

    private readonly FeatureShelf _shelf = new();
    private long _held;

    /// <returns>Null for a file that is passed over.</returns>
    public LabelledArticle? Label(ArticleFile file)
    {
        if (!forPairing)
        {
            return file.Read() is { } all ? Label(all) : null;
        }

        var content = file.Content();
        var hash = CacheKey.OfContent(content);
        if (options.Cache?.FindCard(file.Name, hash) is { } known)
        {
            return new LabelledArticle(known, () => ReadAgain(file, hash), null, _shelf);
        }

        if (file.Parse(content) is not { } article)
        {
            return null;
        }

        var card = CardOf(article) with { Content = hash };
        options.Cache?.Keep(card);
        var isHeld = Interlocked.Add(ref _held, article.Blocks.Sum(b => (long)b.Text.Length)) <= MostHeld;
        return new LabelledArticle(card, () => ReadAgain(file, hash), isHeld ? article : null, _shelf);
    }

    public static LabelledArticle Label(Article article) => new(article, Detect(article));

    private ArticleCard CardOf(Article article)
    {
        var card = ArticleCard.Of(article, Detect(article));
        return card.Detected.Language is Language.Turkish or Language.English
            ? card with { Features = (card.Detected.Language, FeatureReader.Read(article, card.Detected.Language, options.Lexicon ?? Lexicon.Default)) }
            : card;
    }

    private static Article ReadAgain(ArticleFile file, byte[] hash)
    {
        // What was found out of another text must not be told of this one.
        var content = file.Content();
        return CacheKey.OfContent(content).AsSpan().SequenceEqual(hash) && file.Parse(content) is { } article ? article : throw new UnreadableArticleException("read.changed");
    }

    private static DetectedLanguage Detect(Article article) => ArticleLanguage.Detect(article, NGramDetector.Default);
}
