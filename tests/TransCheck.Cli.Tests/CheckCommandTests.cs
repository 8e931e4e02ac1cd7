using System.Text.Json;

namespace TransCheck.Cli.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_faithful_translation_has_no_findings()
    {
        var run = _work.WithPair().Run("check", ".");

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        run.Output.Should().Contain("1 pair checked").And.Contain("no findings");
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public void An_altered_fact_is_a_finding_with_its_place_in_both_files()
    {
        var run = _work.With("en/story.txt", Story.English).With("tr/story.txt", Story.Altered).Run("check", ".");

        run.ExitCode.Should().Be(1, run.Output + run.Error);
        run.Output.Should().Contain("en/story.txt:5:").And.Contain("tr/story.txt:5:").And.Contain("^").And.NotContain("\u001b");
    }

    [Theory]
    [InlineData("critical", 1)]
    [InlineData("minor", 1)]
    [InlineData("never", 0)]
    public void Fail_on_decides_the_exit_code(string severity, int code) =>
        _work.With("en/story.txt", Story.English).With("tr/story.txt", Story.Altered).Run("check", ".", "--fail-on", severity).ExitCode.Should().Be(code);

    [Fact]
    public void Json_is_all_that_standard_output_holds()
    {
        _work.WithPair().With("en/altered.txt", Story.English).With("tr/altered.txt", Story.Altered).With("tr/empty.txt", "").With("tr/alone.txt", Story.Turkish);

        var run = _work.Run("check", ".", "--format", "json");

        run.ExitCode.Should().Be(3);
        run.Error.Should().StartWith("tr/empty.txt: ");
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("schema").GetString().Should().Be("transcheck-report/1");
        json.RootElement.GetProperty("pairs").GetArrayLength().Should().Be(2);
        json.RootElement.GetProperty("summary").GetProperty("findings").GetInt32().Should().Be(1);
        json.RootElement.GetProperty("unpaired")[0].GetProperty("path").GetString().Should().Be("tr/alone.txt");
        json.RootElement.GetProperty("errors")[0].GetProperty("path").GetString().Should().Be("tr/empty.txt");
    }

    [Fact]
    public void Any_number_of_jobs_gives_the_same_report()
    {
        for (var i = 0; i < 12; i++)
        {
            _work.With($"en/{i}.txt", Story.English.Replace("340", $"{340 + i}", StringComparison.Ordinal)).With($"tr/{i}.txt", Story.Altered.Replace("340", $"{340 + i}", StringComparison.Ordinal));
        }

        var one = _work.Run("check", ".", "--format", "json", "--jobs", "1");

        one.Output.Should().Contain("tr/11.txt");
        _work.Run("check", ".", "--format", "json", "--jobs", "7").Should().Be(one);
    }

    [Fact]
    public void Two_files_are_a_pair_with_the_source_first()
    {
        var run = _work.With("a.txt", Story.Turkish).With("b.txt", Story.English).Run("check", "a.txt", "b.txt", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        var pair = json.RootElement.GetProperty("pairs")[0];
        pair.GetProperty("source").GetProperty("path").GetString().Should().Be("a.txt");
        pair.GetProperty("source").GetProperty("language").GetString().Should().Be("tr");
        pair.GetProperty("evidence")[0].GetString().Should().Be("given");
    }

    [Fact]
    public void Output_goes_to_a_file_in_the_form_its_name_says()
    {
        var run = _work.WithPair().Run("check", ".", "-o", "report.json");

        run.Output.Should().BeEmpty();
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_work.Folder, "report.json")));
        json.RootElement.GetProperty("summary").GetProperty("pairs").GetInt32().Should().Be(1);
    }

    [Fact]
    public void Output_that_cannot_be_written_is_wrong_use()
    {
        var run = _work.WithPair().Run("check", ".", "-o", "no-such-folder/report.json");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("no-such-folder/report.json");
    }

    [Fact]
    public void Quiet_says_nothing_about_clean_pairs() => _work.WithPair().Run("check", ".", "--quiet").Output.Should().BeEmpty();

    [Fact]
    public void A_pair_in_one_language_is_said_to_be_none()
    {
        var run = _work.With("a.txt", Story.English).With("b.txt", Story.English).Run("check", "a.txt", "b.txt");

        run.Output.Should().Contain("same language").And.Contain("0 pairs checked");
    }

    [Fact]
    public void Verbose_lists_what_was_not_compared_and_compare_all_compares_it()
    {
        _work.With("en/page.txt", $"3 min read\n\n{Story.English}\n\nRelated Articles\n\nThe 12 longest bridges\n")
            .With("tr/page.txt", $"3 dk okuma\n\n{Story.Turkish}\n\nİlgili Makaleler\n\nEn uzun 13 köprü\n");

        var plain = _work.Run("check", ".");
        var verbose = _work.Run("check", ".", "--verbose");
        var all = _work.Run("check", ".", "--compare-all");
        using var json = JsonDocument.Parse(_work.Run("check", ".", "--format", "json").Output);

        plain.ExitCode.Should().Be(0, plain.Output);
        plain.Output.Should().Contain("4 passages beside the articles were not compared").And.NotContain("related articles:");
        verbose.Output.Should().Contain("reading time: “3 min read”").And.Contain("related articles: “İlgili Makaleler”");
        all.ExitCode.Should().Be(1);
        all.Output.Should().Contain("13 köprü").And.NotContain("not compared");
        json.RootElement.GetProperty("summary").GetProperty("notCompared").GetInt32().Should().Be(4);
        var first = json.RootElement.GetProperty("pairs")[0].GetProperty("notCompared")[0];
        first.EnumerateObject().Select(m => $"{m.Name}: {m.Value}").Should().Equal("side: source", "reason: reading-time", "line: 1", "column: 1", "endLine: 1", "endColumn: 11", "words: 3", "text: 3 min read");
    }

    [Fact]
    public void A_pattern_that_no_shell_expanded_names_articles()
    {
        _work.WithPair("story").WithPair("other").With("en/notes.csv", "a,b");

        using var json = JsonDocument.Parse(_work.Run("check", "e?/st*.txt", "{tr,de}/**/*.txt", "--format", "json").Output);
        var none = _work.Run("check", "fr/*.txt");

        json.RootElement.GetProperty("pairs").EnumerateArray().Select(p => p.GetProperty("target").GetProperty("path").GetString()).Should().Equal("tr/story.txt");
        json.RootElement.GetProperty("unpaired").EnumerateArray().Select(p => p.GetProperty("path").GetString()).Should().Equal("tr/other.txt");
        json.RootElement.GetProperty("errors").GetArrayLength().Should().Be(0);
        none.ExitCode.Should().Be(2);
        none.Error.Should().Contain("fr/*.txt");
    }

    [Fact]
    public void A_pattern_may_name_an_ending_that_the_configuration_knows()
    {
        _work.With("transcheck.yml", "formats:\n  .story: text\n").With("en/a.story", Story.English).With("tr/a.story", Story.Turkish).With("tr/b.other", Story.Turkish);

        _work.Run("check", "*/*.story").Output.Should().Contain("1 pair checked");
        _work.Run("check", "tr/*.other").ExitCode.Should().Be(3);
    }

    [Fact]
    public void Files_that_no_reader_takes_are_counted_by_their_ending()
    {
        _work.WithPair().With("en/a.PNG", "x").With("tr/b.png", "x").With("tr/c.rst", "x").With("LICENSE", "x").With(".hidden", "x").With("node_modules/d.js", "x");

        _work.Run("check", ".").Output.Should().Contain("Not read: 2 .png, 1 without an ending, 1 .rst");
        _work.Run("check", ".", "--language", "tr").Output.Should().Contain("Okunmayan dosyalar: 2 .png, 1 uzantısız, 1 .rst");
        using var json = JsonDocument.Parse(_work.Run("check", ".", "--format", "json").Output);
        json.RootElement.GetProperty("summary").GetProperty("notRead").GetProperty(".png").GetInt32().Should().Be(2);
    }

    [Fact]
    public void A_report_of_an_earlier_run_is_no_article()
    {
        _work.With("en/story.txt", Story.English).With("tr/story.txt", Story.Altered).Run("check", ".", "-o", "old.html", "-o", "old.md", "--fail-on", "never").ExitCode.Should().Be(0);

        var run = _work.Run("check", ".", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("unpaired").GetArrayLength().Should().Be(0);
        json.RootElement.GetProperty("pairs").GetArrayLength().Should().Be(1);
    }

    [Theory]
    [InlineData("sarif", "\"uri\": \"site/tr/story.txt\"")]
    [InlineData("github", "file=site/tr/story.txt,")]
    [InlineData("json", "\"path\": \"tr/story.txt\"")]
    public void Services_get_paths_from_the_root_of_the_repository(string format, string path)
    {
        _work.With(".git/HEAD", "ref: refs/heads/main\n").With("site/en/story.txt", Story.English).With("site/tr/story.txt", Story.Altered);

        Workplace.RunIn(Path.Combine(_work.Folder, "site"), "check", ".", "--format", format).Output.Should().Contain(path);
    }
}
