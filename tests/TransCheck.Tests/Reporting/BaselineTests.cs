using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

public sealed class BaselineTests
{
    private static readonly DateOnly Today = new(2026, 5, 1);

    [Fact]
    public void Accepted_findings_leave_the_report()
    {
        var baseline = new Baseline([]).With(Sample.Report, "old", null, drop: false);

        baseline.Apply(Sample.Report, Today).FindingCount.Should().Be(0);
        baseline.Fixed(Sample.Report).Should().BeEmpty();
    }

    [Fact]
    public void An_expired_entry_no_longer_counts()
    {
        var baseline = new Baseline([]).With(Sample.Report, null, Today.AddDays(-1), drop: false);

        baseline.Apply(Sample.Report, Today).FindingCount.Should().Be(Sample.Report.FindingCount);
    }

    [Fact]
    public void Only_pairs_that_were_checked_can_be_fixed()
    {
        var baseline = new Baseline([]).With(Sample.Report, null, null, drop: false);
        var mended = Sample.Report with { Pairs = [Sample.Report.Pairs[0] with { Findings = [Sample.Missing] }] };

        baseline.Fixed(mended).Select(e => e.Source).Should().OnlyContain(path => path == "en/harbour.md");
        baseline.With(mended, null, null, drop: true).Entries.Length.Should().Be(baseline.Entries.Length - baseline.Fixed(mended).Length);
    }

    [Fact]
    public void Comes_back_from_its_file()
    {
        var baseline = new Baseline([]).With(Sample.Report, "accepted by Ayşe", Today, drop: false);
        using var output = new StringWriter { NewLine = "\n" };
        baseline.Write(output);

        Baseline.Parse(output.ToString()).Entries.Should().Equal(baseline.Entries);
    }
}
