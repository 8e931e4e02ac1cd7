using FsCheck;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Facts;
using TransCheck.Linguistics;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

/// <summary>Every place is inside its file, and no end stands before its start.</summary>
public class PlacesTests
{
    private static readonly string[] Pieces =
    [
        "![the first picture](a.png)", "One sentence. ", "Another of 12 words. ", "[![in a link](b.png)](c)", "\n\n", "\n", "# Heading ![and picture](d.png)\n\n", "- item ![p](x)\n", "> quoted ![q](y) text\n",
        "| a ![t](z) | b |\n|---|---|\n| c | d ![u](v) |\n", "`code`", "&amp;", "&#x1F600;", "\\*", "[^1]", "\n\n[^1]: A note of 3 words.\n\n", "<figcaption>Under it 5</figcaption>", "```\ncode 7\n```\n", "---\ntitle: \"A \\\"title\\\" of 9\"\n---\n",
    ];

    [Theory]
    [InlineData("a.md", "One ![first picture](a.png) sentence. Two sentences.\n\nThree of them.\n")]
    [InlineData("a.md", "The end. ![a picture](a.png)\nMore text behind it. And more.\n")]
    [InlineData("a.md", "![one](a.png) ![two](b.png)\nOnly words.\n")]
    [InlineData("a.html", "<table>One<tr><td>two</td>three</tr></table><p>Four <b>five</p>six</b>")]
    public void Places_of_several_segments_go_from_the_first_to_the_last_in_the_file(string path, string text) => AllHold(path, text);

    [Fact]
    public void So_do_those_of_any_text() =>
        Prop.ForAll(Arb.From(Gen.ListOf(Gen.Elements(Pieces)).Select(string.Concat)), (string text) => AllHold("a.md", text))
            .Check(new Configuration { MaxNbOfTest = 300, EndSize = 20, QuietOnSuccess = true, Runner = Config.QuickThrowOnFailure.Runner });

    [Fact]
    public void The_place_of_a_paragraph_with_a_picture_reaches_to_its_end()
    {
        const string Text = "One ![first picture](a.png) sentence.\n\nTwo ![second picture](b.png) sentences.\n";
        var document = Read("a.md", Text);
        document.Segments.Select(s => s.Text).Should().Equal("One  sentence.", "first picture", "Two  sentences.", "second picture");

        Place(document, 0, 1).Should().Be(new Location(1, 1, 1, 38));
        Place(document, 1, 3).Should().Be(new Location(1, 7, 3, 40));
    }

    private static void AllHold(string path, string text)
    {
        Document document;
        try
        {
            document = Read(path, text);
        }
        catch (UnreadableArticleException)
        {
            return;
        }

        for (var first = 0; first < document.Segments.Length; first++)
        {
            for (var last = first; last < document.Segments.Length; last++)
            {
                IsInside(Place(document, first, last), text);
            }
        }

        foreach (var mention in FactFinder.Find(document).BySegment.SelectMany(m => m))
        {
            IsInside(document.Locate(document.Segments[mention.Segment], mention.Span), text);
        }
    }

    private static Document Read(string path, string text) =>
        Segmenter.Segment(path.EndsWith(".md", StringComparison.Ordinal) ? new MarkdownReader().Read(path, text) : new HtmlReader().Read(path, text), Language.English, SegmentMode.Sentences);

    private static Location Place(Document document, int first, int last)
    {
        var side = new FindingSide(first, new TextSpan(0, document.Segments[first].Text.Length)) { LastSegment = last, LastEnd = document.Segments[last].Text.Length };
        var finding = new Finding(CheckCatalogue.All[0].Info, side, null, 1, []);
        return ReportBuilder.Report(new AlignedPair(document, document, []), [finding])[0].Source?.Location ?? throw new InvalidOperationException();
    }

    private static void IsInside(Location place, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        (place.EndLine, place.EndColumn).CompareTo((place.Line, place.Column)).Should().BeGreaterThanOrEqualTo(0, $"{place} of {text}");
        place.Line.Should().BePositive();
        place.EndLine.Should().BeLessThanOrEqualTo(lines.Length);
        place.EndColumn.Should().BeLessThanOrEqualTo(lines[place.EndLine - 1].Length + 2);
    }
}
