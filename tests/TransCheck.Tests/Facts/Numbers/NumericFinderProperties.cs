using System.Diagnostics;
using System.Globalization;
using FsCheck;
using Humanizer;
using TransCheck.Articles;
using TransCheck.Facts;

namespace TransCheck.Tests.Facts.Numbers;

public class NumericFinderProperties
{
    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    private static void Holds(Property property)
    {
        var configuration = Configuration.QuickThrowOnFailure;
        configuration.MaxNbOfTest = 3000;
        property.Check(configuration);
    }

    /// <summary>0 to 10^15, every order of magnitude as often as the others.</summary>
    private static readonly Arbitrary<long> Numbers =
        Arb.From(Gen.Choose(0, 15).SelectMany(digits => Gen.Choose(0, int.MaxValue).SelectMany(a => Gen.Choose(0, int.MaxValue).Select(b =>
            Math.Abs((a * 2147483647L) + b) % Power(digits)))));

    private static readonly Arbitrary<decimal> Decimals =
        Arb.From(Gen.Choose(0, 6).SelectMany(places => Gen.Choose(0, int.MaxValue).SelectMany(a => Gen.Choose(1, 9).Select(last =>
            ((a / 10 * 10) + last) / (decimal)Power(places)))));

    private static readonly Arbitrary<DateTime> Dates =
        Arb.From(Gen.Choose(0, 300000).Select(day => new DateTime(1500, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(day)));

    [Fact]
    public void Number_words_of_Turkish_come_back() =>
        // "Bin bir" is no number but "very many".
        Holds(Prop.ForAll(Numbers, n => n == 1001 || Amounts(Given.Turkish("Sonuç: " + n.ToWords(Turkish) + ".")).SequenceEqual([n])));

    [Fact]
    public void Number_words_of_English_come_back() =>
        Holds(Prop.ForAll(Numbers, n => Amounts(Given.English("In all: " + n.ToWords(English) + ".")).SequenceEqual([n])));

    [Fact]
    public void Ordinal_words_of_Turkish_come_back() =>
        Holds(Prop.ForAll(Numbers, n => n is 0 or > int.MaxValue || Value<OrdinalValue>(Given.Turkish("Sonuç: " + ((int)n).ToOrdinalWords(Turkish) + ".")) == n));

    [Fact]
    public void Number_words_with_a_suffix_come_back() =>
        Holds(Prop.ForAll(Numbers, Arb.From(Gen.Elements(Enum.GetValues<Suffix>())), (n, suffix) =>
        {
            // One word alone with a suffix may be another word: ona, yüzü, binde.
            var words = n.ToWords(Turkish);
            return !words.Contains(' ', StringComparison.Ordinal) || Amounts(Given.Turkish("Sonuç " + Inflected(words, words, suffix, false) + " böyle.")).SequenceEqual([n]);
        }));

    [Fact]
    public void Digits_with_a_suffix_come_back() =>
        Holds(Prop.ForAll(Numbers, Arb.From(Gen.Elements(Enum.GetValues<Suffix>())), (n, suffix) =>
            Plain(Given.Turkish("Sonuç " + Inflected(n.ToString("N0", Turkish), n.ToWords(Turkish), suffix, true) + " böyle.")) == n));

    [Fact]
    public void Decimals_of_both_conventions_come_back() =>
        Holds(Prop.ForAll(Decimals, d =>
            Plain(Given.Turkish("Değer: " + d.ToString("#,0.######", Turkish) + " birim.")) == d
            && Plain(Given.English("Value: " + d.ToString("#,0.######", English) + " items.")) == d));

    [Fact]
    public void Thousands_parted_by_a_narrow_or_fixed_space_come_back() =>
        Holds(Prop.ForAll(Numbers, Arb.From(Gen.Elements("\u00A0", "\u202F", "\u2009")), (n, space) =>
        {
            var written = n.ToString("N0", English).Replace(",", space, StringComparison.Ordinal);
            return Plain(Given.Turkish("Sonuç " + written + " kez.")) == n && Plain(Given.English("All " + written + " of them.")) == n;
        }));

    [Fact]
    public void Roman_numerals_and_powers_of_ten_come_back() =>
        Holds(Prop.ForAll(Arb.From(Gen.Choose(1, 89)), Arb.From(Gen.Choose(1, 25)), (number, power) =>
            Value<OrdinalValue>(Given.Turkish("Bu, " + number.ToRoman() + ". yüzyıldı.")) == number
            && Value<OrdinalValue>(Given.English("It was the " + number.ToRoman() + " century.")) == number
            && Value<NumberValue>(Given.Turkish($"Sonuç 10^{power} oldu.")) == (decimal)Math.Pow(10, power)
            && Value<NumberValue>(Given.English($"It is 10^{power} now.")) == (decimal)Math.Pow(10, power)));

    [Fact]
    public void Percents_and_money_come_back() =>
        Holds(Prop.ForAll(Decimals, d =>
            Value<PercentValue>(Given.Turkish("Oran yüzde " + d.ToString("#,0.######", Turkish) + " oldu.")) == d
            && Value<PercentValue>(Given.English("It is " + d.ToString("#,0.######", English) + "% now.")) == d
            && Value<MoneyValue>(Given.Turkish("Fiyat " + d.ToString("#,0.######", Turkish) + " avro oldu.")) == d
            && Value<MoneyValue>(Given.English("It costs €" + d.ToString("#,0.######", English) + " now.")) == d));

    [Fact]
    public void Dates_of_both_languages_come_back() =>
        Holds(Prop.ForAll(Dates, day =>
            Facts(Given.Turkish(day.ToString("D", Turkish) + " günü.")).Contains($"{day:yyyy-MM-dd};{day.DayOfWeek}", StringComparison.Ordinal)
            && Facts(Given.English("On " + day.ToString("D", English) + ".")).Contains($"{day.DayOfWeek};{day:yyyy-MM-dd}", StringComparison.Ordinal)
            && Facts(Given.Turkish(day.ToString("d MMMM", Turkish) + "'de oldu.")).StartsWith(new DateValue(null, day.Month, day.Day).ToString(), StringComparison.Ordinal)
            && Facts(Given.Turkish("Tarih: " + day.ToString("dd.MM.yyyy", Turkish))).EndsWith($"{day:yyyy-MM-dd}", StringComparison.Ordinal)));

    [Fact]
    public void No_text_makes_the_finder_throw() =>
        Holds(Prop.ForAll(Arb.From(Gen.ListOf(Gen.Elements(Pieces)).Select(string.Concat)), text =>
        {
            _ = Facts(Given.Turkish("a" + text));
            _ = Facts(Given.English("a" + text));
            return true;
        }));

    [Theory]
    [InlineData("1-")]
    [InlineData("bir ")]
    [InlineData("two and ")]
    [InlineData("%5 - ")]
    [InlineData("1 milyon 1 bin ")]
    [InlineData("$5 to ")]
    [InlineData("1.1.")]
    [InlineData("saat ")]
    [InlineData("yüzde ")]
    [InlineData("May 5-")]
    [InlineData("1, ")]
    [InlineData("1 000 ")]
    [InlineData("10^")]
    [InlineData("10¹")]
    [InlineData("end of ")]
    public void Time_grows_with_the_text_and_no_faster(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));
        var watch = Stopwatch.StartNew();
        _ = new NumericFinder().FindAll(Given.Turkish(text));
        _ = new NumericFinder().FindAll(Given.English(text));
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    private static readonly string[] Pieces =
    [
        "1", "23", "456", "0", ".", ",", "-", "–", "%", " ", " ", "$", "€", "½", ":", "/", "'", "’", "st", "th", "bin", "yüz", "milyon", "million", "and", "a", "half", "buçuk", "onda", "yüzde",
        "Mayıs", "May", "saat", "sabah", "pm", "o'clock", "km", "°", "C", "'in", "'üncü", "ile", "to", "ilk", "third", "İ", "ı", "\u0301", "üçte", "bir", "IV", "dollars", "ABD", "doları", "9", "11", "eksi", "minus",
        "^", "⁵", "×", "x", "XIV", "Q3", "FY25", "\u00A0", "000", "hafta", "sonu", "end of", "her", "every", "next", "year", "sıfırın altında", "below zero", "past", "quarter", "çeyrek", "geçe", "2025", "²",
    ];

    public enum Suffix
    {
        Accusative,
        Dative,
        Locative,
        Ablative,
        Genitive,
        Plural,
        Possessive,
        Adjective,
    }

    private static long Power(int digits)
    {
        var power = 1L;
        for (var i = 0; i < digits; i++)
        {
            power *= 10;
        }

        return power;
    }

    /// <summary>A suffix by vowel harmony and consonant assimilation of the spoken number.</summary>
    private static string Inflected(string written, string spoken, Suffix suffix, bool apostrophe)
    {
        var vowel = spoken.Last(c => "aeıioöuü".Contains(c, StringComparison.Ordinal));
        var open = "aeıioöuü".Contains(spoken[^1], StringComparison.Ordinal);
        var hard = "fstkçşhp".Contains(spoken[^1], StringComparison.Ordinal);
        var a = "aıou".Contains(vowel, StringComparison.Ordinal) ? "a" : "e";
        var i = vowel switch { 'a' or 'ı' => "ı", 'e' or 'i' => "i", 'o' or 'u' => "u", _ => "ü" };
        var d = hard ? "t" : "d";
        var ending = suffix switch
        {
            Suffix.Accusative => (open ? "y" : "") + i,
            Suffix.Dative => (open ? "y" : "") + a,
            Suffix.Locative => d + a,
            Suffix.Ablative => d + a + "n",
            Suffix.Genitive => (open ? "n" : "") + i + "n",
            Suffix.Plural => "l" + a + "r",
            Suffix.Possessive => (open ? "s" : "") + i,
            _ => "l" + i + "k",
        };
        if (apostrophe)
        {
            return written + "'" + ending;
        }

        var vowelFirst = "aeıioöuü".Contains(ending[0], StringComparison.Ordinal);
        return (vowelFirst && written.EndsWith("dört", StringComparison.Ordinal) ? written[..^1] + "d" : written) + ending;
    }

    private static List<Mention> Mentions(Document document) =>
        [.. new NumericFinder().FindAll(document)];

    private static IEnumerable<decimal> Amounts(Document document) => Mentions(document).Select(m => m.Value).OfType<AmountValue>().Select(v => v.Amount);

    /// <summary>The amount of the only number; a year or a decade counts as one.</summary>
    private static decimal? Plain(Document document) => Mentions(document) is [var only]
        ? only.Value switch { AmountValue amount => amount.Amount, DateValue { Year: { } year } => year, DecadeValue decade => decade.FirstYear > 1899 ? only.Surface.Length < 4 ? decade.FirstYear - 1900 : decade.FirstYear : decade.FirstYear, _ => null }
        : null;

    private static decimal? Value<T>(Document document)
        where T : AmountValue =>
        Mentions(document).Select(m => m.Value).OfType<T>().Select(v => (decimal?)v.Amount).SingleOrDefault();

    private static string Facts(Document document) => string.Join(';', Mentions(document).Select(m => m.Value.ToString()));
}

file static class FinderExtensions
{
    public static IEnumerable<Mention> FindAll(this NumericFinder finder, Document document)
    {
        var mentions = new List<Mention>();
        foreach (var segment in document.Segments)
        {
            finder.Find(document, segment, mentions);
        }

        return mentions;
    }
}
