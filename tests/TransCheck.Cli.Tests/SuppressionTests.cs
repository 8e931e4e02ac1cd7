using System.Text.Json;

namespace TransCheck.Cli.Tests;

public sealed class SuppressionTests : IDisposable
{
    private readonly Workplace _work = new Workplace().With("en/story.md", Story.English).With("tr/story.md", "<!-- transcheck off TC06: kışın ucuz -->\n\n" + Story.Altered);

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_suppressed_finding_fails_no_run_and_is_counted()
    {
        var run = _work.Run("check", ".");

        run.ExitCode.Should().Be(0, run.Output);
        run.Output.Should().Contain("no findings").And.Contain("1 finding suppressed in the text");
        _work.Run("check", ".", "--language", "tr").Output.Should().Contain("Yazıdaki bir komutla yok sayılan 1 bulgu");
    }

    [Fact]
    public void Json_and_sarif_keep_it_with_its_reason()
    {
        using var json = JsonDocument.Parse(_work.Run("check", ".", "-f", "json").Output);
        json.RootElement.GetProperty("summary").GetProperty("suppressed").GetInt32().Should().Be(1);
        var suppressed = json.RootElement.GetProperty("pairs")[0].GetProperty("suppressed")[0];
        suppressed.GetProperty("reason").GetString().Should().Be("kışın ucuz");
        suppressed.GetProperty("suppression").GetProperty("line").GetInt32().Should().Be(1);

        using var sarif = JsonDocument.Parse(_work.Run("check", ".", "-f", "sarif").Output);
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        result.GetProperty("suppressions")[0].GetProperty("kind").GetString().Should().Be("inSource");
        result.GetProperty("suppressions")[0].GetProperty("justification").GetString().Should().Be("kışın ucuz");
        result.TryGetProperty("baselineState", out _).Should().BeFalse("there is no baseline");
    }

    [Fact]
    public void An_unused_one_is_told_but_fails_no_run()
    {
        _work.With("tr/story.md", "<!-- transcheck off TC06 -->\n\n" + Story.Turkish);

        var run = _work.Run("check", ".", "--fail-on", "minor", "-f", "github");

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("::notice file=tr/story.md,line=1,").And.Contain("TC0804");
    }

    [Theory]
    [InlineData("transcheck: off", 0)]
    [InlineData("transcheck: off TC06", 1)]
    public void An_article_without_a_translation_may_say_so(string yaml, int unpaired)
    {
        _work.With("en/alone.md", $"---\n{yaml}\n---\n# Opening hours\n\nThe office is open on weekdays from nine to five, and closed in August.\n");

        using var json = JsonDocument.Parse(_work.Run("check", ".", "-f", "json").Output);

        json.RootElement.GetProperty("unpaired").GetArrayLength().Should().Be(unpaired);
    }

    [Fact]
    public void A_baseline_takes_no_suppressed_finding() =>
        _work.Run("baseline", ".", "-o", "base.json").Output.Should().Be("0 entries written\n");
}
