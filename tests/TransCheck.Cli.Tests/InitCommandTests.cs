namespace TransCheck.Cli.Tests;

public sealed class InitCommandTests : IDisposable
{
    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("en", "1 pair, 0 articles without a counterpart\n  en/{path}.txt ↔ tr/{path}.txt  1 pair\ntranscheck.yml is written. Look it over, then run:\n  transcheck check .\n")]
    [InlineData("tr", "1 çift, karşılığı olmayan 0 yazı\n  en/{path}.txt ↔ tr/{path}.txt  1 çift\ntranscheck.yml yazıldı. Gözden geçirin, ardından çalıştırın:\n  transcheck check .\n")]
    public void Tells_what_it_saw_and_what_to_do_next(string language, string output)
    {
        var run = _work.WithPair().Run("init", "--language", language);

        run.Should().Be(new Run(0, output, ""));
        Written().Should().Contain("\n  - en: en/{path}.txt\n    tr: tr/{path}.txt\n");
        _work.Run("check", ".").ExitCode.Should().Be(0);
    }

    [Fact]
    public void Writes_into_the_folder_that_is_named()
    {
        _work.With("my site/en/story.txt", Story.English).With("my site/tr/story.txt", Story.Turkish).Run("init", "my site").Output.Should().EndWith("  transcheck check \"my site\"\n");

        Written("my site").Should().Contain("- en: en/{path}.txt");
        _work.Run("check", "my site").ExitCode.Should().Be(0);
    }

    [Fact]
    public void Turkish_originals_have_the_plainer_path()
    {
        _work.With("yazilar/liman.md", Story.Turkish).With("yazilar/liman.en.md", Story.English).Run("init").ExitCode.Should().Be(0);

        Written().Should().Contain("\nsource-language: tr\n").And.Contain("  - en: \"{path}.en.md\"\n    tr: \"{path}.md\"\n");
    }

    [Fact]
    public void Names_what_is_no_translation_and_what_is_there_already()
    {
        const string german = "Der Hafen von Mersin bekommt im April eine neue Fähre, teilte das Büro des Gouverneurs am Montag mit. Sie kostete viel Geld.";
        _work.WithPair().With("README.md", "# The site\n\nThis folder holds the articles of our site and the tools that build it.")
            .With("de/eins.txt", german).With("de/x/zwei.txt", german).With("terimler.csv", "en,tr\nferry,feribot\n").With("transcheck-baseline.json", "{}");

        _work.Run("init").Output.Should().Contain("To be ignored: /README.md, /de/\n");

        Written().Should().Contain("\nignore:\n  - /README.md\n  - /de/\n").And.Contain("\nglossary: terimler.csv\n").And.Contain("\nbaseline: transcheck-baseline.json\n");
    }

    [Fact]
    public void Folders_with_articles_that_pair_are_not_ignored()
    {
        const string german = "Der Hafen von Mersin bekommt im April eine neue Fähre, teilte das Büro des Gouverneurs am Montag mit. Sie kostete viel Geld.";
        _work.WithPair().With("en/x/one.txt", german).With("en/x/two.txt", "git log").With("tr/x/two.txt", "git log");

        _work.Run("init").Output.Should().NotContain("To be ignored");
    }

    [Fact]
    public void Articles_without_a_pattern_are_left_to_themselves()
    {
        _work.With("ferry.txt", Story.English).With("feribot.txt", Story.Turkish).Run("init").Output.Should().Contain("The paths follow no pattern");

        Written().Should().Contain("\n#articles:\n");
    }

    [Fact]
    public void An_empty_folder_gets_a_file_of_examples()
    {
        var run = _work.Run("init");

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("0 pairs, ");
        Written().Should().Contain("\n#articles:\n");
    }

    [Theory]
    [InlineData("transcheck.yml")]
    [InlineData("transcheck.yaml")]
    public void Overwrites_nothing_unless_told(string file)
    {
        _work.WithPair().With(file, "fail-on: never\n");

        var run = _work.Run("init");

        (run.ExitCode, run.Output).Should().Be((2, ""));
        run.Error.Should().Contain(file).And.Contain("--force");
        File.ReadAllText(Path.Combine(_work.Folder, file)).Should().Be("fail-on: never\n");
        _work.Run("init", "--force").ExitCode.Should().Be(0);
        File.ReadAllText(Path.Combine(_work.Folder, file)).Should().Contain("source-language: en");
    }

    [Fact]
    public void Articles_of_unusual_endings_are_found()
    {
        foreach (var name in (string[])["one", "two"])
        {
            _work.With($"en/{name}.wml", $"<p>{Story.English.Replace("\n\n", "</p>\n<p>", StringComparison.Ordinal)}</p>").With($"tr/{name}.wml", $"<p>{Story.Turkish.Replace("\n\n", "</p>\n<p>", StringComparison.Ordinal)}</p>");
        }

        _work.With("tools/a.py", "# Reads the pages of the site, in English and Turkish.").With("tools/b.py", "# Writes them.").Run("init").Output
            .Should().StartWith("2 pairs, ").And.Contain("Read as articles although their endings are not usual: .wml (html)\n");

        Written().Should().Contain("\nformats:\n  .wml: html\n").And.Contain("  - en: en/{path}.wml\n    tr: tr/{path}.wml\n");
        _work.Run("check", ".").ExitCode.Should().Be(0);
    }

    [Fact]
    public void Needs_a_folder()
    {
        _work.WithPair().Run("init", "en/story.txt").Error.Should().StartWith("transcheck: en/story.txt is a file");
        _work.Run("init", "nowhere").ExitCode.Should().Be(2);
    }

    private string Written(string folder = ".") => File.ReadAllText(Path.Combine(_work.Folder, folder, "transcheck.yml"));
}
