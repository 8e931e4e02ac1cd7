using TransCheck.Articles;

namespace TransCheck.Detection;

/// <summary>Tells the language of an article from its blocks.</summary>
public static class ArticleLanguage
{
    public static DetectedLanguage Detect(Article article, ILanguageDetector detector)
    {
        double turkish = 0, english = 0, other = 0;
        foreach (var block in article.Blocks)
        {
            var scores = detector.Score(block.Text);
            turkish += scores.Turkish * block.Text.Length;
            english += scores.English * block.Text.Length;
            other += scores.Other * block.Text.Length;
        }

        var total = Math.Max(1, turkish + english + other);
        var language = turkish > english ? Language.Turkish : Language.English;
        return new DetectedLanguage(language, Math.Max(turkish, english) / total, turkish / total, english / total, other / total);
    }
}
