using TransCheck.Articles;
using TransCheck.Pairing;
using static TransCheck.Tests.Pairing.PairingInput;

namespace TransCheck.Tests.Pairing;

public class MetadataPairingTests
{
    [Theory]
    [InlineData("a.html", "b.html", "https://example.org/haber/b", "https://example.org/haber/b")]
    [InlineData("a.html", "b.html", "https://www.example.org/haber/b/", "http://example.org/haber/b?utm=1#top")]
    [InlineData("a.html", "b.html", "https://example.org/haber/b.html", "https://example.org/haber/b")]
    [InlineData("a.html", "b.html", "https://example.org/haber/b/index.html", "https://example.org/haber/b")]
    [InlineData("a.html", "site/tr/haber/b.html", "https://example.org/tr/haber/b", null)]
    [InlineData("a.html", "site/tr/haber/b/index.html", "/tr/haber/b/", null)]
    [InlineData("p/en/a.html", "p/haber/b.html", "../haber/b.html", null)]
    [InlineData("p/a.html", "p/b.html", "b.html", null)]
    [InlineData("a.html", "haber/yapay-zekâ.html", "https://example.org/haber/yapay-zek%C3%A2", null)]
    public void An_alternate_link_pairs(string english, string turkish, string alternate, string? canonical)
    {
        var links = new ArticleMetadata { Alternates = [new AlternateLink("tr-TR", alternate), new AlternateLink("x-default", "https://example.org/")] };
        var result = PairMatcher.Match(
            [English(english, links, "A."), Turkish(turkish, new ArticleMetadata { CanonicalAddress = canonical }, "B."), Turkish("other.html", "C."), English("elsewhere.html", "D.")],
            new PairOptions());
        result.Pairs.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Source = new { Path = english }, Target = new { Path = turkish }, Evidence = new[] { "hreflang" } });
    }

    [Theory]
    [InlineData("fr", "https://example.org/haber/b")]
    [InlineData("en", "https://example.org/haber/b")]
    [InlineData("tr", "https://example.org/haber/c")]
    [InlineData("tr", "https://example.org/b")]
    [InlineData("tr", "https://example.org/")]
    public void An_alternate_link_to_something_else_does_not_pair(string language, string address)
    {
        var links = new ArticleMetadata { Alternates = [new AlternateLink(language, address)] };
        Pairs(English("a.html", links, "A."), Turkish("site/haber/b.html", new ArticleMetadata { CanonicalAddress = "https://example.org/haber/b" }, "B.")).Should().BeEmpty();
    }

    [Fact]
    public void Pages_that_name_the_same_two_addresses_pair()
    {
        var links = new ArticleMetadata { Alternates = [new AlternateLink("en", "https://example.org/1"), new AlternateLink("tr", "https://example.org/2")] };
        Pairs(English("a.html", links, "A."), Turkish("b.html", links, "B.")).Should().Equal("a.html=b.html");
    }

    [Fact]
    public void A_translation_key_pairs()
    {
        var key = new ArticleMetadata { TranslationKey = "muse-spark" };
        Pairs(English("a.md", key, "A."), Turkish("b.md", key, "B."), Turkish("a.tr.md", "C.")).Should().Equal("a.md=b.md");
    }

    [Fact]
    public void A_path_decides_between_articles_of_one_translation_key()
    {
        var key = new ArticleMetadata { TranslationKey = "release" };
        Pairs(English("en/1.md", key), English("en/2.md", key), Turkish("tr/1.md", key), Turkish("tr/2.md", key)).Should().Equal("en/1.md=tr/1.md", "en/2.md=tr/2.md");
    }

    [Fact]
    public void Articles_that_nothing_tells_apart_are_ambiguous()
    {
        var key = new ArticleMetadata { TranslationKey = "release" };
        var result = PairMatcher.Match([English("a.md", key), Turkish("b.md", key), Turkish("c.md", key)], new PairOptions());
        result.Pairs.Should().BeEmpty();
        result.Unpaired.Select(u => u.Reason).Should().AllBe(UnpairedReason.Ambiguous);
        result.Unpaired[0].Candidates.Should().Equal("b.md", "c.md");
    }

    [Theory]
    [InlineData("2026-04-09", "2026-04-09T08:00:00Z", 1)]
    [InlineData("2026-04-09", "2026-04-10", 0)]
    [InlineData("2026-04-09", null, 0)]
    public void An_equal_slug_pairs_on_the_same_day(string english, string? turkish, int pairs) =>
        Pairs(
            English("a.md", new ArticleMetadata { Slug = "muse-spark", Date = english }, "A."),
            Turkish("b.md", new ArticleMetadata { Slug = "/haber/muse-spark", Date = turkish }, "B."))
            .Should().HaveCount(pairs);

    [Fact]
    public void Front_matter_tells_the_language_of_an_article_that_does_not() =>
        Pairs(
            Labelled("1/x.md", Language.Undetermined, new ArticleMetadata { Language = "tr", TranslationKey = "k" }),
            Labelled("2/x.md", Language.Undetermined, new ArticleMetadata { Language = "en_GB", TranslationKey = "k" }))
            .Should().Equal("2/x.md=1/x.md");
}
