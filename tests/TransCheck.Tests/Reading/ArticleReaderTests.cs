using TransCheck.Reading;

namespace TransCheck.Tests.Reading;

public sealed class ArticleReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("transcheck-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? _folder);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static IEnumerable<string?> Names(ReadResult result) => result.Articles.Select(a => Path.GetFileName(a.Path));

    private static IEnumerable<string> Causes(ReadResult result) => result.Errors.Select(e => $"{Path.GetFileName(e.Path)} {e.Cause}");

    [Fact]
    public void Folders_are_read_to_the_bottom_in_ordinal_order()
    {
        foreach (var name in new[] { "tr/b.txt", "en/z/a.txt", "en/b.txt", "en/B.txt", "en/.git/x.txt", "en/node_modules/x.txt", ".hidden/x.txt", "en/logo.png" })
        {
            Write(name, "Some text.");
        }

        var result = ArticleReader.Read([_folder], new ReadOptions());
        result.Articles.Select(a => Path.GetRelativePath(_folder, Path.GetFullPath(a.Path)).Replace('\\', '/')).Should().Equal("en/B.txt", "en/b.txt", "en/z/a.txt", "tr/b.txt");
        result.Errors.Should().BeEmpty();
    }

    [Fact]
    public void Named_files_keep_their_order_and_come_once()
    {
        var (b, a) = (Write("b.txt", "One."), Write("a.txt", "Two."));
        Names(ArticleReader.Read([b, a, b, _folder], new ReadOptions())).Should().Equal("b.txt", "a.txt");
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_is_read()
    {
        Write("a-good.txt", "Text.");
        Write("b-empty.txt", "");
        Write("c-blank.txt", "\uFEFF \n\t\n");
        Write("d-binary.txt", [1, 0, 0, 0, 7, 0, 0, 1]);
        Write("e-broken.txt", [0x61, 0xC3, 0xFF, 0xFF]);
        Write("f-large.txt", new string('x', 101));
        var other = Write("sheet.xlsx", "Text.");

        var result = ArticleReader.Read([_folder, other, Path.Combine(_folder, "missing.txt")], new ReadOptions(MaxBytes: 100));
        Names(result).Should().Equal("a-good.txt");
        Causes(result).Should().Equal(
            "b-empty.txt read.empty", "c-blank.txt read.empty", "d-binary.txt read.binary", "e-broken.txt read.encoding", "f-large.txt read.too-large",
            "sheet.xlsx read.unknown-format", "missing.txt read.not-found");
    }

    [Fact]
    public void A_folder_without_articles_is_an_error()
    {
        Write("empty/picture.png", "x");
        Causes(ArticleReader.Read([Path.Combine(_folder, "empty")], new ReadOptions())).Should().Equal("empty read.no-articles");
    }

    [Fact]
    public void Link_loops_and_broken_links_are_told_and_left()
    {
        Write("x/a.txt", "Text.");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "x", "up"), _folder);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "y"), Path.Combine(_folder, "x"));
        File.CreateSymbolicLink(Path.Combine(_folder, "x", "gone.txt"), Path.Combine(_folder, "nowhere.txt"));
        File.CreateSymbolicLink(Path.Combine(_folder, "x", "self.txt"), Path.Combine(_folder, "x", "self.txt"));

        var result = ArticleReader.Read([_folder], new ReadOptions());
        result.Articles.Should().ContainSingle();
        Causes(result).Should().Equal("gone.txt read.broken-link", "self.txt read.broken-link", "up read.link-loop");
    }

    [Fact]
    public void The_result_does_not_depend_on_the_number_of_jobs()
    {
        for (var i = 0; i < 60; i++)
        {
            Write($"{i:D2}.txt", i % 7 == 0 ? "" : $"Text {i}.");
        }

        var one = ArticleReader.Read([_folder], new ReadOptions(Jobs: 1));
        var many = ArticleReader.Read([_folder], new ReadOptions(Jobs: 8));
        many.Articles.Select(a => a.Path).Should().Equal(one.Articles.Select(a => a.Path));
        many.Errors.Select(e => e.Path).Should().Equal(one.Errors.Select(e => e.Path));
    }
}
