using System.Globalization;
using TransCheck.Alignment;
using TransCheck.Articles;

namespace TransCheck.Checks.Text;

/// <summary>How much has no counterpart.</summary>
internal enum LoneExtent
{
    /// <summary>One segment: a sentence, a heading, a list item.</summary>
    Sentence,

    /// <summary>All of one block, two sentences and more.</summary>
    Paragraph,

    /// <summary>Several blocks in a row: paragraphs, items, cells, or a mixture of headings and others.</summary>
    Paragraphs,
    List,
    Table,
    Section,
}

/// <summary>Segments of one side that the other side has no counterpart of.</summary>
/// <param name="Segments">In the document of their side.</param>
/// <param name="Place">Where the counterpart would stand.</param>
/// <param name="Kind">Of the first block.</param>
internal sealed record LonePassage(SegmentRange Segments, int Place, BlockKind Kind, LoneExtent Extent, double Confidence)
{
    /// <summary>How many blocks it covers.</summary>
    public int Blocks { get; init; } = 1;

    public bool IsSentence => Extent == LoneExtent.Sentence && !IsHeading;

    public bool IsParagraph => Extent > LoneExtent.Sentence;

    public bool IsHeading => Extent == LoneExtent.Sentence && Kind is BlockKind.Title or BlockKind.Heading;

    /// <param name="ofSource">Is it the source that has these segments?</param>
    public Finding Report(CheckInfo check, AlignedPair pair, bool ofSource)
    {
        var (own, other) = ofSource ? (pair.Source, pair.Target) : (pair.Target, pair.Source);
        var first = own.Segments[Segments.Start];
        var last = own.Segments[Segments.End - 1];
        var here = new FindingSide(first.Index, new TextSpan(0, first.Text.Length)) { LastSegment = last.Index, LastEnd = last.Text.Length };
        var there = PlaceIn(other);
        return new Finding(check, ofSource ? here : there, ofSource ? there : here, Confidence, Blocks == 1 ? [Excerpt.Of(first.Text)] : [Excerpt.Of(first.Text), Blocks.ToString(CultureInfo.InvariantCulture)])
        {
            Variant = Extent switch
            {
                LoneExtent.Sentence => Kind == BlockKind.ListItem ? "item" : null,
                LoneExtent.Paragraphs => "paragraphs",
                LoneExtent.List => "list",
                LoneExtent.Table => "table",
                LoneExtent.Section => "section",
                _ => null,
            },
        };
    }

    private FindingSide? PlaceIn(Document document)
    {
        if (document.Segments.Length == 0)
        {
            return null;
        }

        var after = Place >= document.Segments.Length;
        var segment = document.Segments[after ? ^1 : Place];
        return new FindingSide(segment.Index, new TextSpan(after ? segment.Text.Length : 0, 0));
    }
}
