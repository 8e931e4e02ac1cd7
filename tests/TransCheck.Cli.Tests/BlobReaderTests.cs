using System.Text;
using TransCheck.Articles;
using TransCheck.Cli.Git;
using TransCheck.Reporting;

namespace TransCheck.Cli.Tests;

public sealed class BlobReaderTests : IDisposable
{
    private readonly Workplace _work = new Workplace().WithRepository();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void What_is_no_file_or_too_large_does_not_disturb_what_follows()
    {
        _work.With("small.md", "ş").With("large.md", new string('x', 100)).Commit();
        using var blobs = new BlobReader(new GitProcess(_work.Folder, new Texts(Language.English)), mostBytes: 10);

        string?[] read = [.. new[] { "HEAD:large.md", "HEAD:small.md", "HEAD", "HEAD^{tree}", "HEAD:gone.md", "HEAD:small.md" }.Select(name => blobs.Read(name) is { } content ? Encoding.UTF8.GetString(content) : null)];

        read.Should().Equal(null, "ş", null, null, null, "ş");
    }

    [Fact]
    public void A_damaged_object_is_none_and_does_not_disturb_what_follows()
    {
        _work.With("bad.md", "bad").With("good.md", "good").Commit();
        var bad = _work.Git("rev-parse", "HEAD:bad.md").Trim();
        var file = Path.Combine(_work.Folder, ".git/objects", bad[..2], bad[2..]);
        File.Delete(file);
        File.WriteAllText(file, "no object");
        using var blobs = new BlobReader(new GitProcess(_work.Folder, new Texts(Language.English)), mostBytes: 10);

        blobs.Read(bad).Should().BeNull();
        blobs.Read(bad).Should().BeNull();
        blobs.Read("HEAD:good.md").Should().Equal("good"u8.ToArray());
    }
}
