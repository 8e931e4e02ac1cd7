using TransCheck.Checks;
using TransCheck.Checks.Meaning;

namespace TransCheck.Tests.Checks.Meaning;

public sealed class MovementsTests
{
    [Theory]
    [InlineData("The index was up 3% on Friday.", "Endeks cuma günü yüzde 3 düştü.")]
    [InlineData("Shares edged up 3% on Friday.", "Hisseler cuma günü %3 değer kaybetti.")]
    [InlineData("Oil prices rallied 3%.", "Petrol fiyatları yüzde 3 geriledi.")]
    [InlineData("The stock closed 3% higher.", "Hisse günü yüzde 3 kayıpla kapattı.")]
    [InlineData("Exports posted a 3% increase.", "İhracatta yüzde 3'lük düşüş görüldü.")]
    [InlineData("Rents have gone up by $40.", "Kiralar 40 dolar ucuzladı.")]
    [InlineData("The bank raised its rate to 42%.", "Banka faizini yüzde 42'ye düşürdü.")]
    [InlineData("The stock put on 3%, helped by banks.", "Bankaların desteğiyle hisse yüzde 3 eridi.")]
    [InlineData("Shares lost 3% on Friday.", "Hisseler cuma günü yüzde 3 kazandı.")]
    [InlineData("The lira shed 3% against the dollar.", "Lira dolar karşısında yüzde 3 değer kazandı.")]
    [InlineData("Shares slipped 3% in early trade.", "Hisseler ilk işlemlerde yüzde 3 prim yaptı.")]
    [InlineData("Fares came down by 5%.", "Ücretlere yüzde 5 zam geldi.")]
    [InlineData("The stock was down 4% at noon.", "Hisse öğlen yüzde 4 artıdaydı, yüzde 4 artıda kaldı.")]
    [InlineData("Unemployment fell to 8%.", "İşsizlik yüzde 8'e çıktı.")]
    [InlineData("Output slid 2% while prices rose 9%.", "Fiyatlar yüzde 9 artarken üretim yüzde 2 yükseldi.")]
    [InlineData("Ticket prices will go up in spring.", "Bilet fiyatları baharda düşecek.")]
    public void Reports_a_movement_turned_round(string english, string turkish) => Names(english, turkish).Should().Equal("direction-flipped");

    [Theory]
    [InlineData("The index was up 3% on Friday.", "Endeks cuma gününü yüzde 3 primle kapattı.")]
    [InlineData("Shares eased 3% on Friday.", "Hisseler cuma günü yüzde 3 geriledi.")]
    [InlineData("Shares gained 3% after falling 5% a day earlier.", "Bir gün önce yüzde 5 düşen hisseler yüzde 3 kazandı.")]
    [InlineData("Output slid 2% while prices rose 9%.", "Fiyatlar yüzde 9 artarken üretim yüzde 2 düştü.")]
    [InlineData("Prices did not rise by 3%.", "Fiyatlar yüzde 3 düştü.")]
    [InlineData("It holds up to 3% of shares.", "Hisselerin yüzde 3'e varan bölümü düştü.")]
    [InlineData("Two changes reduce the number of links.", "Bağlantıları azaltan ve hızı artıran iki değişiklik var.")]
    [InlineData("The plant shut down 3% of its lines.", "Tesis hatlarının yüzde 3'ünü kapattı.")]
    [InlineData("The company declined to comment on the growing trade.", "Şirket büyüyen ticaret hakkında konuşmadı.")]
    [InlineData("The bank cut its rate to 42%.", "Banka faizini yüzde 42'ye çekti.")]
    [InlineData("The app was downloaded 3 million times as sales rose.", "Uygulama 3 milyon kez indirildi, satışlar arttı.")]
    [InlineData("Memory use fell by 30%.", "Bellekten yüzde 30 tasarruf edildi.")]
    [InlineData("Losses narrowed 3% in May.", "Zarar mayısta yüzde 3 azaldı.")]
    public void Is_quiet_where_both_go_the_same_way(string english, string turkish) => Names(english, turkish).Should().NotContain("direction-flipped");

    private static IEnumerable<string> Names(string english, string turkish) =>
        new DirectionFlipped().Run(Given.Pair((english, turkish))).Where(f => f.Confidence >= new CheckOptions().MinConfidence).Select(f => f.Check.Name).Distinct(StringComparer.Ordinal);
}
