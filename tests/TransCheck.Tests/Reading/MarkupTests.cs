using TransCheck.Articles;
using TransCheck.Reading;

namespace TransCheck.Tests.Reading;

public class MarkupTests
{
    private static string Blocks(string text, string path = "a.md") =>
        string.Join('|', new MarkdownReader().Read(path, text.Replace("\\n", "\n", StringComparison.Ordinal)).Blocks.Select(b => $"{b.Kind}{(b.Level > 0 ? b.Level : "")}: {b.Text}"));

    private static string Code(string text) =>
        string.Join('|', new MarkdownReader().Read("a.md", text).Blocks.SelectMany(b => b.Code.Select(c => c.Of(b.Text).ToString())));

    [Theory]
    [InlineData("## Without a file { #without-a-file }", "Heading2: Without a file")]
    [InlineData("## Dosya olmadan { #without-a-file }", "Heading2: Dosya olmadan")]
    [InlineData("## Kurulum { .no-toc data-x=\"y\" }", "Heading2: Kurulum")]
    [InlineData("## Setup {: #setup .wide }", "Heading2: Setup")]
    [InlineData("See [the page](a.md){ .button target=_blank } first.", "Paragraph: See the page first.")]
    [InlineData("Önce [sayfayı](a.md){target=\"_blank\"} okuyun.", "Paragraph: Önce sayfayı okuyun.")]
    [InlineData("The set { 1, 2 } and {x} stay.", "Paragraph: The set { 1, 2 } and {x} stay.")]
    [InlineData("Küme { a = 3 } böyle kalır.", "Paragraph: Küme { a = 3 } böyle kalır.")]
    [InlineData("The block { .5 } stays.", "Paragraph: The block { .5 } stays.")]
    [InlineData("Text.\\n\\n{* ../../src/a.py hl[1,3:5] *}\\n\\nMore.", "Paragraph: Text.|Paragraph: More.")]
    [InlineData("--8<-- \"inc/note.md\"\\n\\nMetin.", "Paragraph: Metin.")]
    [InlineData("--8<--\\na.md\\nb.md\\n--8<--\\n\\nText.", "Paragraph: Text.")]
    [InlineData("[TOC]\\n\\nMetin.", "Paragraph: Metin.")]
    [InlineData("/// note | Bir uyarı\\n\\nOn dört kural var.\\n\\n///\\n\\nSon.", "Paragraph: Bir uyarı|Paragraph: On dört kural var.|Paragraph: Son.")]
    [InlineData("/// tip\\n\\nThere are 14 rules.\\n\\n///", "Paragraph: There are 14 rules.")]
    [InlineData("/// bir açıklama satırı", "Paragraph: /// bir açıklama satırı")]
    [InlineData("!!! note \"Önemli\"\\n    İlk satır.\\n\\n    İkinci paragraf.\\n\\nSon.", "Paragraph: Önemli|Paragraph: İlk satır.|Paragraph: İkinci paragraf.|Paragraph: Son.")]
    [InlineData("!!! warning\\n\\n    There are 14 rules.\\n\\nAfter.", "Paragraph: There are 14 rules.|Paragraph: After.")]
    [InlineData("??? question \"Why?\"\\n    - one\\n    - two", "Paragraph: Why?|ListItem1: one|ListItem1: two")]
    [InlineData("???+ tip \"Neden?\"\\n    Çünkü.\\n\\n    ```py\\n    x = 1\\n    ```", "Paragraph: Neden?|Paragraph: Çünkü.|Code: x = 1")]
    [InlineData("!!! danger inline end \"Dur\"\\n    Metin.", "Paragraph: Dur|Paragraph: Metin.")]
    [InlineData("=== \"Linux\"\\n\\n    Run it.\\n\\n=== \"Windows\"\\n\\n    Click it.", "Paragraph: Linux|Paragraph: Run it.|Paragraph: Windows|Paragraph: Click it.")]
    [InlineData("!!! Dikkat edin\\nBuz var.", "Paragraph: !!! Dikkat edin\nBuz var.")]
    [InlineData("Title\\n===\\n\\nText.", "Title1: Title|Paragraph: Text.")]
    [InlineData("```{note}\\nThere are 14 rules.\\n```\\nAfter.", "Paragraph: There are 14 rules.|Paragraph: After.")]
    [InlineData("```{admonition} Bir başlık\\n:class: tip\\n\\nOn dört kural.\\n```", "Paragraph: Bir başlık|Paragraph: On dört kural.")]
    [InlineData("````{note}\\nRun this:\\n```sh\\nls\\n```\\nDone.\\n````\\n\\nEnd.", "Paragraph: Run this:|Code: ls|Paragraph: Done.|Paragraph: End.")]
    [InlineData("```{figure} a.png\\n---\\nname: x\\n---\\nBir resim.\\n```", "Paragraph: Bir resim.")]
    [InlineData("```{code-block} python\\nx = 14\\n```", "Code: x = 14")]
    [InlineData("```warn header=\"Dikkat\"\\nOn dört kural.\\n```", "Paragraph: Dikkat|Paragraph: On dört kural.")]
    [InlineData("```smart\\nThere are 14 rules.\\n```", "Paragraph: There are 14 rules.")]
    [InlineData("```js\\nlet x = 14;\\n```", "Code: let x = 14;")]
    [InlineData(":::{note}\\n:class: x\\nMetin.\\n:::", "Paragraph: Metin.")]
    [InlineData(":::tip[Did you know?]{icon=\"heart\"}\\nText.\\n:::", "Paragraph: Did you know?|Paragraph: Text.")]
    [InlineData("> ```{note}\\n> Metin.\\n> ```", "Quotation: Metin.")]
    [InlineData("[English](en.md) | [Türkçe](tr.md) | [中文](zh.md)\\n\\nText.", "Paragraph: Text.")]
    [InlineData("English | [Türkçe](README.tr.md)\\n\\nText.", "Paragraph: Text.")]
    [InlineData("[Almanca](de.md) · **Türkçe**\\n\\nMetin.", "Paragraph: Metin.")]
    [InlineData("[English](en.md) is the original.", "Paragraph: English is the original.")]
    [InlineData("[Berlin](b.md) | [Paris](p.md)", "Paragraph: Berlin | Paris")]
    [InlineData("#use wml::debian::template\\n\\nMetin.", "Paragraph: Metin.")]
    [InlineData("7. kuralı okuyun.", "Paragraph: 7. kuralı okuyun.")]
    [InlineData("- 12. hücre **boşsa** gizle\\n- son", "ListItem1: 12. hücre boşsa gizle|ListItem1: son")]
    [InlineData("1. adım tamam", "ListItem1: adım tamam")]
    [InlineData("7. Kuralı okuyun.", "ListItem1: Kuralı okuyun.")]
    [InlineData("1. aç\\n\\nMetin.\\n\\n2. kapat", "ListItem1: aç|Paragraph: Metin.|ListItem1: kapat")]
    [InlineData("3. open it\\n4. close it", "ListItem1: open it|ListItem1: close it")]
    [InlineData("In [12]:\\n\\nText.", "Paragraph: Text.")]
    [InlineData("Out[3]:\\n\\nMetin.", "Paragraph: Metin.")]
    [InlineData("In [the port]: nobody.", "Paragraph: In [the port]: nobody.")]
    [InlineData("%matplotlib inline\\n\\nMetin.", "Paragraph: Metin.")]
    [InlineData("%20 indirim var.", "Paragraph: %20 indirim var.")]
    [InlineData("<table border=\"1\" class=\"dataframe\"><tr><td>12</td></tr></table>\\n\\nText.", "Paragraph: Text.")]
    [InlineData("<table class=\"wide\"><tr><td>12</td></tr></table>\\n\\nText.", "TableCell: 12|Paragraph: Text.")]
    [InlineData("{{< figure src=\"a.png\" title=\"Eski liman\" alt='On dört gemi' width=\"300\" >}}\\n\\nMetin.", "Caption: Eski liman|Caption: On dört gemi|Paragraph: Metin.")]
    [InlineData("{{% box label=\"Note\" class=\"wide text\" %}}\\nText.\\n{{% /box %}}", "Caption: Note|Paragraph: Text.")]
    [InlineData("Bir {{< icon name=\"save\" >}} simge.", "Paragraph: Bir  simge.")]
    [InlineData("Text <img src=\"a.png\" alt=\"The old port in May\"> goes on.", "Paragraph: Text  goes on.|Caption: The old port in May")]
    [InlineData("Metin <img src=\"a.png\" alt=\"simge\"> sürüyor.", "Paragraph: Metin  sürüyor.")]
    [InlineData("See [the list][list] and [a][b].", "Paragraph: See [the list][list] and [a][b].")]
    [InlineData("[Listeye][list] bakın.\\n\\n[list]: a.md", "Paragraph: Listeye bakın.")]
    [InlineData(":label:`sec_x`\\n\\nMetin.", "Paragraph: Metin.")]
    public void Markup_is_no_prose(string text, string blocks) => Blocks(text).Should().Be(blocks);

    [Theory]
    [InlineData("Here $x_1 + 2$ holds.", "Paragraph: Here x_1 + 2 holds.", "x_1 + 2")]
    [InlineData("Burada $n=3$ olur.", "Paragraph: Burada n=3 olur.", "n=3")]
    [InlineData("A number $1.5$ and $k$.", "Paragraph: A number 1.5 and k.", "1.5|k")]
    [InlineData("Let \\(a^2 = b\\) be so.", "Paragraph: Let a^2 = b be so.", "a^2 = b")]
    [InlineData("See :numref:`fig_a` and :cite:`Kaya.2020`.", "Paragraph: See fig_a and Kaya.2020.", "fig_a|Kaya.2020")]
    [InlineData("See {ref}`sec-a`.", "Paragraph: See sec-a.", "sec-a")]
    [InlineData("Formül\n\n$$\\frac{1}{2} x$$\n\nbudur.", "Paragraph: Formül|Code: \\frac{1}{2} x|Paragraph: budur.", "")]
    [InlineData("\\begin{align}a &= 1\\end{align}\n\nText.", "Code: \\begin{align}a &= 1\\end{align}|Paragraph: Text.", "")]
    [InlineData("A set $\\{1, 2 \\}$ of two.", "Paragraph: A set \\{1, 2 \\} of two.", "\\{1, 2 \\}")]
    [InlineData("Olasılığı $ p^{k}$ olur.", "Paragraph: Olasılığı  p^{k} olur.", "p^{k}")]
    [InlineData("It costs $ 5 or $ 6 today.", "Paragraph: It costs $ 5 or $ 6 today.", "")]
    [InlineData("Eminlik $\\%80$ idi.", "Paragraph: Eminlik %80 idi.", "")]
    [InlineData("Fatura $350\\$$ tuttu.", "Paragraph: Fatura 350$ tuttu.", "")]
    [InlineData("The $6^{\\mathrm{th}}$ column.", "Paragraph: The 6th column.", "")]
    [InlineData("A line $a +\nb$ goes on.", "Paragraph: A line a + b goes on.", "a + b")]
    [InlineData("It rose from $5 million to $7 million.", "Paragraph: It rose from $5 million to $7 million.", "")]
    [InlineData("Between $5 and $10, or US$5-$10.", "Paragraph: Between $5 and $10, or US$5-$10.", "")]
    [InlineData("Fiyat 5$ ile 10$ arasında.", "Paragraph: Fiyat 5$ ile 10$ arasında.", "")]
    [InlineData("Önce 5$, sonra 10$; 5$-10$.", "Paragraph: Önce 5$, sonra 10$; 5$-10$.", "")]
    [InlineData("It pays $5 + tax (10$).", "Paragraph: It pays $5 + tax (10$).", "")]
    [InlineData("Price: $$ to $$$ (dear).", "Paragraph: Price: $$ to $$$ (dear).", "")]
    [InlineData("Escaped \\$5 and \\(see below\\).", "Paragraph: Escaped $5 and (see below).", "")]
    [InlineData("From A$5 to NZ$7, A$ and B$.", "Paragraph: From A$5 to NZ$7, A$ and B$.", "")]
    [InlineData("A stray $x and no end.", "Paragraph: A stray $x and no end.", "")]
    [InlineData("Bölünmüş $x\n\ny$ burada.", "Paragraph: Bölünmüş $x|Paragraph: y$ burada.", "")]
    public void Mathematics_is_code_and_money_is_money(string text, string blocks, string code) => (Blocks(text), Code(text)).Should().Be((blocks, code));

    [Theory]
    [InlineData("\n---\ntitle: Atlas\n---\nText.", "Atlas")]
    [InlineData("[English](en.md) | [Türkçe](tr.md)\n\n---\n\n---\ntitle: Atlas\n---\n\nMetin.", "Atlas")]
    [InlineData("Some words.\n\n---\ntitle: Atlas\n---\n", null)]
    [InlineData("\n---\n\nA rule.\n", null)]
    public void Front_matter_may_stand_below_a_language_switch(string text, string? title) => new MarkdownReader().Read("a.md", text).Metadata.Title.Should().Be(title);

    [Fact]
    public void Places_do_not_move()
    {
        const string text = "## Kur { #a }\n\n!!! note \"Başlık\"\n    Metin $x_1$ ve 14 kural.\n";
        var article = new MarkdownReader().Read("a.md", text);
        foreach (var word in (string[])["Kur", "Başlık", "Metin", "x_1", "14"])
        {
            var block = article.Blocks.First(b => b.Text.Contains(word, StringComparison.Ordinal));
            var place = article.Locate(block, new TextSpan(block.Text.IndexOf(word, StringComparison.Ordinal), word.Length));
            text.Split('\n')[place.Line - 1][(place.Column - 1)..].Should().StartWith(word);
        }
    }
}
