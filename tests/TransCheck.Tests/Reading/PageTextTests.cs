using TransCheck.Articles;
using TransCheck.Reading;

namespace TransCheck.Tests.Reading;

public class PageTextTests
{
    private static Article Read(string text) => new PlainTextReader().Read("a.txt", text.ReplaceLineEndings("\n"));

    private static IEnumerable<string> Blocks(Article article) => article.Blocks.Select(b => $"{b.Kind}: {b.Text}");

    private const string English = """
        EN
        Roboticsvisibility1,204 views

        Harbor City Opens Its First Driverless Tram Line

        The tram runs on six kilometres of track and carries 4,000 passengers a day, the city said on Monday morning.

        calendar_today🇹🇷Türkçe versiyonu
        Harbor City Opens Its First Driverless Tram Line
        AUDIO VERSION

        0:000:00

        summarize2-Point Summary

          • 1The tram runs on six kilometres of track.
          • 2It carries 4,000 passengers a day.

        psychology_altWhy It Matters

          • check_circleThis story concerns the Robotics topic cluster.
          • check_circleReading takes about 2 minutes.

        A tram without a driver

        The line opened on Monday after four years of work, two of them spent on testing the brakes in rain and snow.

        What it cost

        The city paid $31 million, a tenth less than planned, and the trams were built by a company from the region.

          • Track: $18 million
          • Trams: $13 million

        "We are only at the beginning," the mayor said at the opening, which some three hundred people attended.

        References:

        Was this helpful?
        thumb_up14thumb_down3

        auto_awesome

        Terms in This Article

        View All

        recommendRelated Articles

        Another city wants a driverless ferry as well and has asked three companies to make it an offer by the end of May
        """;

    private const string Turkish = """
        ornekhaber.example
        9 Nisan 2026 · Güncelleme 07.49
        Ulaşım

        Liman Kent ilk sürücüsüz tramvay hattını açtı

        Belediyenin pazartesi günü verdiği bilgiye göre altı kilometrelik hatta günde 4.000 yolcu taşınıyor ve sefer aralığı beş dakika.

        Ada Kaya

        2 dk okuma

        Liman Kent ilk sürücüsüz tramvay hattını açtı
        Fotoğraf: Can Er

        Hat, dört yıl süren çalışmaların ardından pazartesi günü açıldı; bunun iki yılı frenlerin yağmurda ve karda denenmesiyle geçti.

        Ne kadara mal oldu?

        Belediye, planlanandan onda bir daha az, 31 milyon dolar ödedi; tramvayları bölgedeki bir şirket üretti ve zamanında teslim etti.

        Kaynaklar:

        Bu yazı işinize yaradı mı?

        Paylaş

        İlgili Haberler

        Bir başka kent sürücüsüz vapur istiyor

        Yorumlar (3)

        Çok güzel olmuş, emeği geçen herkese teşekkür ederim, umarım bizim mahalleye de bir gün gelir ve biz de bineriz.
        """;

    [Fact]
    public void An_english_page_with_icons_is_read()
    {
        var article = Read(English);
        Blocks(article).Should().Equal(
            "Title: Harbor City Opens Its First Driverless Tram Line",
            "Summary: The tram runs on six kilometres of track and carries 4,000 passengers a day, the city said on Monday morning.",
            "Summary: The tram runs on six kilometres of track.",
            "Summary: It carries 4,000 passengers a day.",
            "Heading: A tram without a driver",
            "Paragraph: The line opened on Monday after four years of work, two of them spent on testing the brakes in rain and snow.",
            "Heading: What it cost",
            "Paragraph: The city paid $31 million, a tenth less than planned, and the trams were built by a company from the region.",
            "ListItem: Track: $18 million",
            "ListItem: Trams: $13 million",
            "Paragraph: \"We are only at the beginning,\" the mayor said at the opening, which some three hundred people attended.");
        article.Blocks.Select(b => English.ReplaceLineEndings("\n").Substring(b.Map.ToFile(0), b.Text.Length)).Should().Equal(article.Blocks.Select(b => b.Text));
    }

    [Fact]
    public void A_turkish_page_is_read()
    {
        var article = Read(Turkish);
        Blocks(article).Should().Equal(
            "Title: Liman Kent ilk sürücüsüz tramvay hattını açtı",
            "Summary: Belediyenin pazartesi günü verdiği bilgiye göre altı kilometrelik hatta günde 4.000 yolcu taşınıyor ve sefer aralığı beş dakika.",
            "Caption: Fotoğraf: Can Er",
            "Paragraph: Hat, dört yıl süren çalışmaların ardından pazartesi günü açıldı; bunun iki yılı frenlerin yağmurda ve karda denenmesiyle geçti.",
            "Heading: Ne kadara mal oldu?",
            "Paragraph: Belediye, planlanandan onda bir daha az, 31 milyon dolar ödedi; tramvayları bölgedeki bir şirket üretti ve zamanında teslim etti.");
        (article.Metadata.Title, article.Metadata.Date).Should().Be(("Liman Kent ilk sürücüsüz tramvay hattını açtı", "9 Nisan 2026"));
        article.Metadata.Authors.Should().Equal("Ada Kaya");
    }

    [Theory]
    [InlineData("Comments\n\nThe minister made no comments on the matter.\n\nShare prices rose by 3%.")]
    [InlineData("A title of some length here\n\nThe text says that the iPhone15 costs $999.\n\nApr 9, 2026\n\n2")]
    [InlineData("homeKit and visibility are words.\n\nSummary\n\n1It is 1st.\n\nTR")]
    [InlineData("Paylaş\n\nHerkesin bildiği bir öyküydü.\n\nSon")]
    public void A_clean_text_loses_nothing(string text)
    {
        var letters = string.Concat(Read(text).Blocks.Select(b => b.Text)).Where(char.IsLetterOrDigit);
        string.Concat(letters).Should().Be(string.Concat(text.Where(char.IsLetterOrDigit)));
    }

    [Fact]
    public void A_point_that_starts_with_a_number_keeps_it() =>
        Blocks(Read("• 3M bought the firm.\n• 5G came later.\n\nvisibility9 views\n\nstarRate this\n")).Should().Equal("ListItem: 3M bought the firm.", "ListItem: 5G came later.");
}
