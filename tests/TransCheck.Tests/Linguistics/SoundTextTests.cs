using System.Text;
using TransCheck.Linguistics;
using TransCheck.Reading;

namespace TransCheck.Tests.Linguistics;

public class SoundTextTests
{
    [Theory]
    [InlineData("İstanbul’da 😀", "İstanbul’da 😀")]
    [InlineData("a\uFFFEb\uFFFF", "a\uFFFDb\uFFFD")]
    [InlineData("\uFDD0\uFDEF\uFDF0", "\uFFFD\uFFFD\uFDF0")]
    [InlineData("\uE000\uFEFF\uFFFD", "\uE000\uFEFF\uFFFD")]
    [InlineData("\U0001FFFEa\U0010FFFF", "\uFFFD\uFFFDa\uFFFD\uFFFD")]
    public void What_is_no_character_is_replaced_in_its_place(string text, string sound)
    {
        SoundText.Of(text).Should().Be(sound);
        SoundText.Normalized(text, NormalizationForm.FormC).Should().Be(sound);
    }

    [Fact]
    public void So_are_halves_of_characters()
    {
        var text = new string(['a', '\uD83D', 'b', '\uDE00', '\uD83D', '\uDE00', '\uD800']);

        SoundText.Of(text).Should().Be("a\uFFFDb\uFFFD😀\uFFFD");
        foreach (var form in Enum.GetValues<NormalizationForm>())
        {
            SoundText.Normalized(text, form).Should().StartWith("a\uFFFD");
        }
    }

    [Fact]
    public void Sound_text_is_not_copied()
    {
        const string Text = "Ayşe 😀 \uFFFD";

        SoundText.Of(Text).Should().BeSameAs(Text);
    }

    public static TheoryData<string, string> Spelt => new()
    {
        { "a.html", "<html><head><title>A &#xD800; b</title></head><body><p>One &#xFFFE; two &#xFFFF; three &#xD83D; four.</p></body></html>" },
        { "a.html", """<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"A \ud800","\udc00":1,"author":["\ud800"]}</script></head><body><p>One.</p></body></html>""" },
        { "a.html", """<html><body><p>One <a href="x&#xFFFE;">two</a>.</p></body></html>""" },
        { "a.md", "---\ntitle: \"A \\uFFFE b\"\ntranscheck:\n  off: [\"x\\uFFFE\"]\n  reason: \"\\uFDD0\"\nauthor: \"\\uFFFF\"\ntranslator: \"\\uFFFF\"\nsite: \"\\uFFFE\"\n---\n\nOne &#xFFFE; two &#xD800;.\n" },
        { "a.md", "One \uFFFE two \uFFFF [three](x&#xFFFF;).\n" },
        { "a.txt", "One \uFFFE two \uFFFF three \uFDD0.\n" },
    };

    [Theory]
    [MemberData(nameof(Spelt))]
    public void No_reader_hands_on_what_is_no_character(string path, string content)
    {
        var article = ArticleReader.TryParse(path, Encoding.UTF8.GetBytes(content), ArticleFormats.Usual);

        article.Should().NotBeNull();
        foreach (var text in article!.Blocks.SelectMany(b => b.Links.Select(l => l.Target).Append(b.Text))
            .Concat([article.Metadata.Title, article.Metadata.Site, .. article.Metadata.Authors, .. article.Metadata.Translators, .. article.Suppressions.SelectMany(s => new[] { s.Text, s.Reason, s.Check })])
            .OfType<string>())
        {
            SoundText.Of(text).Should().BeSameAs(text);
        }
    }

    [Theory]
    [InlineData("---\ntitle: \"\\U80000000\"\n---\n\nOne.\n")]
    [InlineData("---\ntitle: \"\\xZZ\"\n---\n\nOne.\n")]
    [InlineData("---\ntitle: \"\\U00110000\"\n---\n\nOne.\n")]
    [InlineData("---\n%YAML 9999999999.1\n---\n\nOne.\n")]
    public void An_escape_beyond_unicode_is_a_mistake_of_the_front_matter(string content)
    {
        var reading = () => new MarkdownReader().Read("a.md", content);

        reading.Should().Throw<UnreadableArticleException>().Which.Cause.Should().Be("read.front-matter");
    }
}
