using System.Collections.Immutable;
using TransCheck.Alignment;

namespace TransCheck.Evidence;

/// <summary>Beads in a row that hardly render each other, though both sides have text there.</summary>
/// <param name="Likelihood">How likely one of its beads renders all the same, on average: 0 to 1.</param>
internal sealed record StrangePassage(SegmentRange Source, SegmentRange Target, int FirstBead, int LastBead, double Likelihood);

/// <summary>
/// Finds where a translation leaves its source for a while: a section that was written anew, stands in another order, or renders another version. What the aligner ties there says nothing of
/// the sentences. The heaviest runs of doubt are taken, as the heaviest run of a sequence of positive and negative numbers is (Bentley 1984, "Programming pearls: algorithm design techniques").
/// </summary>
internal static class StrangePassages
{
    /// <summary>Fewer segments on a side are sentences to be told one by one.</summary>
    private const int FewestSegments = 5;

    /// <summary>The odds, as a logarithm, that all of it renders must be this low: one in 3,000.</summary>
    private const double LeastDoubt = 8;

    /// <summary>One bead says no more than this, however plain.</summary>
    private const double MostOfOne = 2;

    /// <summary>A segment without counterpart among others that have none either.</summary>
    private const double Lone = 0.7;

    /// <summary>A bead of fewer words on its shorter side says little by itself.</summary>
    private const int FewestWords = 3;

    /// <summary>Where the aligner tied nothing.</summary>
    private const double Untied = 0.1;

    /// <param name="evidence">Of a bead by its index.</param>
    public static ImmutableArray<StrangePassage> Find(AlignedPair pair, Func<int, BeadEvidence> evidence)
    {
        if (pair.Beads.Length < FewestSegments)
        {
            return [];
        }

        var doubts = new double[pair.Beads.Length];
        for (var b = 0; b < doubts.Length; b++)
        {
            doubts[b] = Doubt(pair, pair.Beads[b], b, evidence);
        }

        var found = ImmutableArray.CreateBuilder<StrangePassage>();
        var (sum, first, best, last) = (0.0, 0, 0.0, -1);
        for (var b = 0; b <= doubts.Length; b++)
        {
            if (b == doubts.Length || sum + doubts[b] <= 0 || (best > 0 && sum + doubts[b] < best - LeastDoubt))
            {
                if (best >= LeastDoubt && Passage(pair, first, last, evidence) is { } passage)
                {
                    found.Add(passage);
                }

                (sum, first, best, last) = (0, b + 1, 0, -1);
                continue;
            }

            sum += doubts[b];
            if (sum > best)
            {
                (best, last) = (sum, b);
            }
        }

        return found.DrainToImmutable();
    }

    private static double Doubt(AlignedPair pair, Bead bead, int index, Func<int, BeadEvidence> evidence)
    {
        if (bead.Source.Count == 0 || bead.Target.Count == 0)
        {
            return Lone;
        }

        if (pair.IsCopy(bead) || Math.Min(pair.Source.WordsIn(bead.Source), pair.Target.WordsIn(bead.Target)) < FewestWords)
        {
            return 0;
        }

        return Math.Clamp(-evidence(index).LogOdds, -MostOfOne, MostOfOne);
    }

    private static StrangePassage? Passage(AlignedPair pair, int first, int last, Func<int, BeadEvidence> evidence)
    {
        // What moved far is no part of the passage; the rest stands in a row on both sides.
        var beads = Enumerable.Range(first, last - first + 1).Where(b => !pair.Beads[b].Moved).ToList();
        var source = Covered(beads.ConvertAll(b => pair.Beads[b].Source));
        var target = Covered(beads.ConvertAll(b => pair.Beads[b].Target));
        var tied = beads.Where(b => pair.Beads[b].Source.Count > 0 && pair.Beads[b].Target.Count > 0).ToList();
        return source.Count < FewestSegments || target.Count < FewestSegments
            ? null
            : new StrangePassage(source, target, first, last, tied.Count == 0 ? Untied : tied.Average(b => evidence(b).Probability));
    }

    private static SegmentRange Covered(List<SegmentRange> ranges)
    {
        var own = ranges.FindAll(r => r.Count > 0);
        return own.Count == 0 ? default : new SegmentRange(own.Min(r => r.Start), own.Max(r => r.End) - own.Min(r => r.Start));
    }
}
