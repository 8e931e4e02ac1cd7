using TransCheck.Alignment;
using TransCheck.Articles;

namespace TransCheck.Checks.Terms;

/// <summary>Terms found in documents.</summary>
internal static class TermHits
{
    /// <summary>More terms than a sentence has; to compare each with each would take too long.</summary>
    public const int MostInBead = 500;

    public static List<TermHit>[] Of(TermIndex index, Document document) =>
        [.. document.Segments.Select(s => document.BlockOf(s).Kind == BlockKind.Code ? [] : index.Find(s))];

    /// <summary>Without the hits that lie within a longer one.</summary>
    public static List<TermHit>[] Longest(List<TermHit>[] bySegment) => Array.ConvertAll(bySegment, Longest);

    private static List<TermHit> Longest(List<TermHit> hits)
    {
        if (hits.Count < 2)
        {
            return hits;
        }

        var longest = new List<TermHit>(hits.Count);
        TermHit? reach = null;
        foreach (var hit in hits.OrderBy(h => h.Span.Start).ThenByDescending(h => h.Span.Length))
        {
            // Of all that begin before, the one that ends last covers it or none does.
            if (reach?.Covers(hit) != true)
            {
                longest.Add(hit);
                reach = reach is null || hit.Span.End > reach.Span.End ? hit : reach;
            }
        }

        return longest;
    }

    public static IEnumerable<TermHit> In(this List<TermHit>[] bySegment, SegmentRange range) => bySegment.AsSpan(range.Start, range.Count).ToArray().SelectMany(h => h);
}
