using System.Globalization;
using System.Text;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Tests.Linguistics;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("İSTANBUL", Language.Turkish, "istanbul")]
    [InlineData("IŞIK", Language.Turkish, "ışık")]
    [InlineData("KIRK", Language.Turkish, "kırk")]
    [InlineData("hâlâ", Language.Turkish, "hala")]
    [InlineData("KÂĞIT", Language.Turkish, "kağıt")]
    [InlineData("INDIA", Language.English, "india")]
    [InlineData("Meta’nın", Language.Turkish, "meta'nın")]
    [InlineData("ko\u00ADnuş\u00ADma", Language.Turkish, "konuşma")]
    [InlineData("Âge", Language.English, "âge")]
    public void Folds_by_the_rules_of_the_language(string text, Language language, string expected) =>
        Folding.Fold(text, language).Should().Be(expected);

    [Theory]
    [InlineData("İzmir'de çığ düştü")]
    [InlineData("Şişli’nin öğretmenleri")]
    public void Composed_and_decomposed_text_fold_alike(string text) =>
        Folding.Fold(text.Normalize(NormalizationForm.FormD), Language.Turkish).Should().Be(Folding.Fold(text, Language.Turkish));

    [Theory]
    [InlineData("Erdoğan", "Erdogan")]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("ÇĞIİÖŞÜÂÎÛ’çğıiöşüâîû", "CGIIOSUAIU'cgiiosuaiu")]
    [InlineData("c\u0327o\u0308şü", "cosu")]
    [InlineData("Łódź", "Lodz")]
    [InlineData("Søren", "Soren")]
    [InlineData("Işık", "ISIK")]
    [InlineData("Straße", "Strasse")]
    public void A_skeleton_has_no_case_and_no_diacritics(string one, string other) =>
        Folding.Skeleton(one).Should().Be(Folding.Skeleton(other));

    [Fact]
    public void The_ambient_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Folding.Fold("TITLE", Language.English).Should().Be("title");
            Folding.Skeleton("TITLE").Should().Be("title");
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
            Folding.Fold("İLK IŞIK", Language.Turkish).Should().Be("ilk ışık");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
