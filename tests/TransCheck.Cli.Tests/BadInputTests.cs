namespace TransCheck.Cli.Tests;

/// <summary>Bad input gets a message that names it, exit code 3, and everything else is still reported.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Workplace _work = new Workplace().WithPair();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Empty_file() => ShouldBeNamed("tr/bad.txt", _work.With("tr/bad.txt", ""));

    [Fact]
    public void Two_empty_counterparts_are_no_error()
    {
        _work.With("en/soon.txt", "").With("tr/soon.txt", "").With("soon.en.md", "\n").With("soon.tr.md", "\n");

        _work.Run("check", ".").Should().BeEquivalentTo(new { ExitCode = 0, Error = "" });
        _work.Run("check", "soon.en.md", "soon.tr.md").ExitCode.Should().Be(0);
    }

    [Fact]
    public void Binary_file() => ShouldBeNamed("tr/bad.txt", _work.With("tr/bad.txt", [0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2, 0xff, 0xfe, 0, 0, 3, 0, 0, 0]));

    [Fact]
    public void Broken_text() => ShouldBeNamed("tr/bad.txt", _work.With("tr/bad.txt", [.. "Broken "u8, 0xc3, 0x28, 0xff, 0x81, 0x20, 0xe2, 0x28, 0xa1, .. " text"u8]));

    [Fact]
    public void Large_file() => ShouldBeNamed("tr/bad.txt", _work.With("tr/bad.txt", new string('a', 50_000)), "--max-size", "40KB");

    [Fact]
    public void Folder_without_articles()
    {
        Directory.CreateDirectory(Path.Combine(_work.Folder, "nothing"));

        ShouldBeNamed("nothing", _work, "nothing");
    }

    [Fact]
    public void Link_loop()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateSymbolicLink(Path.Combine(_work.Folder, "tr", "loop"), _work.Folder);

        ShouldBeNamed("tr/loop", _work);
    }

    [Fact]
    public void Unreadable_file()
    {
        _work.With("tr/bad.txt", Story.Turkish);
        var path = Path.Combine(_work.Folder, "tr", "bad.txt");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(path, UnixFileMode.None);
        try
        {
            File.ReadAllBytes(path);

            // The superuser reads everything.
        }
        catch (UnauthorizedAccessException)
        {
            ShouldBeNamed("tr/bad.txt", _work);
        }
    }

    [Fact]
    public void Path_that_does_not_exist()
    {
        var run = _work.Run("check", ".", "no-such-folder");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("no-such-folder");
        run.Output.Should().BeEmpty();
    }

    [Fact]
    public void Article_whose_other_language_is_missing()
    {
        var run = _work.With("tr/alone.txt", Story.Turkish.Replace("feribot", "vapur", StringComparison.Ordinal)).Run("check", ".");

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain("1 article without a counterpart").And.Contain("tr/alone.txt").And.Contain("1 pair checked");
    }

    private static void ShouldBeNamed(string path, Workplace work, params string[] arguments)
    {
        var run = work.Run(["check", ".", .. arguments]);

        run.ExitCode.Should().Be(3, run.Output + run.Error);
        run.Error.Should().StartWith($"{path}: ").And.NotContain("   at ").And.NotContain("read.");
        run.Output.Should().Contain("1 pair checked").And.Contain("1 input could not be read or checked");
    }
}
