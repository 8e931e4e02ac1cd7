using TransCheck.Articles;
using TransCheck.Pairing;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

public class NotComparedTests
{
    private const string English = """
        Apr 9, 2026 · Updated 07:49 AM UTC

        Elif Demir

        4 min read

        Harbor City opens its first driverless tram line

        The tram runs on six kilometres of track and carries 4,000 passengers a day, the city said on Monday morning.

        The line opened after four years of work, two of them spent on testing the brakes in rain and in snow.

        The city paid $31 million, a tenth less than planned, and the trams were built by a company from the region.

        Related Articles

        A ferry without a captain crosses the bay 12 times a day

        Why buses are still cheaper

        Comments
        """;

    private const string Turkish = """
        9 Nisan 2026 · Güncelleme 07.49 UTC

        Elif Demir

        4 dk okuma

        Liman kenti ilk sürücüsüz tramvay hattını açtı

        Tramvay altı kilometrelik bir hatta çalışıyor ve günde 4.000 yolcu taşıyor; kent yönetimi bunu pazartesi sabahı duyurdu.

        Hat dört yıllık bir çalışmanın ardından açıldı; bunun iki yılı frenleri yağmurda ve karda denemekle geçti.

        Kent, planlanandan onda bir daha az, 31 milyon dolar ödedi; tramvayları bölgeden bir şirket yaptı.

        İlgili Makaleler

        Kaptansız bir vapur körfezi günde 12 kez geçiyor

        Otobüsler neden hâlâ daha ucuz
        """;

    private static PairReport Check(string english, string turkish, bool compareAll = false, string extension = "txt") => TransChecker.Check(
        new ArticlePair(ArticleOf(english, extension), Language.English, ArticleOf(turkish, extension), Language.Turkish, 1, []),
        new TransCheckOptions { CompareAll = compareAll });

    private static Article ArticleOf(string text, string extension)
    {
        IArticleFormatReader reader = extension == "html" ? new HtmlReader() : new PlainTextReader();
        return reader.Read($"a.{extension}", text.ReplaceLineEndings("\n"));
    }

    private static IEnumerable<string> Told(PairReport pair) =>
        pair.NotCompared.Select(p => $"{(p.OfSource ? "source" : "target")} {p.Location.Line}-{p.Location.EndLine} {p.Reason} {p.Words}: {p.Text}");

    [Fact]
    public void What_stands_beside_the_article_is_listed_with_its_place_and_reason()
    {
        var pair = Check(English, Turkish);

        pair.Findings.Should().BeEmpty();
        Told(pair).Should().Equal(
            "source 1-1 Date 8: Apr 9, 2026 · Updated 07:49 AM UTC",
            "source 3-3 Byline 2: Elif Demir",
            "source 5-5 ReadingTime 3: 4 min read",
            "source 15-19 Related 19: Related Articles",
            "source 21-21 Comments 1: Comments",
            "target 1-1 Date 7: 9 Nisan 2026 · Güncelleme 07.49 UTC",
            "target 3-3 Byline 2: Elif Demir",
            "target 5-5 ReadingTime 3: 4 dk okuma",
            "target 15-19 Related 15: İlgili Makaleler");
    }

    [Theory]
    [InlineData("9 Nisan", "8 Nisan", "9")]
    [InlineData("4 dk", "14 dk", "4")]
    [InlineData("12 kez", "21 kez", "12")]
    public void Compare_all_finds_what_was_altered_there(string said, string altered, string accused)
    {
        var turkish = Turkish.Replace(said, altered, StringComparison.Ordinal);

        Check(English, turkish).Findings.Should().BeEmpty();
        Check(English, turkish, compareAll: true).Findings.Should().ContainSingle().Which.Source!.Text.Should().Contain(accused);
        Check(English, Turkish, compareAll: true).Findings.Should().BeEmpty();
    }

    [Fact]
    public void Compare_all_works_from_Turkish_too()
    {
        var pair = TransChecker.Check(
            new ArticlePair(ArticleOf(Turkish, "txt"), Language.Turkish, ArticleOf(English.Replace("12 times", "2 times", StringComparison.Ordinal), "txt"), Language.English, 1, []),
            new TransCheckOptions { CompareAll = true });

        pair.Findings.Should().ContainSingle().Which.Check.Name.Should().Be("number-altered");
    }

    [Fact]
    public void What_one_side_alone_has_is_not_missing_from_the_other()
    {
        var english = English.Remove(English.IndexOf("Related", StringComparison.Ordinal), English.IndexOf("Comments", StringComparison.Ordinal) - English.IndexOf("Related", StringComparison.Ordinal));

        var pair = Check(english, Turkish, compareAll: true);

        pair.Findings.Should().BeEmpty();
        Told(pair).Should().Equal("source 15-15 Comments 1: Comments", "target 15-19 Related 15: İlgili Makaleler");
    }

    [Fact]
    public void An_article_without_a_page_around_it_is_compared_whole() =>
        Check("The tram runs on six kilometres of track.\n\nRelated Articles\n\nIt opened.", "Tramvay altı kilometrelik hatta çalışıyor.\n\nİlgili Makaleler\n\nHat açıldı.").NotCompared.Should().BeEmpty();

    [Fact]
    public void Passages_of_HTML_are_told_by_their_elements()
    {
        const string English = """
            <html><body><nav><a href="/">Home</a> <a href="/en">English</a></nav>
            <article><h1>Harbor City opens a tram line</h1><p class="byline">By Elif Demir</p><time class="published">April 9, 2026</time>
            <p>The tram runs on six kilometres of track and carries <span class="sr-only">about</span>4,000 passengers a day, the city said on Monday morning.</p>
            <p>The line opened after four years of work, two of them spent on testing the brakes in rain and in snow.</p>
            <div class="related-posts"><h3>More</h3><p>A ferry crosses the bay</p></div></article>
            <footer>All rights reserved</footer></body></html>
            """;
        const string Turkish = """
            <html><body>
            <article><h1>Liman kenti bir tramvay hattı açtı</h1><p class="byline">Elif Demir</p><time class="published">8 Nisan 2026</time>
            <p>Tramvay altı kilometrelik bir hatta çalışıyor ve günde 4.000 yolcu taşıyor; kent yönetimi bunu pazartesi sabahı duyurdu.</p>
            <p>Hat dört yıllık bir çalışmanın ardından açıldı; bunun iki yılı frenleri yağmurda ve karda denemekle geçti.</p></article>
            </body></html>
            """;

        var pair = Check(English, Turkish, extension: "html");

        pair.Findings.Should().BeEmpty();
        Told(pair).Should().Equal(
            "source 1-1 Navigation 2: Home English",
            "source 2-2 Byline 3: By Elif Demir",
            "source 2-2 Date 3: April 9, 2026",
            "source 3-3 Beside 1: about",
            "source 5-5 Related 6: More",
            "source 6-6 Beside 3: All rights reserved",
            "target 2-2 Byline 2: Elif Demir",
            "target 2-2 Date 3: 8 Nisan 2026");
        Check(English, Turkish, compareAll: true, extension: "html").Findings.Should().ContainSingle().Which.Target!.Text.Should().Be("8 Nisan 2026");
    }

    [Theory]
    [InlineData(Language.English, "3 passages beside the articles were not compared", "related articles: “Related Articles” (19 words)")]
    [InlineData(Language.Turkish, "3 bölüm karşılaştırılmadı", "ilgili yazılar: “Related Articles” (19 sözcük)")]
    public void The_terminal_counts_them_and_lists_them_where_asked(Language language, string counted, string listed)
    {
        var pair = Check(English, Turkish) with { Findings = [] };
        var report = new CheckReport([pair with { NotCompared = [.. pair.NotCompared.Take(4).Skip(1)] }], [], []);

        string Written(bool verbose)
        {
            using var output = new StringWriter();
            new TerminalReport(new Texts(language), new TerminalStyle(160, false), verbose: verbose).Write(report, output);
            return output.ToString();
        }

        Written(verbose: false).Should().Contain(counted).And.Contain("--compare-all").And.NotContain(listed);
        Written(verbose: true).Should().Contain(counted).And.NotContain("--compare-all").And.Contain($"a.txt:15, {listed}");
    }
}
