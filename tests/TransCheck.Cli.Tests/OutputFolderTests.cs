namespace TransCheck.Cli.Tests;

/// <summary>A report that is a folder.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly Workplace _work = new Workplace().With("en/story.txt", Story.English).With("tr/story.txt", Story.Altered);

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("-o", "report/")]
    [InlineData("-f", "html", "-o", "report/")]
    [InlineData("-o", "report/", "-f", "html", "-o", "out.json")]
    public void A_path_that_ends_in_a_slash_becomes_a_folder_of_pages(params string[] options)
    {
        var run = Check(options);

        run.Error.Should().StartWith("report/ written\n");
        run.Output.Should().BeEmpty();
        Pages().Should().HaveCount(3).And.Contain("statistics.html").And.Contain("index.html").And.ContainSingle(p => p.StartsWith("pairs/tr-story-txt-", StringComparison.Ordinal));
        File.ReadAllText(Full("report/index.html")).Should().Contain($"href=\"{Pages()[1]}\"");
    }

    [Fact]
    public void A_folder_that_is_there_needs_no_slash_and_its_pages_are_no_articles()
    {
        Directory.CreateDirectory(Full("report"));
        Check("-o", "report").Error.Should().Be("report written\n");
        var first = Pages().ToDictionary(p => p, p => File.ReadAllText(Full($"report/{p}")), StringComparer.Ordinal);

        Check("-o", "report").Error.Should().Be("report written\n");

        Pages().ToDictionary(p => p, p => File.ReadAllText(Full($"report/{p}")), StringComparer.Ordinal).Should().Equal(first);
    }

    [Fact]
    public void Old_pages_go_and_everything_else_stays()
    {
        _work.With("en/more.txt", Story.English.Replace("story", "tale", StringComparison.Ordinal)).With("tr/more.txt", Story.Altered);
        Check("-o", "report/");
        Check("-o", "single.html");
        var old = Pages();
        old.Should().HaveCount(4);
        var page = File.ReadAllText(Full($"report/{old[1]}"));
        _work.With("report/index-7.html", page).With("report/pairs/old.html", page).With("report/about.html", page)
            .With("report/index-8.html", "<title>TransCheck: ours</title>").With("report/pairs/notes.html", File.ReadAllText(Full("single.html"))).With("report/pairs/x.txt", "x");
        File.Delete(Full("en/more.txt"));
        File.Delete(Full("tr/more.txt"));

        Check("-o", "report/").Error.Should().Be("report/ written\n");

        Pages().Where(p => !p.StartsWith("pairs/tr-", StringComparison.Ordinal)).Should().Equal("about.html", "index-8.html", "index.html", "pairs/notes.html", "pairs/x.txt", "statistics.html");
        Pages().Should().ContainSingle(p => p.StartsWith("pairs/tr-", StringComparison.Ordinal));
    }

    [UnixTheory]
    [InlineData("-o site", "site/index.html was not written by TransCheck")]
    [InlineData("-o site/", "site/index.html was not written by TransCheck")]
    [InlineData("-o tr -f json", "tr is a folder")]
    [InlineData("-o none/report/", "none/report/ cannot be written: there is no folder none")]
    [InlineData("-o report/ -o report/", "report/index.html is to be written twice")]
    [InlineData("-o out/", "out is a link that leads out of its folder, to ")]
    [InlineData("-o linked/", "linked/pairs is a link that leads out of its folder, to ")]
    [InlineData("-o story.txt/", "story.txt/ cannot be written: ")]
    public void What_cannot_be_written_is_told_before(string options, string message)
    {
        _work.With("site/index.html", "<title>Our site</title>").With("story.txt", "a file");
        var run = _work.Shell($"mkdir linked; ln -s /tmp out; ln -s /tmp linked/pairs; transcheck check . {options}; code=$?; ls site linked; exit $code");

        run.ExitCode.Should().Be(2, run.Output + run.Error);
        run.Error.Should().StartWith("transcheck: ").And.Contain(message);
        run.Output.Should().Be("linked:\npairs\n\nsite:\nindex.html\n");
        File.ReadAllText(Full("site/index.html")).Should().Be("<title>Our site</title>");
    }

    [UnixFact]
    public void A_full_disk_leaves_the_old_pages()
    {
        Check("-o", "report/");
        _work.With("tr/story.txt", Story.Altered + " Yeni bir cümle.");
        var before = File.ReadAllText(Full("report/index.html"));

        var run = _work.Shell("trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 1; transcheck check . -o report/");

        run.ExitCode.Should().Be(2, run.Output + run.Error);
        run.Error.Should().StartWith("transcheck: report/pairs/tr-story-txt-").And.Contain(" cannot be written: ");
        File.ReadAllText(Full("report/index.html")).Should().Be(before);
        Directory.GetFiles(Full("report"), ".transcheck-*", SearchOption.AllDirectories).Should().BeEmpty();
    }

    [Fact]
    public void A_thousand_pairs_in_one_file_are_told()
    {
        for (var i = 0; i < 1000; i++)
        {
            _work.With($"en/{i}.txt", $"Tide {i}\n\nThe harbour opened at {i}.").With($"tr/{i}.txt", $"Gelgit {i}\n\nLiman {i} numarada açıldı.");
        }

        Check("-o", "out.html").Error.Should().Contain("-o FOLDER/");
        Check("-o", "out.html", "--quiet").Error.Should().BeEmpty();
        Check("-o", "report/").Error.Should().Be("report/ written\n");
    }

    private Run Check(params string[] options) => _work.Run(["check", ".", "--fail-on", "never", .. options]);

    private string Full(string path) => Path.Combine(_work.Folder, path);

    private List<string> Pages() => [.. Directory.GetFiles(Full("report"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Full("report"), f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
