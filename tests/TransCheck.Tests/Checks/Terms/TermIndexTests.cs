using TransCheck.Articles;
using TransCheck.Checks.Terms;

namespace TransCheck.Tests.Checks.Terms;

public sealed class TermIndexTests
{
    [Theory]
    [InlineData("dil modeli", "dil modeli|dil modelleri|dil modelini|dil modelimizin|dil modellerindeki|Dil Modelleri|DİL MODELİ|dil modelli")]
    [InlineData("büyük dil modeli", "büyük dil modellerimizden")]
    [InlineData("ince ayar", "ince ayar|ince ayarı|ince ayarlı|ince ayarlanmış|ince ayarından|ince ayara|ince-ayar")]
    [InlineData("ince ayar yapmak", "ince ayar yapıldı|ince ayar yapmadan|ince ayarını yaptı|ince ayar yaptıklarımız|ince ayar yapılabilir|ince ayarlı")]
    [InlineData("açık ağırlık", "açık ağırlıklı|açık ağırlığı|açık ağırlıkları|açık ağırlıklarını|AÇIK AĞIRLIKLI")]
    [InlineData("kitap", "kitabı|kitaplar|kitabımız|kitapta|kitabın")]
    [InlineData("beyin", "beyni|beyinler|beynin|beynimizde|beyinden")]
    [InlineData("hat", "hattı|hatlar|hattına")]
    [InlineData("bağlam penceresi", "bağlam pencereleri|bağlam penceresini|bağlam penceremiz|bağlam penceresiyle")]
    [InlineData("bağlam uzunluğu", "bağlam uzunlukları|bağlam uzunluğunun")]
    [InlineData("sinir ağı", "sinir ağları|sinir ağına|sinir ağlarıyla")]
    [InlineData("token", "token|tokenlar|tokenler|token'ları|tokenı|TOKEN'İN|tokenlik")]
    [InlineData("akıl yürütme", "akıl yürütmenin|akıl yürüten|akıl yürütüyor|akıl yürüttüğünü")]
    [InlineData("protokol", "protokolü|protokoller|protokole")]
    [InlineData("veri tabanı", "veritabanları|veri tabanına")]
    [InlineData("başlatmak", "başlatıldı|başlatıyor|başlatan")]
    [InlineData("başlamak", "başlıyor|başlayacak")]
    [InlineData("etmek", "ediyor|etti|edilen")]
    [InlineData("renk", "rengi|renkler|rengimiz")]
    [InlineData("İstanbul", "İSTANBUL'DA|İstanbul'un|istanbul")]
    [InlineData("fine-tuning", "FINE-TUNING|fine tuning|fine-tuning'i")]
    public void Turkish_terms_are_found_in_their_forms(string term, string forms) => Found(term, forms, Language.Turkish, loose: true).Should().Equal(forms.Split('|'));

    [Theory]
    [InlineData("dil modeli", "dil|modeli|dilin modeli|dil, modeli|dil modern")]
    [InlineData("ince ayar", "ince ayrım|ince ayarsız mı|gece ayarı|inceayak")]
    [InlineData("kitap", "kitle|kitapsever|kita")]
    [InlineData("model", "modern|mode|modelist")]
    [InlineData("ağ", "ağaç|ağır|ağabey")]
    public void Other_words_are_left_alone(string term, string others) =>
        Found(term, others, Language.Turkish, loose: false).Should().BeEmpty();

    [Theory]
    [InlineData("fine-tune", "fine-tune|fine-tuned|fine tuning|finetunes|Fine-Tuned|fine-tune's")]
    [InlineData("finetuning", "fine-tuning|finetuning")]
    [InlineData("language model", "language models|Language Model's|language-model")]
    [InlineData("mixture of experts", "mixtures of experts|mixture-of-experts")]
    [InlineData("criterion", "criteria|criterion")]
    [InlineData("policy", "policies")]
    [InlineData("C++", "C++")]
    [InlineData("A/B test", "A/B tests")]
    public void English_terms_are_found_in_their_forms(string term, string forms) => Found(term, forms, Language.English, loose: false).Should().Equal(forms.Split('|'));

    [Theory]
    [InlineData("prompt", "prompted|promptly|impromptu")]
    [InlineData("fine-tune", "fine|tune|a fine song|fine, tune")]
    [InlineData("fine tuning", "fine. Tuning")]
    public void Other_English_words_are_left_alone(string term, string others) => Found(term, others, Language.English, loose: false).Should().BeEmpty();

    [Theory]
    [InlineData("AI", "AI is here|AIs", "ai|Ai")]
    [InlineData("LLaMA", "LLaMA", "llama|LLAMA")]
    public void Capitals_count_where_they_must(string term, string found, string others)
    {
        Found(term, $"{found}|{others}", Language.English, loose: false, caseSensitive: true).Should().Equal(found.Split('|'));
        Found(term, others, Language.English, loose: false).Should().NotBeEmpty();
    }

    [Fact]
    public void A_longer_term_stands_before_the_one_within_it()
    {
        TermForm[] forms = [new(0, 0, "language model"), new(1, 0, "large language model")];
        var index = new TermIndex(forms, Language.English, loose: false, _ => false);
        var hits = TermHits.Longest(TermHits.Of(index, Given.English("Large language models and language models differ.")))[0];
        hits.Select(h => (h.Form.Term, h.Span.Start)).Should().Equal((1, 0), (0, 26));
    }

    /// <summary>The texts in which the term is found.</summary>
    private static IEnumerable<string> Found(string term, string texts, Language language, bool loose, bool caseSensitive = false)
    {
        var index = new TermIndex([new TermForm(0, 0, term, CaseSensitive: caseSensitive)], language, loose, _ => false);
        return texts.Split('|').Where(text => index.Find(Given.Document(language, text).Segments[0]).Count > 0);
    }
}
