using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Caching;
using TransCheck.Facts;
using TransCheck.Facts.Links;
using TransCheck.Facts.Names;
using TransCheck.Facts.Quotations;
using TransCheck.Reporting;

namespace TransCheck.Tests.Caching;

public sealed class ReportCodecTests(ReportCodecTests.Reports reports) : IClassFixture<ReportCodecTests.Reports>
{
    public static TheoryData<FactValue> Values =>
    [
        new NumberValue(12.50m) { Alternative = 12500, Bound = Bound.MoreThan, AgainstConvention = true, Multiple = true, ClockMinutes = 0 },
        new DottedValue("1.2.3"),
        new OrdinalValue(3),
        new PercentValue(22) { Vague = true },
        new PercentagePointValue(0) { Borrowed = true },
        new MoneyValue(14_300_000_000, "USD"),
        new CurrencyValue("TRY"),
        new QuantityValue(1.5m, "km"),
        new DateValue(2026, null, 9),
        new DecadeValue(1990),
        new RelativeDateValue(null, "day") { FromNow = true },
        new QualifierValue(QualifierKind.Era, 0),
        new FrequencyValue("week", 0, 0),
        new WeekdayValue(DayOfWeek.Sunday),
        new TimeValue(0),
        new NameValue("Işık İnci", "4.1"),
        new QuotationValue("“…” \u0000 \\ \n", 3),
        new LinkValue("example.org/a"),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_comes_back_whole(FactValue value)
    {
        var report = Pair() with { Facts = new FactLists([new FactLine(value), new FactLine(value, 0, 7)], [], 3) };

        var read = ReportCodec.TryRead(ReportCodec.Write(report, ReportDetail.Facts), ReportDetail.Facts);

        read.Should().NotBeNull();
        read!.Facts.Should().BeEquivalentTo(report.Facts, o => o.RespectingRuntimeTypes().ComparingRecordsByMembers());
    }

    [Fact]
    public void Every_kind_of_value_is_known()
    {
        var kinds = typeof(FactValue).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(FactValue)) && !t.IsAbstract).ToList();

        foreach (var kind in kinds)
        {
            FactValueConverter.Kinds.Should().ContainKey(kind.Name);
        }

        FactValueConverter.Kinds.Should().HaveCount(kinds.Count);
    }

    [Theory]
    [InlineData(ReportDetail.Findings)]
    [InlineData(ReportDetail.Facts)]
    [InlineData(ReportDetail.Text)]
    [InlineData(ReportDetail.EveryText)]
    public void A_report_of_less_detail_is_the_one_that_a_run_makes(ReportDetail detail)
    {
        foreach (var (full, wanted) in reports.Of(ReportDetail.EveryText).Zip(reports.Of(detail)))
        {
            var read = ReportCodec.TryRead(ReportCodec.Write(full, ReportDetail.EveryText), detail);

            read.Should().NotBeNull();
            ReportCodec.Write(read!, detail).Should().Equal(ReportCodec.Write(wanted, detail), full.Target.Path);
        }
    }

    [Fact]
    public void What_is_read_is_written_in_every_format_as_before()
    {
        var all = reports.Of(ReportDetail.EveryText);
        var read = all.Select(r => ReportCodec.TryRead(ReportCodec.Write(r, ReportDetail.EveryText), ReportDetail.EveryText)!).ToImmutableArray();
        read.Sum(r => r.Findings.Length).Should().BeGreaterThan(20);
        foreach (var format in ReportFormats.Names)
        {
            Written(read, format).Should().Be(Written([.. all], format));
        }
    }

    [Fact]
    public void A_report_of_more_detail_is_not_made_of_less() =>
        ReportCodec.TryRead(ReportCodec.Write(Pair(), ReportDetail.Findings), ReportDetail.Facts).Should().BeNull();

    [Fact]
    public void Anything_else_is_no_report()
    {
        var bytes = ReportCodec.Write(reports.Of(ReportDetail.Facts)[0], ReportDetail.Facts);
        for (var i = 0; i < bytes.Length; i += 7)
        {
            var wrong = (byte[])bytes.Clone();
            wrong[i] ^= 0x55;
            FluentActions.Invoking(() => ReportCodec.TryRead(wrong, ReportDetail.Findings)).Should().NotThrow();
            FluentActions.Invoking(() => ReportCodec.TryRead(bytes[..i], ReportDetail.Findings)).Should().NotThrow();
        }
    }

    private static string Written(ImmutableArray<PairReport> pairs, string format)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ReportFormats.Create(format, new Texts(Language.Turkish), "1.0").Write(new CheckReport([.. pairs], [], []), output);
        return output.ToString();
    }

    private static PairReport Pair() => new(new ReportedArticle("en.md", Language.English, "A"), new ReportedArticle("tr.md", Language.Turkish, "B"), 1, ["given"], []);

    /// <summary>The altered stories of the first corpus, checked with every detail.</summary>
    public sealed class Reports
    {
        private readonly Dictionary<ReportDetail, ImmutableArray<PairReport>> _reports = Enum.GetValues<ReportDetail>().ToDictionary(
            d => d,
            d => TransChecker.Check([Repository.PathTo("corpora/muse-spark/altered")], TransCheckOptions.Default with { Detail = d, Jobs = 2 }).Pairs.ToImmutableArray());

        public ImmutableArray<PairReport> Of(ReportDetail detail) => _reports[detail];
    }
}
