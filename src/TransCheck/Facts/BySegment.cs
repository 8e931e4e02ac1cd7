using System.Collections.Immutable;
using TransCheck.Articles;

namespace TransCheck.Facts;

/// <summary>What stands in the blocks of a document, by the segment in which it begins.</summary>
internal static class BySegment
{
    /// <param name="document">Whose blocks.</param>
    /// <param name="items">Of a block.</param>
    /// <param name="start">Where in the text of the block one begins.</param>
    /// <returns>For each segment what begins in it, in the order of the block; null where nothing does.</returns>
    public static List<T>?[] Of<T>(Document document, Func<Block, ImmutableArray<T>> items, Func<T, int> start)
    {
        var segments = document.Segments;
        var bySegment = new List<T>?[segments.Length];
        for (var first = 0; first < segments.Length;)
        {
            var end = first + 1;
            while (end < segments.Length && segments[end].Block == segments[first].Block)
            {
                end++;
            }

            foreach (var item in items(document.BlockOf(segments[first])))
            {
                if (Holding(segments.AsSpan(first..end), start(item)) is { } segment)
                {
                    (bySegment[segment.Index] ??= []).Add(item);
                }
            }

            first = end;
        }

        return bySegment;
    }

    private static Segment? Holding(ReadOnlySpan<Segment> segments, int offset)
    {
        var (low, high) = (0, segments.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = segments[middle].Span.End > offset ? (low, middle) : (middle + 1, high);
        }

        return low < segments.Length && segments[low].Span.Contains(offset) ? segments[low] : null;
    }
}
