using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Facts.Quotations;
using TransCheck.Linguistics;

namespace TransCheck.Tests.Facts.Quotations;

public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("He said \"we will win\" twice.", "we will win")]
    [InlineData("He said “we will win” twice.", "we will win")]
    [InlineData("He said 'we won't lose' twice.", "we won't lose")]
    [InlineData("He said «we will win» and “so be it”.", "we will win|so be it")]
    [InlineData("The users' data and the firm's plans.", "")]
    [InlineData("It's Meta's and Ali's.", "")]
    [InlineData("\"Yes,\" she said, \"of course.\"", "Yes,|of course.")]
    [InlineData("\"It opened and went on", "It opened and went on")]
    [InlineData("Fans of '90s music and of the firms' stands.", "")]
    public void Finds_quotations(string sentence, string quotations) =>
        Quotations(Given.English(sentence)).Should().Equal(quotations.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("Maksat 'diva'lık yapmak.", "diva")]
    [InlineData("Trafik 'A'dan 'B'ye gider.", "A|B")]
    [InlineData("Doğu ''onlar'' olur.", "onlar")]
    [InlineData("Şarkı '90'larda ve '80ler boyunca Ankara'da tuttu.", "")]
    [InlineData("Ankara'da ve Meta'nın evinde.", "")]
    public void Finds_Turkish_quotations(string sentence, string quotations) =>
        Quotations(Given.Turkish(sentence)).Should().Equal(quotations.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_quotation_of_two_sentences_stands_in_both()
    {
        const string Text = "\"We tried hard. We failed,\" he said. Nobody was surprised.";
        var block = new Block(BlockKind.Paragraph, 0, Text, SourceMap.Verbatim(0));
        var article = new Article("en.txt", ArticleFormat.PlainText, ArticleMetadata.None, ImmutableArray.Create(block), LineIndex.Of(Text));
        Quotations(Segmenter.Segment(article, Language.English)).Should().Equal("We tried hard.", "We failed,");
    }

    private static IEnumerable<string> Quotations(Document document) =>
        FactFinder.Find(document).BySegment.SelectMany(s => s).Where(m => m.Kind == FactKind.Quotation).Select(m => ((QuotationValue)m.Value).Text);
}
