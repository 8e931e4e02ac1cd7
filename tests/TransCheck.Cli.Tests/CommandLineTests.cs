using System.Text.Json;

namespace TransCheck.Cli.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData("pair", "-h")]
    [InlineData("align", "--help")]
    [InlineData("facts", "--help")]
    [InlineData("detect", "--help")]
    [InlineData("explain", "--help")]
    [InlineData("init", "--help")]
    [InlineData("schema", "--help")]
    public void Help_teaches_by_example(params string[] arguments)
    {
        var english = _work.Run([.. arguments, "--language", "en"]);
        var turkish = _work.Run([.. arguments, "--language", "tr"]);

        (english.ExitCode, turkish.ExitCode).Should().Be((0, 0), english.Error);
        english.Output.Should().Contain("Examples:\n  transcheck ").And.Contain("Options:");
        turkish.Output.Should().Contain("Örnekler:\n  transcheck ").And.Contain("Seçenekler:");
        english.Output.Split('\n').Concat(turkish.Output.Split('\n')).Should().OnlyContain(line => line.Length <= 100);
    }

    [Theory]
    [InlineData("LC_ALL", "tr_TR.UTF-8", "Kullanım:")]
    [InlineData("LANG", "tr_TR.UTF-8", "Kullanım:")]
    [InlineData("LANG", "tr", "Kullanım:")]
    [InlineData("LANG", "de_DE.UTF-8", "Usage:")]
    [InlineData("LANG", "C", "Usage:")]
    public void The_environment_tells_the_language(string name, string value, string heading) =>
        _work.RunWith(new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value }, "--help").Output.Should().Contain(heading);

    [Theory]
    [InlineData("chekc", ".")]
    [InlineData("check")]
    [InlineData("check", ".", "--format", "yaml")]
    [InlineData("check", ".", "--format", "check")]
    [InlineData("facts", ".", "-f", "facts")]
    [InlineData("check", ".", "--language", "check")]
    [InlineData("check", ".", "--segments", "check")]
    [InlineData("check", ".", "--source-language", "pair")]
    [InlineData("check", ".", "--min-confidence", "2")]
    [InlineData("check", ".", "--min-confidence", "0,5")]
    [InlineData("check", ".", "--fail-on", "sometimes")]
    [InlineData("check", ".", "--format", "-o")]
    [InlineData("check", ".", "--segments", "-q")]
    [InlineData("check", ".", "--jobs", "0")]
    [InlineData("check", ".", "--max-size", "big")]
    [InlineData("check", ".", "--max-size", "999999999999GB")]
    [InlineData("check", ".", "--no-such-option")]
    [InlineData("align", "one.txt")]
    [InlineData("explain", "no-such-check")]
    public void Wrong_use_says_why_and_exits_with_2(params string[] arguments)
    {
        var run = _work.WithPair().Run(arguments);

        run.ExitCode.Should().Be(2, run.Output);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith("transcheck: ").And.NotContain("   at ");
    }

    [Fact]
    public void Version_is_a_plain_number() => _work.Run("--version").Output.Should().MatchRegex(@"^\d+\.\d+\.\d+\n$");

    [Fact]
    public void Pair_shows_who_belongs_to_whom()
    {
        _work.WithPair().With("tr/alone.txt", "Bu makalenin öbür dilde bir karşılığı hiç yazılmadı.");

        var run = _work.Run("pair", ".");
        run.Output.Should().Contain("en/story.txt → tr/story.txt").And.Contain("tr/alone.txt");

        using var json = JsonDocument.Parse(_work.Run("pair", ".", "--format", "json").Output);
        json.RootElement.GetProperty("pairs")[0].GetProperty("target").GetProperty("path").GetString().Should().Be("tr/story.txt");
        json.RootElement.GetProperty("unpaired")[0].GetProperty("language").GetString().Should().Be("tr");
    }

    [Fact]
    public void Align_shows_the_beads()
    {
        _work.With("en.txt", "One ship came.\nIt was red.").With("tr.txt", "Bir gemi geldi.\nKırmızıydı.");

        _work.Run("align", "en.txt", "tr.txt", "--segments", "lines").Output.Should().Contain("One ship came.").And.Contain("│ Bir gemi geldi.");

        using var json = JsonDocument.Parse(_work.Run("align", "en.txt", "tr.txt", "--segments", "lines", "--format", "json").Output);
        json.RootElement.GetProperty("sourceSegments").GetArrayLength().Should().Be(2);
        var segment = json.RootElement.GetProperty("targetSegments")[1];
        segment.GetProperty("index").GetInt32().Should().Be(1);
        segment.GetProperty("line").GetInt32().Should().Be(2);
        segment.GetProperty("endLine").GetInt32().Should().Be(2);
        segment.GetProperty("text").GetString().Should().Be("Kırmızıydı.");
        json.RootElement.GetProperty("beads").EnumerateArray().Sum(b => b.GetProperty("source").GetArrayLength()).Should().Be(2);
        json.RootElement.GetProperty("beads").EnumerateArray().Sum(b => b.GetProperty("target").GetArrayLength()).Should().Be(2);
    }

    [Fact]
    public void Detect_tells_the_language_and_the_shares()
    {
        _work.WithPair();

        _work.Run("detect", "tr/story.txt", "--language", "tr").Output.Should().StartWith("Türkçe").And.Contain("%").And.Contain("tr/story.txt");

        using var json = JsonDocument.Parse(_work.Run("detect", ".", "--format", "json").Output);
        json.RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("language").GetString()).Should().Equal("en", "tr");
        json.RootElement.GetProperty("files")[1].GetProperty("shares").GetProperty("tr").GetDouble().Should().BeGreaterThan(0.9);
    }

    [Fact]
    public void Facts_shows_what_the_text_states()
    {
        _work.WithPair();

        _work.Run("facts", "en/story.txt").Output.Should().Contain("Ayşe Demir").And.Contain("5:49");

        using var json = JsonDocument.Parse(_work.Run("facts", "en/story.txt", "--format", "json").Output);
        json.RootElement.GetProperty("files")[0].GetProperty("facts").EnumerateArray()
            .Should().Contain(f => f.GetProperty("kind").GetString() == "name" && f.GetProperty("text").GetString() == "Ayşe Demir" && f.GetProperty("line").GetInt32() == 5);
    }

    [Fact]
    public void Explain_lists_the_checks_and_explains_one()
    {
        var all = _work.Run("explain");
        all.ExitCode.Should().Be(0);
        all.Output.Should().Contain("TC0602");
        var name = all.Output.Split('\n')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];

        var turkish = _work.Run("explain", name, "--language", "tr").Output;
        turkish.Should().Contain(name).And.Contain("Yanlış").And.Contain("Doğru");
        _work.Run("explain", name, "--language", "en").Output.Should().Contain("Wrong").And.Contain("Right");
    }
}
