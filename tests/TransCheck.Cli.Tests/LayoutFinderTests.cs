using TransCheck.Cli.Configuration;

namespace TransCheck.Cli.Tests;

public class LayoutFinderTests
{
    [Theory]
    [InlineData("en/a.md=tr/a.md en/x/b.md=tr/x/b.md", "en/{path}.md=tr/{path}.md:2")]
    [InlineData("en/a.md=tr/a.md en/b.txt=tr/b.txt", "en/{path}=tr/{path}:2")]
    [InlineData("docs/a.md=docs/tr/a.md docs/x/b.md=docs/tr/x/b.md", "docs/{path}.md=docs/tr/{path}.md:2")]
    [InlineData("a.md=a.tr.md x/b.md=x/b.tr.md", "{path}.md={path}.tr.md:2")]
    [InlineData("a_en.txt=a_tr.txt", "{path}_en.txt={path}_tr.txt:1")]
    [InlineData("haber.en.md=haber.md yazi/b.en.md=yazi/b.md", "{path}.en.md={path}.md:2")]
    [InlineData("docs/a.md=i18n/tr/docusaurus-plugin-content-docs/current/a.md", "docs/{path}.md=i18n/tr/docusaurus-plugin-content-docs/current/{path}.md:1")]
    [InlineData("blog/en/a.md=blog/tr/a.md docs/en/b.md=docs/tr/b.md news/en/c.md=news/tr/c.md", "{section}/en/{path}={section}/tr/{path}:3")]
    [InlineData("content/blog/en/a.md=content/blog/tr/a.md content/docs/en/b.md=content/docs/tr/b.md", "content/{section}/en/{path}=content/{section}/tr/{path}:2")]
    [InlineData("en/climate.md=tr/iklim.md en/2026/war.md=tr/2026/savas.md", "en/**=tr/**:2")]
    [InlineData("en/a.md=tr/a.md en/b.md=tr/b.md en/climate.md=tr/iklim.md", "en/{path}.md=tr/{path}.md:2")]
    [InlineData("en/a.md=tr/a.md README.md=README.tr.md", "en/{path}.md=tr/{path}.md:1 {path}.md={path}.tr.md:1")]
    [InlineData("a.html=tr/a.md", "{path}.html=tr/{path}.md:1")]
    [InlineData("day/1/en.md=day/1/tr.md day/2/en.md=day/2/tr.md", "{path}/en.md={path}/tr.md:2")]
    [InlineData("day/1/en.md=day/1/tr.md", "")]
    [InlineData("book.md=kitap.md", "")]
    [InlineData("x/book.md=x/kitap.md y/road.md=y/yol.md", "")]
    [InlineData("kitap.md=kitaplar.md", "")]
    [InlineData("page.htm=page.html", "")]
    [InlineData("[slug].md=tr/[slug].md", "")]
    [InlineData("", "")]
    public void Tells_the_layout_from_pairs(string pairs, string layout) =>
        string.Join(' ', LayoutFinder.Find([.. pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).Select(p => (p[0], p[1]))])
            .Select(r => $"{r.Rule.English}={r.Rule.Turkish}:{r.Pairs}")).Should().Be(layout);

    [Fact]
    public void A_single_odd_pair_is_no_habit() =>
        LayoutFinder.Find([.. Enumerable.Range(0, 30).Select(i => ($"en/{i}.md", $"tr/{i}.md")), ("x/a.md", "y/a.md")]).Should().ContainSingle().Which.Pairs.Should().Be(30);
}
