using System.Collections.Immutable;

namespace TransCheck.Alignment;

/// <summary>Puts beads in reading order and marks those that moved.</summary>
internal static class BeadOrder
{
    /// <param name="beads">English and Turkish segments; one side may be empty.</param>
    /// <param name="turned">Is the Turkish document the source?</param>
    public static ImmutableArray<Bead> Arrange(List<(SegmentRange Source, SegmentRange Target)> beads, bool turned)
    {
        var ordered = new List<Bead>(beads.Count);
        foreach (var (english, turkish) in beads)
        {
            ordered.Add(turned ? new Bead(turkish, english, 1) : new Bead(english, turkish, 1));
        }

        if (!ordered.TrueForAll(IsTied))
        {
            ordered = PlaceLone(ordered);
        }

        ordered.Sort(InReadingOrder);
        var tied = ordered.FindAll(IsTied);
        var steady = Steady(tied);
        for (int k = 0, t = 0; k < ordered.Count; k++)
        {
            if (IsTied(ordered[k]) && !steady[t++])
            {
                ordered[k] = ordered[k] with { Moved = true };
            }
        }

        return [.. ordered];
    }

    private static bool IsTied(Bead bead) => bead.Source.Count > 0 && bead.Target.Count > 0;

    /// <summary>The place of a lone segment: behind its neighbour before it, where that stands on the other side.</summary>
    private static List<Bead> PlaceLone(List<Bead> beads)
    {
        var placed = beads.FindAll(b => b.Source.Count > 0);
        placed.Sort(static (a, b) => a.Source.Start.CompareTo(b.Source.Start));
        for (var k = 0; k < placed.Count; k++)
        {
            if (placed[k].Target.Count == 0)
            {
                placed[k] = placed[k] with { Target = new SegmentRange(k == 0 ? 0 : placed[k - 1].Target.End, 0) };
            }
        }

        var byTarget = beads.FindAll(b => b.Target.Count > 0);
        byTarget.Sort(static (a, b) => a.Target.Start.CompareTo(b.Target.Start));
        for (var k = 0; k < byTarget.Count; k++)
        {
            if (byTarget[k].Source.Count == 0)
            {
                byTarget[k] = byTarget[k] with { Source = new SegmentRange(k == 0 ? 0 : byTarget[k - 1].Source.End, 0) };
                placed.Add(byTarget[k]);
            }
        }

        return placed;
    }

    /// <summary>A bead without source stands before the source segment that its place names.</summary>
    private static int InReadingOrder(Bead a, Bead b)
    {
        var order = a.Source.Start.CompareTo(b.Source.Start);
        order = order != 0 ? order : (a.Source.Count > 0).CompareTo(b.Source.Count > 0);
        return order != 0 ? order : a.Target.Start.CompareTo(b.Target.Start);
    }

    /// <summary>For each bead: is it on the longest chain whose targets rise? The others moved.</summary>
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

        foreach (var k in RisingChain.Longest([.. beads.Select(b => b.Target.Start)]))
        {
            steady[k] = true;
        }

        return steady;
    }
}
