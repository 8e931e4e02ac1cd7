using TransCheck.Articles;
using TransCheck.Pairing;
using static TransCheck.Tests.Pairing.PairingInput;

namespace TransCheck.Tests.Pairing;

public class GivenPairTests
{
    [Theory]
    [InlineData(Language.English, Language.Turkish, Language.English)]
    [InlineData(Language.Turkish, Language.English, Language.Turkish)]
    [InlineData(Language.Turkish, Language.Undetermined, Language.Turkish)]
    [InlineData(Language.Undetermined, Language.Turkish, Language.English)]
    [InlineData(Language.Undetermined, Language.English, Language.Turkish)]
    [InlineData(Language.Undetermined, Language.Undetermined, Language.English)]
    [InlineData(Language.Other, Language.Turkish, Language.English)]
    public void The_first_file_is_the_source_and_the_languages_differ(Language first, Language second, Language source)
    {
        var result = GivenPair.Of(Labelled("1.md", first, ArticleMetadata.None), Labelled("2.md", second, ArticleMetadata.None), new PairOptions());
        var pair = result.Pairs.Should().ContainSingle().Subject;
        pair.Should().BeEquivalentTo(new { Source = new { Path = "1.md" }, SourceLanguage = source, Target = new { Path = "2.md" }, Evidence = new[] { "given" }, Confidence = 1.0 });
        pair.TargetLanguage.Should().NotBe(source).And.BeOneOf(Language.English, Language.Turkish);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Turkish)]
    public void Two_files_of_one_language_are_no_pair(Language language) =>
        GivenPair.Of(Labelled("1.md", language, ArticleMetadata.None), Labelled("2.md", language, ArticleMetadata.None), new PairOptions())
            .Unpaired.Select(u => u.Reason).Should().AllBe(UnpairedReason.GivenSameLanguage);

    [Theory]
    [InlineData(Language.English, "en/x.md", "tr/x.md")]
    [InlineData(Language.English, "x.md", "x.tr.md")]
    [InlineData(Language.English, "page.md", "tr/sayfa.md")]
    [InlineData(Language.Turkish, "en/x.md", "tr/x.md")]
    [InlineData(Language.Turkish, "x.en.md", "x.md")]
    public void Two_files_of_one_language_whose_places_tell_two_are_a_page_and_its_untranslated_copy(Language language, string source, string target) =>
        GivenPair.Of(Labelled(source, language, ArticleMetadata.None), Labelled(target, language, ArticleMetadata.None), new PairOptions())
            .Pairs.Should().ContainSingle().Which.Should().BeEquivalentTo(new { SourceLanguage = Language.English, TargetLanguage = Language.Turkish, IsCopy = true });
}
