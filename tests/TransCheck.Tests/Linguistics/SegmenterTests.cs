using System.Collections.Immutable;
using System.Text;
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

    [Theory]
    [InlineData("Call it once.| `use` reads the value.")]
    [InlineData("Several keys, e.g. `id` or `name`, are kept.")]
    [InlineData("The file `app.js` is small. but this goes on.")]
    public void Begins_a_sentence_with_code(string marked)
    {
        var code = ImmutableArray.CreateBuilder<TextSpan>();
        var text = new StringBuilder();
        foreach (var c in marked.Where(c => c != '|'))
        {
            if (c != '`')
            {
                text.Append(c);
            }
            else if (code.Count > 0 && code[^1].Length == 0)
            {
                code[^1] = TextSpan.FromBounds(code[^1].Start, text.Length);
            }
            else
            {
                code.Add(new TextSpan(text.Length, 0));
            }
        }

        Segmenter.Cut(text.ToString(), Language.English, SegmentMode.Sentences, 0, code.ToImmutable()).Select(s => text.ToString(s.Start, s.Length))
            .Should().Equal(marked.Replace("`", "", StringComparison.Ordinal).Split('|').Select(s => s.Trim()));
    }

    /// <summary>Comparing every word of a text without a full stop with every other would take minutes and gigabytes.</summary>
    [Theory]
    [InlineData(SegmentMode.Sentences)]
    [InlineData(SegmentMode.Lines)]
    public void Cuts_what_is_too_long_for_a_sentence_at_spaces(SegmentMode mode)
    {
        var text = string.Join(' ', Enumerable.Repeat("8 Nisan", 2000));
        var spans = Segmenter.Cut(text, Language.Turkish, mode);
        string.Join(' ', spans.Select(s => text.Substring(s.Start, s.Length))).Should().Be(text);
        spans.Should().HaveCount(4).And.OnlyContain(s => s.Length > 3900 && s.Length < 4100);
    }

    [Theory]
    [InlineData("a/5b-")]
    [InlineData("kitap")]
    [InlineData("😀")]
    public void Cuts_what_has_no_space_too(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 10_000));
        var spans = Segmenter.Cut(text, Language.Turkish, SegmentMode.Sentences);
        string.Concat(spans.Select(s => text.Substring(s.Start, s.Length))).Should().Be(text);
        spans.Should().OnlyContain(s => s.Length <= 10_000 && !char.IsLowSurrogate(text[s.Start]));
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
