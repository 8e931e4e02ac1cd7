using TransCheck.Checks;
using TransCheck.Checks.Meaning;

namespace TransCheck.Tests.Checks.Meaning;

public sealed class OppositesTests
{
    [Theory]
    [InlineData("Sales grew in every region.", "Satışlar her bölgede azaldı.")]
    [InlineData("The startup won the contract.", "Girişim, sözleşmeyi kaybetti.")]
    [InlineData("It was released after the conference.", "Konferanstan önce yayımlandı.")]
    [InlineData("He left after he had read the letter.", "Mektubu okuduktan önce çıktı.")]
    [InlineData("The northern plant will stay open.", "Güneydeki tesis açık kalacak.")]
    [InlineData("The new model is faster than its predecessor.", "Yeni model, öncekinden daha yavaş.")]
    [InlineData("The largest data centre is in Ohio.", "En küçük veri merkezi Ohio'da.")]
    [InlineData("It trails its rivals in coding.", "Kodlamada rakiplerinin önünde.")]
    [InlineData("The court approved the merger.", "Mahkeme birleşmeyi reddetti.")]
    [InlineData("Women hold a third of these posts.", "Bu görevlerin üçte birinde erkekler var.")]
    [InlineData("The first version had no memory.", "Son sürümde bellek yoktu.")]
    [InlineData("The update strengthened the servers.", "Güncelleme sunucuları zayıflattı.")]
    [InlineData("Domestic firms paid the fine.", "Cezayı yabancı şirketler ödedi.")]
    [InlineData("The workers were released in the morning.", "İşçiler sabah tutuklandı.")]
    [InlineData("Critics praised the tool.", "Eleştirmenler aracı kınadı.")]
    [InlineData("The law allows such adverts.", "Yasa bu tür reklamları yasaklıyor.")]
    [InlineData("Democrats opposed the bill in June.", "Cumhuriyetçiler haziranda tasarıya karşı çıktı.")]
    [InlineData("The army shelled the town in winter.", "Ordu kasabayı yazın bombaladı.")]
    [InlineData("Her father runs the firm.", "Şirketi annesi yönetiyor.")]
    [InlineData("It encrypts files in the local folder.", "Yerel klasördeki dosyaların şifresini çözüyor.")]
    [InlineData("Users can download the model.", "Kullanıcılar modeli karşıya yükleyebiliyor.")]
    [InlineData("A male passenger was not found.", "Bir kadın yolcu bulunamadı.")]
    [InlineData("The senators voted to confirm the judge.", "Senatörler yargıcı reddetmek için oy kullandı.")]
    [InlineData("His supporters waited outside the court.", "Karşıtları mahkemenin önünde bekledi.")]
    [InlineData("Click here to hide the toolbar.", "Araç çubuğunu göstermek için buraya tıklayın.")]
    [InlineData("The two sides agree on the price.", "İki taraf fiyat konusunda anlaşmazlık içinde.")]
    [InlineData("A rise in rates is unlikely this year.", "Bu yıl faizlerde artış olası.")]
    [InlineData("You need to log in before the update.", "Güncellemeden önce oturumu kapatmanız gerekiyor.")]
    [InlineData("The company will privatise the ports.", "Şirket limanları kamulaştıracak.")]
    [InlineData("The editor saved an open-source model.", "Editör kapalı kaynaklı bir model kaydetti.")]
    [InlineData("The jury acquitted the broker.", "Jüri komisyoncuyu mahkûm etti.")]
    [InlineData("The committee refused the offer.", "Komite teklifi kabul etti.")]
    public void Reports_an_opposite(string english, string turkish) => Names(english, turkish).Should().Equal("direction-flipped");

    [Theory]
    [InlineData("More than 300 people applied.", "300'den az kişi başvurdu.")]
    [InlineData("At least six cities are affected.", "En fazla altı kent etkilendi.")]
    [InlineData("The rate stayed below five percent.", "Oran yüzde beşin üzerinde kaldı.")]
    [InlineData("The new chip is less efficient.", "Yeni çip daha verimli.")]
    public void Reports_a_comparison_reversed(string english, string turkish) => Names(english, turkish).Should().Equal("comparator-flipped");

    [Theory]
    [InlineData("Costs climbed while demand fell.", "Talep düşerken maliyetler arttı.")]
    [InlineData("Prices are up again.", "Fiyatlar yeniden yükseldi.")]
    [InlineData("The team beat its old rival.", "Takım eski rakibini yendi.")]
    [InlineData("He lost his life in the fire.", "Yangında hayatını kaybetti.")]
    [InlineData("No more than ten users can join.", "En fazla on kullanıcı katılabilir.")]
    [InlineData("No fewer than ten users joined.", "En az on kullanıcı katıldı.")]
    [InlineData("Since the launch, three more labs have followed.", "Tanıtımdan sonra üç laboratuvar daha geldi.")]
    [InlineData("It took long before the bug was found.", "Hatanın bulunması uzun sürdü.")]
    [InlineData("She left the company last year.", "Geçen yıl şirketten ayrıldı.")]
    [InlineData("The older system is still in use.", "Eski sistem hâlâ kullanılıyor.")]
    [InlineData("That is a good deal less than before.", "Bu, öncekinden epeyce az.")]
    [InlineData("A small minority opposes the plan.", "Küçük bir azınlık plana karşı çıkıyor.")]
    [InlineData("The men's and women's teams both won.", "Hem erkek hem kadın takımı kazandı.")]
    [InlineData("It cuts the time needed from hours to minutes.", "Gereken süreyi saatlerden dakikalara indiriyor.")]
    [InlineData("Shares closed higher on Friday.", "Hisseler cuma gününü yükselişle kapattı.")]
    [InlineData("She checked the figures before she signed the report.", "Rakamları denetledikten sonra raporu imzaladı.")]
    [InlineData("After he had read the letter, he left.", "Çıkmadan önce mektubu okudu.")]
    [InlineData("They tried for years without success.", "Yıllarca denediler ama başarılı olamadılar.")]
    [InlineData("The poorly lit room was empty.", "İyi aydınlatılmamış oda boştu.")]
    [InlineData("Better late than never.", "Geç olsun, güç olmasın.")]
    [InlineData("Remember that keys are not unique.", "Anahtarların eşsiz olmadığını unutmayın.")]
    [InlineData("Unfair dismissals rose.", "Adil olmayan işten çıkarmalar arttı.")]
    [InlineData("The router forbids spaces.", "Yönlendirici boşluğa izin vermez.")]
    [InlineData("He is less experienced than his rival.", "Rakibinden daha deneyimsiz.")]
    [InlineData("The chip is less expensive.", "Çip daha ucuz.")]
    [InlineData("We will learn more about it in the next lessons.", "Sonraki derslerde bu konuda daha çok bilgi edineceğiz.")]
    [InlineData("The garbage collector runs often, so usage drops steeply.", "Çöp toplama sık çalıştığından kullanım dik bir düşüş gösterir.")]
    [InlineData("Such faults occur less often.", "Bu tür arızalar daha nadir görülür.")]
    [InlineData("The value is less than five.", "Değer beşten daha küçük.")]
    [InlineData("It was an unlikely alliance.", "Pek muhtemel gibi görünmeyen bir ittifaktı.")]
    [InlineData("They agreed to settle the dispute.", "Anlaşmazlığı çözmeye karar verdiler.")]
    [InlineData("The court showed no mercy.", "Mahkeme acımadı.")]
    [InlineData("The agreement remains hidden from the public.", "Anlaşma kamuoyundan gizleniyor.")]
    [InlineData("Step out of the room.", "Odanın içinde durmayın, çıkın.")]
    [InlineData("You end up with a longer list.", "Daha uzun bir listeyle başlamış oluyorsunuz.")]
    [InlineData("They keep control over the data.", "Verileri kontrol altında tutuyorlar.")]
    [InlineData("A few readers wrote to us.", "Birkaç okur bize yazdı.")]
    [InlineData("The shop stays closed until the repairs are finished.", "Onarım bitmeden dükkân açılmayacak.")]
    [InlineData("The note won't be visible in the public list.", "Not herkese açık listede görünmez.")]
    [InlineData("No slide numbers are visible.", "Slayt numaraları görünmez.")]
    [InlineData("Remember to mail the letters.", "Mektupları postalamayı unutma.")]
    [InlineData("The battery stopped holding charge.", "Batarya şarj tutmamaya başladı.")]
    [InlineData("There are insufficient data for this.", "Bunun için yeterli veri yok.")]
    [InlineData("The system runs independently of the cloud.", "Sistem buluta bağımlı olmadan çalışıyor.")]
    [InlineData("Issue: Slow generation speed", "Sorun: Yavaş oluşturma hızı")]
    [InlineData("It came with music, films and books, just to name a few.", "Müzik, film ve kitap gibi birçok şeyle geldi.")]
    [InlineData("If you need to uninstall or reinstall it, call us.", "Kaldırmanız veya yeniden kurmanız gerekirse bizi arayın.")]
    public void Stays_quiet(string english, string turkish) => Names(english, turkish).Should().BeEmpty();

    [Fact]
    public void Points_at_both_words()
    {
        var context = Given.Pair(("Exports fell in May.", "İthalat mayısta arttı."));
        var finding = new DirectionFlipped().Run(context).Should().HaveCount(2).And.Subject.First();
        finding.Arguments.Should().HaveCount(2);
        finding.Source.Should().NotBeNull();
        finding.Target.Should().NotBeNull();
    }

    private static IEnumerable<string> Names(string english, string turkish)
    {
        var context = Given.Pair((english, turkish));
        return new ICheck[] { new DirectionFlipped(), new ComparatorFlipped() }
            .SelectMany(check => check.Run(context))
            .Where(f => f.Confidence >= new CheckOptions().MinConfidence)
            .Select(f => f.Check.Name).Distinct(StringComparer.Ordinal);
    }
}
