using TransCheck.Cli.Git;

namespace TransCheck.Cli.Tests;

public class GitParsingTests
{
    private const string None = "0000000";

    [Fact]
    public void Reads_commits_with_and_without_changes()
    {
        var commits = Commits($"c2 2026-03-02\0\n:100644 100644 aaa1111 bbb2222 M\0:odd 1 2 3 4\0c1 2026-03-01\0c0 2026-02-01\0\n:000000 100644 {None} aaa1111 A\0:odd 1 2 3 4\0");

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
        Commits(output).Should().BeEmpty();
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

    [Fact]
    public void A_name_that_is_no_UTF8_equals_no_other()
    {
        var parts = GitOutput.Parts([.. "ş.md\0caf"u8, 0xE9, .. ".md\0"u8]);

        parts.Should().Equal("ş.md", GitOutput.Foreign("caf\uFFFD.md"), "");
        parts.Should().NotContain("caf\uFFFD.md");
    }

    [Fact]
    public void Reads_trees_with_any_name()
    {
        var tree = GitTree.Parse("100644 blob aaa1\ta b/\"ç\"\n\tx.md\0120000 blob bbb2\tlink.md\0160000 commit ccc3\tsub\0odd\0"u8);

        tree.Entries.Should().BeEquivalentTo(new Dictionary<string, TreeEntry>(StringComparer.Ordinal)
        {
            ["a b/\"ç\"\n\tx.md"] = new("100644", "aaa1"),
            ["link.md"] = new("120000", "bbb2"),
            ["sub"] = new("160000", "ccc3"),
        });
    }

    [Theory]
    [InlineData("ce013625030ba8dba906f756967f9e9ca394464a", "ce01")]
    [InlineData("2cf8d83d9ee29543b34a87727421fdecb7e3f3a183d337639025de576db9ebb4", "2cf8")]
    public void Names_contents_as_git_does(string id, string start) => BlobId.Of("hello\n"u8.ToArray(), id).Should().Be(id).And.StartWith(start);

    [Fact]
    public void Half_of_the_lines_make_a_rename() =>
        Renames.Find(["one\ntwo\nthree\nfour\n"u8.ToArray(), "gone\n"u8.ToArray(), "same"u8.ToArray()], ["one\ntwo\nthree\nfive\n"u8.ToArray(), "same"u8.ToArray()]).Should().Equal(true, false, true);

    [Theory]
    [InlineData("en,tr", "en,tr")]
    [InlineData("en/a,en,en b,en/c/d", "en b,en")]
    [InlineData("en,,tr", "")]
    public void Folders_in_folders_are_asked_for_once(string paths, string topmost) => string.Join(',', FilePath.Topmost(paths.Split(','))).Should().Be(topmost);

    private static List<Commit> Commits(string output) => RawDiff.Commits(GitOutput.Parts(System.Text.Encoding.UTF8.GetBytes(output)));
}
