namespace TransCheck.Alignment;

/// <summary>What stands beside a bead.</summary>
internal static class BeadNeighbours
{
    /// <summary>
    /// One side of a bead, together with the segments right before and behind it that no bead ties to the other side: a sentence cut in two
    /// leaves one half alone.
    /// </summary>
    public static SegmentRange WithLone(AlignedPair pair, int bead, bool ofTarget)
    {
        var range = Side(pair.Beads[bead], ofTarget);
        if (bead > 0 && IsLone(pair.Beads[bead - 1], ofTarget) && Side(pair.Beads[bead - 1], ofTarget) is var before && before.End == range.Start)
        {
            range = new SegmentRange(before.Start, before.Count + range.Count);
        }

        if (bead + 1 < pair.Beads.Length && IsLone(pair.Beads[bead + 1], ofTarget) && Side(pair.Beads[bead + 1], ofTarget) is var behind && behind.Start == range.End)
        {
            range = new SegmentRange(range.Start, range.Count + behind.Count);
        }

        return range;
    }

    /// <summary>The bead right behind or before one without counterpart, if that has none either, on the other side.</summary>
    public static Bead? LoneBeside(AlignedPair pair, int bead)
    {
        var ofTarget = pair.Beads[bead].Source.Count > 0;
        return bead + 1 < pair.Beads.Length && IsLone(pair.Beads[bead + 1], ofTarget) ? pair.Beads[bead + 1]
            : bead > 0 && IsLone(pair.Beads[bead - 1], ofTarget) ? pair.Beads[bead - 1]
            : null;
    }

    /// <summary>The bead right before or behind one without counterpart, if more segments were tied to that than it has itself.</summary>
    public static Bead? CrowdedBeside(AlignedPair pair, int bead)
    {
        var own = pair.Beads[bead];
        var ofTarget = own.Source.Count > 0;
        return bead > 0 && IsCrowded(pair.Beads[bead - 1]) ? pair.Beads[bead - 1]
            : bead + 1 < pair.Beads.Length && IsCrowded(pair.Beads[bead + 1]) ? pair.Beads[bead + 1]
            : null;

        bool IsCrowded(Bead beside) =>
            Side(beside, !ofTarget).Count is var count and > 0 && Side(beside, ofTarget).Count > count
            && (Side(beside, !ofTarget).End == Side(own, !ofTarget).Start || Side(own, !ofTarget).End == Side(beside, !ofTarget).Start);
    }

    private static SegmentRange Side(Bead bead, bool target) => target ? bead.Target : bead.Source;

    private static bool IsLone(Bead bead, bool target) => Side(bead, target).Count > 0 && Side(bead, !target).Count == 0;
}
