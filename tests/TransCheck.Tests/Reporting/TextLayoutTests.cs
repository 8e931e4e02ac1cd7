using System.Globalization;
using FsCheck;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

public class TextLayoutTests
{
    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one two three", 80, "one two three")]
    [InlineData("a verylongword b", 5, "a|veryl|ongwo|rd b")]
    [InlineData("  indented text", 10, "  indented|text")]
    [InlineData("漢字漢字 x", 4, "漢字|漢字|x")]
    [InlineData(" 漢字", 2, "漢|字")]
    [InlineData("\u0301 漢", 2, "\u0301|漢")]
    [InlineData("first\nsecond", 80, "first|second")]
    [InlineData("", 10, "")]
    public void Breaks_between_words(string text, int width, string lines) =>
        string.Join('|', TextLayout.Wrap(text, width).Select(l => l.Of(text).ToString())).Should().Be(lines);

    [Fact]
    public void Loses_no_letter_and_keeps_to_the_width() =>
        Prop.ForAll<NonNull<string>, PositiveInt>((text, width) =>
        {
            var clean = PrintableText.Clean(text.Get);
            var lines = TextLayout.Wrap(clean, width.Get);
            return string.Concat(lines.Select(l => l.Of(clean).ToString())).Replace(" ", "", StringComparison.Ordinal) == clean.Replace(" ", "", StringComparison.Ordinal)
                && lines.TrueForAll(l => TextLayout.Columns(l.Of(clean).ToString()) <= width.Get || new StringInfo(l.Of(clean).ToString()).LengthInTextElements == 1);
        }).QuickCheckThrowOnFailure();
}
