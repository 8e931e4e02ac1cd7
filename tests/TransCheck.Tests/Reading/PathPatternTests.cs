using TransCheck.Reading;

namespace TransCheck.Tests.Reading;

public class PathPatternTests
{
    private static readonly PathRoot Root = new("/site", "/site");

    [Theory]
    [InlineData("drafts", "drafts/a.md")]
    [InlineData("drafts/", "blog/drafts/x/a.md")]
    [InlineData("*.html", "a.html")]
    [InlineData("*.html", "x/y/a.html")]
    [InlineData("/old", "old/a.md")]
    [InlineData("blog/old", "blog/old/2020/a.md")]
    [InlineData("blog/*/a.md", "blog/x/a.md")]
    [InlineData("blog/**/a.md", "blog/a.md")]
    [InlineData("blog/**/a.md", "blog/x/y/a.md")]
    [InlineData("**/a.md", "a.md")]
    [InlineData("x/**", "x/y/z.md")]
    [InlineData("202?", "2024/a.md")]
    [InlineData("*.{md,txt}", "a.txt")]
    [InlineData("a+b(1).md", "a+b(1).md")]
    [InlineData("özgün", "o\u0308zgu\u0308n/a.md")]
    [InlineData("../other/*", "../other/a.md")]
    [InlineData("*a*b*c*.md", "x/aabbcc.md")]
    [InlineData("a/**/b/**/c", "a/x/b/y/z/c/d.md")]
    [InlineData("{a,ab}c.md", "abc.md")]
    [InlineData("\uFFFE*", "\uFFFEa.md")]
    [InlineData("line", "line\nfeed/../line")]
    public void Fits(string pattern, string path) => PathPattern.Glob(pattern).IsMatch(path).Should().BeTrue();

    [Theory]
    [InlineData("drafts", "drafts2/a.md")]
    [InlineData("drafts", "my-drafts/a.md")]
    [InlineData("/old", "blog/old/a.md")]
    [InlineData("blog/old", "x/blog/old/a.md")]
    [InlineData("blog/*.md", "blog/x/a.md")]
    [InlineData("*.html", "a.htm")]
    [InlineData("a.md", "axmd")]
    [InlineData("Drafts", "drafts/a.md")]
    [InlineData("202?", "20/4.md")]
    public void Does_not_fit(string pattern, string path) => PathPattern.Glob(pattern).IsMatch(path).Should().BeFalse();

    [Theory]
    [InlineData("docs/{path}.md", "docs/a/b.md", "a/b")]
    [InlineData("/docs/{path}.md", "docs/b.md", "b")]
    [InlineData("{section}/en/{path}", "blog/en/2026/a.md", "2026/a.md|blog")]
    [InlineData("{year}-{name}.md", "2026-a.md", "a|2026")]
    [InlineData("README.md", "README.md", "")]
    public void Holes_are_filled(string pattern, string path, string filled) =>
        string.Join('|', PathPattern.Template(pattern).Fill(path) ?? ["no match"]).Should().Be(filled);

    [Theory]
    [InlineData("docs/{path}.md", "docs/a.html")]
    [InlineData("docs/{path}.md", "x/docs/a.md")]
    [InlineData("{section}/en/{path}", "a/b/en/c.md")]
    [InlineData("README.md", "README.md/a.md")]
    public void Templates_are_of_whole_paths(string pattern, string path) => PathPattern.Template(pattern).Fill(path).Should().BeNull();

    [Theory]
    [InlineData("", "pattern.empty")]
    [InlineData("/", "pattern.empty")]
    [InlineData("*.{md", "pattern.brace")]
    [InlineData("*.md}", "pattern.brace")]
    [InlineData("{}", "pattern.brace")]
    [InlineData("{md}", "pattern.placeholder")]
    [InlineData("[ab].md", "pattern.bracket")]
    [InlineData("docs\\a.md", "pattern.backslash")]
    public void Refuses_what_is_no_pattern(string pattern, string reason)
    {
        var reading = () => PathPattern.Glob(pattern);

        reading.Should().Throw<PathPatternException>().WithMessage(reason);
    }

    [Fact]
    public void Refuses_a_hole_that_comes_twice()
    {
        var reading = () => PathPattern.Template("{lang}/{lang}.md");

        reading.Should().Throw<PathPatternException>().WithMessage("pattern.twice");
    }

    [Theory]
    [InlineData("drafts/a.md", true)]
    [InlineData("drafts/keep.md", false)]
    [InlineData("a.md", false)]
    public void The_last_pattern_that_fits_decides(string path, bool contained) =>
        new PathPatterns(Root, [PathPattern.Glob("drafts"), PathPattern.Glob("!keep.md")]).Contains(path).Should().Be(contained);

    [Fact]
    public void Five_thousand_paths_are_looked_up_and_not_tried()
    {
        var patterns = new PathPatterns(Root, [.. Enumerable.Range(0, 5_000).Select(i => PathPattern.Glob($"docs/old/{i}.md")), PathPattern.Glob("!docs/old/7.md"), PathPattern.Glob("draft"), PathPattern.Glob("docs/*/9.md")]);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 10_000; i++)
        {
            patterns.Contains($"docs/old/{i}.md").Should().Be(i < 5_000 && i != 7);
        }

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
        patterns.Contains("x/draft/docs/old/7.md").Should().BeTrue();
        patterns.Contains("docs/new/9.md").Should().BeTrue();
        patterns.Contains("docs/old").Should().BeFalse();
    }

    [Fact]
    public void The_later_of_plain_and_wild_patterns_decides()
    {
        var patterns = new PathPatterns(Root, [PathPattern.Glob("*.md"), PathPattern.Glob("!a.md"), PathPattern.Glob("!b.*"), PathPattern.Glob("b.md")]);

        patterns.Contains("x/c.md").Should().BeTrue();
        patterns.Contains("x/a.md").Should().BeFalse();
        patterns.Contains("x/b.md").Should().BeTrue();
    }

    [Fact]
    public void Long_patterns_and_many_alternatives_cost_little()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var path = string.Concat(Enumerable.Repeat("a", 2_000)) + "/" + new string('a', 2_000);
        PathPattern.Glob(new string('a', 100_000)).IsMatch(path).Should().BeFalse();
        PathPattern.Glob("{" + string.Join(',', Enumerable.Range(0, 20_000)) + "}.md").IsMatch("19999.md").Should().BeTrue();
        PathPattern.Glob(string.Concat(Enumerable.Repeat("*a", 99)) + "b").IsMatch(path).Should().BeFalse();
        PathPattern.Glob(string.Concat(Enumerable.Repeat("**a", 99)) + "b").IsMatch(path).Should().BeFalse();

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
        FluentActions.Invoking(() => PathPattern.Glob(string.Concat(Enumerable.Repeat("*a", 101)))).Should().Throw<PathPatternException>().WithMessage("pattern.wildcards");
    }

    [Theory]
    [InlineData("/site", "/site", "docs/a.md", "docs/a.md")]
    [InlineData("/site", "/site/docs", "a.md", "docs/a.md")]
    [InlineData("/site", "/", "site/docs/a.md", "docs/a.md")]
    [InlineData("/site", "/home", "../site/a.md", "a.md")]
    [InlineData("/site", "/", "other/a.md", "../other/a.md")]
    public void Paths_are_taken_from_the_folder_of_the_patterns(string folder, string working, string path, string relative) =>
        new PathRoot(folder, working).Relative(path).Should().Be(relative);
}
