using TransCheck.Checks;
using TransCheck.Checks.Meaning;

namespace TransCheck.Tests.Checks.Meaning;

public sealed class CertaintyChangedTests
{
    [Theory]
    [InlineData("The bridge may close in winter.", "Köprü kışın kapanacak.", "lost")]
    [InlineData("The fund might lose its licence.", "Fon lisansını kaybedecek.", "lost")]
    [InlineData("The minister says that the border may open again.", "Bakan sınırın yeniden açılacağını söylüyor.", "lost")]
    [InlineData("The museum plans to show the paintings.", "Müze tabloları gösterdi.", "lost")]
    [InlineData("The chip is expected to halve the cost.", "Yonga maliyeti yarıya indirdi.", "lost")]
    [InlineData("The app reportedly stores every message.", "Uygulama her iletiyi saklıyor.", "lost")]
    [InlineData("The two firms work together.", "İki şirketin birlikte çalıştığı öne sürülüyor.", "added")]
    [InlineData("The drug helped nobody.", "İlacın kimseye yaramadığı kanıtlandı.", "added")]
    [InlineData("The port will open again in June.", "Liman haziranda yeniden açılabilir.", "added")]
    [InlineData("The company said it will hire a hundred people.", "Şirket yüz kişiyi işe alabileceğini söyledi.", "added")]
    [InlineData("The ship will leave at noon, the captain said.", "Geminin öğlen kalkabileceği bildirildi.", "added")]
    [InlineData("The lab confirmed the leak.", "Laboratuvar bir sızıntı olduğunu öne sürdü.", "added")]
    public void Reports_changed_certainty(string english, string turkish, string variant) =>
        Run(english, turkish).Select(f => f.Variant).Should().Equal(variant);

    [Theory]
    [InlineData("The bridge may close in winter.", "Köprü kışın kapanabilir.")]
    [InlineData("The bridge may close in winter.", "Köprünün kışın kapanma olasılığı var.")]
    [InlineData("They fear that the bridge may close.", "Köprünün kapanmasından korkuyorlar.")]
    [InlineData("Nobody knows how long it might take.", "Ne kadar süreceğini kimse bilmiyor.")]
    [InlineData("The talks began on May 4.", "Görüşmeler 4 Mayıs'ta başladı.")]
    [InlineData("May led the government.", "Hükümeti May yönetiyordu.")]
    [InlineData("The museum plans to show the paintings.", "Müze tabloları gösterecek.")]
    [InlineData("The museum plans to show the paintings.", "Müze tabloları göstermek niyetinde.")]
    [InlineData("The chip is expected to halve the cost.", "Yonga maliyeti yarıya indirecek.")]
    [InlineData("The chip is expected to halve the cost.", "Yonganın maliyeti yarıya indirmesi bekleniyor.")]
    [InlineData("The app reportedly stores every message.", "İddiaya göre uygulama her iletiyi saklıyor.")]
    [InlineData("The app reportedly stores every message.", "Gazetenin haberine göre uygulama her iletiyi saklıyor.")]
    [InlineData("You can pay at the desk.", "Ödemeyi bankoda yapabilirsiniz.")]
    [InlineData("The key lets you open the door.", "Bu anahtarla kapıyı açabilir.")]
    [InlineData("The police confirmed the report.", "Polis haberi doğruladı.")]
    [InlineData("Tests show that it works.", "Çalıştığı testlerle kanıtlandı.")]
    [InlineData("The ministry confirmed the deaths.", "Bakanlık ölümleri teyit etti.")]
    [InlineData("The port will open again in June.", "Liman haziranda yeniden açılacak.")]
    [InlineData("The port will perhaps open in June.", "Liman haziranda açılabilir.")]
    [InlineData("It will be able to read two languages.", "İki dili okuyabilecek.")]
    [InlineData("The lab claimed that tests confirmed the leak.", "Laboratuvar, sınamaların sızıntıyı doğruladığını öne sürdü.")]
    [InlineData("Alleged links are under review.", "İddia edilen bağlar inceleniyor.")]
    [InlineData("We will need a place to sleep.", "Uyuyabileceğimiz bir yere ihtiyacımız olacak.")]
    [InlineData("Take the box, with whatever it might hold.", "İçinde ne olursa olsun, kutuyu al.")]
    [InlineData("She was convicted in May and will appeal.", "Suçu mayısta kanıtlandı, itiraz edecek.")]
    [InlineData("The press may print the list every week.", "Basımevi listeyi her hafta basar, adı da Sedat.")]
    public void Stays_quiet(string english, string turkish) => Run(english, turkish).Should().BeEmpty();

    private static IEnumerable<Finding> Run(string english, string turkish) =>
        new CertaintyChanged().Run(Given.Pair((english, turkish))).Where(f => f.Confidence >= new CheckOptions().MinConfidence);
}
