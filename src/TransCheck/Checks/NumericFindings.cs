using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Facts.Matching;

namespace TransCheck.Checks;

/// <summary>Turns the differences of one kind into the findings of its check.</summary>
internal static class NumericFindings
{
    public static IEnumerable<Finding> Of(CheckInfo info, PairContext context, DifferenceKind kind)
    {
        foreach (var difference in context.Numbers.Of(kind))
        {
            yield return new Finding(
                info,
                Side(difference.Source, difference.SourceSegment),
                Side(difference.Target, difference.TargetSegment),
                difference.Confidence,
                [difference.Source?.Surface ?? "", difference.Target?.Surface ?? ""]);
        }
    }

    private static FindingSide? Side(Mention? mention, int segment) =>
        mention is not null ? new FindingSide(mention.Segment, mention.Span, mention.Value.ToString())
        : segment >= 0 ? new FindingSide(segment, new TextSpan(0, 0))
        : null;
}
