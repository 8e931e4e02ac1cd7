using System.Text.Json;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Reporting;
using TransCheck.Reporting.Statistics;

namespace TransCheck.Tests.Reporting;

public sealed class StatisticsTests
{
    /// <summary>Exact limits (Garwood 1936), as tables of the Poisson distribution have them.</summary>
    [Theory]
    [InlineData(0, 0, 3.689)]
    [InlineData(5, 1.623, 11.668)]
    [InlineData(10, 4.795, 18.390)]
    [InlineData(20, 12.217, 30.888)]
    [InlineData(100, 81.364, 121.627)]
    public void The_range_of_a_rate_is_that_of_a_Poisson_distribution(int findings, double low, double high)
    {
        var rate = new FindingRate(findings, 1000);

        rate.PerThousand.Should().Be(findings);
        rate.Low.Should().BeApproximately(low, 0.01 * low);
        rate.High.Should().BeApproximately(high, 0.01 * high);
    }

    [Theory]
    [InlineData(0, 100, true)]
    [InlineData(0, 1_000_000, false)]
    [InlineData(1, 200, true)]
    [InlineData(10, 10_000, true)]
    [InlineData(30, 30_000, false)]
    [InlineData(30, 3_000, false)]
    [InlineData(0, 0, true)]
    public void Few_findings_in_few_words_are_uncertain(int findings, long words, bool uncertain) => new FindingRate(findings, words).IsUncertain(new FindingRate(1000, 1_000_000)).Should().Be(uncertain);

    [Fact]
    public void A_rate_of_no_words_is_none() => new FindingRate(3, 0).Should().Match<FindingRate>(r => r.PerThousand == 0 && r.Low == 0 && r.High == 0);

    [Fact]
    public void Findings_are_counted_by_everything_that_articles_tell()
    {
        var statistics = RunStatistics.Of(
        [
            Pair("news/a", 1000, "TC0203", "TC0203", "TC0210") with { Authors = ["Ada", "Efe"], Translators = ["Can"], Date = "2026-04-09" },
            Pair("news/b", 2000, "TC0203") with { Authors = ["Ada"], Site = "x.org", Date = "2026-05" },
            Pair("old/c", 50, "TC0101"),
        ]);

        Told(Dimension.Folder).Should().BeEquivalentTo("tr/news/ 2 3000 4", "tr/old/ 1 50 1");
        Told(Dimension.Author).Should().Equal("Efe 1 1000 3", "Ada 2 3000 4", " 1 50 1");
        Told(Dimension.Translator).Should().Equal("Can 1 1000 3", " 2 2050 2");
        Told(Dimension.Site).Should().Equal("x.org 1 2000 1", " 2 1050 4");
        Told(Dimension.Check).Should().Equal("TC0203 2 3050 3", "TC0101 1 3050 1", "TC0210 1 3050 1");
        Told(Dimension.Month).Should().Equal("2026-04 1 1000 3", "2026-05 1 2000 1", " 1 50 1");
        statistics.Tells(Dimension.Editor).Should().BeFalse("no article names one");
        statistics.Tells(Dimension.Site).Should().BeTrue();

        IEnumerable<string> Told(Dimension dimension) => statistics.Groups[dimension].Select(g => FormattableString.Invariant($"{g.Key} {g.Pairs} {g.TargetWords} {g.Counts.Total}"));
    }

    [Fact]
    public void A_few_words_do_not_come_first()
    {
        var statistics = RunStatistics.Of([Pair("few/a", 20, "TC0203"), Pair("many/b", 10_000, [.. Enumerable.Repeat("TC0203", 200)])]);

        statistics.Groups[Dimension.Folder].Select(g => g.Key).Should().Equal("tr/many/", "tr/few/");
        statistics.Groups[Dimension.Folder][1].Rate.PerThousand.Should().BeGreaterThan(statistics.Groups[Dimension.Folder][0].Rate.PerThousand);
    }

    [Fact]
    public void What_does_not_count_is_not_counted() =>
        RunStatistics.Of([PairFigures.Of(Sample.Report.Pairs[0] with { SetAside = [new SetAsideFinding(Sample.Altered, SetAsideBy.Decision, null)] })]).Whole.Counts.Should().Be(new SeverityCounts(1, 1, 1, 0));

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Turkish)]
    public void Statistics_for_a_terminal(Language language) =>
        Golden.Match(Written(o => StatisticsListing.Write(StatisticsSample.Report, [], new Texts(language), new TerminalStyle(100, false), o)), language == Language.Turkish ? "statistics-tr.txt" : "statistics-en.txt");

    [Fact]
    public void A_narrow_terminal_gets_what_fits()
    {
        var lines = Written(o => StatisticsListing.Write(StatisticsSample.Report, ["translator", "run", "run-month"], new Texts(Language.English), new TerminalStyle(72, false), o)).Split('\n');

        lines.Should().OnlyContain(l => l.Length <= 72);
        lines.Should().Contain(l => l.StartsWith("Mert Işık", StringComparison.Ordinal) && l.EndsWith('?'));
    }

    [Fact]
    public void Runs_for_a_terminal() => Golden.Match(Written(o => StatisticsListing.WriteRuns(StatisticsSample.Runs, new Texts(Language.English), new TerminalStyle(100, false), o)), "history.txt");

    [Fact]
    public void Statistics_as_CSV() => Golden.Match(Written(o => StatisticsFiles.WriteCsv(StatisticsSample.Report, ["translator", "folder", "run", "run-month"], o)), "statistics.csv");

    [Fact]
    public void Statistics_as_JSON() => Golden.Match(Written(o => StatisticsFiles.WriteJson(StatisticsSample.Single, ["translator", "month"], o)), "statistics.json");

    [Fact]
    public void Runs_as_CSV() => Golden.Match(Written(o => StatisticsFiles.WriteCsv(StatisticsSample.Runs[..2], o)), "history.csv");

    [Fact]
    public void Runs_as_JSON()
    {
        using var json = JsonDocument.Parse(Written(o => StatisticsFiles.WriteJson(StatisticsSample.Runs, o)));
        json.RootElement.GetProperty("runs").EnumerateArray().Select(r => (r.GetProperty("run").GetInt32(), r.GetProperty("new").ValueKind)).First().Should().Be((1, JsonValueKind.Null));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Turkish)]
    public void Statistics_as_a_page(Language language) =>
        Golden.Match(Body(Written(o => StatisticsPage.Write(StatisticsSample.Report, new Texts(language), "1.2.3", o))), language == Language.Turkish ? "statistics-tr.html" : "statistics-en.html");

    [Fact]
    public void A_folder_has_a_page_of_statistics()
    {
        var pages = ReportFolder.Write(Sample.Report, new Texts(Language.English), "1.2.3", StatisticsSample.Single).ToList();

        pages.Should().ContainSingle(p => p.Path == StatisticsPage.Name).Which.Content.Should().Contain("<h1><a href=\"index.html\">TransCheck</a>: Statistics</h1>");
        pages[^1].Content.Should().Contain("<a href=\"statistics.html\">Statistics</a>");
        ReportFolder.IsPage(StatisticsPage.Name, pages.Find(p => p.Path == StatisticsPage.Name)!.Content[..ReportFormats.SignLength]).Should().BeTrue();
        ReportFolder.Write(Sample.Report, new Texts(Language.English), "1.2.3").Should().NotContain(p => p.Path == StatisticsPage.Name);
    }

    private static PairFigures Pair(string name, int words, params string[] checks) =>
        new($"en/{name}.md", $"tr/{name}.md", words, words, [.. checks.Select((c, i) => new FindingFigures($"{i:x32}", c, Severity.Major, 0.9, "", null))]);

    /// <summary>Style and script are golden elsewhere.</summary>
    private static string Body(string page) => page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("<script>", StringComparison.Ordinal)];

    private static string Written(Action<TextWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        return text.ToString();
    }
}
