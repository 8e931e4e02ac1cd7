using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Facts.Code;
using TransCheck.Alignment;
using TransCheck.Linguistics;
using TransCheck.Reading;

namespace TransCheck.Tests.Facts.Code;

public class CodeMatcherTests
{
    [Theory]
    [InlineData("Call `useEffect` here.", "Burada `useEffect`'i çağırın.", "")]
    [InlineData("Write `<List items={x} />` here.", "Buraya `<List  items={x}  />` yazın.", "")]
    [InlineData("Call `useEffect.`", "useEffect'i çağırın.", "")]
    [InlineData("Call `createConnection` here.", "Burada `CreateConnection` çağırın.", "createConnection > CreateConnection")]
    [InlineData("Call `useLayoutEffect` here.", "Burada `useEffect` çağırın.", "useLayoutEffect > useEffect")]
    [InlineData("Set `maxTokens` to 5.", "Değeri 5 yapın.", "maxTokens > ")]

    // Words that a sample shows are translated, and with them the sample.
    [InlineData("Join the `\"general\"` room.", "`\"genel\"` odasına girin.", "")]
    [InlineData("Set `roomName` now.\n\n```\nlet roomName;\n```", "Şimdi `odaAdı` değerini verin.\n\n```\nlet odaAdı;\n```", "")]
    [InlineData("Set `roomName` now.\n\n```\nlet roomName;\n```", "Şimdi `odaAdı` değerini verin.\n\n```\nlet roomName;\n```", "roomName > odaAdı")]

    // Spaces beside signs, separators of a number and the words of a formula are no part of it.
    [InlineData("Call `throttle(f, ms)` once.", "Bir kez `throttle(f,ms)` çağırın.", "")]
    [InlineData("Type `1 + 2` there.", "Oraya `1+2` yazın.", "")]
    [InlineData("Run `git push -f`.", "`gitpush -f` komutunu çalıştırın.", "git push -f > gitpush -f")]
    [InlineData("Here $n_8 = 5,800$ holds.", "Burada $n_8=5.800$ olur.", "")]
    [InlineData("The $i^\\mathrm{th}$ row of $x_{ij}$.", "$x_{ij}$ için $i$. satır.", "")]
    [InlineData("It has $2\\text{ bits}$ of $H_1$.", "$H_1$ için $2\\text{ ikili}$ vardır.", "")]
    [InlineData("Let $x_{ijk}$ be a number.", "$x_{ikj}$ bir sayı olsun.", "x_{ijk} > x_{ikj}")]
    [InlineData("Set `limit=1500` here.", "Burada `limit=2500` verin.", "limit=1500 > limit=2500")]

    [InlineData("A $2\\times 2$ board.", "$2 \\times2$ bir tahta.", "")]
    [InlineData("The vector $\\mathbf{w}_{i}$ grows.", "$\\mathbf w_i$ vektörü büyür.", "")]
    [InlineData("The vector $w_{ij}$ grows.", "$w_{i}j$ vektörü büyür.", "w_{ij} > w_{i}j")]
    [InlineData("A $2\\times 2$ board.", "$2\\times 3$ bir tahta.", "2\\times 2 > 2\\times 3")]

    // What names the language of the page.
    [InlineData("Open `site/en/map.md` first.", "Önce `site/tr/map.md` dosyasını açın.", "")]
    [InlineData("Clone `harbour-en` today.", "Bugün `harbour-tr` deposunu çoğaltın.", "")]
    [InlineData("Clone `harbour-en` today.", "Bugün `harbour-de` deposunu çoğaltın.", "harbour-en > harbour-de")]
    [InlineData("Call `open()` here.", "Burada `optr()` çağırın.", "open() > optr()")]

    // What the reader puts in is translated, everywhere alike.
    [InlineData("Run `diff {{old_file}} {{new_file}}`.", "`diff {{eski_dosya}} {{yeni_dosya}}` çalıştırın.", "")]
    [InlineData("Run `open <file>`.", "`open <dosya>` çalıştırın.", "")]
    [InlineData("Write `{{from}}-{{to}}`.", "`{{to}}-{{from}}` yazın.", "{{from}}-{{to}} > {{to}}-{{from}}")]
    [InlineData("Give `--path={{path}}`.", "`--file={{yol}}` verin.", "--path={{path}} > --file={{yol}}")]

    // Between quotation marks of code nothing is quoted.
    [InlineData("Add `'use client'` to the file.", "Dosyaya `'use client'` ekleyin.", "")]
    public void Reports_code_that_is_not_the_same(string english, string turkish, string expected)
    {
        var (source, target) = (Read(english, "a.md", Language.English), Read(turkish, "b.md", Language.Turkish));
        var pair = SentenceAligner.Align(source, target);
        CodeMatcher.Compare(pair, FactFinder.Find(source), FactFinder.Find(target)).Where(d => d.Confidence >= 0.5)
            .Select(d => $"{d.Source.Value} > {d.Target?.Value}").Should().Equal(expected.Length == 0 ? [] : [expected]);
    }

    [Fact]
    public void Marks_within_code_quote_nothing() =>
        FactFinder.Find(Read("Add `'use client'` to \"the file\".", "a.md", Language.English)).BySegment[0].Where(m => m.Kind == FactKind.Quotation)
            .Select(m => m.Value.ToString()).Should().Equal("the file");

    private static Document Read(string text, string path, Language language) => Segmenter.Segment(new MarkdownReader().Read(path, text), language);
}
