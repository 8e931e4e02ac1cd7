using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Linguistics;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

public sealed class FactTextTests
{
    public static TheoryData<FactValue, string, string> Values => new()
    {
        { new NumberValue(4.5m), "4.5", "4,5" },
        { new NumberValue(1250), "1250", "1250" },
        { new NumberValue(16_181.25m), "16,181.25", "16.181,25" },
        { new NumberValue(14_300_000_000m), "14.3 billion", "14,3 milyar" },
        { new NumberValue(1_000_000), "1 million", "1 milyon" },
        { new NumberValue(2_000_000_000_000m), "2 trillion", "2 trilyon" },
        { new NumberValue(14_300_123), "14,300,123", "14.300.123" },
        { new NumberValue(-2_500_000), "-2.5 million", "-2,5 milyon" },
        { new OrdinalValue(22), "22nd", "22." },
        { new PercentValue(22.5m), "22.5%", "%22,5" },
        { new PercentagePointValue(1), "1 percentage point", "1 puan" },
        { new PercentagePointValue(0.8m), "0.8 percentage points", "0,8 puan" },
        { new MoneyValue(14_300_000, "USD"), "14.3 million USD", "14,3 milyon USD" },
        { new QuantityValue(1, "month"), "1 month", "1 ay" },
        { new QuantityValue(9, "month"), "9 months", "9 ay" },
        { new QuantityValue(6, "foot"), "6 feet", "6 fit" },
        { new QuantityValue(120, "kilometre-per-hour"), "120 km/h", "120 km/sa." },
        { new DateValue(2026, 4, 9), "9 April 2026", "9 Nisan 2026" },
        { new DateValue(2026, 4, null), "April 2026", "Nisan 2026" },
        { new DateValue(2026, null, null), "2026", "2026" },
        { new DateValue(null, 5, 1), "1 May", "1 Mayıs" },
        { new DateValue(null, null, 3), "day 3", "ayın 3. günü" },
        { new DecadeValue(1990), "1990s", "1990'lar" },
        { new DecadeValue(1980), "1980s", "1980'ler" },
        { new RelativeDateValue(-1, "week"), "last week", "geçen hafta" },
        { new RelativeDateValue(0, "year"), "this year", "bu yıl" },
        { new RelativeDateValue(-1, "day") { FromNow = true }, "yesterday", "dün" },
        { new RelativeDateValue(2, "day") { FromNow = true }, "the day after tomorrow", "öbür gün" },
        { new RelativeDateValue(-1, "season"), "last season", "geçen mevsim" },
        { new QualifierValue(QualifierKind.Part, 3), "late", "sonu" },
        { new QualifierValue(QualifierKind.Era, -1), "BC", "MÖ" },
        { new QualifierValue(QualifierKind.Compass, 2), "S", "G" },
        { new TimeValue((2 * 60) + 24) { Seconds = 35 }, "02:24:35", "02.24.35" },
        { new WeekdayValue(DayOfWeek.Wednesday), "Wednesday", "Çarşamba" },
        { new TimeValue((19 * 60) + 30), "19:30", "19.30" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_reads_as_its_reader_writes(FactValue value, string english, string turkish)
    {
        new FactText(new Texts(Language.English)).Of(value).Should().Be(english);
        new FactText(new Texts(Language.Turkish)).Of(value).Should().Be(turkish);
    }

    [Fact]
    public void Every_unit_has_its_names() =>
        ResourceTable.ReadKeyed("unit-names.tsv", "unit", "one", "several", "turkish").Keys
            .Should().Equal(ResourceTable.ReadKeyed("units.tsv", "unit", "dimension", "factor", "converted").Keys);
}
