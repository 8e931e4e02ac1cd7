using TransCheck.Articles;
using TransCheck.Facts.Names;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

public class TerminalReportTests
{
    [Theory]
    [InlineData(Language.English, 80)]
    [InlineData(Language.Turkish, 80)]
    [InlineData(Language.English, 120)]
    [InlineData(Language.English, 40)]
    public void Shows_findings_with_both_sentences_and_the_facts_side_by_side(Language language, int width)
    {
        var text = Write(Sample.Report, language, new TerminalStyle(width, Color: false));

        Golden.Match(text, $"terminal-{(language == Language.Turkish ? "tr" : "en")}-{width}.txt");
        text.Split('\n').Should().OnlyContain(line => line.Length <= width, "no line may be broken by the terminal");
        text.Should().NotContain("\u001b");
    }

    [Fact]
    public void Shows_them_in_colour() =>
        Golden.Match(Write(Sample.Report, Language.English, new TerminalStyle(80, Color: true)), "terminal-en-80-colour.txt");

    [Fact]
    public void Says_that_nothing_was_found() =>
        Golden.Match(Write(Sample.Clean, Language.English, new TerminalStyle(80, Color: false)), "terminal-clean.txt");

    [Fact]
    public void Says_nothing_but_findings_when_quiet() =>
        Write(Sample.Clean, Language.English, new TerminalStyle(80, Color: false), quiet: true).Should().BeEmpty();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lets_no_text_of_an_article_steer_the_terminal(bool colour)
    {
        const string Hostile = "[red]Harbour[/] \u001b[2J\u001b]0;owned\u0007 [bold \u202Esdrawkcab\u202C \u009b31m";
        var pair = Sample.Report.Pairs[0];
        var side = Sample.Side(1, $"{Hostile} [|22%|]", Hostile);
        var report = new CheckReport(
            [
                pair with
                {
                    Source = pair.Source with { Title = Hostile, Path = Hostile },
                    Findings = [Sample.Altered with { Source = side, Arguments = [Hostile, Hostile] }],
                    Facts = new FactLists([new(new NameValue(Hostile), 0)], [new(new NameValue("x"), 0)], 0),
                },
            ],
            [new UnpairedReport(Hostile, Language.English, Hostile, "unpaired.no-counterpart")],
            []);

        var text = Write(report, Language.English, new TerminalStyle(80, colour));

        text.Should().Contain("[red]Harbour[/]").And.Contain("[bold ");
        text.Should().NotContain("\u001b[2J").And.NotContain("\u001b]").And.NotContain("\u202E").And.NotContain("\u009b").And.NotContain("\u0007");
    }

    [Fact]
    public void Puts_the_signs_below_the_words_whatever_their_width()
    {
        var pair = Sample.Report.Pairs[0];
        var side = Sample.Side(1, "漢字 ve 🚀 ile a\u0301 sonra [|yüzde 12|] arttı.", null);
        var report = new CheckReport([pair with { Findings = [Sample.Altered with { Target = side }] }], [], []);

        var lines = Write(report, Language.English, new TerminalStyle(80, Color: false)).Split('\n');

        var at = Array.FindIndex(lines, l => l.Contains("漢字", StringComparison.Ordinal));
        TextLayout.Columns(lines[at][..lines[at].IndexOf("yüzde", StringComparison.Ordinal)]).Should().Be(lines[at + 1].IndexOf('^', StringComparison.Ordinal));
    }

    private static string Write(CheckReport report, Language language, TerminalStyle style, bool quiet = false)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new TerminalReport(new Texts(language), style, quiet).Write(report, output);
        return output.ToString();
    }
}
