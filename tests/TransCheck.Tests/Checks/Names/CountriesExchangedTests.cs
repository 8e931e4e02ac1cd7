using TransCheck.Facts.Names;

namespace TransCheck.Tests.Checks.Names;

public sealed class CountriesExchangedTests
{
    [Theory]
    [InlineData("The German government approved the plan.", "Fransız hükümeti planı onayladı.")]
    [InlineData("Exports to Sweden doubled.", "İsviçre'ye ihracat iki katına çıktı.")]
    [InlineData("Three Chinese firms took part.", "Yarışmaya üç Japon şirketi katıldı.")]
    [InlineData("She was born in Iran.", "Irak'ta doğdu.")]
    [InlineData("Talks to join the EU failed.", "ABD'ye katılma görüşmeleri başarısız oldu.")]
    [InlineData("The United Nations met in the United States.", "Birleşmiş Milletler Rusya'da toplandı.")]
    [InlineData("The bodies of the German tourists were brought to Germany.", "Alman turistlerin cenazeleri Japonya'ya getirildi.")]
    public void Reports_another_country(string english, string turkish) =>
        CountriesExchanged.Find(Given.Pair((english, turkish)).Pair).Should().ContainSingle().Which.Kind.Should().Be(NameDifferenceKind.Altered);

    [Theory]
    [InlineData("The German government approved the plan.", "Alman hükümeti planı onayladı.")]
    [InlineData("Germany approved the plan.", "Plan Berlin'de onaylandı.")]
    [InlineData("They spoke French and Italian.", "Fransızca ve İtalyanca konuştular.")]
    [InlineData("Dutch and Belgian firms took part.", "Yarışmaya Hollandalı ve Belçikalı şirketler katıldı.")]
    [InlineData("The Chinese embassy did not comment.", "Çinli diplomatlar yorum yapmadı.")]
    [InlineData("A neighbour of Iran objected.", "İran'ın komşusu itiraz etti.")]
    [InlineData("Europeans agreed.", "Fransa ile Almanya anlaştı.")]
    [InlineData("German, Austrian and Swiss engineers met.", "Almanya, Avusturya ve İsviçre'den mühendisler bir araya geldi.")]
    [InlineData("UK pupils chose Mandarin.", "Öğrenciler Çince dersini seçti.")]
    [InlineData("It was made in the United Kingdom and sold in England.", "İngiltere'de üretildi ve İngiltere'de satıldı.")]
    [InlineData("Nato member Turkey shot down the Russian jet.", "NATO üyesi Türkiye uçağı düşürdü.")]
    [InlineData("The IT team of the EU", "AB'nin bilişim ekibi")]
    public void Stays_quiet(string english, string turkish) =>
        CountriesExchanged.Find(Given.Pair((english, turkish)).Pair).Should().BeEmpty();

    [Fact]
    public void A_country_named_in_the_next_sentence_is_not_lost() =>
        CountriesExchanged.Find(Given.Pair(
            ("Officials in Germany agreed.", "Yetkililer anlaştı; Fransa bekliyor."),
            ("France waits.", "Almanya ise sevindi.")).Pair).Should().BeEmpty();
}
