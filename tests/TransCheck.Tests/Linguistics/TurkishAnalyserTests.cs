using TransCheck.Linguistics;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Tests.Linguistics;

public sealed class TurkishAnalyserTests
{
    [Theory]
    [InlineData("gelmedi gelmemiş gelmeyecek gelmiyor gelmez gelmezdi gelmemeli gelmese gelmemişti gelmeyecekler gelmiyordu gelmeyiz gelmemeliyiz unutmamalıyım gelmemekteyiz", nameof(TurkishNegation.Verb))]
    [InlineData("yapılmayan bilinmeyen olmadığını olmadığı gitmeyince söylemeyip kullanmayarak edilmediğine başlamayacağını görmemek olmaması", nameof(TurkishNegation.Verb))]
    [InlineData("yapamaz gelemedi göremiyoruz bulunamadığını ulaşamayacak yetişemeyenler açıklanamayan yapılamıyor", nameof(TurkishNegation.Verb))]
    [InlineData("değil yok yoktu değildir", nameof(TurkishNegation.Word))]
    [InlineData("olmadan yapmadan sormadan bakmaksızın", nameof(TurkishNegation.Without))]
    [InlineData("güvensiz sınırsız evsizler kablosuz belirsizlik", nameof(TurkishNegation.Lacking))]
    [InlineData("okuma yapması yapmasını açıklamada gelmeyi çalışmaya geliştirme uygulamadan gelmeleri konuşmasında başlaması", null)]
    [InlineData("zaman temmuz namaz akşam programdan adam tamamen firmadan sinemadan kahraman merkez mahkemede deniz yıldız kız sekiz", nameof(TurkishNegation.None))]
    [InlineData("geldi yapacak görüyor bilinen olduğunu söylediğini kazanmıştı inanılmaz kaçınılmaz alman osman", nameof(TurkishNegation.None))]
    public void Tells_negated_forms(string words, string? expected)
    {
        foreach (var word in words.Split(' '))
        {
            var negation = TurkishAnalyser.Negation(WordForms.Of(word)).ToString();
            if (expected is null)
            {
                // A verbal noun: never a plain denial.
                negation.Should().NotBe(nameof(TurkishNegation.Verb), word);
            }
            else
            {
                negation.Should().Be(expected, word);
            }
        }
    }

    [Theory]
    [InlineData("art", StemKind.Verb, "arttı artıyor artacak artan artırdı artmış artar arttığını artması", "artık artist arti artı")]
    [InlineData("kaybet", StemKind.Verb, "kaybetti kaybediyor kaybedecek kaybeden kaybetmek kaybetmiş", "kayboldu kaybı")]
    [InlineData("başla", StemKind.Verb, "başladı başlıyor başlayacak başlayan başlaması", "başlangıç başlık")]
    [InlineData("büyük", StemKind.Noun, "büyük büyüğü büyükler büyüktür büyüklerin büyüktü", "büyükelçi büyükşehir büyüklük")]
    [InlineData("yeni", StemKind.Noun, "yeni yenisi yenileri yenidir yenilerinden", "yenilgi yenilik yenilendi")]
    [InlineData("önce", StemKind.Noun, "önce öncesinde öncesi öncedir", "öncelik öncelikle öncü")]
    [InlineData("düş", StemKind.Verb, "düştü düşüyor düşecek düşen düşürdü", "düşman düşük")]
    public void Knows_the_forms_of_a_stem(string stem, object kind, string forms, string others)
    {
        foreach (var word in forms.Split(' '))
        {
            TurkishAnalyser.IsFormOf(word, stem, (StemKind)kind, out _).Should().BeTrue(word);
        }

        foreach (var word in others.Split(' '))
        {
            TurkishAnalyser.IsFormOf(word, stem, (StemKind)kind, out _).Should().BeFalse(word);
        }
    }
}
