using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Tests.Linguistics;

public sealed class SegmenterTests
{
    /// <summary><c>|</c> marks where sentences part.</summary>
    [Theory]
    [InlineData("Model bugün çıktı.| Dr. Kaya onu denedi.")]
    [InlineData("Bu, 2. Dünya Savaşı'ndan sonra oldu.| Yıl 1946.| Herkes sevindi.")]
    [InlineData("Takım 4. sırada kaldı.| 15. yüzyılda da öyleydi.")]
    [InlineData("“Geliyoruz.” dedi.| Sonra sustu.")]
    [InlineData("Geldi mi?| Hayır!| Belki...| Kim bilir?")]
    [InlineData("Elma, armut vb. meyveler satılıyor.| Elma, armut vb.| Pazar kalabalık.")]
    [InlineData("T.C. Merkez Bankası açıkladı.| A. Yılmaz konuştu.")]
    [InlineData("Fiyatı 3.5 dolar.| 4.000 adet satıldı.")]
    [InlineData("Cevap X'ten geldi, yani eski B.| Bu kısa sürdü.| Sözcü Ö. Özel ile A. Kaya sustu.")]
    public void Cuts_Turkish(string marked) => Cut(marked, Language.Turkish);

    [Theory]
    [InlineData("Mr. Smith left.| Mrs. Jones stayed.")]
    [InlineData("The U.S. Senate voted.| It passed.")]
    [InlineData("At 5 a.m. the doors opened.| Fans ran in.")]
    [InlineData("\"We won.\"| She smiled.")]
    [InlineData("He paid $3.50 to J. K. Rowling Inc. in May.| Then he left.")]
    [InlineData("It costs No. 4 dearly.| 12 people saw it.")]
    [InlineData("Visit Meta.ai today.| See www.example.com for more.")]
    [InlineData("\"Is it?\" he asked.| (Nobody knew.)| Well.")]
    [InlineData("The line ends.|\nthen a small letter")]
    [InlineData("The line goes\non here.| Then more.")]
    [InlineData("She posted it on X.| The reply came from Malcolm X.| It was short.")]
    [InlineData("It is rich in vitamin D.| But George W. Bush and J. Page ate none.")]
    public void Cuts_English(string marked) => Cut(marked, Language.English);

    [Fact]
    public void Lines_mode_makes_every_line_a_segment()
    {
        var spans = Segmenter.Cut("One. Two.\r\n\r\n  three \n", Language.English, SegmentMode.Lines);
        spans.Select(s => "One. Two.\r\n\r\n  three \n".Substring(s.Start, s.Length)).Should().Equal("One. Two.", "three");
    }

    /// <summary>A line that ends before the width of the text is a headline; one that fills it goes on in the next.</summary>
    [Theory]
    [InlineData("A headline without a stop|\nThe first sentence is longer than that.", 60)]
    [InlineData("The first sentence was wrapped by an editor at the\nWidth that is usual.", 50)]
    [InlineData("A short line\ngoes on with a small letter.", 60)]
    [InlineData("A list of names,\nGiven in full.", 60)]
    [InlineData("Line breaks\nMean nothing here.", 0)]
    public void Ends_a_sentence_where_a_line_was_broken_on_purpose(string marked, int width)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        Segmenter.Cut(text, Language.English, SegmentMode.Sentences, width).Select(s => text.Substring(s.Start, s.Length))
            .Should().Equal(marked.Split('|').Select(s => s.Trim()));
    }

    private static void Cut(string marked, Language language)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        Segmenter.Cut(text, language, SegmentMode.Sentences).Select(s => text.Substring(s.Start, s.Length))
            .Should().Equal(marked.Split('|').Select(s => s.Trim()));
    }
}
