using TransCheck.Articles;
using TransCheck.Detection;

namespace TransCheck.Tests.Detection;

public sealed class ArticleLanguageTests
{
    private const string Turkish = "Şirket, yeni modelini önümüzdeki ay tanıtacağını duyurdu. Model, öncekine göre çok daha az bellek kullanıyor ve aynı soruları daha kısa sürede yanıtlıyor.";
    private const string English = "The company said it would present its new model next month. It uses far less memory than the one before it and answers the same questions in less time.";
    private const string German = "Das Unternehmen kündigte an, sein neues Modell im nächsten Monat vorzustellen. Es braucht viel weniger Speicher als das vorherige und antwortet schneller.";

    [Theory]
    [InlineData(Language.Turkish, Turkish)]
    [InlineData(Language.English, English)]
    [InlineData(Language.Other, German)]
    [InlineData(Language.Mixed, Turkish, English)]
    [InlineData(Language.Mixed, Turkish + " " + English)]
    [InlineData(Language.Mixed, Turkish, Turkish, English)]
    [InlineData(Language.Turkish, Turkish, Turkish, Turkish, Turkish, Turkish, Turkish, English)]
    [InlineData(Language.Turkish, Turkish, "GPT-4o", "Claude 3.5 Sonnet", "Llama 3.1 405B", "Gemini Ultra")]
    [InlineData(Language.Undetermined, "OK")]
    [InlineData(Language.Undetermined, "2026", "14.3 %")]
    [InlineData(Language.Undetermined)]
    public void The_content_tells(Language expected, params string[] blocks) =>
        Detect(null, blocks).Language.Should().Be(expected);

    [Theory]
    [InlineData("tr", Language.Turkish, "OK")]
    [InlineData("en-US", Language.English, "Llama 3.1")]
    [InlineData("tr-TR", Language.English, English)]
    [InlineData("en", Language.Turkish, Turkish)]
    [InlineData("en", Language.Mixed, Turkish, English)]
    [InlineData("tr", Language.Turkish, Turkish, Turkish, Turkish, English)]
    [InlineData("tr", Language.Other, German)]
    [InlineData("de", Language.Turkish, Turkish)]
    public void A_declaration_helps_unless_the_content_plainly_contradicts(string declared, Language expected, params string[] blocks) =>
        Detect(declared, blocks).Language.Should().Be(expected);

    [Fact]
    public void An_agreeing_declaration_makes_it_surer() =>
        Detect("tr", Turkish).Confidence.Should().BeGreaterThan(Detect(null, Turkish).Confidence);

    [Fact]
    public void Shares_add_up_and_follow_the_letters()
    {
        var found = Detect(null, Turkish, English);

        (found.TurkishShare + found.EnglishShare + found.OtherShare).Should().BeApproximately(1, 1e-9);
        found.TurkishShare.Should().BeInRange(0.4, 0.6);
        found.EnglishShare.Should().BeInRange(0.4, 0.6);
    }

    [Fact]
    public void Terms_in_a_technical_text_do_not_make_it_mixed()
    {
        var found = Detect(
            null,
            "Fine-tuning için önce bir checkpoint indirin, ardından learning rate ve batch size değerlerini ayarlayın.",
            "Pull request açmadan önce main branch'ini rebase edin; CI pipeline'ı hata verirse log'lara bakın.",
            "Meta Superintelligence Labs, Muse Spark'ı Artificial Analysis Intelligence Index üzerinde sınadı.");

        found.Language.Should().Be(Language.Turkish);
    }

    [Fact]
    public void Code_is_ignored()
    {
        var code = new Block(BlockKind.Code, 0, string.Concat(Enumerable.Repeat("if the value is not null then return the first item of the list\n", 20)), SourceMap.Verbatim(0));
        var article = Article(null, Turkish);

        ArticleLanguage.Detect(article with { Blocks = article.Blocks.Add(code) }, NGramDetector.Default).Language.Should().Be(Language.Turkish);
    }

    [Fact]
    public void Code_and_addresses_within_the_text_are_ignored()
    {
        const string text = "Yardım: docker container inspect --format json, ayrıntılar için <https://docs.example.org/reference/commandline/container/inspect-the-container>.";
        var block = new Block(BlockKind.Paragraph, 0, text, SourceMap.Verbatim(0)) { Code = [new TextSpan("Yardım: ".Length, "docker container inspect --format json".Length)] };

        var found = ArticleLanguage.Detect(Article(null) with { Blocks = [block] }, NGramDetector.Default);

        found.Language.Should().Be(Language.Turkish);
        found.TurkishShare.Should().BeGreaterThan(0.9);
    }

    [Theory]
    [InlineData("pages.tr/go-bug.md", Language.Turkish, "go bug", "Bug bildir.")]
    [InlineData("en/delete.md", Language.English, "delete", "Format flash, erase nvram.")]
    [InlineData("en/road.md", Language.English, "Göl Köprüsü Yıldız Yolu")]
    [InlineData("road.en.md", Language.English, "Göl Köprüsü Yıldız Yolu")]
    [InlineData("road_en-GB.md", Language.English, "Göl Köprüsü Yıldız Yolu")]
    [InlineData("road.tr.md", Language.Turkish, "Ibiza Sunset Resort")]
    [InlineData("tr/road.md", Language.Turkish, "OK")]
    [InlineData("en/x.md", Language.Turkish, Turkish)]
    [InlineData("tr/x.md", Language.English, English)]
    [InlineData("en-iyi-modeller.md", Language.Turkish, "En iyi modeller hangileri?")]
    [InlineData("learn-turkish.md", Language.English, "A course for those who begin.")]
    [InlineData("tr/de.md", Language.Other, "Das Unternehmen kündigte an, sein neues Modell im Herbst vorzustellen.")]
    public void A_path_tells_the_language_of_a_short_text(string path, Language expected, params string[] blocks) =>
        ArticleLanguage.Detect(Article(null, blocks) with { Path = path }, NGramDetector.Default).Language.Should().Be(expected);

    [Fact]
    public void Each_block_has_its_own_language()
    {
        var article = Article(null, Turkish, English, German, "OK");

        ArticleLanguage.BlockLanguages(article, NGramDetector.Default).Select(b => b.Language)
            .Should().Equal(Language.Turkish, Language.English, Language.Other, Language.Undetermined);
    }

    [Theory]
    [InlineData("tr", Language.Turkish)]
    [InlineData("TR_tr", Language.Turkish)]
    [InlineData("en-GB", Language.English)]
    [InlineData("English", Language.English)]
    [InlineData("fr", Language.Other)]
    [InlineData("", Language.Undetermined)]
    [InlineData(null, Language.Undetermined)]
    public void Language_tags_are_read(string? tag, Language expected) => ArticleLanguage.Declared(tag).Should().Be(expected);

    private static DetectedLanguage Detect(string? declared, params string[] blocks) =>
        ArticleLanguage.Detect(Article(declared, blocks), NGramDetector.Default);

    private static Article Article(string? declared, params string[] blocks)
    {
        var article = Given.Document(Language.Turkish, blocks).Article;
        return article with { Path = "article.txt", Metadata = article.Metadata with { Language = declared } };
    }
}
