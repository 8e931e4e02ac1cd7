namespace TransCheck.Alignment;

/// <summary>
/// Which target positions are tried for each source position. Short documents are tried in full. Long ones only near the line through
/// words that both sides have once or twice each and that stand in the same order, so that time and memory stay linear.
/// </summary>
internal sealed class Band
{
    /// <summary>Documents whose product of segments is smaller are tried in full.</summary>
    private const int FullCells = 40_000;

    /// <summary>Target positions on either side of the line.</summary>
    private const int HalfWidth = 40;

    /// <summary>So much further the path may be from the line between two anchors that are far from each other.</summary>
    private const int MostSlack = 4 * HalfWidth;

    /// <summary>So many cells on either side of the line in all: a text of very many segments without anchors, the same sentence again and again, gets a narrower band.</summary>
    private const int MostCells = 1_000_000;

    /// <summary>A word is an anchor when it comes at most this often on either side.</summary>
    private const int AnchorOccurrences = 2;

    /// <summary>So many anchors tie two segments for the line.</summary>
    private const int EnoughVotes = 2;

    private readonly int[] _low;
    private readonly int[] _high;

    private Band(int[] low, int[] high) => (_low, _high) = (low, high);

    /// <summary>First target position (0 to the number of target segments) for a source position.</summary>
    public int Low(int position) => _low[position];

    /// <summary>Last target position, included.</summary>
    public int High(int position) => _high[position];

    public static Band Of(AlignmentText source, AlignmentText target, LinkTable links)
    {
        var low = new int[source.Count + 1];
        var high = new int[source.Count + 1];
        Array.Fill(high, target.Count);
        if ((long)source.Count * target.Count > FullCells)
        {
            var line = Line(source, target, links);
            var k = 0;
            var most = Math.Min(MostSlack, MostCells / (source.Count + 1));
            for (var i = 0; i <= source.Count; i++)
            {
                while (line[k + 1].Source < i)
                {
                    k++;
                }

                // Between two anchors the path may be anywhere in the rectangle that they span, if that is small.
                var (from, to) = (line[k], line[k + 1]);
                var at = from.Target + ((double)(i - from.Source) * (to.Target - from.Target) / Math.Max(1, to.Source - from.Source));
                var slack = Math.Min(most, Math.Max(to.Target - from.Target, to.Source - from.Source) / 2);
                low[i] = Math.Clamp((int)at - HalfWidth - slack, 0, target.Count);
                high[i] = Math.Clamp((int)at + HalfWidth + slack, 0, target.Count);
            }

            Connect(low, high, target.Count);
        }

        return new Band(low, high);
    }

    /// <summary>Widens the ranges so that a path of steps by one leads from the first corner to the last.</summary>
    /// <param name="low">For each source position; none above <paramref name="high"/>.</param>
    /// <param name="last">The last target position.</param>
    internal static void Connect(Span<int> low, Span<int> high, int last)
    {
        low[0] = 0;
        high[^1] = last;
        for (var i = 1; i < high.Length; i++)
        {
            high[i] = Math.Max(high[i], high[i - 1]);
        }

        // Where one side has many segments that the other lacks, the line leaps: the row before goes on to where the next one begins.
        for (var i = low.Length - 2; i >= 0; i--)
        {
            low[i] = Math.Min(low[i], low[i + 1]);
            high[i] = Math.Max(high[i], low[i + 1]);
        }
    }

    /// <summary>The longest run of anchors that rises on both sides, between the two corners.</summary>
    private static List<(int Source, int Target)> Line(AlignmentText source, AlignmentText target, LinkTable links)
    {
        var votes = new Dictionary<(int Source, int Target), int>();
        for (var type = 0; type < source.TypeCount; type++)
        {
            var here = Occurrences(source, type);
            if (here.Length > AnchorOccurrences)
            {
                continue;
            }

            foreach (ref readonly var link in links.Of(type))
            {
                var there = Occurrences(target, link.Target);
                if (there.Length > AnchorOccurrences || Math.Max(link.Forward, link.Backward) < 0.3f)
                {
                    continue;
                }

                // The same number or name, once on either side, is enough.
                var weight = here.Length == 1 && there.Length == 1 && source.KeyOf(type).SequenceEqual(target.KeyOf(link.Target)) ? EnoughVotes : 1;
                foreach (var s in here)
                {
                    foreach (var t in there)
                    {
                        var cell = (source.SegmentOf[s], target.SegmentOf[t]);
                        votes[cell] = votes.GetValueOrDefault(cell) + weight;
                    }
                }
            }
        }

        // By source, and for one source from the last target to the first, so that each source gives one cell at most.
        var anchors = votes.Where(v => v.Value >= EnoughVotes).Select(v => v.Key).OrderBy(c => c.Source).ThenByDescending(c => c.Target).ToList();
        var rising = RisingChain.Longest([.. anchors.Select(c => c.Target)]);
        return [(-1, -1), .. rising.Select(i => anchors[i]), (source.Count + 1, target.Count + 1)];
    }

    private static ReadOnlySpan<int> Occurrences(AlignmentText text, int type) =>
        text.Occurrences.AsSpan(text.OccurrenceStart[type], text.OccurrenceStart[type + 1] - text.OccurrenceStart[type]);
}
