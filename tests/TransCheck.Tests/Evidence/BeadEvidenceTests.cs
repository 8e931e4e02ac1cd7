
namespace TransCheck.Tests.Evidence;

public sealed class BeadEvidenceTests
{
    [Theory]
    [InlineData("The company opened a new factory near the river last year.", "Şirket geçen yıl nehrin yakınında yeni bir fabrika açtı.")]
    [InlineData("The minister said that prices would rise again in the summer.", "Bakan, fiyatların yazın yeniden yükseleceğini söyledi.")]
    [InlineData("Researchers trained the model on 4,000 hours of recorded speech.", "Araştırmacılar modeli 4.000 saatlik kayıtlı konuşmayla eğitti.")]
    public void Sentences_that_render_each_other_are_likely(string english, string turkish) =>
        Given.Pair((english, turkish)).EvidenceOf(0).Probability.Should().BeGreaterThan(0.8);

    [Theory]
    [InlineData("The company opened a new factory near the river last year.", "Bakan, fiyatların yazın yeniden yükseleceğini söyledi.")]
    [InlineData("The minister said that prices would rise again in the summer.", "Araştırmacılar modeli 4.000 saatlik kayıtlı konuşmayla eğitti.")]
    [InlineData("Researchers trained the model on 4,000 hours of recorded speech.", "Şirket geçen yıl nehrin yakınında yeni bir fabrika açtı.")]
    public void Sentences_that_have_nothing_to_do_with_each_other_are_not(string english, string turkish) =>
        Given.Pair((english, turkish)).EvidenceOf(0).Probability.Should().BeLessThan(0.3);

    [Fact]
    public void An_altered_fact_leaves_a_sentence_a_rendering() =>
        Given.Pair(("The company opened 12 new factories near the river last year.", "Şirket geçen yıl nehrin yakınında 17 yeni fabrika açtı.")).EvidenceOf(0).Probability.Should().BeGreaterThan(0.6);
}
