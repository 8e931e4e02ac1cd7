using System.Text.Json;

namespace TransCheck.Cli.Tests;

public sealed class ArchiveCommandTests : IDisposable
{
    private const string First = """
        # Lodestar raises money for the Aquila model

        Lodestar has presented Aquila, a language model from Tartu. Aquila has 400 billion parameters.

        Lodestar was founded by Kadri Saar. Orbis Capital paid 25 million euros for a 12% stake in Lodestar. Aquila is for schools, Lodestar says.
        """;

    private const string Second = """
        # Aquila, a model by Lodestar for schools

        Kadri Saar's company Lodestar shows Aquila. Orbis Capital has paid 25 million euros for a 12% stake in Lodestar.

        In Tartu, teachers are trying out Aquila by Lodestar. Aquila is patient, they say.
        """;

    private const string Lone = """
        # Teachers try out Aquila

        A school in Tartu uses Aquila by Lodestar. For 25 million euros Orbis Capital has bought a 21% stake in Lodestar, the company of Kadri Saar.

        Pupils like Aquila. Lodestar wants more schools for Aquila.
        """;

    private readonly Workplace _work = new Workplace().With("a.md", First).With("b.md", Second).With("c.md", Lone);

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_value_against_the_majority_is_shown_with_both_places()
    {
        var run = _work.Run("archive", ".");

        run.ExitCode.Should().Be(1, run.Output + run.Error);
        run.Output.Should().Contain("TC0901").And.Contain("“12%” in 2 articles (a.md, b.md), “21%” in this one.").And.Contain("c.md:3:").And.Contain("3 articles compared").And.MatchRegex("[ab]\\.md:[35]:");
    }

    [Fact]
    public void It_is_told_in_Turkish_too() =>
        _work.Run("archive", ".", "--language", "tr").Output.Should().Contain("2 yazıda “12%” (a.md, b.md), bu yazıda “21%”.").And.Contain("aynı olay");

    [Theory]
    [InlineData("never", 0)]
    [InlineData("major", 0)]
    [InlineData("minor", 1)]
    public void Fail_on_decides_the_exit_code(string severity, int code) => _work.Run("archive", ".", "--fail-on", severity).ExitCode.Should().Be(code);

    [Fact]
    public void Articles_that_agree_have_no_findings()
    {
        var run = _work.With("c.md", Lone.Replace("21%", "12%", StringComparison.Ordinal)).Run("archive", ".");

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        run.Output.Should().Contain("3 articles compared").And.Contain("no findings");
    }

    [Fact]
    public void Two_files_are_two_articles_and_no_pair()
    {
        var run = _work.Run("archive", "a.md", "c.md");

        run.Output.Should().Contain("“12%” in a.md, “21%” here: the two disagree.");
        run.ExitCode.Should().Be(1);
    }

    [Fact]
    public void Json_has_the_shape_of_check()
    {
        var run = _work.Run("archive", ".", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("schema").GetString().Should().Be("transcheck-report/1");
        var pair = json.RootElement.GetProperty("pairs")[0];
        pair.GetProperty("target").GetProperty("path").GetString().Should().Be("c.md");
        pair.GetProperty("evidence")[0].GetString().Should().Be("story");
        var finding = pair.GetProperty("findings")[0];
        finding.GetProperty("id").GetString().Should().Be("TC0901");
        finding.GetProperty("source").GetProperty("value").GetString().Should().Be("12 percent");
        finding.GetProperty("target").GetProperty("value").GetString().Should().Be("21 percent");
    }

    [Theory]
    [InlineData("csv", "TC0901")]
    [InlineData("sarif", "TC0901")]
    [InlineData("html", "TC0901")]
    [InlineData("markdown", "TC0901")]
    [InlineData("junit", "TC0901")]
    [InlineData("github", "TC0901")]
    [InlineData("gitlab", "value-contradicted")]
    [InlineData("jsonl", "TC0901")]
    public void Every_format_of_check_is_written(string format, string expected)
    {
        var run = _work.Run("archive", ".", "--format", format);

        run.ExitCode.Should().Be(1, run.Error);
        run.Output.Should().Contain(expected).And.Contain("c.md");
    }

    [Fact]
    public void Explain_tells_what_the_check_means_with_examples() =>
        _work.Run("explain", "TC0901", "--language", "tr").Output.Should().Contain("Değer öteki yazılarla çelişiyor").And.Contain("yüzde 94").And.Contain("17 milyar etkin");
}
