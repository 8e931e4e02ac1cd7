using TransCheck.Articles;
using TransCheck.Detection;
using TransCheck.Linguistics;
using TransCheck.Pairing;
using TransCheck.Reading;

namespace TransCheck;

/// <summary>Reads the articles of a run and tells their languages. Of an archive it holds only so many texts: the others are read again when they are checked.</summary>
/// <param name="forPairing">Whether to take from every text at once what pairing will look at.</param>
internal sealed class ArticleLabeller(TransCheckOptions options, bool forPairing)
{
    /// <summary>Characters of text that are held; with what hangs on them a run of any size stays within 200 MB.</summary>
    private const long MostHeld = 24_000_000;

    private long _held;

    /// <returns>Null for a file that is passed over.</returns>
    public LabelledArticle? Label(ArticleFile file) => file.Read() is { } article ? Label(article, file) : null;

    public static LabelledArticle Label(Article article) => new(article, Detect(article));

    private static DetectedLanguage Detect(Article article) => ArticleLanguage.Detect(article, NGramDetector.Default);

    private LabelledArticle Label(Article article, ArticleFile file)
    {
        var card = ArticleCard.Of(article, Detect(article));
        if (forPairing && card.Detected.Language is Language.Turkish or Language.English)
        {
            card = card with { Features = (card.Detected.Language, FeatureReader.Read(article, card.Detected.Language, options.Lexicon ?? Lexicon.Default)) };
        }

        var isHeld = !forPairing || Interlocked.Add(ref _held, article.Blocks.Sum(b => (long)b.Text.Length)) <= MostHeld;
        return new LabelledArticle(card, forPairing ? () => file.Read() ?? throw new UnreadableArticleException(ReadError.Empty) : null, isHeld ? article : null);
    }
}
