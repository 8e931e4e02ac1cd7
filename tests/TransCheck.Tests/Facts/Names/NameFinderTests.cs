using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Facts.Names;

namespace TransCheck.Tests.Facts.Names;

public sealed class NameFinderTests
{
    [Theory]
    [InlineData("It was spent on GPUs by Meta, said Mark Zuckerberg.", "GPUs|Meta|Mark Zuckerberg")]
    [InlineData("The model beats GPT-4o and Claude 3.5 Sonnet.", "GPT-4o|Claude 3.5 Sonnet")]
    [InlineData("It compares Gemini 3.1 Pro Preview with Llama 4 Maverick.", "Gemini 3.1 Pro Preview|Llama 4 Maverick")]
    [InlineData("Engineers tested Llama 3.1 405B.", "Llama 3.1")]
    [InlineData("He tried the iPhone 17 Pro in it.", "iPhone 17 Pro")]
    [InlineData("It is ahead of Apollo 2 (86.9).", "Apollo 2")]
    [InlineData("On Monday the Bank of England raised rates.", "Bank of England")]
    [InlineData("Mrs May met Ursula von der Leyen in May.", "May|Ursula von der Leyen")]
    [InlineData("Prices rose again in the spring.", "")]
    [InlineData("I think OK is fine at 5 PM.", "")]
    [InlineData("She reads the Sunday Times.", "Sunday Times")]
    [InlineData("Germany's Merkel left early.", "Germany|Merkel")]
    [InlineData("J. K. Rowling wrote it on her iPhone.", "J. K. Rowling|iPhone")]
    [InlineData("O'Brien called AT&T.", "O'Brien|AT&T")]
    [InlineData("It paid 5 mln EUR to Meta.", "Meta")]
    public void Finds_English_names(string sentence, string names) => Names(Given.English(sentence)).Should().Equal(Split(names));

    [Theory]
    [InlineData("Meta'nın modeli GPT-4o'yu geçti.", "Meta|GPT-4o")]
    [InlineData("Sayın Ahmet Yılmaz'ın Londra'daki evi satıldı.", "Ahmet Yılmaz|Londra")]
    [InlineData("Kurul, Türk Dil Kurumundan görüş istedi.", "Türk Dil Kurumundan")]
    [InlineData("Geçen Pazartesi Ekim ayının son günüydü.", "")]
    [InlineData("Fiyatlar yeniden yükseldi.", "")]
    [InlineData("Bu testte GPT-4o 90, Claude 3.5 Sonnet 85 aldı.", "GPT-4o|Claude 3.5 Sonnet")]
    [InlineData("Yeni Llama 4'ün hızı arttı.", "Llama 4")]
    [InlineData("Dün Claude 3.5 Sonnet'i denediler.", "Claude 3.5 Sonnet")]
    [InlineData("Onarım 750 milyon Avro tuttu, Meta ödedi.", "Meta")]
    public void Finds_Turkish_names(string sentence, string names) => Names(Given.Turkish(sentence)).Should().Equal(Split(names));

    [Fact]
    public void A_common_word_that_is_a_name_elsewhere_opens_a_sentence_as_a_name()
    {
        Names(Given.English("Woods won twice.", "His rivals fear Woods most.")).Should().Equal("Woods", "Woods");
        Names(Given.English("Woods cover the hills.", "The woods are old.")).Should().BeEmpty();
    }

    [Fact]
    public void Versions_are_part_of_a_product()
    {
        var value = Given.English("They tested GPT-4o twice.");
        FactFinder.Find(value).BySegment[0].Single(m => m.Kind == FactKind.Name).Value.Should().Be(new NameValue("GPT", "4o")).And.NotBe(new NameValue("GPT", "4"));
        new NameValue("Claude", "3.5 Sonnet").Should().NotBe(new NameValue("Claude", "3 Sonnet"));
    }

    [Fact]
    public void Countries_and_institutions_have_one_value_in_both_languages() =>
        Values(Given.Turkish("Bu adımı Almanya ve Beyaz Saray destekledi.")).Should().Equal(Values(Given.English("The step was backed by Germany and the White House.")));

    private static string[] Split(string names) => names.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Names(Document document) => Mentions(document).Select(m => m.Surface);

    private static IEnumerable<FactValue> Values(Document document) => Mentions(document).Select(m => m.Value);

    private static IEnumerable<Mention> Mentions(Document document) => FactFinder.Find(document).BySegment.SelectMany(s => s).Where(m => m.Kind == FactKind.Name);
}
