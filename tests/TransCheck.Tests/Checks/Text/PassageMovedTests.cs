using TransCheck.Alignment;
using TransCheck.Facts;
using TransCheck.Checks.Text;

namespace TransCheck.Tests.Checks.Text;

public class PassageMovedTests
{
    private static readonly (string English, string Turkish)[] Paragraphs =
    [
        ("The company opened a new factory in Poland.", "Şirket Polonya'da yeni bir fabrika açtı."),
        ("It will employ 1,200 people from next year.", "Fabrikada gelecek yıldan itibaren 1.200 kişi çalışacak."),
        ("The president of the union welcomed the decision.", "Sendika başkanı kararı memnuniyetle karşıladı."),
        ("Prices have risen by 14 percent since March.", "Fiyatlar mart ayından bu yana yüzde 14 arttı."),
        ("Many families cannot pay the rent.", "Birçok aile kirayı ödeyemiyor."),
        ("The court in Berlin will hear the case on Monday.", "Berlin'deki mahkeme davaya pazartesi günü bakacak."),
        ("Scientists found water on the far side of the moon.", "Bilim insanları Ay'ın uzak yüzünde su buldu."),
        ("The government wants to build two more hospitals.", "Hükümet iki hastane daha inşa etmek istiyor."),
        ("Farmers expect a poor harvest after the drought.", "Çiftçiler kuraklığın ardından zayıf bir hasat bekliyor."),
        ("The museum bought three paintings at the auction.", "Müze, müzayedede üç tablo satın aldı."),
        ("Police closed the bridge during the storm.", "Polis fırtına sırasında köprüyü kapattı."),
        ("The singer cancelled her concert in London.", "Şarkıcı Londra'daki konserini iptal etti."),
    ];

    [Fact]
    public void Is_silent_about_neighbours_that_change_places() =>
        Arguments(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 10).Should().BeEmpty("neighbours that change places are nobody's business");

    [Fact]
    public void Tells_each_of_a_few_passages() =>
        Arguments(5, 6, 7, 8, 9, 10, 11, 0, 1, 2, 3, 4).Should().Equal("passage");

    [Fact]
    public void Tells_a_text_in_another_order_once() =>
        Arguments(11, 3, 8, 0, 5, 10, 2, 7, 1, 9, 4, 6).Should().Equal("passages");

    private static IEnumerable<string> Arguments(params int[] order)
    {
        var pair = SentenceAligner.Align(Given.English([.. Paragraphs.Select(p => p.English)]), Given.Turkish([.. order.Select(i => Paragraphs[i].Turkish)]));
        return new PassageMoved().Run(new(pair, FactFinder.Find(pair.Source), FactFinder.Find(pair.Target))).Select(f => f.Variant ?? "passage");
    }
}
