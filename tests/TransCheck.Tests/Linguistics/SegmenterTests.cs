using System.Text.RegularExpressions;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Tests.Linguistics;

public sealed partial class SegmenterTests
{
    [Theory]
    [MemberData(nameof(Cases), "tr")]
    public void Cuts_Turkish(string marked) => Cut(marked, Language.Turkish);

    [Theory]
    [MemberData(nameof(Cases), "en")]
    public void Cuts_English(string marked) => Cut(marked, Language.English);

    public static TheoryData<string> Cases(string language) =>
        [.. File.ReadLines(Repository.PathTo($"tests/TransCheck.Tests/Linguistics/cases/segments.{language}.txt")).Where(line => line[0] != '#')];

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
        marked = marked.Replace('⏎', '\n');
        var text = Marks().Replace(marked, "");
        Segmenter.Cut(text, language, SegmentMode.Sentences).Select(s => text.Substring(s.Start, s.Length))
            .Should().Equal(Marker().Replace(marked, "|").Split('|', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Trim()));
    }

    [GeneratedRegex("[|{}]", RegexOptions.None, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\|? *\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Marker();
}
