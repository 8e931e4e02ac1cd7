using TransCheck.Facts;
using TransCheck.Facts.Links;

namespace TransCheck.Tests.Facts.Links;

public sealed class LinkTests
{
    [Theory]
    [InlineData("https://example.com/en/post/", "http://www.example.com/tr/post")]
    [InlineData("https://en.wikipedia.org/wiki/Cat", "https://tr.wikipedia.org/wiki/Kedi")]
    [InlineData("https://example.com/a?hl=en", "https://example.com/a?hl=tr")]
    [InlineData("guide.en.md", "guide.tr.md")]
    [InlineData("https://example.com/harbour-en/pulls", "https://example.com/harbour-tr/pulls")]
    [InlineData("https://example.com/a#install", "https://example.com/a#kurulum")]
    [InlineData("mailto:Press@Example.com", "press@example.com")]
    public void Addresses_of_one_page_are_equal(string one, string other) => LinkAddress.Normalise(one).Should().Be(LinkAddress.Normalise(other));

    [Theory]
    [InlineData("https://example.com/a", "https://example.com/b")]
    [InlineData("https://example.com/a", "https://example.org/a")]
    [InlineData("https://example.com/harbour-en", "https://example.com/harbour-de")]
    [InlineData("https://arxiv.org/abs/2401.1", "https://arxiv.org/abs/2401.2")]
    public void Other_addresses_are_not(string one, string other) => LinkAddress.Normalise(one).Should().NotBe(LinkAddress.Normalise(other));

    [Theory]
    [InlineData("See https://example.com/a, or ask @open_models about #Llama.", "example.com/a|@open_models|#llama")]
    [InlineData("Write to info@example.com today.", "info@example.com")]
    [InlineData("C# is a language.", "")]
    public void Finds_addresses_hashtags_and_handles(string sentence, string links) =>
        FactFinder.Find(Given.English(sentence)).BySegment[0].Where(m => m.Kind == FactKind.Link).Select(m => m.Value.ToString())
            .Should().Equal(links.Split('|', StringSplitOptions.RemoveEmptyEntries));
}
