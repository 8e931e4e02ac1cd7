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
    [InlineData(Language.English, Language.English, Language.Turkish)]
    public void The_first_file_is_the_source_and_the_languages_differ(Language first, Language second, Language source)
    {
        var pair = PairMatcher.Given(Labelled("1.md", first, ArticleMetadata.None), Labelled("2.md", second, ArticleMetadata.None), new PairOptions());
        pair.Should().BeEquivalentTo(new { Source = new { Path = "1.md" }, SourceLanguage = source, Target = new { Path = "2.md" }, Evidence = new[] { "given" }, Confidence = 1.0 });
        pair.TargetLanguage.Should().NotBe(source).And.BeOneOf(Language.English, Language.Turkish);
    }
}
