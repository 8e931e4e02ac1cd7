using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Facts.Names;
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
            .And.Contain("<div class=\"title\" lang=\"tr\">Liman ticareti büyüyor</div>")
            .And.Contain("<text lang=\"tr\" y=\"15\">Liman ticareti büyüyor</text>")
            .And.Contain("<th scope=\"row\" lang=\"tr\">Liman ticareti büyüyor</th>");
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

    [Fact]
    public void Charts_say_in_words_and_figures_what_they_show()
    {
        var page = Page(Sample.Report, Language.Turkish);

        var charts = page.QuerySelectorAll("svg");
        charts.Should().HaveCount(3).And.OnlyContain(c => c.GetAttribute("role") == "img");
        charts.Select(c => page.GetElementById(c.GetAttribute("aria-labelledby") ?? "")?.TextContent).Should().Equal("Denetimlere göre bulgular", "Yazılara göre bulgular", "Güven düzeyine göre bulgular");
        page.GetElementById("about-article")?.TextContent.Should().Be("Liman ticareti büyüyor: 1 kritik, 1 önemli, 1 küçük; Adalara feribot: 1 önemli");
        page.GetElementById("about-confidence")?.TextContent.Should().StartWith("%50–54: 2 önemli; %55–59: 0; ").And.EndWith("%80–84: 1 küçük; %85–89: 0; %90–94: 0; %95–100: 1 kritik");
        page.QuerySelectorAll(".figures table").Should().HaveCount(3);
        Cells(page.QuerySelectorAll(".figures table")[1]).Should().Equal("Liman ticareti büyüyor 1 1 1 3", "Adalara feribot 0 1 0 1");
    }

    [Fact]
    public void Folders_are_compared_where_there_are_several()
    {
        var pair = Sample.Report.Pairs[0];
        PairReport In(string folder) => pair with { Target = pair.Target with { Path = $"{folder}/a.md" } };

        var page = Page(new CheckReport([In("tr/news"), In("tr/blog/2026"), In("tr/news")], [], []), Language.English);

        page.GetElementById("about-folder")?.TextContent.Should().Be("news/: 2 critical, 2 major, 2 minor; blog/2026/: 1 critical, 1 major, 1 minor");
        page.QuerySelectorAll("select[name=folder] option").Select(o => o.TextContent).Should().Equal("all", "blog/2026/", "news/");
        page.QuerySelectorAll("select[name=folder] option").Select(o => o.GetAttribute("value")).Should().Equal("", "tr/blog/2026/", "tr/news/");
    }

    [Fact]
    public void The_path_stands_under_the_title()
    {
        var page = Page(Sample.Report, Language.English);

        page.QuerySelectorAll("#list .title + .path")[0].TextContent.Should().Be("tr/harbour.md");
        page.QuerySelectorAll(".pair summary .path")[0].TextContent.Should().Be("en/harbour.md → tr/harbour.md");
    }

    [Fact]
    public void A_difference_of_facts_is_shown_once_and_marked_where_it_is()
    {
        var facts = new FactLists(
            [
                new(new NameValue("Llama 3"), 0), new(new NumberValue(3), 0), new(new QuantityValue(9, "month"), 1), new(new QuantityValue(9, "month"), 2), new(new NameValue("GPT 4"), 3),
                new(new NameValue("Meta"), 4), new(new PercentValue(7), 5),
            ],
            [
                new(new NameValue("Llama 2"), 0), new(new NumberValue(2), 0), new(new QuantityValue(6, "month"), 1), new(new QuantityValue(6, "month"), 2), new(new NameValue("Open GPT 4"), 3),
                new(new PercentValue(8)), new(new NameValue("Meta")),
            ],
            0);

        var page = Page(new CheckReport([Sample.Report.Pairs[0] with { Facts = facts }], [], []), Language.English);

        Cells(page.QuerySelector(".facts")).Should().Equal("Llama 3 Llama 2", "9 months ×2 6 months", "GPT 4 Open GPT 4", "– 8%", "7% –");
        page.QuerySelectorAll(".facts mark").Select(m => m.TextContent).Should().Equal("3", "2", "9", "6", "Open", "8%", "7%");
    }

    [Fact]
    public void What_was_not_compared_is_counted_and_listed_on_its_side()
    {
        var place = new Location(40, 1, 41, 9);
        var report = new CheckReport(
            [
                Sample.Report.Pairs[0] with
                {
                    NotCompared = [new(true, OmissionReason.Related, place, 12, "You may also like"), new(false, OmissionReason.Related, place, 1, "İlgili"), new(false, OmissionReason.Date, place, 3, "9 Nisan 2026")],
                },
            ],
            [],
            []);

        var page = Page(report, Language.English);

        page.QuerySelectorAll("header .soft")[^1].TextContent.Should().Be("3 passages beside the articles were not compared: related articles 2, date 1");
        page.QuerySelector(".apart summary")?.TextContent.Should().Be("Not compared (3)");
        page.QuerySelectorAll(".apart .side").Select(h => h.TextContent).Should().Equal("Original (1)", "Translation (2)");
        page.QuerySelectorAll(".apart li").Select(l => l.TextContent).Should().Equal(
            "You may also like related articles · line 40:1 · 12 words", "İlgili related articles · line 40:1 · 1 word", "9 Nisan 2026 date · line 40:1 · 3 words");
    }

    private static IHtmlDocument Page(CheckReport report, Language language) => new HtmlParser().ParseDocument(Write(report, language));

    private static IEnumerable<string> Cells(IElement? table) => table?.QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent))) ?? [];

    private static CheckReport WithText(CheckReport report) => report with
    {
        Pairs = [report.Pairs[0] with
        {
            Text = new PairText(
            [
                new MarkedBead(
                    [new MarkedSegment("It rose 22% in April.", BlockKind.Paragraph, 1, [new TextMark(0, new TextSpan(8, 3))])],
                    [new MarkedSegment("Nisanda %12 arttı.", BlockKind.Paragraph, 1, [new TextMark(0, new TextSpan(8, 3))])]),
            ]),
        }, .. report.Pairs.Skip(1)],
    };

    private static string Write(CheckReport report, Language language)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new HtmlReport(new Texts(language), "1.2.3").Write(report, output);
        return output.ToString();
    }
}
