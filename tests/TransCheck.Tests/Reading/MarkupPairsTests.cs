using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Alignment;
using TransCheck.Linguistics;
using TransCheck.Reading;

namespace TransCheck.Tests.Reading;

/// <summary>Whole pages, from their markup to the findings.</summary>
public sealed class MarkupPairsTests
{
    [Theory]

    // A number that one language sets as text stands in a formula or code of the other.
    [InlineData("The lamp shows $1$ in $q$ of all cases and $0$ in $1-q$ of them.", "Lamba tüm durumların $q$ kadarında $1$ ve $1-q$ kadarında $0$ gösterir.")]
    [InlineData("The tile is $36$ wide, and its shape is ($36$,$36$,$3$).", "Karonun genişliği $36$, biçimi ($36$, $36$, $3$) olur.")]
    [InlineData("Let $k \\in \\{4, 5\\}$ be the size of the boat.", "Teknenin boyu $k \\in \\{4, 5 \\}$ olsun.")]
    [InlineData("The area of the sail is $a^{2}(b-1)$ in all.", "Yelkenin alanı toplam $ a^{2}(b-1)$ olur.")]
    [InlineData("The matrix is $2\\times2$ here.", "Buradaki matris $2\\times 2$ boyutundadır.")]
    [InlineData("The wind is written $\\vec{\\mathbf{w}}$ below.", "Rüzgâr aşağıda $\\vec {\\mathbf w}$ olarak yazılır.")]
    [InlineData("The sample holds `x = 3` from the start.", "Örnekte baştan beri `x=3` vardır.")]
    [InlineData("The boat got a type I licence, the ferry a type II licence.", "Tekne 1. tür, feribot 2. tür ruhsat aldı.")]
    [InlineData("Each byte of the header has a name.", "Başlığın her sekizlisinin bir adı vardır.")]
    [InlineData("It is drawn in :cite:`Kaya.Demir.2012` at length.", "Bu, :cite:`Kaya.Demir.2012` ve yine :cite:`Kaya.Demir.2012` içinde uzun uzun çizilir.")]
    [InlineData("The reader knows the EPUB v3.2, and older ones.", "Okuyucu EPUB 3.2 sürümünü ve daha eskilerini tanır.")]
    [InlineData("The map opens in v6.4 or newer.", "Harita 6.4 veya daha yeni sürümlerde açılır.")]
    [InlineData("May «Mae» Whitcombe, harbour 7", "May «Mae» Whitcombe, harbour 7")]

    // A command has no facts among its arguments, and denies nothing.
    [InlineData("- Show a week:\n\n`tide --no-color +%V`", "- Haftayı göster:\n\n`tide --rfc-3339=s`")]

    // The names of a page's own language.
    [InlineData("Go to the root of `atlas-en` first.", "Önce `atlas-tr` kök klasörüne gidin.")]
    [InlineData("Star the [repository](https://example.org/atlas-en/pulls) today.", "Bugün [depoyu](https://example.org/atlas-tr/pulls) yıldızlayın.")]

    // An ordinal is no item of a list.
    [InlineData("Read rule 7 before you set sail.", "7. kuralı denize açılmadan önce okuyun.")]
    [InlineData("- Hide the rows whose 12th cell is blank:", "- 12. hücresi boş olan satırları gizle:")]

    // Terms and code were left within a sentence.
    [InlineData("sail_area - A float sail area in square metres.", "sail_area - Metrekare olarak float sail area.")]
    [InlineData("tokens - Any extra tokens to send, as a list.", "tokens - Gönderilecek ek token’lar; list olarak.")]
    [InlineData("Mount a second app with its own prefix, hooks, plugins, and middlewares", "Kendi prefix, hooks, plugins ve middlewares değerleriyle ikinci bir app bağlayın")]
    [InlineData("* `ne`: `n`ot the same or not `e`qual", "* `ne`: `n`ot the same or not `e`qual")]

    // What a name says again is said once.
    [InlineData("A Toolbox window opens when the Toolbox button is pressed.", "Düğmesine basılınca Toolbox penceresi açılır.")]

    // Pictures, boxes, notebooks.
    [InlineData("The port opened in May.\n\n![Fourteen ships in the old port](a.png)", "Liman mayısta açıldı.\n\n![Eski limanda on dört gemi](a.png)")]
    [InlineData("The port opened in May.\n\n![Fourteen ships in the old port](a.png)", "Liman mayısta açıldı.\n\n![](a.png)")]
    [InlineData("The port opened in May.\n\n<img src=\"a.png\" alt=\"Fourteen ships in the old port\">", "Liman mayısta açıldı.\n\n<img src=\"a.png\">")]
    [InlineData("The port opened in May.\n\n{{< figure src=\"a.png\" caption=\"Fourteen ships in the old port\" >}}", "Liman mayısta açıldı.\n\n{{< figure src=\"a.png\" caption=\"Eski limanda on dört gemi\" >}}")]
    [InlineData("The table has two rows.\n\nIn [3]:\n\n```python\nx = 1\n```\n\nOut[3]:\n\n    14", "Tabloda iki satır var.\n\nIn [5]:\n\n```python\nx = 1\n```\n\nOut[5]:\n\n    15")]
    [InlineData("The table has two rows.\n\n<table class=\"dataframe\"><tr><td>12.5</td></tr></table>", "Tabloda iki satır var.\n\n<table class=\"dataframe\"><tr><td>13.5</td></tr></table>")]
    [InlineData("See [the list][list] for the names.", "Adlar için [listeye][list] bakın.")]

    // What only the comments and labels of a program say.
    [InlineData("Run this:\n\n```python\n# Adds 14 numbers\nadd(14)\n```", "Bunu çalıştırın:\n\n```python\n# 14 sayıyı toplar\nadd(14)\n```")]
    public void What_is_the_same_stays_quiet(string english, string turkish)
    {
        Checks(english, turkish).Should().BeEmpty();
        Checks(turkish, english, fromTurkish: true).Should().BeEmpty();
    }

    [Theory]
    [InlineData("The index runs from 1 to $n$ and never stops early.", "İndis, $1 \\leq i \\leq n$ aralığında ilerler ve hiç erken durmaz.")]
    [InlineData("Room 412 is the one exception, whose door stays open.", "412 numaralı oda tek istisnadır; 412 numaralı odanın kapısı açık kalır.")]
    public void A_translation_may_say_a_number_again_or_in_a_formula(string english, string turkish) => Checks(english, turkish).Should().BeEmpty();

    [Theory]
    [InlineData("The index runs from 1 to $n$ and never stops early.", "İndis, $2 \\leq i \\leq n$ aralığında ilerler ve hiç erken durmaz.", "number-missing")]
    [InlineData("The model has 12 layers and $d=64$.", "Modelin 16 katmanı vardır ve $d=64$ olur.", "number-altered")]
    [InlineData("The area of the sail is $a^{2}(b-1)$ in all.", "Yelkenin alanı toplam $a^{2}(b+1)$ olur.", "code-altered")]
    [InlineData("The matrix is $2\\times2$ here.", "Buradaki matris $2\\times 3$ boyutundadır.", "code-altered")]
    [InlineData("Go to the root of `atlas-en` first.", "Önce `atlaz-en` kök klasörüne gidin.", "code-altered")]
    [InlineData("Star the [repository](https://example.org/atlas-en/pulls) today.", "Bugün [depoyu](https://example.org/atlaz-tr/pulls) yıldızlayın.", "link-altered")]
    [InlineData("Read rule 7 before you set sail.", "8. kuralı denize açılmadan önce okuyun.", "number-altered")]
    [InlineData("The ferry got a type II licence in the end.", "Feribot sonunda 3. tür ruhsat aldı.", "name-altered")]
    [InlineData("The map opens in v6.4 or newer.", "Harita 6.5 veya daha yeni sürümlerde açılır.", "number-altered")]
    [InlineData("The port opened in May.\n\n![Fourteen ships in the old port](a.png)", "Liman mayısta açıldı.\n\n![Eski limanda kırk gemi](a.png)", "number-altered")]
    [InlineData("The port opened in May.\n\n<img src=\"a.png\" alt=\"Fourteen ships in the old port\">", "Liman mayısta açıldı.\n\n<img src=\"a.png\" alt=\"Eski limanda kırk gemi\">", "number-altered")]
    [InlineData("The port opened in May.\n\n{{< figure src=\"a.png\" caption=\"Fourteen ships in the old port\" >}}", "Liman mayısta açıldı.\n\n{{< figure src=\"a.png\" caption=\"Eski limanda kırk gemi\" >}}", "number-altered")]
    [InlineData("Before you leave the harbour, tell the guard where you are going.", "Before you leave the harbour, tell the guard where you are going.", "untranslated-sentence")]
    [InlineData("- Wait for the tide:\n\n`tide wait --hours 12`", "- Gelgiti bekle:\n\n`tide wait --hours 21`", "code-altered")]
    public void What_differs_is_found(string english, string turkish, string check) => Checks(english, turkish).Should().Equal(check);

    [Theory]
    [InlineData("Modelin 16 katmanı vardır ve $d=64$ olur.", "The model has 12 layers and $d=64$.", "number-altered")]
    [InlineData("8. kuralı denize açılmadan önce okuyun.", "Read rule 7 before you set sail.", "number-altered")]
    [InlineData("Liman mayısta açıldı.\n\n![Eski limanda kırk gemi](a.png)", "The port opened in May.\n\n![Fourteen ships in the old port](a.png)", "number-altered")]
    [InlineData("Buradaki matris $2\\times 3$ boyutundadır.", "The matrix is $2\\times2$ here.", "code-altered")]
    [InlineData("Bu cümle çevirmenin gözünden kaçtı ve öylece kaldı.", "Bu cümle çevirmenin gözünden kaçtı ve öylece kaldı.", "untranslated-sentence")]
    public void What_differs_is_found_from_Turkish(string turkish, string english, string check) => Checks(turkish, english, fromTurkish: true).Should().Equal(check);

    private static IEnumerable<string> Checks(string source, string target, bool fromTurkish = false)
    {
        var pair = SentenceAligner.Align(
            Document(source, fromTurkish ? Language.Turkish : Language.English),
            Document(target, fromTurkish ? Language.English : Language.Turkish));
        return PairChecker.Check(pair, new CheckOptions()).Select(f => f.Check.Name);
    }

    private static Document Document(string text, Language language) => Segmenter.Segment(new MarkdownReader().Read("a.md", text), language);
}
