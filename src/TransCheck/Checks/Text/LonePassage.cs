using TransCheck.Alignment;
using TransCheck.Articles;

namespace TransCheck.Checks.Text;

/// <summary>Segments of one side that the other side has no counterpart of.</summary>
/// <param name="Segments">In the document of their side, all in one block.</param>
/// <param name="Place">Where the counterpart would stand.</param>
/// <param name="WholeBlock">Two and more sentences, and all that the block has.</param>
internal sealed record LonePassage(SegmentRange Segments, int Place, BlockKind Kind, bool WholeBlock, double Confidence)
{
    public bool IsHeading => Kind is BlockKind.Title or BlockKind.Heading;

    /// <param name="ofSource">Is it the source that has these segments?</param>
    public Finding Report(CheckInfo check, AlignedPair pair, bool ofSource)
    {
        var (own, other) = ofSource ? (pair.Source, pair.Target) : (pair.Target, pair.Source);
        var first = own.Segments[Segments.Start];
        var last = own.Segments[Segments.End - 1];
        var here = new FindingSide(first.Index, new TextSpan(0, first.Text.Length)) { LastSegment = last.Index, LastEnd = last.Text.Length };
        var there = PlaceIn(other);
        return new Finding(check, ofSource ? here : there, ofSource ? there : here, Confidence, [Excerpt.Of(first.Text)]);
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
