using TransCheck.Checks;
using TransCheck.Checks.Meaning;

namespace TransCheck.Tests.Checks.Meaning;

public sealed class ValuesSwappedTests
{
    [Theory]
    [InlineData("Portland uses 600 megawatts a year and Tomago 900 megawatts.", "Portland yılda 900 megavat, Tomago ise 600 megavat kullanıyor.")]
    [InlineData("The model scored 91 in mathematics and 74 in history.", "Model matematikte 74, tarihte 91 puan aldı.")]
    [InlineData("In 2014 the court heard Weber; in 1971 it had heard Yılmaz.", "Mahkeme 1971'de Weber'i, 2014'te Yılmaz'ı dinlemişti.")]
    [InlineData("Prices rose for food (1.7%), transport (1.8%) and culture (6.3%).", "Gıda (%1,7), ulaşım (%6,3) ve kültür (%1,8) fiyatları arttı.")]
    [InlineData("38 percent believed Kavanaugh and 30 percent believed Ford.", "Yüzde 30'u Kavanaugh'a, yüzde 38'i Ford'a inandı.")]
    public void Reports_exchanged_values(string english, string turkish)
    {
        var finding = Findings(english, turkish).Should().ContainSingle().Subject;
        finding.Source.Should().NotBeNull();
        finding.Target.Should().NotBeNull();
    }

    [Theory]
    [InlineData("Portland uses 600 megawatts a year and Tomago 900 megawatts.", "Tomago yılda 900 megavat, Portland ise 600 megavat kullanıyor.")]
    [InlineData("The video was watched 100,000 times in 24 hours.", "Video 24 saat içinde 100.000 kez izlendi.")]
    [InlineData("The company spent 30 billion lira in the last 5 years.", "Şirket son 5 yılda 30 milyar lira harcadı.")]
    [InlineData("Six in 10 voters agreed.", "10 seçmenden altısı katıldı.")]
    [InlineData("The museum is open 24/7.", "Müze 7/24 açık.")]
    [InlineData("Of 29 people, 12 were students.", "29 kişiden 12'si öğrenciydi.")]
    [InlineData("23 people from 18 countries were killed.", "18 ülkeden 23 kişi öldürüldü.")]
    [InlineData("It fell by 12,000 during the three-month period.", "Üç aylık dönemde 12.000 azaldı.")]
    [InlineData("Both scored 30 in the first half and 30 in the second half.", "İkisi de ilk yarıda 30, ikinci yarıda 30 sayı attı.")]
    public void Stays_quiet(string english, string turkish) => Findings(english, turkish).Should().BeEmpty();

    private static IEnumerable<Finding> Findings(string english, string turkish) =>
        new ValuesSwapped().Run(Given.Pair((english, turkish))).Where(f => f.Confidence >= new CheckOptions().MinConfidence);
}
