using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

public sealed class BaselineTests
{
    private static readonly DateOnly Today = new(2026, 5, 1);

    [Fact]
    public void Accepted_findings_leave_the_report()
    {
        var baseline = new Baseline([]).With(Sample.Report, "old", null, drop: false);

        var applied = baseline.Apply(Sample.Report, Today);

        applied.FindingCount.Should().Be(0);
        applied.SetAsideCount(SetAsideBy.Baseline).Should().Be(Sample.Report.FindingCount);
        applied.Baseline.Should().Be(new BaselineUse(Fixed: 0, Expired: 0));
    }

    [Fact]
    public void An_expired_entry_no_longer_counts()
    {
        var baseline = new Baseline([]).With(Sample.Report, null, Today.AddDays(-1), drop: false);

        var applied = baseline.Apply(Sample.Report, Today);

        applied.FindingCount.Should().Be(Sample.Report.FindingCount);
        applied.Baseline.Should().Be(new BaselineUse(Fixed: 0, Expired: Sample.Report.FindingCount));
    }

    [Fact]
    public void A_renamed_article_keeps_its_entry_with_its_reason()
    {
        var baseline = new Baseline([]).With(Sample.Report, "old", Today, drop: false);
        var renamed = Sample.Report with { Pairs = [.. Sample.Report.Pairs.Select(p => p with { Target = p.Target with { Path = "blog/" + p.Target.Path } })] };

        baseline.Apply(renamed, Today).FindingCount.Should().Be(0);
        var entries = baseline.With(renamed, "new", null, drop: true).Entries;
        entries.Should().HaveSameCount(baseline.Entries).And.OnlyContain(e => e.Target.StartsWith("blog/") && e.Reason == "old" && e.Expires == Today);
    }

    [Fact]
    public void A_copy_in_another_article_is_new_there()
    {
        var baseline = new Baseline([]).With(Sample.Report, null, null, drop: false);
        var pair = Sample.Report.Pairs[0];

        // Its path comes first, and still the old article keeps its entry.
        var copy = pair with { Target = pair.Target with { Path = "tr/a-copy.md" } };
        var applied = baseline.Apply(Sample.Report with { Pairs = [copy, .. Sample.Report.Pairs] }, Today);

        applied.Pairs[0].Findings.Should().HaveSameCount(pair.Findings);
        applied.Pairs[1].Findings.Should().BeEmpty();
    }

    [Fact]
    public void What_is_set_aside_is_marked_nowhere()
    {
        MarkedSegment Segment(string text, params int[] findings) => new(text, BlockKind.Paragraph, 1, [.. findings.Select(f => new TextMark(f, new TextSpan(0, 1)))]);
        var pair = Sample.Report.Pairs[0] with
        {
            Text = new PairText([new MarkedBead([Segment("first", 0)], [Segment("erste", 0)]), new MarkedBead([Segment("third", 2, 0)], [])]),
            Facts = new FactLists([new FactLine(new NumberValue(1), 0), new FactLine(new NumberValue(2)), new FactLine(new NumberValue(3), 2)], [new FactLine(new NumberValue(4), 1)], 0),
        };
        var report = new CheckReport([pair], [], []);
        var baseline = new Baseline([]).With(report with { Pairs = [pair with { Findings = pair.Findings[..2] }] }, null, null, drop: false);

        var left = baseline.Apply(report, Today).Pairs[0];

        left.Findings.Should().Equal(pair.Findings[2]);
        left.Text.Beads.SelectMany(b => b.Source.Concat(b.Target)).SelectMany(s => s.Marks).Should().Equal(new TextMark(0, new TextSpan(0, 1)));
        left.Facts.Source.Should().Equal(new FactLine(new NumberValue(2)), new FactLine(new NumberValue(3), 0));
        left.Facts.Target.Should().BeEmpty();
    }

    [Fact]
    public void Only_pairs_that_were_checked_can_be_fixed()
    {
        var baseline = new Baseline([]).With(Sample.Report, null, null, drop: false);
        var mended = Sample.Report with { Pairs = [Sample.Report.Pairs[0] with { Findings = [Sample.Missing] }] };

        var repaired = baseline.Apply(mended, Today).Baseline?.Fixed ?? 0;
        repaired.Should().Be(Sample.Report.Pairs[0].Findings.Length - 1);
        baseline.With(mended, null, null, drop: true).Entries.Length.Should().Be(baseline.Entries.Length - repaired);
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
