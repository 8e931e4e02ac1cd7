using System.Text.Json;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Reporting;
using TransCheck.Reporting.Statistics;

namespace TransCheck.Tests.Reporting;

/// <summary>Reports of what is new since an earlier run.</summary>
public sealed class EarlierRunTests
{
    private static readonly RunFigures Run = StatisticsSample.Runs[2];

    private static readonly CheckReport Compared = EarlierRun.Compare(
        Sample.Report,
        Run,
        [
            Known(Sample.Altered, "harbour"),
            Known(Sample.Missing, "moved"),
            new KnownFinding(new FindingKey(new string('f', 32), "en/lighthouse.md", "tr/lighthouse.md"), "TC0203", Severity.Critical, "Fener yüzde 12 parlak.", true),
            new KnownFinding(new FindingKey(new string('e', 32), "en/elsewhere.md", "tr/elsewhere.md"), "TC0203", Severity.Critical, "Not checked.", true),
            new KnownFinding(new FindingKey(new string('d', 32), "en/harbour.md", "tr/harbour.md"), "TC0203", Severity.Critical, "Dismissed.", false),
        ]);

    [Fact]
    public void Only_what_is_new_is_reported()
    {
        // One of the two sentences that are missing stood elsewhere before; an entry stands for one finding.
        Compared.Pairs.SelectMany(p => p.Findings).Select(f => f.Check.Id).Should().BeEquivalentTo("TC0210", "TC0103");
        Compared.SetAsideCount(SetAsideBy.EarlierRun).Should().Be(2);
        Compared.Since!.Fixed.Select(f => f.Excerpt).Should().Equal(["Fener yüzde 12 parlak."], "pairs that were not checked tell nothing, and what was dismissed was never to be mended");
        Compared.HasFindingsFrom(Severity.Critical).Should().BeFalse("the only critical one was there before");
        new Texts(Language.English).Since(Compared).Should().Be("Compared with run 3 of 2026-03-20: 2 new, 1 fixed, 2 remaining");
        new Texts(Language.English).Since(Sample.Report).Should().BeNull();
    }

    [Fact]
    public void A_finding_that_was_dismissed_then_and_counts_now_is_new()
    {
        var report = EarlierRun.Compare(Sample.Report, Run, [Known(Sample.Altered, "harbour") with { Counted = false }]);

        report.Pairs[0].Findings.Should().Contain(f => f.Fingerprint == Sample.Altered.Fingerprint);
    }

    [Fact]
    public void What_is_dismissed_now_is_neither_fixed_nor_remaining()
    {
        var dismissed = Sample.Report.SetAside((_, f) => f.Fingerprint == Sample.Altered.Fingerprint ? new SetAsideFinding(f, SetAsideBy.Decision, null) : null);

        var report = EarlierRun.Compare(dismissed, Run, [Known(Sample.Altered, "harbour")]);

        report.Since!.Fixed.Should().BeEmpty();
        report.SetAsideCount(SetAsideBy.EarlierRun).Should().Be(0);
    }

    [Fact]
    public void Json_tells_what_is_new_fixed_and_remaining()
    {
        using var json = JsonDocument.Parse(Written("json"));
        var summary = json.RootElement.GetProperty("summary");

        summary.GetProperty("findings").GetInt32().Should().Be(2);
        summary.GetProperty("fixed").GetInt32().Should().Be(1);
        summary.GetProperty("remaining").GetInt32().Should().Be(2);
        summary.GetProperty("since").GetProperty("run").GetInt32().Should().Be(3);
        summary.GetProperty("since").GetProperty("recorded").GetString().Should().Be("2026-03-20T04:05:06Z");
        json.RootElement.GetProperty("pairs")[0].GetProperty("remaining")[0].GetProperty("fingerprint").GetString().Should().Be(Sample.Altered.Fingerprint);
        json.RootElement.GetProperty("fixed")[0].GetProperty("excerpt").GetString().Should().Be("Fener yüzde 12 parlak.");
    }

    [Fact]
    public void Sarif_has_a_state_for_every_result()
    {
        var report = Compared with { Pairs = [.. Compared.Pairs.Select(p => p with { SetAside = [.. p.SetAside, new SetAsideFinding(Sample.Altered with { Fingerprint = new string('c', 32) }, SetAsideBy.Suppression, "why")] })] };
        using var json = JsonDocument.Parse(Written("sarif", report));
        var results = json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();

        results.CountBy(State, StringComparer.Ordinal).Should().BeEquivalentTo(new Dictionary<string, int>(StringComparer.Ordinal) { ["new"] = 5, ["unchanged"] = 2, ["absent"] = 1 });
        results.Where(r => State(r) == "unchanged").Should().OnlyContain(r => !r.GetRawText().Contains("suppressions", StringComparison.Ordinal), "what remains is to be mended");
        results.Count(r => r.GetRawText().Contains("suppressions", StringComparison.Ordinal)).Should().Be(3);
        var absent = results.Single(r => State(r) == "absent");
        absent.GetProperty("message").GetProperty("text").GetString().Should().StartWith("Fixed: ").And.EndWith("Fener yüzde 12 parlak.");
        absent.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString().Should().Be("tr/lighthouse.md");
        absent.GetProperty("partialFingerprints").GetProperty("transcheckFinding/v1").GetString().Should().Be(new string('f', 32));
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("html")]
    public void Readers_are_told(string format) => Written(format).Should().Contain("Compared with run 3 of 2026-03-20: 2 new, 1 fixed, 2 remaining");

    [Fact]
    public void So_is_who_sits_at_a_terminal()
    {
        using var text = new StringWriter();
        new TerminalReport(new Texts(Language.Turkish), new TerminalStyle(100, false)).Write(Compared, text);
        text.ToString().Should().Contain("2026-03-20 tarihli 3. çalıştırmaya göre: 2 yeni, 1 giderilmiş, 2 süren bulgu");
    }

    private static string State(JsonElement result) => result.GetProperty("baselineState").GetString() ?? "";

    private static KnownFinding Known(ReportedFinding finding, string pair) =>
        new(new FindingKey(finding.Fingerprint, $"en/{pair}.md", $"tr/{pair}.md"), finding.Check.Id, finding.Severity, "…", true);

    private static string Written(string format, CheckReport? report = null)
    {
        using var text = new StringWriter { NewLine = "\n" };
        ReportFormats.Create(format, new Texts(Language.English), "1.2.3").Write(report ?? Compared, text);
        return text.ToString();
    }
}
