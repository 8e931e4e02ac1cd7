using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Checks.Terms;

namespace TransCheck.Tests.Checks.Terms;

public sealed class TermChecksTests
{
    private const string Glossary = """
        en,tr,forbidden,dnt,severity
        benchmark,kıyaslama,,,
        hallucination,halüsinasyon,sanrı|yanılsama,,major
        fine-tune,ince ayar yapmak,,,
        large language model,büyük dil modeli,,,
        agent,ajan|aracı,,,
        spy agent,casus,,,
        Glass Lantern,,,yes,
        prompt,,komut,,
        pre-training,ön eğitim,,,
        """;

    [Theory]
    [InlineData("The benchmark is hard.", "Sınama çok zor.", "TC0701 'benchmark' ''")]
    [InlineData("The benchmark is hard.", "Karşılaştırma testi çok zor.", "TC0701.other 'benchmark' 'Karşılaştırma testi'")]
    [InlineData("A hallucination costs trust.", "Bir sanrı güven kaybettirir.", "TC0701.forbidden 'hallucination' 'sanrı'")]
    [InlineData("Two hallucinations in one text.", "Tek metinde iki yanılsamayla karşılaştık.", "TC0701.forbidden 'hallucinations' 'yanılsamayla'")]
    [InlineData("The prompt was short.", "Komutu kısaydı.", "TC0701.forbidden 'prompt' 'Komutu'")]
    [InlineData("They fine-tuned it.", "Onu ayarladılar.", "TC0701 'fine-tuned' ''")]
    [InlineData("Large language models read it.", "Onu dil modelleri okuyor.", "TC0701 'Large language models' ''")]
    [InlineData("Clara showed the Glass Lantern in May.", "Clara mayısta Vitray Fener'i gösterdi.", "TC0703.other 'Glass Lantern' 'Vitray Fener'")]
    [InlineData("Clara showed the Glass Lantern in May.", "Clara mayısta feneri gösterdi.", "TC0703 'Glass Lantern' ''")]
    public void A_term_that_is_not_rendered_as_asked_is_reported(string english, string turkish, string finding) =>
        Check((english, turkish)).Should().Equal(finding);

    [Theory]
    [InlineData("The benchmarks are hard.", "Kıyaslamalarımız çok zor.")]
    [InlineData("A hallucination costs trust.", "Halüsinasyonun (sanrının) bedeli güvendir.")]
    [InlineData("The prompt was short.", "İstem kısaydı.")]
    [InlineData("They fine-tuned it.", "Ona ince ayar yapıldı.")]
    [InlineData("They are fine-tuning it.", "Onu ince ayarlı hâle getiriyorlar.")]
    [InlineData("Large language models read it.", "Onu büyük dil modelleri okuyor.")]
    [InlineData("The agent waits.", "Aracımız bekliyor.")]
    [InlineData("A spy agent was seen.", "Bir casus görüldü.")]
    [InlineData("It runs on Agent Builder.", "Agent Builder üzerinde çalışıyor.")]
    [InlineData("Clara showed the Glass Lantern in May.", "Clara mayısta Glass Lantern'ı gösterdi.")]
    [InlineData("Pre-training takes weeks, post-training takes days.", "Ön ve son eğitim haftalar, günler alıyor.")]
    [InlineData("See https://example.org/benchmark for more.", "Ayrıntılar: https://example.org/benchmark")]
    public void What_a_careful_translator_writes_is_left_alone(string english, string turkish) => Check((english, turkish)).Should().BeEmpty();

    [Fact]
    public void A_sentence_may_leave_a_term_to_the_one_beside_it() =>
        Check(("The lab published a benchmark.", "Laboratuvar bir kıyaslama yayımladı."), ("The benchmark is free.", "Kullanımı ücretsiz."), ("Nobody used it.", "Kullanan olmadı."), ("Then the benchmark grew.", "Sonra sınama büyüdü."))
            .Should().Equal("TC0701 'benchmark' ''");

    [Theory]
    [InlineData("Karşılaştırma testleri zor.", "The benchmarks are hard.", "")]
    [InlineData("Kıyaslamaları zor buldular.", "They found the tests hard.", "TC0701 'Kıyaslamaları' ''")]
    [InlineData("Modele ince ayar yapıldı.", "The model was finetuned.", "")]
    public void A_glossary_serves_both_directions(string turkish, string english, string findings)
    {
        var context = Given.Pair((english, turkish));
        var turned = context.Pair with { Source = context.Pair.Target, Target = context.Pair.Source };
        Describe(new PairContext(turned, context.TargetFacts, context.SourceFacts) { Glossary = Terms() }).Should().Equal(findings.Split('|', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void An_entry_sets_its_own_severity_and_several_entries_for_one_term_all_count()
    {
        PairChecker.Check(Given.Pair(("A hallucination.", "Bir sanrı.")) with { Glossary = Terms() }, new CheckOptions()).Should().ContainSingle().Which.Severity.Should().Be(Severity.Major);
        var twice = new Glossary([new GlossaryEntry { English = ["agent"], Turkish = ["ajan"] }, new GlossaryEntry { English = ["agent"], Turkish = ["etmen"] }]);
        Describe(Given.Pair(("The agent waits.", "Etmen bekliyor.")) with { Glossary = twice }).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Machine learning is old.", "Makine öğrenimi eskidir.", "Machine learning is slow.", "Makine öğrenmesi yavaştır.", "TC0702 'Machine learning' 'Makine öğrenmesi'")]
    [InlineData("A token is a piece of a word.", "Token, sözcüğün parçasıdır.", "It read one token.", "Bir belirteç okudu.", "TC0702 'token' 'belirteç'")]
    [InlineData("Machine learning is old.", "Makine öğrenimi eskidir.", "Machine learning is slow.", "Makine öğreniminin hızı düşüktür.", null)]
    [InlineData("Machine learning is old.", "Makine öğrenimi eskidir.", "Machine learning is slow.", "Bu yöntem yavaştır.", null)]
    [InlineData("Neural networks are old.", "Sinir ağları eskidir.", "A neural network is slow.", "Yapay sinir ağı yavaştır.", null)]
    [InlineData("A benchmark is a test.", "Kıyaslama bir sınamadır.", "The benchmark uses one criterion.", "Kıyaslamada tek ölçüt var.", null)]
    [InlineData("A benchmark is a test.", "Kıyaslama bir sınamadır.", "By one measure the test failed.", "Test bir ölçüte göre başarısız oldu.", null)]
    public void One_term_in_two_ways_is_a_hint(string english, string turkish, string english2, string turkish2, string? finding) =>
        Describe(Given.Pair((english, turkish), ("Nobody knew.", "Kimse bilmiyordu."), (english2, turkish2))).Should().Equal(finding is null ? [] : [finding]);

    [Fact]
    public void A_hint_about_words_silences_nothing()
    {
        var found = PairChecker.Check(Given.Pair(("A token costs 2 dollars.", "Token 2 dolardır."), ("Nobody knew.", "Kimse bilmiyordu."), ("Every 300 tokens count.", "Her 500 belirteç önemlidir.")), new CheckOptions());
        found.Select(f => f.Check.Name).Should().Contain(name => name != "term-inconsistent");
    }

    private static Glossary Terms() => new(GlossaryTable.Read("terms.csv", Glossary, null, Language.English));

    private static IEnumerable<string> Check(params (string English, string Turkish)[] sentences) => Describe(Given.Pair(sentences) with { Glossary = Terms() });

    private static IEnumerable<string> Describe(PairContext context) =>
        PairChecker.Check(context, new CheckOptions()).Where(f => f.Check.Id.StartsWith("TC07", StringComparison.Ordinal))
            .Select(f => $"{f.Check.Id}{(f.Variant is { } variant ? "." + variant : "")} '{Surface(context.Pair.Source, f.Source)}' '{Surface(context.Pair.Target, f.Target)}'");

    private static string Surface(Document document, FindingSide? side) => side is null ? "" : side.Span.Of(document.Segments[side.Segment].Text).ToString();
}
