using TransCheck.Checks;
using TransCheck.Checks.Numbers;

namespace TransCheck.Tests.Checks.Numbers;

public sealed class PartsDoNotSumTests
{
    [Theory]
    [InlineData("A total of 12 people sit there: 5 women and 7 men.", "Orada toplam 12 kişi oturuyor: 5 kadın ve 9 erkek.")]
    [InlineData("A total of 12 people sit there: 5 women and 7 men.", "Orada 5 kadın ve 9 erkek olmak üzere 12 kişi oturuyor.")]
    [InlineData("12 people came, 5 women and 7 men.", "12 kişi geldi, 5 kadın ve 6 erkek.")]
    [InlineData("15 people came (5 women, 7 men and 3 children).", "15 kişi geldi (5 kadın, 7 erkek).  5 kadın, 7 erkek olmak üzere 15 kişi.")]
    [InlineData("Five women and seven men came, 12 people in all.", "Beş kadın ve altı erkek, toplam 12 kişi geldi.")]
    [InlineData("5 + 7 = 12", "5 + 8 = 12")]
    [InlineData("They pay 14.5 million euros in total: 10 million euros now and 4.5 million euros later.", "Toplam 14,5 milyon avro ödeyecekler: şimdi 10 milyon avro, sonra 5,4 milyon avro.")]
    [InlineData("The state holds 60% of the shares, investors the remaining 40%.", "Hisselerin yüzde 60'ı devletin, kalan yüzde 30'u yatırımcıların.")]
    public void Reports_parts_that_do_not_sum_as_in_the_source(string english, string turkish) =>
        Run(english, turkish).Should().ContainSingle().Which.Severity.Should().Be(Severity.Major);

    [Theory]
    [InlineData("A total of 12 people sit there: 5 women and 9 men.", "Orada toplam 12 kişi oturuyor: 5 kadın ve 9 erkek.")]
    [InlineData("Of the shares 60% are the state's and the remaining 30% are lost.", "Hisselerin yüzde 60'ı devletin, kalan yüzde 40'ı kayıp.")]
    public void Only_hints_at_what_the_author_wrote(string english, string turkish) =>
        Run(english, turkish).Should().ContainSingle().Which.Should().Match<Finding>(f => f.Severity == Severity.Neutral && f.Confidence < 0.5);

    [Theory]
    [InlineData("A total of 12 people sit there: 5 women and 7 men.", "Orada 5 kadın ve 7 erkek olmak üzere 12 kişi oturuyor.")]
    [InlineData("12 people sit there, 11 men and one woman.", "Orada oturan 12 kişinin 11'i erkek, biri kadın.")]
    [InlineData("12 people came, 5 women and 7 men.", "5 kadın ile 7 erkek geldi.")]
    [InlineData("12 people came, 5 women and 7 men.", "12 kişi geldi. Bunların 5'i kadın, 7'si erkek.")]
    [InlineData("30 teams came, 12 from Ankara and 9 from Izmir.", "30 takım geldi; 12'si Ankara'dan, 9'u İzmir'den.")]
    [InlineData("About 30 teams came, 12 from Ankara and 19 from Izmir.", "Yaklaşık 30 takım geldi, 12'si Ankara'dan, 19'u İzmir'den.")]
    [InlineData("Sales rose 60% and the remaining costs fell 30%.", "Satışlar yüzde 60 arttı, kalan giderler yüzde 30 azaldı.")]
    [InlineData("In 2026 a total of 12 people came: 5 women and 7 men.", "2026'da toplam 12 kişi geldi: 5 kadın, 7 erkek.")]
    public void Stays_quiet(string english, string turkish) => Run(english, turkish).Should().BeEmpty();

    private static IEnumerable<Finding> Run(string english, string turkish) => new PartsDoNotSum().Run(Given.Pair((english, turkish)));
}
