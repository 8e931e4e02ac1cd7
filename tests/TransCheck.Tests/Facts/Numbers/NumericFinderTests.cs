using TransCheck.Articles;
using TransCheck.Facts;

namespace TransCheck.Tests.Facts.Numbers;

public class NumericFinderTests
{
    [Theory]
    [InlineData("It raised $14.3 billion.", "14300000000 USD")]
    [InlineData("It raised US$14.3bn.", "14300000000 USD")]
    [InlineData("The fund holds €5m and £2.8bn.", "5000000 EUR; 2800000000 GBP")]
    [InlineData("It cost 300 Canadian dollars.", "300 CAD")]
    [InlineData("Sales rose 22% and costs 3.5 per cent.", "22 percent; 3.5 percent")]
    [InlineData("The lead shrank by five percentage points.", "5 percentage point")]
    [InlineData("A 2.3B model reads 256K tokens.", "2300000000; 256000 token")]
    [InlineData("Half a million people came.", "500000")]
    [InlineData("One and a half years passed.", "1.5 year")]
    [InlineData("Two thousand and thirty sheep", "2030")]
    [InlineData("twenty-five cats", "25")]
    [InlineData("three hundred and forty-two thousand six hundred and seven", "342607")]
    [InlineData("Two-thirds agreed.", "0.6666666666666666666666666667")]
    [InlineData("the 4th, the 22nd and the ninth", "4th; 22nd; 9th")]
    [InlineData("Between 5 and 10 percent left.", "5 percent; 10 percent")]
    [InlineData("It may cost 5 to 10 million euros.", "5000000 EUR; 10000000 EUR")]
    [InlineData("On April 9, 2026 it opened.", "2026-04-09")]
    [InlineData("On 9 April it opened.", "9 April")]
    [InlineData("2026-04-09 and 4/30/2026", "2026-04-09; 2026-04-30")]
    [InlineData("in the 1990s", "1990s")]
    [InlineData("It lasted from 1950-53.", "1950; 1953")]
    [InlineData("It opens at 7:49 p.m. on Friday.", "19:49; Friday")]
    [InlineData("We may march on.", "")]
    [InlineData("A 28-year-old ran 400m.", "28 year; 400 metre")]
    [InlineData("5 feet is 152 centimeters.", "5 foot; 152 centimetre")]
    [InlineData("at 20 degrees Celsius", "20 celsius")]
    [InlineData("It fell to -5 that night.", "-5")]
    public void English_values(string text, string expected) => Values(Given.English(text)).Should().Be(expected);

    [Theory]
    [InlineData("14,3 milyar dolar topladı.", "14300000000 USD")]
    [InlineData("5 milyon avro ile 2,8 milyar sterlin", "5000000 EUR; 2800000000 GBP")]
    [InlineData("300 Kanada doları tuttu.", "300 CAD")]
    [InlineData("Satışlar yüzde 22, giderler %3,5 arttı.", "22 percent; 3.5 percent")]
    [InlineData("Fark beş yüzde puan azaldı.", "5 percentage point")]
    [InlineData("Yüzde 22'lik artış, %25'i", "22 percent; 25 percent")]
    [InlineData("Yarım milyon kişi geldi.", "500000")]
    [InlineData("Bir buçuk yıl geçti.", "1.5 year")]
    [InlineData("iki bin otuz koyun", "2030")]
    [InlineData("yüz yirmi beş kedi", "125")]
    [InlineData("üç yüz kırk iki bin altı yüz yedi", "342607")]
    [InlineData("Üçte ikisi onayladı.", "0.6666666666666666666666666667")]
    [InlineData("Onda biri kaldı.", "0.1")]
    [InlineData("4. sırada, 22'nci ve dokuzuncu", "4th; 22nd; 9th")]
    [InlineData("Yüzde 5 ila 10 azaldı.", "5 percent; 10 percent")]
    [InlineData("5 ila 10 milyon avro tutabilir.", "5000000 EUR; 10000000 EUR")]
    [InlineData("9 Nisan 2026'da açıldı.", "2026-04-09")]
    [InlineData("9 Nisan'da açıldı.", "9 April")]
    [InlineData("09.04.2026", "2026-04-09")]
    [InlineData("1997 yılında kuruldu.", "1997")]
    [InlineData("1990'larda", "1990s")]
    [InlineData("Cuma günü 19.49'da değil, saat 19.49'da açılır.", "Friday; 19:49; 19:49")]
    [InlineData("28 yaşındaki sporcu 400 metre koştu.", "28 year; 400 metre")]
    [InlineData("39 bin 287 subay, 1 milyar 353 milyon lira, bin 99 er", "39287; 1353000000 TRY; 1099")]
    [InlineData("Hava 20 santigrat derece.", "20 celsius")]
    [InlineData("Eksi yüzde beş", "-5 percent")]
    [InlineData("Altında, yüzünden, ona, binen ve dünya", "")]
    public void Turkish_values(string text, string expected) => Values(Given.Turkish(text)).Should().Be(expected);

    [Theory]
    [InlineData("More than 135 people died.", Bound.MoreThan)]
    [InlineData("At least 135 people died.", Bound.AtLeast)]
    [InlineData("Up to 135 people died.", Bound.AtMost)]
    [InlineData("Nearly 135 people died.", Bound.Nearly)]
    [InlineData("In all 135 people died.", Bound.None)]
    public void English_bounds(string text, Bound expected) => BoundOf(Given.English(text)).Should().Be(expected);

    [Theory]
    [InlineData("135'ten fazla kişi öldü.", Bound.MoreThan)]
    [InlineData("En az 135 kişi öldü.", Bound.AtLeast)]
    [InlineData("135 kişiye kadar çıkabilir.", Bound.AtMost)]
    [InlineData("100 milyon doların altında", Bound.LessThan)]
    [InlineData("Yaklaşık 135 kişi öldü.", Bound.About)]
    [InlineData("Toplam 135 kişi öldü.", Bound.None)]
    public void Turkish_bounds(string text, Bound expected) => BoundOf(Given.Turkish(text)).Should().Be(expected);

    private static IEnumerable<Mention> Mentions(Document document) =>
        FactFinder.Find(document).BySegment.SelectMany(m => m).Where(m => m.Kind < FactKind.Name && m.Certainty >= 0.15);

    private static string Values(Document document) => string.Join("; ", Mentions(document).Select(m => m.Value.ToString()));

    private static Bound BoundOf(Document document) => Mentions(document).Select(m => m.Value).OfType<AmountValue>().Single().Bound;
}
