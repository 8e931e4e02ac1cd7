using System.Text.Json;

namespace TransCheck.Cli.Tests;

/// <summary>What <c>transcheck.yml</c> changes in a run of the command.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private const string File = "transcheck.yml";

    /// <summary>Two altered pairs, in <c>.</c> and <c>old</c>: a rise that became a fall.</summary>
    private readonly Workplace _work = new Workplace()
        .With("en/story.txt", Story.English).With("tr/story.txt", Story.Altered)
        .With("old/en/tale.txt", Other(Story.English)).With("old/tr/tale.txt", Other(Story.Altered));

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("", 1, "story tale")]
    [InlineData("fail-on: never", 0, "story tale")]
    [InlineData("ignore: old/", 1, "story")]
    [InlineData("ignore: ['*.txt', '!tale.txt']", 1, "tale")]
    [InlineData("checks: {direction-flipped: off}", 0, "")]
    [InlineData("checks: {TC0602: off}", 0, "")]
    [InlineData("checks: {TC06: off}", 0, "")]
    [InlineData("checks: {all: off}", 0, "")]
    [InlineData("checks: {all: off, TC06: on}", 1, "story tale")]
    [InlineData("checks: {TC06: neutral}", 0, "story tale")]
    [InlineData("fail-on: major\nchecks: {TC06: minor}", 0, "story tale")]
    [InlineData("min-confidence: 1", 0, "")]
    [InlineData("overrides: [{paths: old, checks: {all: off}}]", 1, "story")]
    [InlineData("overrides: [{paths: [old/tr], min-confidence: 1}]", 1, "story")]
    [InlineData("checks: {all: off}\noverrides: [{paths: old, checks: {direction-flipped: on}}, {paths: x, checks: {TC06: on}}]", 1, "tale")]
    [InlineData("overrides: [{paths: '**', checks: {TC06: off}}, {paths: old, checks: {TC06: on}}]", 1, "tale")]
    public void Each_key_has_its_effect(string configuration, int code, string findings)
    {
        var run = _work.With(File, configuration).Run("check", ".", "-f", "csv");

        run.ExitCode.Should().Be(code, run.Error);
        Sources(run).Should().Equal(findings.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("{.wml: html}", "page.wml", 1)]
    [InlineData("{.WML: text}", "page.wml", 1)]
    [InlineData("{.wml: markdown}", "PAGE.WML", 1)]
    [InlineData("{.page.inc: markdown}", "a.page.inc", 1)]
    [InlineData("{.page.inc: markdown}", "a.inc", 0)]
    [InlineData("{.txt: html}", "page.wml", 0)]
    public void Files_of_other_endings_are_articles_where_the_configuration_says_so(string formats, string file, int findings)
    {
        var run = _work.With(File, $"formats: {formats}\nignore: ['*.txt']")
            .With("site/en/" + file, Other(Story.English)).With("site/tr/" + file, Other(Story.Altered)).With("site/en/last.md", "# Ships").With("site/tr/last.md", "# Gemiler")
            .Run("check", ".", "-f", "csv");

        run.ExitCode.Should().Be(findings, run.Error);
        Sources(run).Should().HaveCount(findings);
    }

    [Theory]
    [InlineData("fail-on: never", "--fail-on", "minor", 1)]
    [InlineData("min-confidence: 1", "--min-confidence", "0.2", 1)]
    [InlineData("overrides: [{paths: '*', min-confidence: 1}]", "--min-confidence", "0.5", 1)]
    [InlineData("checks: {all: off}", "--no-config", null, 1)]
    [InlineData("fail-on: minor", "--config", "other/quiet.yml", 0)]
    public void The_command_line_goes_first(string configuration, string option, string? value, int code) =>
        _work.With(File, configuration).With("other/quiet.yml", "fail-on: never")
            .Run(value is null ? ["check", ".", option] : ["check", ".", option, value]).ExitCode.Should().Be(code);

    [Fact]
    public void The_file_is_found_upwards_as_far_as_the_repository_reaches()
    {
        _work.With(File, "checks: {all: off}");

        _work.Run("check", "old/en/tale.txt", "old/tr/tale.txt").ExitCode.Should().Be(0);
        _work.Run("check", "old").ExitCode.Should().Be(0);
        Directory.CreateDirectory(Path.Combine(_work.Folder, "old", ".git"));
        _work.Run("check", "old").ExitCode.Should().Be(1);
    }

    [Fact]
    public void The_nearest_file_counts_and_a_second_one_beside_it_is_an_error()
    {
        _work.With(File, "checks: {all: off}").With("old/transcheck.yaml", "fail-on: minor");

        _work.Run("check", "old").ExitCode.Should().Be(1);
        var run = _work.With("old/transcheck.yml", "").Run("check", "old");
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("old/transcheck.yml").And.Contain("transcheck.yaml");
    }

    [Fact]
    public void Paths_are_those_of_the_folder_of_the_file()
    {
        _work.With("site/transcheck.yml", "overrides: [{paths: ../old, checks: {all: off}}]\nbaseline: accepted/all.json");

        _work.Run("baseline", ".", "--config", "site/transcheck.yml").Error.Should().Contain("site/accepted/all.json");
        Directory.CreateDirectory(Path.Combine(_work.Folder, "site", "accepted"));
        _work.Run("check", ".", "--config", "site/transcheck.yml").Error.Should().Contain("site/accepted/all.json").And.Contain("transcheck baseline");
        _work.Run("baseline", ".", "--config", "site/transcheck.yml").Output.Should().Be("1 entry written\n");
        _work.Run("check", ".", "--config", "site/transcheck.yml").ExitCode.Should().Be(0);
    }

    [Fact]
    public void Articles_pair_by_the_patterns()
    {
        _work.With(File, "source-language: tr\narticles:\n  - en: '{path}.asil.txt'\n    tr: '{path}.txt'\n  - en: abc/{path}.txt\n    tr: xyz/{path}.txt")
            .With("new/x.asil.txt", "Seven ships.").With("new/x.txt", "Yedi gemi.").With("abc/y.txt", "Nine trains.").With("xyz/y.txt", "Dokuz tren.");

        using var json = JsonDocument.Parse(_work.Run("pair", "new", "abc", "xyz", "--config", File, "-f", "json").Output);

        json.RootElement.GetProperty("pairs").EnumerateArray()
            .Select(p => $"{p.GetProperty("source").GetProperty("path")} {p.GetProperty("target").GetProperty("path")} {p.GetProperty("evidence")[0]}")
            .Should().BeEquivalentTo("new/x.txt new/x.asil.txt path", "xyz/y.txt abc/y.txt path");
    }

    [Theory]
    [InlineData("segments: lines", "2")]
    [InlineData("segments: sentences", "1")]
    public void Segments_are_cut_as_the_file_says(string configuration, string count)
    {
        _work.With(File, configuration).With("a.txt", "Prices rose\nby 8 percent.").With("b.txt", "Fiyatlar yüzde\n8 arttı.");

        using var json = JsonDocument.Parse(_work.Run("align", "a.txt", "b.txt", "-f", "json").Output);

        json.RootElement.GetProperty("sourceSegments").GetArrayLength().ToString(System.Globalization.CultureInfo.InvariantCulture).Should().Be(count);
    }

    [Fact]
    public void Sizes_lexica_and_glossaries_are_taken_from_the_file()
    {
        _work.With("words.lexicon", "no lexicon").With("terms.csv", "en,colour\nferry,red\n");

        _work.With(File, "max-size: 100").Run("detect", "en").Error.Should().StartWith("en/story.txt: ");
        _work.With(File, "lexicon: words.lexicon").Run("check", ".").Error.Should().Contain("words.lexicon");
        _work.With(File, "glossary: terms.csv").Run("check", ".").Error.Should().Contain("terms.csv").And.Contain("colour");
    }

    [Fact]
    public void Names_of_the_table_count_as_equal()
    {
        const string english = "The council thanked Northgate Foundry on Monday. Northgate Foundry sold 40 bells.";
        const string turkish = "Belediye pazartesi günü Kuzeykapı Dökümevi'ne teşekkür etti. Kuzeykapı Dökümevi 40 çan sattı.";
        _work.With("n/en/a.txt", english).With("n/tr/a.txt", turkish).With("names.csv", "English,Turkish\nNorthgate Foundry,Kuzeykapı Dökümevi\n");

        _work.Run("check", "n", "--min-confidence", "0.05").Output.Should().Contain("TC04");
        _work.With(File, "names: names.csv").Run("check", "n", "--min-confidence", "0.05").Output.Should().NotContain("TC04");
    }

    [Fact]
    public void Mistakes_end_the_command_before_anything_is_checked()
    {
        var run = _work.With(File, "fail-on: minor\nchekcs:\n  all: off\nignore: '['\n").Run("check", ".", "--language", "tr");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Split('\n').Should().HaveCount(3).And.Contain(l => l.StartsWith("transcheck: transcheck.yml:2:1: ", StringComparison.Ordinal) && l.Contains("'checks'"));
    }

    [Theory]
    [InlineData("--config", "none.yml")]
    [InlineData("--config", "old")]
    [InlineData("--config", "x.yml", "--no-config")]
    public void A_configuration_that_cannot_be_used_is_wrong_use(params string[] arguments)
    {
        var run = _work.With("x.yml", "").Run(["check", ".", .. arguments]);

        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("transcheck: ").And.NotContain("   at ");
    }

    private static string Other(string story) => story.Replace("340", "520", StringComparison.Ordinal).Replace("Mersin", "Trabzon", StringComparison.Ordinal).Replace("Ayşe Demir", "Kemal Aslan", StringComparison.Ordinal);

    private static IEnumerable<string> Sources(Run run) =>
        run.Output.Split('\n').Skip(1).Where(l => l.Length > 0).Select(l => l.Contains("tale.txt", StringComparison.Ordinal) ? "tale" : "story").Order(StringComparer.Ordinal);
}
