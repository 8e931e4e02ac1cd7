using TransCheck.Alignment;
using TransCheck.Articles;

namespace TransCheck.Checks.Terms;

/// <summary>Terms found in documents.</summary>
internal static class TermHits
{
    public static List<TermHit>[] Of(TermIndex index, Document document) =>
        [.. document.Segments.Select(s => document.BlockOf(s).Kind == BlockKind.Code ? [] : index.Find(s))];

    /// <summary>Without the hits that lie within a longer one.</summary>
    public static List<TermHit>[] Longest(List<TermHit>[] bySegment) =>
        Array.ConvertAll(bySegment, hits => hits.Where(hit => !hits.Exists(longer => longer.Covers(hit))).ToList());

    public static IEnumerable<TermHit> In(this List<TermHit>[] bySegment, SegmentRange range) => bySegment.AsSpan(range.Start, range.Count).ToArray().SelectMany(h => h);
}
