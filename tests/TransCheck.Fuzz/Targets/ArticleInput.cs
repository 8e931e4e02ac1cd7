using TransCheck.Articles;
using TransCheck.Fuzz.Oracles;
using TransCheck.Linguistics;
using TransCheck.Reading;

namespace TransCheck.Fuzz.Targets;

/// <summary>A text as <see cref="ArticleReader"/> hands it to a reader, and the article that came of it.</summary>
internal sealed record ArticleInput(Article Article, FileText File)
{
    /// <returns>Null where the reader says in the documented way that it is no article.</returns>
    public static ArticleInput? Read(IArticleFormatReader reader, string path, string text)
    {
        var sound = SoundText.Of(text);
        try
        {
            return new ArticleInput(SoundArticle.Of(reader.Read(path, sound)), new FileText(sound));
        }
        catch (UnreadableArticleException)
        {
            return null;
        }
    }
}
