using TransCheck.Articles;
using TransCheck.Evidence;
using TransCheck.Facts;
using TransCheck.Facts.Matching;

namespace TransCheck.Checks;

/// <summary>Turns the differences of one kind into the findings of its check.</summary>
internal static class NumericFindings
{
    /// <summary>Sentences lose or change a fact or two; where more differ than twice what they share, they hardly render each other.</summary>
    private const int Few = 2;

    /// <summary>What is left of the confidence there.</summary>
    private const double Chance = 0.5;

    public static IEnumerable<Finding> Of(CheckInfo info, PairContext context, DifferenceKind kind)
    {
        foreach (var difference in context.Numbers.Of(kind))
        {
            yield return new Finding(
                info,
                Side(difference.Source, difference.SourceSegment),
                Side(difference.Target, difference.TargetSegment),
                difference.Confidence * (difference.Strange > Math.Max(Few, 2 * difference.Shared) ? Chance : 1),
                [difference.Source?.Surface ?? "", difference.Target?.Surface ?? ""])
            {
                Features =
                [
                    (CandidateFeature.Certainty, difference.Certainty),
                    (CandidateFeature.SharedFacts, Math.Log(1 + difference.Shared)),
                    (CandidateFeature.SaidNear, difference.SaidAt is null ? 0 : 1.0 / (1 + difference.SaidAt.Value)),
                ],
            };
        }
    }

    private static FindingSide? Side(Mention? mention, int segment) =>
        mention is not null ? new FindingSide(mention.Segment, mention.Span, mention.Value.ToString())
        : segment >= 0 ? new FindingSide(segment, new TextSpan(0, 0))
        : null;
}
