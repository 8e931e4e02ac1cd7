using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Detection;
using TransCheck.Facts;
using TransCheck.Pairing;

namespace TransCheck.Tests.Facts;

/// <summary>Numbers beyond what a decimal holds are none, and end nothing.</summary>
public class LargeNumbersTests
{
    private static readonly string Digits = new('9', 18);

    public static TheoryData<string, string> Pairs => new()
    {
        { "It is 10^25 km away.", "Uzaklık 10^25 mil." },
        { "It is 10^25 light-years away, 10^25 miles.", "Uzaklık 10^25 ışık yılı, 10^25 km." },
        { "It took 10^25 years and 3 seconds.", "10^25 yıl ve 3 saniye sürdü." },
        { "It weighs 999×10^25 kg.", "Ağırlığı 999×10^25 ton." },
        { "zero " + Repeat("million ", 60), "sıfır " + Repeat("milyon ", 60) },
        { "zero " + Repeat("trillion ", 60) + "percent", "yüzde sıfır " + Repeat("trilyon ", 60) },
        { "a " + Repeat("hundred ", 60) + "dollars", Repeat("yüz ", 60) + "dolar" },
        { "a " + Repeat("hundred quadrillion ", 600) + "dollars", Repeat("yüz katrilyon ", 600) + "dolar" },
        { $"{Digits} trillion dollars and {Digits} quadrillion", $"{Digits} trilyon dolar ve {Digits} katrilyon" },
        { $"{Digits} trillion quadrillion trillion", $"{Digits} trilyon katrilyon trilyon" },
        { $"{Digits} hours and {Digits} minutes, {Digits} weeks ago", $"{Digits} saat {Digits} dakika, {Digits} hafta önce" },
        { $"two quadrillion point five quadrillion, {Digits}th, {Digits}s", $"iki katrilyon virgül beş katrilyon, {Digits}'inci, {Digits}'lar, {Digits}'lı yıllar" },
        { $"between 5 and 10 {Repeat("quadrillion ", 4)}", $"5 ila 10 {Repeat("katrilyon ", 4)}" },
        { "from 1 to 0 of 0, 0/0, 1/0, 0 percent, 0 km, 0 miles", "0'dan 1'e, 0/0, 1/0, yüzde 0, 0 km, 0 mil, 0'da 0, sıfırda bir" },
        { string.Concat(Enumerable.Range(0, 12).Select(i => $"9.9×10^25 people, ")) + "a total of 9.9×10^25 people", string.Concat(Enumerable.Range(0, 12).Select(i => $"9,9×10^25 kişi, ")) + "toplam 9,9×10^25 kişi" },
        { $"{new string('9', 400)} and 0.{new string('0', 400)}1", $"{new string('9', 400)} ve 0,{new string('0', 400)}1" },
        { "99/99/9999, 0/0/0000, 31.02.2024, 2024-13-45, 25:61, 24:00", "99.99.9999, 0.0.0000, 31.02.2024, 2024-13-45, 25.61, 24.00" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void No_number_is_too_large_to_be_compared(string english, string turkish)
    {
        foreach (var (source, target) in new[] { (english, turkish), (english, english), (turkish, turkish) })
        {
            var context = Given.Pair((source, target), (source, target));
            FluentActions.Invoking(() => PairChecker.Check(context, new CheckOptions())).Should().NotThrow();
            FluentActions.Invoking(() => context.SourceFacts.BySegment.SelectMany(m => m).Select(m => m.Value.ToString()).ToList()).Should().NotThrow();
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Nor_to_pair_by(string english, string turkish)
    {
        var articles = new[] { Given.English(english).Article, Given.Turkish(turkish).Article }
            .Select(a => new LabelledArticle(a, new DetectedLanguage(a.Path == "tr.txt" ? Language.Turkish : Language.English, 1, a.Path == "tr.txt" ? 1 : 0, a.Path == "tr.txt" ? 0 : 1, 0)));

        PairMatcher.Match([.. articles], new PairOptions()).Errors.Should().BeEmpty();
    }

    [Theory]
    [InlineData(3, 4, 12)]
    [InlineData(-3, 4, -12)]
    [InlineData(0, 79228162514264337593543950335.0, 0)]
    public void Times_multiplies(double a, double b, double product) => Exact.Times((decimal)a, b > 1e28 ? decimal.MaxValue : (decimal)b).Should().Be((decimal)product);

    [Fact]
    public void Times_ends_at_the_limit()
    {
        Exact.Times(decimal.MaxValue, decimal.MaxValue).Should().Be(Exact.Limit);
        Exact.Times(decimal.MinValue, decimal.MaxValue).Should().Be(-Exact.Limit);
        Exact.Times(Exact.Limit, 1).Should().Be(Exact.Limit);
        Exact.IsTooLarge(Exact.Times(decimal.MinValue, 2)).Should().BeTrue();
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
