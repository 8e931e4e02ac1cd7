using TransCheck.Articles;
using TransCheck.Pairing;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

public sealed class ArticleDateTests
{
    [Theory]
    [InlineData("2026-04-09", "2026-04-09")]
    [InlineData("2026-04-09T10:15:00+03:00", "2026-04-09")]
    [InlineData("2026-04-09 10:15", "2026-04-09")]
    [InlineData("2026/4/9", "2026-04-09")]
    [InlineData("2026-04", "2026-04")]
    [InlineData("April 9, 2026", "2026-04-09")]
    [InlineData("Thu, 09 Apr 2026 10:15:00 GMT", "2026-04-09")]
    [InlineData("April 2026", "2026-04")]
    [InlineData("04/05/2026", null)]
    [InlineData("2026-13-40", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_date_is_read_as_it_is_written(string? written, string? date) => ArticleDate.Of(written, "a.md", Language.English).Should().Be(date);

    [Theory]
    [InlineData("9 Nisan 2026", "2026-04-09")]
    [InlineData("09.04.2026", "2026-04-09")]
    [InlineData("9 Nisan 2026 Perşembe, 10.15", "2026-04-09")]
    public void So_is_a_Turkish_one(string written, string date) => ArticleDate.Of(written, "a.md", Language.Turkish).Should().Be(date);

    [Theory]
    [InlineData(null, "_posts/2026-04-09-atlas.md", "2026-04-09")]
    [InlineData("soon", "blog/2026/04/09/atlas.html", "2026-04-09")]
    [InlineData("2026-05-01", "_posts/2026-04-09-atlas.md", "2026-05-01")]
    [InlineData(null, "120260-04-091/atlas.md", null)]
    [InlineData(null, "en/atlas.md", null)]
    public void Without_one_the_path_tells(string? written, string path, string? date) => ArticleDate.Of(written, path, Language.English).Should().Be(date);

    [Fact]
    public void A_report_tells_of_whom_and_how_long_its_articles_are()
    {
        var source = new MarkdownReader().Read("en/a.md", "---\nauthor: Ada\ndate: 2026-04-09\n---\n\nThe model scored 91 points, and nothing else happened.\n");
        var target = new MarkdownReader().Read("tr/a.md", "---\nyazar: Ada\nçevirmen: Can\nsite: Örnek\n---\n\nModel 91 puan aldı, başka bir şey olmadı.\n");
        var pair = TransChecker.Check(new ArticlePair(source, Language.English, target, Language.Turkish, 1, []), new TransCheckOptions());

        pair.Source.Should().BeEquivalentTo(new ReportedArticle("en/a.md", Language.English, "a.md") { Words = 9, Authors = ["Ada"], Date = "2026-04-09" });
        pair.Target.Should().BeEquivalentTo(new ReportedArticle("tr/a.md", Language.Turkish, "a.md") { Words = 8, Authors = ["Ada"], Translators = ["Can"], Site = "Örnek" });
    }
}
