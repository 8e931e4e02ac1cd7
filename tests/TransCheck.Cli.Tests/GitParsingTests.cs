using TransCheck.Cli.Git;

namespace TransCheck.Cli.Tests;

public class GitParsingTests
{
    private const string None = "0000000";

    [Fact]
    public void Reads_changes_with_any_name()
    {
        var output = $":100644 100644 aaa1111 bbb2222 M\0a b/\"ç\"\n.md\0:100644 100644 ccc3333 ccc3333 R100\0eski.md\0yeni.md\0:100644 000000 ddd4444 {None} D\0gone.md\0";

        RawDiff.Changes(output).Should().Equal(
            new FileChange('M', "aaa1111", "bbb2222", "a b/\"ç\"\n.md", "a b/\"ç\"\n.md"),
            new FileChange('R', "ccc3333", "ccc3333", "eski.md", "yeni.md"),
            new FileChange('D', "ddd4444", None, "gone.md", "gone.md"));
    }

    [Fact]
    public void Reads_commits_with_and_without_changes()
    {
        var commits = RawDiff.Commits($"c2 2026-03-02\0\n:100644 100644 aaa1111 bbb2222 M\0:odd 1 2 3 4\0c1 2026-03-01\0c0 2026-02-01\0\n:000000 100644 {None} aaa1111 A\0:odd 1 2 3 4\0");

        commits.Select(c => (c.Id, c.Date, c.Changes.Count)).Should().Equal(("c2", "2026-03-02", 1), ("c1", "2026-03-01", 0), ("c0", "2026-02-01", 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0")]
    [InlineData(":100644 100644 a b M")]
    [InlineData(":100644 100644 a b R100\0only-one\0")]
    [InlineData(":1 2\0x\0")]
    public void Damaged_output_is_no_exception(string output)
    {
        RawDiff.Changes(output).Count.Should().BeLessThan(2);
        RawDiff.Commits(output).Should().BeEmpty();
    }

    [Fact]
    public void A_history_follows_renames_but_not_into_another_file_of_the_name()
    {
        var versions = GitHistory.ByPath(
        [
            new Commit("c5", "d5", [new FileChange('M', "b3", "b4", "new.md", "new.md")]),
            new Commit("c4", "d4", [new FileChange('R', "b2", "b3", "old.md", "new.md")]),
            new Commit("c3", "d3", [new FileChange('D', "x1", None, "new.md", "new.md"), new FileChange('M', "b1", "b2", "old.md", "old.md")]),
            new Commit("c2", "d2", [new FileChange('A', None, "x1", "new.md", "new.md")]),
            new Commit("c1", "d1", [new FileChange('A', None, "b1", "old.md", "old.md")]),
        ]);

        versions["new.md"].Select(v => v.Blob).Should().Equal("b4", "b3", "b2", "b1");
        versions.Should().NotContainKey("old.md");
    }

    [Fact]
    public void Two_files_may_exchange_names()
    {
        var versions = GitHistory.ByPath(
        [
            new Commit("c2", "d2", [new FileChange('R', "a1", "a1", "a.md", "b.md"), new FileChange('R', "b1", "b2", "b.md", "a.md")]),
            new Commit("c1", "d1", [new FileChange('A', None, "a1", "a.md", "a.md"), new FileChange('A', None, "b1", "b.md", "b.md")]),
        ]);

        versions["a.md"].Select(v => v.Blob).Should().Equal("b2", "b1");
        versions["b.md"].Select(v => (v.Blob, v.Commit)).Should().Equal(("a1", "c1"));
    }

    [Theory]
    [InlineData(".", "", "en/a b.md", "en/a b.md")]
    [InlineData("articles", "articles/", "articles/tr/ş.md", "articles/tr/ş.md")]
    [InlineData("../site/tr", "site/tr/", "site/en/a.md", "../site/en/a.md")]
    [InlineData("en", "docs/en/", "docs/tr/a.md", "tr/a.md")]
    public void Paths_go_to_names_and_back(string folder, string prefix, string path, string name)
    {
        var paths = new GitPaths(folder, prefix);

        paths.ToName(path).Should().Be(name);
        paths.FromName(name).Should().Be(path);
    }

    [Fact]
    public void A_name_outside_of_the_repository_is_no_path() => new GitPaths("en", "en/").FromName("../other/a.md").Should().BeNull();
}
