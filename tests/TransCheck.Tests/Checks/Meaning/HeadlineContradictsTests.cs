using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Checks.Meaning;
using TransCheck.Linguistics;

namespace TransCheck.Tests.Checks.Meaning;

public sealed class HeadlineContradictsTests
{
    private const string Body = "Meta paid $14.3 billion for a large stake in the data company Scale AI.";
    private const string Govde = "Meta, veri şirketi Scale AI'da büyük bir pay için 14,3 milyar dolar ödedi.";

    [Theory]
    [InlineData("Meta pays $14.3 billion for Scale AI", Body, "Meta, Scale AI için 12 milyar dolar ödedi", Govde, "12 milyar dolar")]
    [InlineData("Meta pays billions for Scale AI", Body, "Meta, Scale AI için 12 milyar dolar ödedi", Govde, "12 milyar dolar")]
    [InlineData("Meta pays $14.3 billion for Scale AI", Body, "Meta, Scale AI için 14,3 milyar dolar ödedi", "Meta, veri şirketi Scale AI'da büyük bir pay için 12 milyar dolar ödedi.", "12 milyar dolar")]
    [InlineData("Muse Spark beats Llama by 22%", "In visual reasoning, Muse Spark beats Llama by 22 percent.", "Muse Spark, Llama'yı %12 geçti", "Muse Spark, görsel akıl yürütmede Llama'yı yüzde 22 geçti.", "%12")]
    [InlineData("Storm in Florida kills 12 people", "At least two towers fell when the storm killed 12 people in Florida.", "Florida'daki fırtınada 14 kişi öldü", "Florida'daki fırtınada 12 kişi öldü, iki kule devrildi.", "14")]
    public void Speaks_where_only_the_translation_contradicts_itself(string title, string body, string baslik, string govde, string wrong) =>
        Run((title, body), (baslik, govde)).Should().ContainSingle().Which.Should().Match<Finding>(f => f.Severity == Severity.Major && f.Source == null && Surface(f, baslik, govde) == wrong);

    [Theory]
    [InlineData("Meta pays $12 billion for Scale AI", Body, "Meta, Scale AI için 12 milyar dolar ödedi", Govde)]
    [InlineData("Meta pays $12 billion for Scale AI", Body, "Meta, Scale AI için 14,3 milyar dolar ödedi", Govde)]
    public void Only_hints_at_what_the_author_wrote(string title, string body, string baslik, string govde) =>
        Run((title, body), (baslik, govde)).Should().ContainSingle().Which.Should().Match<Finding>(f => f.Severity == Severity.Neutral && f.Target == null && f.Confidence < 0.5);

    [Theory]
    [InlineData("Meta pays $14.3 billion for Scale AI", "Meta, Scale AI için 14,3 milyar dolar ödedi", Govde)]
    [InlineData("Meta pays billions for Scale AI", "Meta, Scale AI için neredeyse 15 milyar dolar ödedi", Govde)]
    [InlineData("Meta pays billions for Scale AI", "Meta, Scale AI için 14 milyar dolar ödedi", Govde)]
    [InlineData("Meta pays billions for Scale AI", "Meta, Scale AI için 10 milyar dolardan fazla ödedi", Govde)]
    [InlineData("Meta pays billions for Scale AI", "Meta, Scale AI için 12 milyar avro ödedi", Govde)]
    [InlineData("Meta pays billions for Scale AI", "Mahkeme 12 milyar dolarlık cezayı bozdu", Govde)]
    [InlineData("Meta pays billions for Scale AI", "Meta, Scale AI için 12 milyar dolar ödedi", Govde + " Meta, Scale AI için önce 12 milyar dolar ödedi.")]
    [InlineData("Meta pays billions for Scale AI", "Meta, Scale AI için 12 milyar dolar ödedi", Govde + " Meta, Scale AI için önce 13 milyar dolar ödedi.")]
    public void Stays_quiet(string title, string baslik, string govde) => Run((title, Body), (baslik, govde)).Should().BeEmpty();

    [Fact]
    public void Lets_an_alteration_that_shows_both_sides_speak_for_it()
    {
        var pair = Pair(("Muse Spark beats Llama by 22%", "In visual reasoning, Muse Spark beats Llama by 22 percent."), ("Muse Spark, Llama'yı %12 geçti", "Muse Spark, görsel akıl yürütmede Llama'yı yüzde 22 geçti."));
        PairChecker.Check(pair, new CheckOptions()).Select(f => f.Check.Name).Should().Equal("percent-altered");
    }

    private static string Surface(Finding finding, params string[] texts) => finding.Target!.Span.Of(texts[finding.Target.Segment]).ToString();

    private static ImmutableArray<Finding> Run((string Title, string Body) source, (string Title, string Body) target) =>
        [.. new HeadlineContradicts().Run(PairChecker.Prepare(Pair(source, target)))];

    private static AlignedPair Pair((string Title, string Body) source, (string Title, string Body) target) =>
        SentenceAligner.Align(Document(Language.English, source), Document(Language.Turkish, target));

    private static Document Document(Language language, (string Title, string Body) text)
    {
        ImmutableArray<Block> blocks = [new(BlockKind.Title, 1, text.Title, SourceMap.Verbatim(0)), new(BlockKind.Paragraph, 0, text.Body, SourceMap.Verbatim(text.Title.Length + 2))];
        return Segmenter.Segment(new Article("a.txt", ArticleFormat.PlainText, ArticleMetadata.None, blocks, LineIndex.Of($"{text.Title}\n\n{text.Body}")), language);
    }
}
