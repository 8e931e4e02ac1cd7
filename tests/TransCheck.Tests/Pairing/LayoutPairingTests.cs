using TransCheck.Articles;
using TransCheck.Pairing;
using TransCheck.Reading;
using static TransCheck.Tests.Pairing.PairingInput;

namespace TransCheck.Tests.Pairing;

public class LayoutPairingTests
{
    [Theory]
    [InlineData("docs/{path}.md", "docs/tr/{path}.md", "docs/a/x.md", "docs/tr/a/x.md")]
    [InlineData("{path}.md", "{path}.turk.md", "x.md", "x.turk.md")]
    [InlineData("{section}/orijinal/{path}", "{section}/ceviri/{path}", "blog/orijinal/x.md", "blog/ceviri/x.md")]
    [InlineData("abc/{path}.md", "xyz/{path}.html", "abc/x.md", "xyz/x.html")]
    [InlineData("about.md", "hakkimizda.md", "about.md", "hakkimizda.md")]
    public void Articles_that_fill_the_patterns_alike_are_a_pair(string english, string turkish, string englishPath, string turkishPath) =>
        Match(Layout((english, turkish)), English(englishPath, "A."), Turkish(turkishPath, "B."))
            .Pairs.Should().ContainSingle().Which.Evidence[0].Should().Be("path");

    [Theory]
    [InlineData("abc/{path}.md", "xyz/{path}.md", "abc/x.md", "xyz/y.md")]
    [InlineData("abc/*.md", "xyz/*.md", "abc/x.md", "xyz/x.md")]
    [InlineData("{section}/orijinal/{path}", "{section}/ceviri/{path}", "blog/orijinal/x.md", "docs/ceviri/x.md")]
    [InlineData("abc/{path}.md", null, "abc/x.md", "xyz/x.md")]
    public void Others_are_not(string english, string? turkish, string englishPath, string turkishPath) =>
        Match(Layout((english, turkish)), English(englishPath, "A."), Turkish(turkishPath, "B.")).Pairs.Should().BeEmpty();

    [Fact]
    public void The_layout_goes_before_the_translation_key()
    {
        var key = ArticleMetadata.None with { TranslationKey = "k" };

        Match(Layout(("abc/{path}", "xyz/{path}")), English("abc/x.md", "A."), English("abc/y.md", key, "A."), Turkish("xyz/x.md", key, "B."))
            .Pairs.Select(p => p.Source.Path).Should().Equal("abc/x.md");
    }

    [Theory]
    [InlineData("docs/tr/a.md", Language.Turkish)]
    [InlineData("docs/a.md", Language.English)]
    [InlineData("blog/a.md", Language.Undetermined)]
    public void The_pattern_that_says_most_gives_the_language(string path, Language language) =>
        Layout(("docs/{path}", "docs/tr/{path}")).LanguageOf(path).Should().Be(language);

    [Fact]
    public void Patterns_that_say_as_much_give_none() => Layout(("{path}.md", "{name}.md")).LanguageOf("a.md").Should().Be(Language.Undetermined);

    [Fact]
    public void A_copy_that_nobody_translated_is_a_pair() =>
        Match(Layout(("abc/{path}", "xyz/{path}")), English("abc/x.md", "A."), English("xyz/x.md", "A."))
            .Pairs.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Source = new { Path = "abc/x.md" }, Target = new { Path = "xyz/x.md" }, IsCopy = true });

    private static ArticleLayout Layout(params (string English, string? Turkish)[] rules) =>
        new(new PathRoot("/site", "/site"), [.. rules.Select(r => new LayoutRule(PathPattern.Template(r.English), r.Turkish is null ? null : PathPattern.Template(r.Turkish)))]);

    private static PairingResult Match(ArticleLayout layout, params LabelledArticle[] articles) => PairMatcher.Match(articles, new PairOptions { Layout = layout });
}
