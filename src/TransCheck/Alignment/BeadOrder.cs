using System.Collections.Immutable;

namespace TransCheck.Alignment;

/// <summary>Puts beads in reading order and marks those that moved.</summary>
internal static class BeadOrder
{
    /// <param name="beads">English and Turkish segments; one side may be empty.</param>
    /// <param name="turned">Is the Turkish document the source?</param>
    public static ImmutableArray<Bead> Arrange(List<(SegmentRange Source, SegmentRange Target)> beads, bool turned)
    {
        var scored = beads.ConvertAll(b => turned ? new Bead(b.Target, b.Source, 1) : new Bead(b.Source, b.Target, 1));
        var tied = scored.Where(b => b.Source.Count > 0 && b.Target.Count > 0).OrderBy(b => b.Source.Start).ToList();
        var steady = Steady(tied);
        var ordered = new List<Bead>(scored.Count);
        ordered.AddRange(tied.Select((b, k) => steady[k] ? b : b with { Moved = true }));

        // The place of a lone segment: behind its neighbour before it, where that stands on the other side.
        var bySourceEnd = ordered.ToDictionary(b => b.Source.End);
        var byTargetEnd = ordered.ToDictionary(b => b.Target.End);
        foreach (var bead in scored.Where(b => b.Target.Count == 0).OrderBy(b => b.Source.Start))
        {
            var at = bySourceEnd.GetValueOrDefault(bead.Source.Start)?.Target.End ?? 0;
            var placed = bead with { Target = new SegmentRange(at, 0) };
            bySourceEnd[bead.Source.End] = placed;
            ordered.Add(placed);
        }

        foreach (var bead in scored.Where(b => b.Source.Count == 0).OrderBy(b => b.Target.Start))
        {
            var at = byTargetEnd.GetValueOrDefault(bead.Target.Start)?.Source.End ?? 0;
            var placed = bead with { Source = new SegmentRange(at, 0) };
            byTargetEnd[bead.Target.End] = placed;
            ordered.Add(placed);
        }

        // A bead without source stands before the source segment that its place names.
        return [.. ordered.OrderBy(b => b.Source.Start).ThenBy(b => b.Source.Count == 0 ? 0 : 1).ThenBy(b => b.Target.Start)];
    }

    /// <summary>For each bead: is it on the heaviest chain whose targets rise? The others moved.</summary>
    /// <param name="beads">By source.</param>
    private static bool[] Steady(List<Bead> beads)
    {
        var steady = new bool[beads.Count];
        var rises = true;
        for (var k = 1; k < beads.Count && rises; k++)
        {
            rises = beads[k].Target.Start > beads[k - 1].Target.Start;
        }

        if (rises)
        {
            Array.Fill(steady, true);
            return steady;
        }

        // Longest rising chain by patience sorting.
        var tails = new List<int>();
        var previous = new int[beads.Count];
        for (var k = 0; k < beads.Count; k++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = beads[tails[middle]].Target.Start < beads[k].Target.Start ? (middle + 1, high) : (low, middle);
            }

            previous[k] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(k);
            }
            else
            {
                tails[low] = k;
            }
        }

        for (var k = tails.Count > 0 ? tails[^1] : -1; k >= 0; k = previous[k])
        {
            steady[k] = true;
        }

        return steady;
    }
}
