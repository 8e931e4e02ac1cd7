using TransCheck.Articles;
using TransCheck.Reading;

namespace TransCheck.Tests.Reading;

public class HtmlReaderTests
{
    private const string Page = """
        <!doctype html>
        <html lang="tr">
        <head>
        <title>Atlas 3 tanıtıldı | Örnek Haber</title>
        <link rel="canonical" href="https://example.org/tr/atlas">
        <link rel="alternate" hreflang="en" href="https://example.org/atlas">
        <meta property="og:title" content="Atlas 3 tanıtıldı | Örnek Haber">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Örnek"},
          {"@type":["NewsArticle"],"headline":"Atlas 3 tanıtıldı","datePublished":"2026-04-09","author":[{"@type":"Person","name":"Ada Kaya"}],"translator":{"@type":"Person","name":"Can Er"},"editor":"Ece Su"}]}</script>
        <style>p { color: red }</style>
        </head>
        <body>
        <div id="cookie-consent"><p>Bu site çerez kullanır. Ayrıntılar için gizlilik sayfamızı okuyabilirsiniz, teşekkür ederiz.</p><button>Kabul et</button></div>
        <header><a href="/">Örnek Haber</a><nav><ul><li><a href="/a">Ekonomi</a></li><li><a href="/b">Spor</a></li></ul></nav></header>
        <div class="wrapper">
        <article class="post has-sidebar">
        <header><h1>Atlas 3 <em>tanıtıldı</em></h1><p class="byline">Ada Kaya, 9 Nisan 2026</p></header>
        <p>Şirket, yeni modelini çarşamba günü tanıttı; model önceki sürüme göre&nbsp;%22 daha başarılı &amp; daha hızlı.</p>
        <div class="share-buttons"><a href="#">Paylaş</a> <a href="#">Tweetle</a></div>
        <h2>Ne değişti?</h2>
        <p>Kullanıcılar <a href="https://example.org/r?a=1&amp;b=2">ayrıntılı rapora</a> göre<br>daha az bekliyor.</p>
        <figure><img src="a.png" alt="x"><figcaption>Fotoğraf: Can Er</figcaption></figure>
        <ul><li>Hız: 3 ms<ul><li><p>Doğruluk: %91</p></li></ul></li></ul>
        <blockquote><p>“Daha yolun başındayız.”</p><footer>Ada Kaya</footer></blockquote>
        <table><tr><th>Model<td>Puan<tr><td>Atlas<td>91</table>
        <pre>
        kod <b>satırı</b>
          ikinci</pre>
        <aside class="related"><h3>İlgili haberler</h3><p>Başka bir haberin uzunca bir özeti burada durur ve makaleye ait değildir.</p></aside>
        <p hidden>Görünmeyen metin.</p>
        </article>
        <section id="comments"><h2>Yorumlar</h2><p>Çok güzel bir haber olmuş, elinize sağlık diyorum.</p></section>
        </div>
        <footer><p>© 2026 Örnek Haber. Tüm hakları saklıdır.</p></footer>
        </body></html>
        """;

    private static Article Read(string text) => new HtmlReader().Read("a.html", text);

    private static IEnumerable<string> Blocks(string text) => Read(text).Blocks.Select(b => $"{b.Kind}{(b.Level > 0 ? b.Level : "")}: {b.Text}");

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void The_article_of_a_page_is_read_and_the_rest_left_out(string lineEnd)
    {
        var text = Page.ReplaceLineEndings(lineEnd);
        var article = Read(text);
        article.Blocks.Select(b => $"{b.Kind}{(b.Level > 0 ? b.Level : "")}: {b.Text.ReplaceLineEndings("\n")}").Should().Equal(
            "Title1: Atlas 3 tanıtıldı",
            "Paragraph: Şirket, yeni modelini çarşamba günü tanıttı; model önceki sürüme göre\u00A0%22 daha başarılı & daha hızlı.",
            "Heading2: Ne değişti?",
            "Paragraph: Kullanıcılar ayrıntılı rapora göre\ndaha az bekliyor.",
            "Caption: Fotoğraf: Can Er",
            "ListItem1: Hız: 3 ms",
            "ListItem2: Doğruluk: %91",
            "Quotation: “Daha yolun başındayız.”",
            "Quotation: Ada Kaya",
            "TableCell: Model", "TableCell: Puan", "TableCell: Atlas", "TableCell: 91",
            "Code: kod satırı\n  ikinci");
        foreach (var block in article.Blocks)
        {
            for (var i = 0; i < block.Text.Length; i++)
            {
                if (!char.IsWhiteSpace(block.Text[i]))
                {
                    text[block.Map.ToFile(i)].Should().BeOneOf(block.Text[i], '&');
                }
            }
        }
    }

    [Fact]
    public void Metadata_comes_from_head_and_structured_data() =>
        Read(Page).Metadata.Should().BeEquivalentTo(new ArticleMetadata
        {
            Title = "Atlas 3 tanıtıldı", Language = "tr", Date = "2026-04-09", CanonicalAddress = "https://example.org/tr/atlas", Authors = ["Ada Kaya"],
            Translators = ["Can Er"], Editors = ["Ece Su"], Site = "example.org",
            Alternates = [new AlternateLink("en", "https://example.org/atlas")],
        });

    [Fact]
    public void Links_keep_their_words_and_addresses()
    {
        var block = Read(Page).Blocks.Single(b => b.Links.Length > 0);
        block.Links.Select(l => (l.Span.Of(block.Text).ToString().Trim(), l.Target)).Should().Equal(("ayrıntılı rapora", "https://example.org/r?a=1&b=2"));
    }

    [Fact]
    public void Code_within_text_keeps_its_place()
    {
        var article = Read("<main><p>Press <kbd>Ctrl</kbd>, call <code>a &lt; <b>b</b></code> now.</p><pre><code>x = 1</code></pre></main>");
        article.Blocks.Select(b => string.Join('|', b.Code.Select(c => c.Of(b.Text).ToString()))).Should().Equal("Ctrl|a < b", "");
    }

    [Fact]
    public void Places_are_exact_behind_entities_and_comments()
    {
        const string Text = "<p>A &lt;b&gt; <!-- x --> caf&eacute; costs\r\n<b>$5</b></p>";
        var article = Read(Text);
        var block = article.Blocks.Single();
        block.Text.Should().Be("A <b> café costs $5");
        article.Locate(block, new TextSpan(block.Text.IndexOf('$', StringComparison.Ordinal), 2)).Should().Be(new Location(2, 4, 2, 6));
        block.Map.ToFile(block.Text.IndexOf("café", StringComparison.Ordinal)).Should().Be(Text.IndexOf("caf", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<html><body><main><h1>T</h1><p>In the main part of the page there is enough text.</p></main><div class='sidebar'><p>Beside it.</p></div></body></html>", "Title1: T|Paragraph: In the main part of the page there is enough text.")]
    [InlineData("<div itemscope itemtype='http://schema.org/Article'><h1>T</h1><div itemprop='articleBody'><p>The body of the text.</p></div></div>", "Title1: T|Paragraph: The body of the text.")]
    [InlineData("<div class='menu'><a href='1'>One</a></div><div><div><p>Only density tells that this is the text of it.</p></div></div>", "Paragraph: Only density tells that this is the text of it.")]
    [InlineData("Just words<p>and more", "Paragraph: Just words|Paragraph: and more")]
    [InlineData("<div class='article-share-comments'><p>All of the page is in an element with a doubtful name.</p></div>", "Paragraph: All of the page is in an element with a doubtful name.")]
    public void The_article_is_found_without_an_article_element(string text, string blocks) => string.Join('|', Blocks(text)).Should().Be(blocks);

    [Fact]
    public void Too_deep_nesting_is_an_error()
    {
        foreach (var tag in new[] { "div", "b", "span", "ul><li" })
        {
            var act = () => Read(string.Concat(Enumerable.Repeat($"<{tag}>", 100_000)) + "x");
            act.Should().Throw<UnreadableArticleException>().Which.Cause.Should().Be("read.too-deep");
        }
    }

    [Fact]
    public void Many_elements_that_do_not_nest_are_read() =>
        Read(string.Concat(Enumerable.Repeat("<p>A<br>b<li>c", 3_000))).Blocks.Should().HaveCount(6_000);

    [Theory]
    [InlineData("<p>The port <img src='a.png' alt='Fourteen ships in May'> is old.</p><p>End.</p>", "Paragraph: The port is old.|Caption: Fourteen ships in May|Paragraph: End.")]
    [InlineData("<p>Liman <img alt=\"simge\" src=\"a.png\"> eskidir.</p>", "Paragraph: Liman eskidir.")]
    [InlineData("<p>Liman <img alt=\"\"> eskidir.</p>", "Paragraph: Liman eskidir.")]
    [InlineData("<table class='dataframe'><tr><td>12</td></tr></table><p>Sayılar bitti.</p>", "Paragraph: Sayılar bitti.")]
    public void Words_for_a_picture_are_a_text_of_their_own_and_rows_of_output_are_none(string body, string blocks) => string.Join('|', Blocks($"<html><body><article>{body}</article></body></html>")).Should().Be(blocks);

    [Theory]
    [InlineData("#use wml::site::template title=\"Yeni liman\"\n# yorum\n\n<p>Metin.</p>", "Title1: Yeni liman|Paragraph: Metin.")]
    [InlineData("<define-tag pagetitle>A new port</define-tag>\n<define-tag release_date>2026-04-09</define-tag>\n#use wml::site::news\n\n<p>Text.</p>", "Title1: A new port|Paragraph: Text.")]
    [InlineData("#use wml::site::template \\\n  title=\"Liman\" NOHEADER=\"true\"\n<p>Metin \\\nsürer.</p>", "Title1: Liman|Paragraph: Metin sürer.")]
    [InlineData("#use wml::site\n<p>Opened on <:= spoken('2026-04-09') :> in May.</p>", "Paragraph: Opened on in May.")]
    [InlineData("#use wml::site\n<perl>my $x = 14;</perl>\n<p>Metin.</p>", "Paragraph: Metin.")]
    [InlineData("#use wml::site\n<ifeq <status> \"old\" \"<p>Eski</p>\" />\n<p>Metin.</p>", "Paragraph: Metin.")]
    [InlineData("#use wml::site\n<toc-display/>\n<toc-add-entry name=\"a\">İlk bölüm</toc-add-entry>\n<p>Metin.</p>", "Heading3: İlk bölüm|Paragraph: Metin.")]
    [InlineData("<p>Issue #7 stays.</p>\n#use of the port\n<p>End.</p>", "Paragraph: Issue #7 stays.|Paragraph: #use of the port|Paragraph: End.")]
    public void The_marks_of_the_Website_META_Language_are_no_text(string text, string blocks) => string.Join('|', Blocks(text)).Should().Be(blocks);

    [Theory]
    [InlineData("#use wml::site::template title=\"Yeni liman\"\n\n<p>On dört <:= x :> gemi.</p>", "Yeni liman")]
    [InlineData("#use wml::site::template title=\"Yeni liman\"\n\n<p>On dört <:= x :> gemi.</p>", "gemi")]
    [InlineData("#use wml::site\n<p>Text <img src=\"a.png\" alt=\"Fourteen ships in May\"></p>", "Fourteen ships")]
    public void Places_do_not_move(string text, string words)
    {
        var article = Read(text);
        var block = article.Blocks.First(b => b.Text.Contains(words, StringComparison.Ordinal));
        var place = article.Locate(block, new TextSpan(block.Text.IndexOf(words, StringComparison.Ordinal), words.Length));
        text.Split('\n')[place.Line - 1][(place.Column - 1)..].Should().StartWith(words);
    }
}
