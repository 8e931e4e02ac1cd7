using TransCheck.Facts;
using TransCheck.Facts.Matching;

namespace TransCheck.Checks;

/// <summary>What checks of links and of code make of their differences.</summary>
internal static class PlacedFindings
{
    /// <summary>Nothing stands in the place of what the target lacks.</summary>
    /// <param name="show">What a report shows of a mention.</param>
    public static IEnumerable<Finding> Missing(this IEnumerable<PlacedDifference> differences, CheckInfo check, Func<Mention, string> show) =>
        differences
            .Where(d => d.Target is null)
            .Select(d => new Finding(check, Side(d.Source, show), new FindingSide(d.TargetSegment, default), d.Confidence, [show(d.Source)]));

    /// <summary>Another stands in the place of what the target lacks.</summary>
    /// <param name="show">What a report shows of a mention.</param>
    public static IEnumerable<Finding> Altered(this IEnumerable<PlacedDifference> differences, CheckInfo check, Func<Mention, string> show)
    {
        foreach (var difference in differences)
        {
            if (difference.Target is { } target)
            {
                yield return new Finding(check, Side(difference.Source, show), Side(target, show), difference.Confidence, [show(difference.Source), show(target)]);
            }
        }
    }

    private static FindingSide Side(Mention mention, Func<Mention, string> show) => new(mention.Segment, mention.Span, show(mention));
}
