using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TransCheck.Articles;
using TransCheck.Checks;

namespace TransCheck.Reporting;

/// <summary>The findings that speak of each segment of one side.</summary>
/// <param name="document">Of that side.</param>
/// <param name="findings">Of the pair.</param>
/// <param name="side">Theirs.</param>
internal sealed class FindingsBySegment(Document document, ImmutableArray<Finding> findings, Func<Finding, FindingSide?> side)
{
    private readonly List<int>?[] _bySegment = Index(document.Segments.Length, findings, side);

    /// <summary>Indexes among the findings, in their order.</summary>
    public ReadOnlySpan<int> this[int segment] => CollectionsMarshal.AsSpan(_bySegment[segment]);

    private static List<int>?[] Index(int segments, ImmutableArray<Finding> findings, Func<Finding, FindingSide?> side)
    {
        var bySegment = new List<int>?[segments];
        for (var f = 0; f < findings.Length; f++)
        {
            if (side(findings[f]) is { } found)
            {
                for (var s = found.Segment; s <= found.LastSegment && s < segments; s++)
                {
                    (bySegment[s] ??= []).Add(f);
                }
            }
        }

        return bySegment;
    }
}
