namespace TransCheck.Cli.Tests;

public sealed class GlossaryTests : IDisposable
{
    private readonly Workplace _work = new Workplace().WithPair();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_translation_is_held_to_the_terms_of_every_glossary()
    {
        _work.With("house.csv", "en,tr\nferry,vapur\n").With("client.tsv", "en\tdnt\nMersin\tyes\n");

        var run = _work.Run("check", "en", "tr", "--glossary", "house.csv", "--glossary", "client.tsv", "--fail-on", "minor");

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("TC0701").And.Contain("vapur").And.NotContain("TC0703");
    }

    [Fact]
    public void A_baseline_may_take_them_in()
    {
        _work.With("house.csv", "en,tr\nferry,vapur\n").Run("baseline", "en", "tr", "--glossary", "house.csv", "-o", "baseline.json").ExitCode.Should().Be(0);

        _work.Run("check", "en", "tr", "--glossary", "house.csv", "--baseline", "baseline.json").ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("house.csv", "en,tr\nferry\n", "house.csv:2: 1 cells, not 2.", "house.csv:2: 2 yerine 1 hücre var.")]
    [InlineData("house.tbx", "<tbx><text></tbx>", "house.tbx:1: the XML is broken", "house.tbx:1: XML bozuk")]
    public void A_mistake_in_a_glossary_ends_the_run(string name, string text, string english, string turkish)
    {
        _work.With(name, text);

        foreach (var (language, message) in new[] { ("en", english), ("tr", turkish) })
        {
            var run = _work.Run("check", "en", "tr", "--glossary", name, "--language", language);
            run.ExitCode.Should().Be(2);
            run.Output.Should().BeEmpty();
            run.Error.Should().StartWith("transcheck: " + message);
        }
    }
}
