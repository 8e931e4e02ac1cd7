using TransCheck.Articles;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

public sealed class HtmlReportTests
{
    [Fact]
    public void Shows_both_sides_with_the_words_marked()
    {
        var written = Write(WithText(Sample.Report), Language.English);

        written.Should().Contain("<td lang=\"en\"><span class=\"paragraph\">It rose <mark class=\"critical\"><a href=\"#f0-0\">22%</a></mark> in April.</span> </td>")
            .And.Contain("<td lang=\"tr\"><span class=\"paragraph\">Nisanda <mark class=\"critical\"><a href=\"#f0-0\">%12</a></mark> arttı.</span> </td>")
            .And.Contain("<li tabindex=\"-1\" id=\"f0-0\">");
    }

    [Fact]
    public void Speaks_the_language_that_was_asked_for() =>
        Write(Sample.Report, Language.Turkish).Should().Contain("<html lang=\"tr\">").And.Contain("Makaleler yan yana").And.NotContain("Articles side by side");

    [Fact]
    public void Loads_nothing()
    {
        var written = Write(WithText(Sample.Report), Language.English);

        written.Should().Contain("default-src 'none'").And.NotContain("http://").And.NotContain("https://").And.NotContain(" src=");
    }

    [Fact]
    public void Overlapping_marks_keep_the_text_whole()
    {
        var pair = Sample.Report.Pairs[0] with
        {
            Text = new PairText([new MarkedBead([new MarkedSegment("one two three", BlockKind.Paragraph, 1, [new TextMark(0, new TextSpan(0, 7)), new TextMark(1, new TextSpan(4, 9))])], [])]),
        };

        Write(new CheckReport([pair], [], []), Language.English).Should()
            .Contain("<mark class=\"critical\"><a href=\"#f0-0\">one two</a></mark> three").And.Contain("class=\"gone\"");
    }

    private static CheckReport WithText(CheckReport report) => report with
    {
        Pairs = report.Pairs.SetItem(0, report.Pairs[0] with
        {
            Text = new PairText(
            [
                new MarkedBead(
                    [new MarkedSegment("It rose 22% in April.", BlockKind.Paragraph, 1, [new TextMark(0, new TextSpan(8, 3))])],
                    [new MarkedSegment("Nisanda %12 arttı.", BlockKind.Paragraph, 1, [new TextMark(0, new TextSpan(8, 3))])]),
            ]),
        }),
    };

    private static string Write(CheckReport report, Language language)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new HtmlReport(new Texts(language), "1.2.3").Write(report, output);
        return output.ToString();
    }
}
