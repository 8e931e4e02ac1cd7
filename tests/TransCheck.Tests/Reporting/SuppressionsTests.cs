using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Pairing;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

public sealed class SuppressionsTests
{
    private const string English = "# The ferry\n\nIt carries 340 people.\n\nTickets will cost 8 percent more in May.\n";
    private const string Turkish = "# Feribot\n\nGemi 430 kişi taşıyor.\n\nBilet fiyatları mayısta yüzde 9 artacak.\n";

    [Fact]
    public void Without_suppressions_everything_is_found() => Names(Check(English, Turkish)).Should().Equal("number-altered", "percent-altered");

    [Theory]
    [InlineData("# The ferry", "# The ferry\n\n<!-- transcheck off -->")]
    [InlineData("It carries", "<!-- transcheck off-next-block number-altered, TC0203 -->\n\nIt carries")]
    public void Either_side_can_suppress_its_findings(string from, string to)
    {
        Check(English.Replace(from, to, StringComparison.Ordinal), Turkish).SetAside.Should().NotBeEmpty();
        Check(English, Turkish.Replace("# Feribot", "# Feribot <!-- transcheck off-next-block -->", StringComparison.Ordinal)).SetAside.Select(f => f.Finding.Check.Name).Should().Equal("number-altered");
    }

    [Theory]
    [InlineData("<!-- transcheck off number-altered: the ship was rebuilt -->")]
    [InlineData("<!-- transcheck off-next-line TC02 -- the ship was rebuilt -->")]
    public void A_suppressed_finding_is_set_aside_with_its_reason_and_place(string comment)
    {
        var report = Check(English, Turkish.Replace("Gemi", comment + "\nGemi", StringComparison.Ordinal));

        Names(report).Should().Equal("percent-altered");
        var aside = report.SetAside.Should().ContainSingle().Subject;
        (aside.Finding.Check.Name, aside.By, aside.Reason).Should().Be(("number-altered", SetAsideBy.Suppression, "the ship was rebuilt"));
        aside.Place?.Path.Should().Be("tr.md");
        aside.Place?.Location.Line.Should().Be(3);
    }

    [Theory]
    [InlineData("<!-- transcheck off name-missing -->", "suppression-unused", "name-missing")]
    [InlineData("<!-- transcheck off name-mising -->", "suppression-unknown", "name-mising")]
    [InlineData("<!-- transcheck of -->", "suppression-unknown", "of")]
    [InlineData("<!-- transcheck on TC02 -->", "suppression-unused", "TC02")]
    [InlineData("<!-- transcheck on -->", "suppression-unused", "on")]
    public void One_that_does_nothing_is_reported_where_it_stands(string comment, string check, string words)
    {
        var report = Check(English, Turkish.Replace("# Feribot", "# Feribot\n\n" + comment, StringComparison.Ordinal));

        Names(report).Should().Equal("number-altered", "percent-altered", check);
        var finding = report.Findings[^1];
        finding.Severity.Should().Be(Severity.Neutral);
        finding.Source.Should().BeNull();
        (finding.Target?.Text, finding.Target?.Location.Line, finding.Target?.Location.Column).Should().Be((words, 3, 1 + comment.LastIndexOf(words, StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_several_checks_only_the_idle_ones_are_unused()
    {
        var report = Check(English.Replace("# The ferry", "# The ferry <!-- transcheck off TC02 TC04 -->", StringComparison.Ordinal), Turkish);

        report.Findings.Select(f => (f.Check.Name, f.Source?.Text)).Should().Equal(("suppression-unused", "TC04"));
        report.SetAside.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("transcheck: off")]
    [InlineData("transcheck: { off: [TC02], reason: adapted }")]
    public void Front_matter_suppresses_in_the_whole_article(string yaml)
    {
        var report = Check($"---\n{yaml}\n---\n{English}", Turkish);

        report.Findings.Should().BeEmpty();
        report.SetAside.Should().HaveCount(2);
    }

    [Fact]
    public void An_article_that_is_not_meant_to_be_compared_may_be_clean() =>
        Check("---\ntranscheck: off\n---\n" + English, English.Replace("The ferry", "Feribot", StringComparison.Ordinal), minConfidence: 1).Findings.Should().BeEmpty();

    [Fact]
    public void A_stricter_run_calls_no_suppression_unused() =>
        Check(English.Replace("# The ferry", "# The ferry <!-- transcheck off TC02 -->", StringComparison.Ordinal), Turkish, minConfidence: 1).Findings.Should().BeEmpty();

    [Fact]
    public void Suppressions_change_no_fingerprint()
    {
        var found = Check(English, Turkish).Findings;
        var report = Check(English.Replace("# The ferry", "# The ferry <!-- transcheck off TC02 -->", StringComparison.Ordinal), Turkish);

        report.SetAside.Select(f => f.Finding.Fingerprint).Should().Equal(found.Select(f => f.Fingerprint));
    }

    [Theory]
    [InlineData("suppression-unused", "")]
    [InlineData("name-missing", "")]
    [InlineData("TC02", "suppression-unused")]
    public void What_the_project_switched_off_is_not_called_unused(string off, string expected)
    {
        var levels = CheckLevels.Of(new Dictionary<string, CheckLevel>(StringComparer.Ordinal) { [off] = CheckLevel.Off });

        var report = Check(English.Replace("# The ferry", "# The ferry <!-- transcheck off name-missing -->", StringComparison.Ordinal), Turkish, levels: levels);

        string.Join(' ', Names(report).Except(["number-altered", "percent-altered"], StringComparer.Ordinal)).Should().Be(expected);
    }

    private static IEnumerable<string> Names(PairReport report) => report.Findings.Select(f => f.Check.Name);

    private static PairReport Check(string english, string turkish, double minConfidence = 0.5, CheckLevels? levels = null)
    {
        var reader = new MarkdownReader();
        var pair = new ArticlePair(reader.Read("en.md", english), Language.English, reader.Read("tr.md", turkish), Language.Turkish, 1, ["given"]);
        return TransChecker.Check(pair, TransCheckOptions.Default with { Check = new CheckOptions(minConfidence) { Levels = levels ?? CheckLevels.Usual }, Detail = ReportDetail.Text });
    }
}
