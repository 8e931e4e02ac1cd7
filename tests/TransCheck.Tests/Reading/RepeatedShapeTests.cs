using System.Diagnostics;
using System.Text;
using TransCheck.Reading;

namespace TransCheck.Tests.Reading;

/// <summary>Texts that repeat one thing. Each took a time once that grew with the square of its length, many seconds or minutes for these.</summary>
public class RepeatedShapeTests
{
    private const int Length = 300_000;

    [Theory]
    [InlineData("", "`a` ", "")]
    [InlineData("", "`a\n", "")]
    [InlineData("", "``a`b`` ", "")]
    [InlineData("", "` a ` ", "")]
    [InlineData("", "`` ` ", "")]
    [InlineData("", "`a\nb` ", "")]
    [InlineData("", "a* ", "")]
    [InlineData("", "*a ", "")]
    [InlineData("", "*a _b ", "")]
    [InlineData("", "***a ", "")]
    [InlineData("", "**x_", "")]
    [InlineData("", "*a* ", "")]
    [InlineData("# ", "*a* ", "")]
    [InlineData("> ", "*a*\n> ", "")]
    [InlineData("- ", "*a*\n  ", "")]
    [InlineData("", "*a*\n", "===\n")]
    [InlineData("", "[a](b) ", "")]
    [InlineData("", "[a ", "")]
    [InlineData("", "[a](", "")]
    [InlineData("", "[^", "")]
    [InlineData("", "<![CDATA[", "")]
    [InlineData("", "http://a.b/c ", "")]
    [InlineData("", "http://a.b/(", "")]
    [InlineData("", "www.a.b ", "")]
    [InlineData("", "mailto:a@b.co ", "")]
    [InlineData("", "{/*", "")]
    [InlineData("", "<pre>a</pre>\n\n", "")]
    [InlineData("", "{% comment %}", "")]
    [InlineData("x ", "<b> ", "")]
    [InlineData("", "a <!-- transcheck off-line name-missing --> b ", "")]
    [InlineData("", "[a]: b\n", "")]
    [InlineData("", "[a]: b \"\n", "")]
    [InlineData("", "[a\n", "")]
    [InlineData("", "a\n===\n", "")]
    [InlineData("", "a\n\n[a]: b\n\n", "")]
    [InlineData("", "- ", "a")]
    [InlineData("", "1. ", "a")]
    [InlineData("|a|b|\n|-|-|\n", "|*c|d*|\n", "")]
    [InlineData("|a|b|\n|-|-|\n", "|`c|d`|\n", "")]
    [InlineData("|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|\n|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|\n", "|c\n", "")]
    public void Markdown_is_read_in_a_time_that_follows_its_length(string start, string repeated, string end) => ShouldBeQuick(new MarkdownReader(), ".md", start, repeated, end);

    [Theory]
    [InlineData("", "<embed>", "")]
    [InlineData("", "<svg><style>b</svg>", "")]
    [InlineData("", "<li><div>", "")]
    [InlineData("", "<button><p>", "")]
    [InlineData("", "<table><tr>a</tr></table>", "")]
    [InlineData("", "<article>a</article>", "")]
    [InlineData("", "<!-- transcheck off-line -->a ", "")]
    [InlineData("<meta name=transcheck content='off&#32;x'>", "<meta name=transcheck content='off&#32;x'>", "<p>a")]
    [InlineData("", "<p><b>a</b> c</p>", "")]
    [InlineData("", "</p></q>a", "")]
    public void Pages_are_read_in_a_time_that_follows_their_length(string start, string repeated, string end) => ShouldBeQuick(new HtmlReader(), ".html", start, repeated, end);

    [Theory]
    [InlineData("share\nbookmark_borderSave\nvisibility9 views\nmenu\nA title that the page has twice\n\n", "A title that the page has twice\n\n", "")]
    [InlineData("", "1. a\n", "")]
    [InlineData("", "- a\n", "")]
    public void Text_is_read_in_a_time_that_follows_its_length(string start, string repeated, string end) => ShouldBeQuick(new PlainTextReader(), ".txt", start, repeated, end);

    /// <summary>End tags that end nothing, comments that are none and an attribute that looks like one once hid the nesting from the guard.</summary>
    [Theory]
    [InlineData("<div></p>")]
    [InlineData("<div></span>")]
    [InlineData("<div></x>")]
    [InlineData("<div><!-->")]
    [InlineData("<div><!--->")]
    [InlineData("<a b=\"<!--\"><div>")]
    [InlineData("<DIV></SPAN>")]
    [InlineData("<x-y>")]
    [InlineData("<svg>")]
    [InlineData("<math><mi>")]
    [InlineData("<svg><style>b")]
    [InlineData("<ruby><rt>")]
    public void Pages_that_nest_without_end_are_refused(string repeated)
    {
        var act = () => new HtmlReader().Read("a.html", Repeat(repeated, Length));
        act.Should().Throw<UnreadableArticleException>().Which.Cause.Should().Be("read.too-deep");
    }

    /// <summary>Every paragraph opens again what the first left open: 150 KB made seven million elements.</summary>
    [Fact]
    public void Pages_that_grow_out_of_proportion_are_refused()
    {
        var open = string.Concat(Enumerable.Range(0, 200).Select(i => $"<b id={i}>"));
        var act = () => new HtmlReader().Read("a.html", "<p>" + open + Repeat("<p>x", Length / 2));
        act.Should().Throw<UnreadableArticleException>().Which.Cause.Should().Be("read.too-deep");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Front_matter_that_nests_without_end_is_refused(string repeated)
    {
        var act = () => new MarkdownReader().Read("a.md", "---\na:\n  " + Repeat(repeated, Length / 4) + "\n---\n\nText.\n");
        act.Should().Throw<UnreadableArticleException>().Which.Cause.Should().Be("read.front-matter");
    }

    private static void ShouldBeQuick(IArticleFormatReader reader, string extension, string start, string repeated, string end)
    {
        // Measured beside ordinary text, so that a busy machine does not count.
        var ordinary = Time(reader, extension, Repeat("Ankara is the capital.\n\n", Length));
        var time = Time(reader, extension, start + Repeat(repeated, Length) + end);
        time.Should().BeLessThan(TimeSpan.FromSeconds(3) + (20 * ordinary));
    }

    private static TimeSpan Time(IArticleFormatReader reader, string extension, string text)
    {
        var watch = Stopwatch.StartNew();
        reader.Read("a" + extension, text);
        return watch.Elapsed;
    }

    private static string Repeat(string text, int length) => new StringBuilder().Insert(0, text, length / text.Length).ToString();
}
