using TransCheck.Articles;
using TransCheck.Detection;
using TransCheck.Reading;

namespace TransCheck.Tests.Detection;

/// <summary>The hardest articles: one headline, without the letters that give a language away or full of foreign names.</summary>
public class HeadlineTests
{
    private static readonly ILookup<string, string> Headlines = File.ReadLines(Repository.PathTo("tests/TransCheck.Tests/Detection/headlines.tsv"))
        .Where(l => !l.StartsWith('#'))
        .Skip(1)
        .Select(l => l.Split('\t'))
        .ToLookup(p => p[0], p => p[1], StringComparer.Ordinal);

    /// <param name="fewest">Of 20 headlines, each an article of its own.</param>
    [Theory]
    [InlineData("de", false, 20)]
    [InlineData("az", false, 18)]
    [InlineData("tr", true, 20)]
    public void One_headline_tells_whether_an_article_is_Turkish(string language, bool isTurkish, int fewest)
    {
        Headlines[language].Should().HaveCount(20);
        Headlines[language].Count(h => (LanguageOf($"# {h}") == Language.Turkish) == isTurkish).Should().BeGreaterThanOrEqualTo(fewest);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("az")]
    public void Four_headlines_of_another_language_are_never_Turkish(string language) =>
        Headlines[language].Chunk(4).Select(c => LanguageOf(string.Join("\n\n", c))).Should().OnlyContain(l => l == Language.Other);

    private static Language LanguageOf(string text) => ArticleLanguage.Detect(new MarkdownReader().Read("a.md", text), NGramDetector.Default).Language;
}
