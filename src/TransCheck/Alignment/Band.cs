namespace TransCheck.Alignment;

/// <summary>
/// Which target positions are tried for each source position: those near the line through words that both sides have once or twice each and that stand in the
/// same order, so that time and memory stay linear. Where the best path comes to the edge of a band, a wider one is tried (as Ukkonen's cut-off does).
/// </summary>
internal sealed class Band
{
    /// <summary>Target positions on either side of the line in the first band.</summary>
    private const int Narrowest = 8;

    /// <summary>And in the last, unless the documents are short.</summary>
    private const int Widest = 40;

    /// <summary>A band that is not wide enough is followed by one so many times as wide.</summary>
    private const int Growth = 3;

    /// <summary>Documents whose product of segments is smaller are tried in full at once: a band would leave little out.</summary>
    private const int FewCells = 1_500;

    /// <summary>Documents whose product of segments is smaller are tried in full where no band is wide enough.</summary>
    private const int FullCells = 40_000;

    /// <summary>A path that comes so near to an edge might go on behind it: the longest bead, and one more.</summary>
    private const int Edge = 4;

    /// <summary>So much further the path may be from the line between two anchors that are far from each other.</summary>
    private const int MostSlack = 4 * Widest;

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

    /// <summary>The bands to try one after the other, each wider than the one before.</summary>
    public static IEnumerable<Band> Of(AlignmentText source, AlignmentText target, LinkTable links)
    {
        var cells = (long)source.Count * target.Count;
        if (cells <= FewCells)
        {
            yield return Full(source.Count, target.Count);
            yield break;
        }

        var isShort = cells <= FullCells;
        var line = Line(source, target, links);
        for (var half = Narrowest; half < Math.Min(target.Count, isShort ? int.MaxValue : Widest); half *= Growth)
        {
            yield return Around(line, half, source.Count, target.Count);
        }

        yield return isShort ? Full(source.Count, target.Count) : Around(line, Widest, source.Count, target.Count);
    }

    /// <summary>Whether a path of beads stays clear of the edges, so that a wider band would hold no better one.</summary>
    public bool Holds(List<(SegmentRange Source, SegmentRange Target)> path)
    {
        var last = _high[^1];
        foreach (var (source, target) in path)
        {
            if ((_low[source.Start] is > 0 and var low && target.Start < low + Edge) || (_high[source.End] is var high && high < last && target.End > high - Edge))
            {
                return false;
            }
        }

        return true;
    }

    private static Band Full(int source, int target)
    {
        var high = new int[source + 1];
        Array.Fill(high, target);
        return new Band(new int[source + 1], high);
    }

    private static Band Around(List<(int Source, int Target)> line, int half, int source, int target)
    {
        var low = new int[source + 1];
        var high = new int[source + 1];
        var k = 0;
        var most = Math.Min(MostSlack, MostCells / (source + 1));
        for (var i = 0; i <= source; i++)
        {
            while (line[k + 1].Source < i)
            {
                k++;
            }

            // Between two anchors the path may be anywhere in the rectangle that they span, if that is small.
            var (from, to) = (line[k], line[k + 1]);
            var at = from.Target + ((double)(i - from.Source) * (to.Target - from.Target) / Math.Max(1, to.Source - from.Source));
            var slack = Math.Min(most, Math.Max(to.Target - from.Target, to.Source - from.Source) / 2);
            low[i] = Math.Clamp((int)at - half - slack, 0, target);
            high[i] = Math.Clamp((int)at + half + slack, 0, target);
        }

        Connect(low, high, target);
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
