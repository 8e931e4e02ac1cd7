using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Checks.Wording;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

public sealed class WhyTests
{
    [Theory]
    [InlineData("percent-altered", 0.961, false, 8, null, "Both sentences render each other (96%), 8 other facts agree, and nothing else in the translation matches “22%”.", "İki cümle birbirini karşılıyor (%96), 8 bilgi daha tutuyor ve çeviride “22%” ile eşleşen başka bir ifade yok.")]
    [InlineData("percent-altered", 0.9999, false, 1, null, "Both sentences render each other (99%), 1 other fact agrees, and nothing else in the translation matches “22%”.", "İki cümle birbirini karşılıyor (%99), 1 bilgi daha tutuyor ve çeviride “22%” ile eşleşen başka bir ifade yok.")]
    [InlineData("polarity-flipped", 0.7, false, 0, "lost", "Both sentences render each other (70%), and no word of the translation denies the same.", "İki cümle birbirini karşılıyor (%70) ve çeviride bunu olumsuzlayan bir sözcük yok.")]
    [InlineData("percent-altered", 0.3, false, 0, null, "The two sentences stand at the same place in both texts, and nothing else in the translation matches “22%”.", "İki cümle iki metinde de aynı yerde duruyor ve çeviride “22%” ile eşleşen başka bir ifade yok.")]
    [InlineData("percent-altered", 0.05, false, 0, null, "The two sentences stand at the same place in both texts, though few of their words render each other, and nothing else in the translation matches “22%”.", "Birbirini karşılayan sözcükleri az olsa da iki cümle iki metinde aynı yerde duruyor ve çeviride “22%” ile eşleşen başka bir ifade yok.")]
    [InlineData("clause-missing", 0.05, false, 0, null, "The two sentences stand at the same place in both texts, and nothing in the translation renders these words.", "İki cümle iki metinde de aynı yerde duruyor ve çeviride bu sözlerin karşılığı yok.")]
    [InlineData("sentence-missing", 0.93, true, 0, null, "The sentences around it render each other (93%), and no sentence of the translation renders these words.", "Çevresindeki cümleler birbirini karşılıyor (%93) ve çeviride bu sözleri karşılayan bir cümle yok.")]
    public void Tells_in_one_sentence_what_speaks_for_a_finding(string check, double rendered, bool around, int equal, string? variant, string english, string turkish)
    {
        var finding = Finding(check) with { Grounds = new FindingGrounds(rendered, around, equal), Variant = variant };

        new Texts(Language.English).Why(finding).Should().Be(english);
        new Texts(Language.Turkish).Why(finding).Should().Be(turkish);
    }

    [Theory]
    [InlineData("sentence-missing", "As far as can be told, no sentence of the translation renders these words.")]
    [InlineData("weekday-contradicts-date", "The calendar says so.")]
    public void Of_nothing_more_is_known(string check, string english) => new Texts(Language.English).Why(Finding(check)).Should().Be(english);

    [Fact]
    public void Facts_that_agree_are_counted_without_those_of_the_finding()
    {
        var context = Given.Pair(("On 8 April 2026 Kerem Aydın sold 22% of his 340 boats.", "Kerem Aydın, 8 Nisan 2026'da 340 teknesinin yüzde 12'sini sattı."));
        var finding = PairChecker.Check(context, new CheckOptions(0)).Should().ContainSingle(f => f.Check.Name == "percent-altered").Which;

        FindingWords.AddTo(finding, context).Grounds?.EqualFacts.Should().Be(3);
    }

    private static ReportedFinding Finding(string check) => Sample.Altered with { Check = CheckCatalogue.Infos.First(c => c.Name == check) };
}
