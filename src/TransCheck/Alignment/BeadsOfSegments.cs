namespace TransCheck.Alignment;

/// <summary>The index of the bead of each segment.</summary>
internal static class BeadsOfSegments
{
    public static (int[] OfSource, int[] OfTarget) Of(AlignedPair pair)
    {
        var ofSource = new int[pair.Source.Segments.Length];
        var ofTarget = new int[pair.Target.Segments.Length];
        for (var b = 0; b < pair.Beads.Length; b++)
        {
            ofSource.AsSpan(pair.Beads[b].Source.Start, pair.Beads[b].Source.Count).Fill(b);
            ofTarget.AsSpan(pair.Beads[b].Target.Start, pair.Beads[b].Target.Count).Fill(b);
        }

        return (ofSource, ofTarget);
    }
}
