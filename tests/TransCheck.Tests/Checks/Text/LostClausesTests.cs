using TransCheck.Checks;
using TransCheck.Checks.Text;

namespace TransCheck.Tests.Checks.Text;

public sealed class LostClausesTests
{
    [Theory]
    [InlineData("The museum (which opened its doors to children in the summer) lends books and old maps to the schools.", "Müze okullara kitap ve eski harita ödünç veriyor.")]
    [InlineData("Keller, who had been elected mayor of Hamburg in 2011 after a long campaign, opened the school.", "Keller okulu açtı.")]
    [InlineData("The company lost 300 customers in the first quarter, raised its prices by 12 percent in April and closed two offices.", "Şirket ilk çeyrekte 300 müşteri kaybetti ve iki ofisini kapattı.")]
    public void Reports_a_part_of_a_sentence_that_is_missing(string english, string turkish) =>
        Findings(new ClauseMissing(), english, turkish).Should().ContainSingle().Which.Source?.Span.Length.Should().BeInRange(10, english.Length - 15);

    [Theory]
    [InlineData("The museum lends books and old maps to the schools.", "Müze okullara kitap ve eski harita ödünç veriyor.")]
    [InlineData("According to the police, nobody was hurt in the fire.", "Polise göre yangında yaralanan olmadı.")]
    [InlineData("That is, to put it mildly, a bold claim.", "Bu, en hafif deyimle, cüretkâr bir iddia.")]
    [InlineData("She has won the prize three times, more than anybody else.", "Ödülü üç kez kazanarak bu alanda herkesi geride bıraktı.")]
    [InlineData("It works well.", "İyi çalışıyor.")]
    [InlineData("The World Health Organization (WHO) published a report on Monday.", "Dünya Sağlık Örgütü (DSÖ) pazartesi günü bir rapor yayımladı.")]
    [InlineData("He said, she said: the argument went on all night.", "O öyle dedi, bu böyle dedi: tartışma bütün gece sürdü.")]
    public void Stays_quiet(string english, string turkish)
    {
        Findings(new ClauseMissing(), english, turkish).Should().BeEmpty();
        Findings(new ClauseAdded(), english, turkish).Should().BeEmpty();
    }

    [Fact]
    public void A_clause_in_the_next_sentence_is_not_missing()
    {
        var context = Given.Pair(
            ("Keller, who had been elected mayor of Hamburg in 2011 after a long campaign, opened the school.", "Keller okulu açtı."),
            ("It has room for children from the whole city.", "Uzun bir kampanyadan sonra 2011'de Hamburg belediye başkanı seçilmişti. Okulda bütün kentin çocuklarına yer var."));
        new ClauseMissing().Run(context).Should().BeEmpty();
    }

    [Fact]
    public void A_missing_clause_speaks_for_its_numbers()
    {
        var context = Given.Pair(("Keller, who had been elected mayor of Hamburg in 2011 after a long campaign, opened the school.", "Keller okulu açtı."));
        PairChecker.Check(context, new CheckOptions()).Select(f => f.Check.Name).Should().Equal("clause-missing");
    }

    private static IEnumerable<Finding> Findings(ICheck check, string english, string turkish) =>
        check.Run(Given.Pair((english, turkish))).Where(f => f.Confidence >= new CheckOptions().MinConfidence);
}
