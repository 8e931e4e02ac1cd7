using TransCheck.Articles;
using TransCheck.Reporting;
using TransCheck.Reporting.Html;

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
        Write(Sample.Report, Language.Turkish).Should().Contain("<html lang=\"tr\">").And.Contain("Yazılar yan yana").And.NotContain("Articles side by side");

    [Theory]
    [InlineData(Language.English, "<b>1</b>finding<", "<b>1,234</b>findings<", "97%")]
    [InlineData(Language.Turkish, "<b>1</b>bulgu<", "<b>1.234</b>bulgu<", "%97")]
    public void Counts_and_shares_are_written_as_the_reader_writes_them(Language language, string one, string many, string share)
    {
        var pair = Sample.Report.Pairs[0];
        CheckReport Report(int count) => new([pair with { Findings = [.. Enumerable.Repeat(Sample.Altered, count)] }], [], []);

        Write(Report(1), language).Should().Contain(one).And.Contain(share);
        Write(Report(1234), language).Should().Contain(many);
    }

    [Fact]
    public void Words_of_an_article_carry_its_language()
    {
        // Upper case, hyphenation and voice depend on it.
        var written = Write(WithText(Sample.Report), Language.English);

        written.Should().Contain("<h3><span lang=\"tr\">Liman ticareti büyüyor</span></h3>")
            .And.Contain("<td lang=\"tr\">Liman ticareti büyüyor</td>")
            .And.Contain("<span class=\"label\" lang=\"tr\"><a");
    }

    [Fact]
    public void No_style_changes_the_case_of_letters() => Write(Sample.Report, Language.Turkish).Should().NotContain("text-transform").And.NotContain("small-caps");

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
