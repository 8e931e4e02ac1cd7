using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Pairing;

namespace TransCheck.Tests.Pairing;

public class PairingPartsTests
{
    [Theory]
    [InlineData("Chernobyl", "Çernobil")]
    [InlineData("Azerbaijan", "Azerbaycan")]
    [InlineData("Shanghai", "Şanghay")]
    [InlineData("Gaddafi", "Gadafi")]
    [InlineData("Sophia", "Sofya")]
    [InlineData("Washington", "Vaşington")]
    [InlineData("ERDOĞAN", "Erdogan")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Qatar", "Katar")]
    public void Names_sound_alike_in_both_spellings(string english, string turkish) => Sound(english).Should().Be(Sound(turkish));

    [Theory]
    [InlineData("Marmara", "Marmaris")]
    [InlineData("Paris", "Pars")]
    [InlineData("Kars", "Kas")]
    public void Other_names_do_not(string one, string other) => Sound(one).Should().NotBe(Sound(other));

    [Theory]
    [InlineData("hundred ", Language.English)]
    [InlineData("quadrillion ", Language.English)]
    [InlineData("yüz katrilyon ", Language.Turkish)]
    public void Number_words_without_end_are_read(string word, Language language)
    {
        var tokens = Tokenizer.Tokenize(string.Concat(Enumerable.Repeat(word, 1_000)), language);
        NumberWords.Read(tokens, 0, language, out var value).Should().Be(tokens.Length);
        value.Should().BePositive();
        NumberWords.Scaled(999_999_999_999_999_999, word.Trim(), language).Should().BePositive();
    }

    [Theory]
    [InlineData("14.3", "14,3")]
    [InlineData("10,000", "10.000")]
    [InlineData("1,234.5", "1.234,5")]
    [InlineData("2.50", "2,5")]
    [InlineData("2026", "2026")]
    public void Numbers_of_both_conventions_are_equal(string english, string turkish)
    {
        NumberValue.TryRead(english, Language.English, out var x).Should().BeTrue();
        NumberValue.TryRead(turkish, Language.Turkish, out var y).Should().BeTrue();
        x.Should().Be(y);
        NumberValue.Hash(x).Should().Be(NumberValue.Hash(y));
    }

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("1234567890123456789012")]
    public void What_is_no_number_is_not_read(string digits) => NumberValue.TryRead(digits, Language.English, out _).Should().BeFalse();

    [Theory]
    [InlineData("twelve", "on iki", 12)]
    [InlineData("twenty-one", "yirmi bir", 21)]
    [InlineData("three hundred and", "üç yüz", 300)]
    [InlineData("two thousand", "iki bin", 2000)]
    [InlineData("four million", "dört milyon", 4_000_000)]
    public void Number_words_have_one_value(string english, string turkish, int value)
    {
        NumberWords.Read(Tokenizer.Tokenize(english, Language.English), 0, Language.English, out var x).Should().BePositive();
        NumberWords.Read(Tokenizer.Tokenize(turkish, Language.Turkish), 0, Language.Turkish, out var y).Should().BePositive();
        x.Should().Be(value);
        y.Should().Be(value);
    }

    [Theory]
    [InlineData("apples", Language.English)]
    [InlineData("elma", Language.Turkish)]
    [InlineData("- one", Language.English)]
    public void Other_words_are_no_numbers(string text, Language language) =>
        NumberWords.Read(Tokenizer.Tokenize(text, language), 0, language, out _).Should().Be(0);

    [Theory]
    [InlineData("milyar", Language.Turkish, 1_000_000_000)]
    [InlineData("bn", Language.English, 1_000_000_000)]
    [InlineData("bin", Language.Turkish, 1000)]
    [InlineData("bin", Language.English, 1)]
    [InlineData("cars", Language.English, 1)]
    public void A_word_behind_digits_scales_them(string word, Language language, int scale) => NumberWords.Scaled(3, word, language).Should().Be(3 * (decimal)scale);

    [Fact]
    public void The_pair_that_is_clear_clears_the_way()
    {
        // 2 likes 11 best, which 1 fits better; then nothing contends for 12.
        var assigned = Assignment.Assign([new Fit(1, 11, 9), new Fit(1, 12, 3), new Fit(2, 11, 8), new Fit(2, 12, 7.5)], -5);
        assigned.Should().Equal(new AssignedFit(new Fit(1, 11, 9), 1), new AssignedFit(new Fit(2, 12, 7.5), double.PositiveInfinity));
    }

    [Fact]
    public void An_article_of_both_languages_is_taken_once() =>
        Assignment.Assign([new Fit(1, 5, 9), new Fit(5, 11, 8)], 0).Select(a => a.Fit).Should().Equal(new Fit(1, 5, 9));

    [Theory]
    [InlineData("She walked 40 ft.", Language.English, false)]
    [InlineData("It is 90 miles away.", Language.English, false)]
    [InlineData("40 metreden sonra durdu.", Language.Turkish, true)]
    [InlineData("She waited 40 minutes.", Language.English, true)]
    [InlineData("There were 40 people.", Language.English, true)]
    [InlineData("40 dakika bekledi.", Language.Turkish, true)]
    public void A_number_that_may_be_converted_need_not_come_back(string text, Language language, bool expected)
    {
        var article = Given.Document(language, text).Article;
        FeatureReader.Read(article, language, Lexicon.Default).Keys.Where(k => FeatureKey.Kind(k) == FeatureKind.Number).Should().ContainSingle()
            .Which.Should().Match(key => FeatureKey.IsExpected((ulong)key) == expected);
    }

    private static string Sound(string word)
    {
        Span<char> buffer = stackalloc char[64];
        return new string(buffer[..TransCheck.Pairing.Sound.Write(word, buffer)]);
    }
}
