using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;

namespace TransCheck.Evaluation.Corpora;

/// <summary>Beads that are exactly those of the answers; segments that the answers do not list count for nothing.</summary>
/// <param name="Lost">Sentences of the answers that the article, as it was read, does not have.</param>
/// <param name="Extra">Sentences of the article that the answers do not have, without titles and summaries.</param>
internal sealed record BeadScore(int Expected, int Made, int Right, ImmutableArray<string> Lost, ImmutableArray<string> Extra)
{
    public static BeadScore Of(AlignedPair pair, string[][][] expected)
    {
        var lost = ImmutableArray.CreateBuilder<string>();
        var sources = new HashSet<int>();
        var targets = new HashSet<int>();
        var gold = new HashSet<string>(StringComparer.Ordinal);
        foreach (var bead in expected)
        {
            gold.Add(Key(Find(pair.Source, bead[0], sources, lost), Find(pair.Target, bead[1], targets, lost)));
        }

        var made = pair.Beads
            .Select(b => Key(Listed(b.Source, sources), Listed(b.Target, targets)))
            .Where(key => key != Key([], []))
            .ToList();
        return new BeadScore(gold.Count, made.Count, made.Count(gold.Contains), lost.ToImmutable(), [.. Unlisted(pair.Source, sources), .. Unlisted(pair.Target, targets)]);
    }

    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Key(IEnumerable<int> source, IEnumerable<int> target) => $"{string.Join(',', source)}={string.Join(',', target)}";

    private static IEnumerable<int> Listed(SegmentRange range, HashSet<int> listed) => Enumerable.Range(range.Start, range.Count).Where(listed.Contains);

    private static IEnumerable<string> Unlisted(Document document, HashSet<int> listed) =>
        document.Segments
            .Where(s => !listed.Contains(s.Index) && document.BlockOf(s).Kind is not (BlockKind.Title or BlockKind.Summary))
            .Select(s => OneLine(s.Text));

    /// <summary>The last segment that starts so: a summary that repeats the body stands before it.</summary>
    private static List<int> Find(Document document, string[] starts, HashSet<int> found, ImmutableArray<string>.Builder lost)
    {
        var indices = new List<int>();
        foreach (var start in starts)
        {
            if (document.Segments.LastOrDefault(s => OneLine(s.Text).StartsWith(start, StringComparison.Ordinal)) is { } segment)
            {
                indices.Add(segment.Index);
                found.Add(segment.Index);
            }
            else
            {
                lost.Add(start);
            }
        }

        return indices;
    }
}
