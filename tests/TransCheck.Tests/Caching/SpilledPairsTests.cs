using System.Collections.Immutable;
using TransCheck.Caching;
using TransCheck.Reporting;

namespace TransCheck.Tests.Caching;

public sealed class SpilledPairsTests
{
    private static readonly ImmutableArray<PairReport> Pairs =
        [.. TransChecker.Check([Repository.PathTo("corpora/muse-spark/altered")], TransCheckOptions.Default with { Detail = ReportDetail.EveryText, Jobs = 2 }).Pairs];

    [Theory]
    [InlineData(0)]
    [InlineData(10_000)]
    [InlineData(SpilledPairs.Usual)]
    public void Reports_are_the_same_wherever_they_are_kept(long mostHeld)
    {
        using var spilled = new SpilledPairs(ReportDetail.EveryText, mostHeld);
        foreach (var pair in Pairs)
        {
            spilled.Add(pair);
        }

        var reports = spilled.ToReports();

        reports.Should().HaveCount(Pairs.Length);
        reports.Select(Bytes).Should().Equal(Pairs.Select(Bytes));
        Bytes(reports[2]).Should().Be(Bytes(Pairs[2]));
        Bytes(reports[0]).Should().Be(Bytes(Pairs[0]));
        reports.Summaries.Should().BeEquivalentTo(Pairs.Select(PairSummary.Of));
        var report = new CheckReport(reports, [], []);
        (report.FindingCount, report.CleanPairs).Should().Be((Pairs.Sum(p => p.Findings.Length), Pairs.Count(p => p.Findings.IsEmpty)));
    }

    [Fact]
    public void What_is_set_aside_is_counted_anew()
    {
        using var spilled = new SpilledPairs(ReportDetail.EveryText, 0);
        foreach (var pair in Pairs)
        {
            spilled.Add(pair);
        }

        var report = new CheckReport(spilled.ToReports(), [], []);
        var first = report.Pairs.Index().First(p => p.Item.Findings.Length > 1).Index;

        var without = report.SetAside((place, finding) => place == new FindingPlace(first, 0) ? new SetAsideFinding(finding, SetAsideBy.Decision, null) : null);

        without.FindingCount.Should().Be(report.FindingCount - 1);
        without.SetAsideCount(SetAsideBy.Decision).Should().Be(1);
        without.Pairs[first].Findings.Should().HaveCount(report.Pairs[first].Findings.Length - 1);
    }

    private static string Bytes(PairReport report) => Convert.ToHexString(ReportCodec.Write(report, ReportDetail.EveryText));
}
