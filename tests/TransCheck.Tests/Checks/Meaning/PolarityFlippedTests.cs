using TransCheck.Facts;
using TransCheck.Alignment;
using TransCheck.Checks;
using TransCheck.Checks.Meaning;

namespace TransCheck.Tests.Checks.Meaning;

public sealed class PolarityFlippedTests
{
    [Theory]
    [InlineData("The tool works offline.", "Araç çevrimdışı çalışmıyor.", "added")]
    [InlineData("The price of the model changed in March.", "Modelin fiyatı martta değişmedi.", "added")]
    [InlineData("The offer still stands, and the company hired ten engineers.", "Teklif hâlâ geçerli, şirket on mühendis işe almadı.", "added")]
    [InlineData("Analysts expect a recovery this year.", "Analistler bu yıl bir toparlanma beklemiyor.", "added")]
    [InlineData("She said the tests were finished.", "Sınamaların bitmediğini söyledi.", "added")]
    [InlineData("The ministry can publish the list.", "Bakanlık listeyi yayımlayamaz.", "added")]
    [InlineData("The plant is ready.", "Tesis hazır değil.", "added")]
    [InlineData("The model does not accept images.", "Model görüntüleri kabul ediyor.", "lost")]
    [InlineData("Nobody was hurt.", "Herkes yaralandı.", "lost")]
    [InlineData("There is no evidence of a leak.", "Sızıntı olduğuna ilişkin kanıt var.", "lost")]
    [InlineData("This is not a problem of money.", "Bu bir para sorunu.", "lost")]
    [InlineData("The system is in order.", "Sistem düzgün değil.", "added")]
    [InlineData("They can't reach the island by sea.", "Adaya denizden ulaşabiliyorlar.", "lost")]
    [InlineData("The last ship left the port, and the crew waited for a new signal.", "Son gemi limandan ayrıldı, mürettebat da yeni bir işaret beklemedi.", "added")]
    [InlineData("Only the last model was tested last week.", "Geçen hafta yalnızca son model sınanmadı.", "added")]
    [InlineData("There is no evidence.", "Hiçbir kanıt var.", "lost")]
    [InlineData("It is not possible to update the older phones.", "Eski telefonları güncellemek mümkün.", "lost")]
    public void Reports_a_flip(string english, string turkish, string variant) =>
        Run(english, turkish).Select(f => f.Variant).Should().Equal(variant);

    [Theory]
    [InlineData("The cause is unknown.", "Nedeni bilinmiyor.")]
    [InlineData("The limit of 256K tokens stays.", "256 bin tokenlık sınır değişmiyor.")]
    [InlineData("The bank holds rates steady.", "Banka faizi değiştirmedi.")]
    [InlineData("The company kept its promise.", "Şirket sözünden dönmedi.")]
    [InlineData("He remained silent during the hearing.", "Duruşma boyunca hiç konuşmadı.")]
    [InlineData("The view is active until you change or cancel the filter.", "Görünüm, siz süzgeci değiştirmediğiniz ya da iptal etmediğiniz sürece etkin kalır.")]
    [InlineData("If you have not used it before, start small.", "Daha önce kullanmadıysanız küçük adımlarla başlayın.")]
    [InlineData("Create a key pair (if you don't have one).", "Bir anahtar çifti oluşturun (eğer yoksa).")]
    [InlineData("7 Not enough memory", "7 Yetersiz bellek")]
    [InlineData("Never", "Hiçbir zaman")]
    [InlineData("Click No Format.", "Biçim Yok'u tıklayın.")]
    [InlineData("The second address is optional.", "İkinci adres zorunlu değildir.")]
    [InlineData("All inputs are free from harmful code.", "Girdilerin hiçbiri zararlı kod içermez.")]
    [InlineData("It is not perfect nor a large part of the project.", "Ne mükemmeldir ne de projenin büyük bir parçasıdır.")]
    [InlineData("The size never grows above the limit.", "Boyut sınırın üzerine çıkmaz.")]
    [InlineData("❌ No", "❌ No")]
    [InlineData("It took no time to find the bug.", "Hatayı bulmak çok kısa sürdü.")]
    [InlineData("The cells are not hidden onscreen.", "Hücreler ekranda görüntülenir.")]
    [InlineData("He failed to show up.", "Ortaya çıkmadı.")]
    [InlineData("They refused to comment.", "Yorum yapmadılar.")]
    [InlineData("It runs only if you allow it.", "İzin vermedikçe çalışmaz.")]
    [InlineData("It is not only fast but also cheap.", "Hem hızlı hem de ucuz.")]
    [InlineData("No doubt this helps.", "Bu kuşkusuz yardımcı oluyor.")]
    [InlineData("No more than five people fit in.", "İçine en fazla beş kişi sığıyor.")]
    [InlineData("Whether it works is an open question.", "İşe yarayıp yaramadığı belli değil.")]
    [InlineData("They left before the talks ended.", "Görüşmeler bitmeden önce ayrıldılar.")]
    [InlineData("The phone is waterproof.", "Telefon su geçirmiyor.")]
    [InlineData("She arrived without warning.", "Habersiz geldi.")]
    [InlineData("The plan lacks detail.", "Planda ayrıntı yok.")]
    [InlineData("It never fails.", "Asla şaşmaz.")]
    [InlineData("As soon as he came, they began.", "O gelir gelmez başladılar.")]
    [InlineData("Don't forget the charity run.", "Hayır kurumunun koşusunu unutmayın.")]
    [InlineData("I have no objection.", "Buna itirazım yok.")]
    [InlineData("Reading is good for children.", "Okuma çocuklara iyi gelir.")]
    [InlineData("If you aren't sure, ask.", "Emin değilseniz sorun.")]
    [InlineData("They shouldn't share a key.", "Anahtarı paylaşmamalıdırlar.")]
    [InlineData("The two rooms don't share a wall.", "İki oda ortak duvar kullanmamaktadırlar.")]
    [InlineData("It is fine to leave early.", "Erken çıkmak sorun değildir.")]
    [InlineData("It is okay to use both.", "İkisini de kullanmanın bir sakıncası yoktur.")]
    [InlineData("If the page hasn't loaded yet, a picture is shown.", "Sayfa yüklenene kadar bir resim gösterilir.")]
    [InlineData("Entry cost us nothing.", "Giriş bedavaydı.")]
    [InlineData("Not one member was absent.", "Bütün üyeler oradaydı.")]
    [InlineData("The mayor did not rule out a strike.", "Başkan grevi olası görüyor.")]
    [InlineData("All but three of the rooms were booked.", "Odaların yalnızca üçü tutulmadı.")]
    [InlineData("It prints \"does nothing here\" and ends.", "\"does nothing here\" yazıp biter.")]
    [InlineData("Mend the roof now instead of later.", "Çatıyı sonra değil, şimdi onarın.")]
    [InlineData("Sorry for the delay.", "Gecikme için kusura bakmayın.")]
    [InlineData("It doesnt work yet, we know.", "Henüz çalışmadığını biliyoruz.")]
    [InlineData("Without you it would have been dull.", "Siz olmasaydınız sıkıcı olurdu.")]
    [InlineData("Mr. Yılmaz signed the contract.", "Sözleşmeyi Yılmaz imzaladı.")]
    [InlineData("It is late, isn't it?", "Geç oldu, değil mi?")]
    [InlineData("I liked neither the film nor the book.", "Ne filmi ne de kitabı beğendim.")]
    [InlineData("There is no word, no sign.", "Hiçbir söz, hiçbir işaret yok.")]
    [InlineData("The text is too small to read.", "Yazı okunamayacak kadar küçük.")]
    [InlineData("He sang \"Don't Wake The Baby\" again.", "\"Don't Wake The Baby\"yi yeniden söyledi.")]
    [InlineData("He never missed a match, and never complained.", "Hiçbir maçı kaçırmadı, yakınmadı da.")]
    [InlineData("We couldn't help but laugh.", "Gülmekten kendimizi alamadık.")]
    [InlineData("The road is closed until the snow melts.", "Karlar erimeden yol açılmayacak.")]
    public void Stays_quiet(string english, string turkish) => Run(english, turkish).Should().BeEmpty();

    /// <summary>Two sentences drawn into one, and the second of them left without a counterpart.</summary>
    [Theory]
    [InlineData("The port opens today.", "Its owner was not named.", "Liman bugün açılıyor; sahibi açıklanmadı.", 0)]
    [InlineData("The port opens today.", "Its owner is a company.", "Liman bugün açılmıyor.", 1)]
    public void A_denial_of_the_sentence_beside_it_is_none(string english, string lone, string turkish, int findings)
    {
        var source = Given.English(english, lone);
        var target = Given.Turkish(turkish);
        var pair = new AlignedPair(source, target, [new Bead(new SegmentRange(0, 1), new SegmentRange(0, 1), 0.9), new Bead(new SegmentRange(1, 1), new SegmentRange(1, 0), 0.8)]);
        new PolarityFlipped().Run(new PairContext(pair, FactFinder.Find(source), FactFinder.Find(target))).Should().HaveCount(findings);
    }

    private static IEnumerable<Finding> Run(string english, string turkish) =>
        new PolarityFlipped().Run(Given.Pair((english, turkish))).Where(f => f.Confidence >= new CheckOptions().MinConfidence);
}
