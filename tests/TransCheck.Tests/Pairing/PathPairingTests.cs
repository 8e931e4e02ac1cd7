using TransCheck.Articles;
using TransCheck.Pairing;
using static TransCheck.Tests.Pairing.PairingInput;

namespace TransCheck.Tests.Pairing;

public class PathPairingTests
{
    [Theory]
    [InlineData("en/x.md", "tr/x.md")]
    [InlineData("site/en/blog/x.md", "site/tr/blog/x.md")]
    [InlineData("en-US/x.md", "tr-TR/x.md")]
    [InlineData("en_US/x.md", "tr/x.md")]
    [InlineData("EN/x.md", "TR/x.md")]
    [InlineData("eng/x.md", "tur/x.md")]
    [InlineData("english/x.md", "turkish/x.md")]
    [InlineData("İngilizce/x.txt", "Türkçe/x.txt")]
    [InlineData("ingilizce/x.txt", "turkce/x.txt")]
    [InlineData("haberler (İngilizce)/x.txt", "haberler (Türkçe)/x.txt")]
    [InlineData("english-articles/x.txt", "turkish-articles/x.txt")]
    [InlineData("x.en.md", "x.tr.md")]
    [InlineData("x.en-US.md", "x.tr-TR.md")]
    [InlineData("x.en-US.md", "x.tr.md")]
    [InlineData("x_en.txt", "x_tr.txt")]
    [InlineData("x-en.txt", "x-tr.txt")]
    [InlineData("x_EN.txt", "x_TR.txt")]
    [InlineData("en-x.txt", "tr-x.txt")]
    [InlineData("en_x.txt", "tr_x.txt")]
    [InlineData("en.x.txt", "tr.x.txt")]
    [InlineData("x (en).txt", "x (tr).txt")]
    [InlineData("a-en-final.txt", "a-tr-final.txt")]
    [InlineData("en.txt", "tr.txt")]
    [InlineData("d1/clean/en.txt", "d1/clean/tr.txt")]
    [InlineData("english.html", "turkish.html")]
    [InlineData("blog/x.md", "tr/blog/x.md")]
    [InlineData("blog/x.md", "blog/tr/x.md")]
    [InlineData("x.md", "tr/x.md")]
    [InlineData("content/x.md", "content/x.tr.md")]
    [InlineData("README.md", "README.tr.md")]
    [InlineData("README.md", "README-tr.md")]
    [InlineData("README.md", "README_TR.md")]
    [InlineData("README.md", "translations/tr/README.md")]
    [InlineData("docs/x.md", "docs/i18n/tr/x.md")]
    [InlineData("en/x.md", "x.md")]
    [InlineData("x.en.md", "x.md")]
    [InlineData("en/x.md", "x.tr.md")]
    [InlineData("docs/a/x.md", "i18n/tr/docusaurus-plugin-content-docs/current/a/x.md")]
    [InlineData("docs/a/x.mdx", "i18n/tr-TR/docusaurus-plugin-content-docs/current/a/x.mdx")]
    [InlineData("web/docs/x.md", "web/i18n/tr/docusaurus-plugin-content-docs/current/x.md")]
    [InlineData("versioned_docs/version-1.2/x.md", "i18n/tr/docusaurus-plugin-content-docs/version-1.2/x.md")]
    [InlineData("blog/2026-04-09-x.md", "i18n/tr/docusaurus-plugin-content-blog/2026-04-09-x.md")]
    [InlineData("src/pages/x.md", "i18n/tr/docusaurus-plugin-content-pages/x.md")]
    [InlineData("x.html", "tr/x.md")]
    [InlineData("x.en.html", "x.tr.md")]
    [InlineData("en/x.md", "tr/x.html")]
    [InlineData("corpora/tr-en/en/x.md", "corpora/tr-en/tr/x.md")]
    [InlineData("en/en-route.md", "tr/en-route.md")]
    [InlineData("en/a.en.md", "tr/a.tr.md")]
    [InlineData("../one/en/x.md", "../one/tr/x.md")]
    [InlineData("news/2026/open-weights-delayed.md", "haberler/2026/open-weights-delayed.md")]
    public void Paths_that_differ_by_language_pair(string english, string turkish)
    {
        Pairs(English(english, "Short."), Turkish(turkish, "Demir.")).Should().Equal(english + "=" + turkish);
        PairMatcher.Match([Turkish(turkish, "Demir."), English(english, "Short.")], new PairOptions(Language.Turkish)).Pairs
            .Should().ContainSingle().Which.Should().BeEquivalentTo(new { Source = new { Path = turkish }, SourceLanguage = Language.Turkish, Evidence = new[] { "path" } });
    }

    [Theory]
    [InlineData("how-to-win.md", "how-tr-win.md")]
    [InlineData("to/x.md", "tr/x.md")]
    [InlineData("x.md", "trx.md")]
    [InlineData("ain.md", "train.md")]
    [InlineData("a/ain.md", "a/tr-ain/x.md")]
    [InlineData("ump.md", "trump.md")]
    [InlineData("x.en.md", "y.tr.md")]
    [InlineData("en/x.md", "tr/y.md")]
    [InlineData("en/a/x.md", "tr/b/x.md")]
    [InlineData("blog/x.md", "tr/news/x.md")]
    [InlineData("x.md", "x.fr.md")]
    [InlineData("x.en.md", "x.de.md")]
    [InlineData("open.md", "op.md")]
    [InlineData("iyi-modeller.md", "en-iyi-modeller.md")]
    [InlineData("en/index.md", "tr/haberler/index.md")]
    [InlineData("a/index.md", "b/index.md")]
    [InlineData("tr/x.md", "en/x.md")]
    [InlineData("x.md", "tr.md")]
    [InlineData("d1/en.txt", "d2/tr.txt")]
    public void Paths_that_differ_otherwise_do_not_pair(string english, string turkish) =>
        Pairs(English(english, "Short."), Turkish(turkish, "Demir.")).Should().BeEmpty();

    [Fact]
    public void The_marker_in_the_same_place_wins_over_the_unmarked_file() =>
        Pairs(English("x.md", "A."), English("x.en.md", "B."), Turkish("x.tr.md", "C.")).Should().Equal("x.en.md=x.tr.md");

    [Fact]
    public void The_same_extension_wins_over_another() =>
        Pairs(English("x.md", "A."), English("x.html", "B."), Turkish("tr/x.md", "C.")).Should().Equal("x.md=tr/x.md");

    [Fact]
    public void Two_formats_of_an_article_pair_each_with_its_own() =>
        Pairs(English("en/x.md"), English("en/x.html"), Turkish("tr/x.md"), Turkish("tr/x.html")).Should().Equal("en/x.html=tr/x.html", "en/x.md=tr/x.md");

    [Theory]
    [InlineData("en/x.md", "tr/x.md")]
    [InlineData("x.md", "x.tr.md")]
    [InlineData("x_en.txt", "x_tr.txt")]
    [InlineData("docs/x.md", "docs/tr/x.md")]
    [InlineData("pages/x.md", "pages.tr/x.md")]
    [InlineData("docs/x.md", "i18n/tr/docusaurus-plugin-content-docs/current/x.md")]
    public void A_copy_that_nobody_translated_belongs_to_its_original(string english, string turkish)
    {
        Pairs(English(english, "A small model."), English(turkish, "A small model.")).Should().Equal(english + "=" + turkish);
        Pairs(Turkish(english, "Küçük bir model."), Turkish(turkish, "Küçük bir model.")).Should().Equal(english + "=" + turkish);
        PairMatcher.Match([English(english, "A model."), English(turkish, "A model.")], new PairOptions()).Pairs.Should().OnlyContain(p => p.IsCopy);
    }

    [Fact]
    public void What_says_something_else_in_the_same_language_is_no_copy() =>
        Unpaired(English("README.md", "The framework serves pages quickly."), English("tr/README.md", "Translators find their instructions here."))
            .Should().Equal("README.md: same-language", "tr/README.md: same-language");

    [Theory]
    [InlineData("en/x.md", "tr/y.md")]
    [InlineData("a/x.md", "b/x.md")]
    [InlineData("news/open-weights.md", "haberler/open-weights.md")]
    public void Copies_that_no_marker_ties_are_left_alone(string one, string other) =>
        Pairs(English(one, "A small model."), English(other, "A small model.")).Should().BeEmpty();

    [Fact]
    public void A_translation_beside_an_untranslated_copy_keeps_its_pair() =>
        Pairs(English("en/x.md"), English("tr/x.md"), Turkish("x.tr.md")).Should().Equal("en/x.md=x.tr.md");

    [Theory]
    [InlineData(Language.Undetermined, "pair")]
    [InlineData(Language.Mixed, "pair")]
    [InlineData(Language.Other, "en/x.md: no-counterpart, tr/x.md: other-language")]
    public void The_path_tells_the_language_only_of_an_article_that_does_not(Language detected, string expected)
    {
        var result = PairMatcher.Match([English("en/x.md", "A."), Labelled("tr/x.md", detected, ArticleMetadata.None, "…")], new PairOptions());
        var told = result.Pairs.IsEmpty ? string.Join(", ", result.Unpaired.Select(u => u.Article.Path + ": " + u.Reason["unpaired.".Length..])) : "pair";
        told.Should().Be(expected);
    }

    [Theory]
    [InlineData(Language.Mixed, "mixed")]
    [InlineData(Language.Undetermined, "undetermined")]
    [InlineData(Language.Other, "other-language")]
    [InlineData(Language.Turkish, "no-counterpart")]
    public void An_article_on_its_own_is_told_why(Language detected, string reason) =>
        Unpaired(Labelled("x.md", detected, ArticleMetadata.None, "…")).Should().Equal("x.md: " + reason);

    [Fact]
    public void Copies_in_two_places_are_paired_within_their_place()
    {
        const string English = "Orbitum sold 4,310 lamps in Bergama and 712 in Trabzon before 9 May 2025, said Filiz Karadut of Orbitum. The Helix 7 costs 249 lira.";
        const string Turkish = "Orbitum şirketinden Filiz Karadut, 9 Mayıs 2025'ten önce Bergama'da 4.310, Trabzon'da 712 lamba sattıklarını söyledi. Helix 7'nin fiyatı 249 lira.";
        var key = new ArticleMetadata { TranslationKey = "lamps" };
        PairingInput.Pairs(
            PairingInput.English("old/en/a.md", English), PairingInput.Turkish("old/tr/x.md", Turkish),
            PairingInput.English("new/en/a.md", English), PairingInput.Turkish("new/tr/x.md", Turkish),
            PairingInput.English("one/b.en.md", key, "Lamps."), PairingInput.Turkish("one/y.tr.md", key, "Lambalar."),
            PairingInput.English("two/b.en.md", key, "Lamps."), PairingInput.Turkish("two/y.tr.md", key, "Lambalar."))
            .Should().Equal("new/en/a.md=new/tr/x.md", "old/en/a.md=old/tr/x.md", "one/b.en.md=one/y.tr.md", "two/b.en.md=two/y.tr.md");
    }
}
