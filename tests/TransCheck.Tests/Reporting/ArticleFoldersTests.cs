using TransCheck.Reporting.Html;

namespace TransCheck.Tests.Reporting;

public sealed class ArticleFoldersTests
{
    [Theory]
    [InlineData("tr/a.md tr/b.md", "tr/", "tr/")]
    [InlineData("a.md b.md", "./", "./")]
    [InlineData("a.md tr/b.md", "./ tr/", "./ tr/")]
    [InlineData("tr/news/a.md tr/blog/b.md tr/c.md", "tr/ tr/blog/ tr/news/", "./ blog/ news/")]
    [InlineData("../x/tr/a.md ../x/tr2/b.md", "../x/tr/ ../x/tr2/", "tr/ tr2/")]
    [InlineData("/x/tr/a.md /y/tr/b.md", "/x/tr/ /y/tr/", "x/tr/ y/tr/")]
    public void Folders_are_told_apart_by_what_they_do_not_share(string paths, string folders, string labels)
    {
        var found = new ArticleFolders(paths.Split(' '));

        found.All.Should().Equal(folders.Split(' '));
        found.All.Select(found.Label).Should().Equal(labels.Split(' '));
        paths.Split(' ').Select(found.Of).Should().OnlyContain(f => found.All.Contains(f));
    }

    [Fact]
    public void Where_every_article_has_its_own_the_folders_above_are_taken()
    {
        var found = new ArticleFolders(Enumerable.Range(0, 500).Select(i => $"posts/{i % 7}/{i}/tr.md"));

        found.All.Should().HaveCount(7);
        found.Of("posts/3/38/tr.md").Should().Be("posts/3/");
        new ArticleFolders(Enumerable.Range(0, 500).Select(i => $"posts/{i}/tr.md")).All.Should().HaveCount(500, "they differ nowhere else");
    }
}
