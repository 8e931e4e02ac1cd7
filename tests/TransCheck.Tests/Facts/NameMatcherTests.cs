using TransCheck.Checks;
using TransCheck.Facts.Names;

namespace TransCheck.Tests.Facts;

public sealed class NameMatcherTests
{
    [Theory]
    [InlineData("The prize went to Harrison Whitcombe.", "Ödül geçen yılki yarışmanın birincisine gitti.", NameDifferenceKind.EnglishOnly)]
    [InlineData("The prize went to Harrison Whitcombe.", "Ödül Lukas Brandner'e gitti.", NameDifferenceKind.Altered)]
    [InlineData("The office was bought by Anthropic.", "Ofisi OpenAI satın aldı.", NameDifferenceKind.Altered)]
    [InlineData("It is cheaper than GPT-4o.", "GPT-4'ten daha ucuz.", NameDifferenceKind.Version)]
    [InlineData("It is cheaper than Claude 3.5 Sonnet.", "Claude 3 Sonnet'ten daha ucuz.", NameDifferenceKind.Version)]
    [InlineData("Engineers tested Llama 3.1 405B.", "Mühendisler Llama 3.3 405B'yi sınadı.", NameDifferenceKind.Version)]
    public void Tells_names_that_differ(string english, string turkish, NameDifferenceKind kind) =>
        Sure(Given.Pair((english, turkish))).Should().Equal(kind);

    [Theory]
    [InlineData("The prize went to Harrison Whitcombe.", "Ödül, Harrison Whitcombe'un oldu.")]
    [InlineData("The prize went to Harrison Whitcombe.", "Ödül Whitcombe'a gitti.")]
    [InlineData("Britain's Chancellor flew to Cologne.", "İngiltere Maliye Bakanı Köln'e uçtu.")]
    [InlineData("The Greek government thanked the Dutch.", "Yunan hükûmeti Hollandalılara teşekkür etti.")]
    [InlineData("The EU and the UN signed.", "AB ile BM imzaladı.")]
    [InlineData("NGOs and the ECB agree.", "STK'lar ve Avrupa Merkez Bankası aynı görüşte.")]
    [InlineData("Nikita Khrushchev met Shevchenko in Kharkiv.", "Nikita Kruşçev, Harkov'da Şevçenko ile görüştü.")]
    [InlineData("He works at the Massachusetts Institute of Technology.", "MIT'de çalışıyor.")]
    [InlineData("The Supreme Court meets on Monday.", "Yüksek Mahkeme pazartesi günü toplanıyor.")]
    [InlineData("OpenAI's GPT-4o and Google's Gemini 2.5 Pro tied.", "OpenAI'ın GPT-4o'su ile Google'ın Gemini 2.5 Pro'su berabere kaldı.")]
    [InlineData("F-16s took off from Ramstein.", "Ramstein'dan F-16'lar havalandı.")]
    [InlineData("Fenerbahçe dismissed its coach.", "F.Bahçe teknik direktörünü gönderdi.")]
    [InlineData("DO NOT OPEN THE BOX, it said.", "Üzerinde KUTUYU AÇMAYIN yazıyordu.")]
    [InlineData("Lt Col James Hartley spoke.", "Yarbay James Hartley konuştu.")]
    [InlineData("Juventus won; Juve fans sang.", "Juventus kazandı, Juventus taraftarları şarkı söyledi.")]
    [InlineData("Prices fell. Nobody knew why.", "Fiyatlar düştü. Nedenini kimse bilmiyordu.")]
    [InlineData("Sources say Meta will sell it.", "Kaynaklara göre Meta onu satacak.")]
    public void Keeps_quiet_about_names_that_are_rendered(string english, string turkish) =>
        Sure(Given.Pair((english, turkish))).Should().BeEmpty();

    [Fact]
    public void A_sentence_that_continues_about_the_same_person_needs_no_name() =>
        Sure(Given.Pair(
            ("Katrin Vogelsang won twice.", "Katrin Vogelsang iki kez kazandı."),
            ("She thanked Katrin Vogelsang's sister and Vogelsang's coach.", "Vogelsang'ın kız kardeşine ve antrenörüne teşekkür etti."))).Should().BeEmpty();

    [Fact]
    public void A_slip_is_told_where_the_article_spells_the_name_right_elsewhere() =>
        Sure(Given.Pair(
            ("Katrin Vogelsang won twice.", "Katrin Vogelsang iki kez kazandı."),
            ("The jury praised Vogelsang.", "Jüri Vogelsnag'ı övdü."))).Should().Equal(NameDifferenceKind.Misspelt);

    private static IEnumerable<NameDifferenceKind> Sure(PairContext context) => context.Names.Where(d => d.Confidence >= 0.5).Select(d => d.Kind);
}
