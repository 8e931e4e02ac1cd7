using System.Collections.Immutable;

namespace TransCheck.Alignment;

/// <summary>
/// How likely a bead is right: logistic functions of what speaks for it, fitted on articles made from news sentences that the
/// lexicon did not see (<c>fit-alignment</c> in the evaluation project).
/// </summary>
internal sealed class BeadConfidence(AlignmentText english, AlignmentText turkish, BeadScorer scorer, ImmutableArray<Bead> beads, bool turned)
{
    /// <summary>For <see cref="TiedFeatures"/>.</summary>
    public static readonly ImmutableArray<double> TiedWeights = [4.652, -0.266, 3.062, -1.731, -1.726, -2.804];

    /// <summary>For <see cref="AloneFeatures"/>.</summary>
    public static readonly ImmutableArray<double> AloneWeights = [0.109, -0.476, -2.484, -0.321, 0.079, 0.083, -1.181, -0.495, -0.046, -1.795, -1.189];

    /// <summary>How many beads away a lone counterpart is looked for.</summary>
    private const int FarthestLook = 50;

    /// <summary>For each bead the next one before it that ties two sides; -1 for none.</summary>
    private readonly int[] _tiedBefore = Tied(beads, 1);

    /// <summary>The same behind it; the number of beads for none.</summary>
    private readonly int[] _tiedBehind = Tied(beads, -1);

    public double Of(int at)
    {
        var tied = beads[at].Source.Count > 0 && beads[at].Target.Count > 0;
        var sum = 0.0;
        var features = tied ? TiedFeatures(at) : AloneFeatures(at);
        var weights = tied ? TiedWeights : AloneWeights;
        for (var k = 0; k < features.Length; k++)
        {
            sum += features[k] * weights[k];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>1; the score; the score by the root of the number of words; more than one segment on a side; moved; a lone segment beside it.</summary>
    public double[] TiedFeatures(int at)
    {
        var bead = beads[at];
        var score = Score(bead.Source, bead.Target);
        var words = Words(bead.Source, bead.Target);
        var besideLone = (at > 0 && IsAlone(beads[at - 1])) || (at + 1 < beads.Length && IsAlone(beads[at + 1]));
        return
        [
            1,
            Math.Clamp(score, -5, 15),
            Math.Clamp(score / Math.Sqrt(words + 1), -1, 2),
            bead.Source.Count + bead.Target.Count > 2 ? 1 : 0,
            bead.Moved ? 1 : 0,
            besideLone ? 1 : 0,
        ];
    }

    /// <summary>
    /// 1; what the score of a neighbouring bead gains when the segment joins it, unless a lone segment of the other side is there; a lone segment of the other side at the same place;
    /// how well that one would fit; the number of words, which is how much there is to go by; the score of the weaker neighbour; lone
    /// segments of the other side elsewhere, which the translation may have moved there; how well the best of them would fit; what the
    /// lengths of a neighbouring bead gain when the segment joins it, unless there are such lone segments; what is gained when a neighbouring bead of
    /// several gives one up to the segment, from -3 on; does a quotation run on from the segment to a neighbour?
    /// </summary>
    public double[] AloneFeatures(int at)
    {
        var bead = beads[at];
        var ofSource = bead.Source.Count > 0;
        var gain = -15.0;
        var neighbours = 10.0;
        var opposite = false;
        var fit = -10.0;
        var longer = -10.0;
        var recut = -10.0;
        var quoted = false;
        foreach (var step in (ReadOnlySpan<int>)[-1, 1])
        {
            for (var beside = at + step; beside >= 0 && beside < beads.Length && IsAlone(beads[beside]) && Math.Abs(beside - at) <= FarthestLook; beside += step)
            {
                if (beads[beside].Source.Count > 0 != ofSource)
                {
                    opposite = true;
                    fit = Math.Max(fit, ofSource ? Score(bead.Source, beads[beside].Target) : Score(beads[beside].Source, bead.Target));
                }
            }

            var k = step < 0 ? _tiedBefore[at] : _tiedBehind[at];
            if (k < 0 || k >= beads.Length)
            {
                continue;
            }

            var other = beads[k];
            recut = Math.Max(recut, Recut(bead, other, ofSource, step));
            quoted |= k == at + step && SharesQuotation(bead, other, ofSource, step);
            var score = Score(other.Source, other.Target);
            neighbours = Math.Min(neighbours, score);
            var (source, target) = ofSource ? (Joined(other.Source, bead.Source), other.Target) : (other.Source, Joined(other.Target, bead.Target));
            if (source.Count <= BeadScorer.Longest && target.Count <= BeadScorer.Longest)
            {
                gain = Math.Max(gain, Score(source, target) - score);
                longer = Math.Max(longer, LengthFit(source, target) - LengthFit(other.Source, other.Target));
            }
        }

        var far = -10.0;
        for (var k = Math.Max(0, at - FarthestLook); k < beads.Length && k <= at + FarthestLook; k++)
        {
            if (IsAlone(beads[k]) && beads[k].Source.Count > 0 != ofSource)
            {
                far = Math.Max(far, ofSource ? Score(bead.Source, beads[k].Target) : Score(beads[k].Source, bead.Target));
            }
        }

        return
        [
            1,
            opposite || far > -10 ? 0 : Math.Clamp(gain, -5, 2),
            opposite ? 1 : 0,
            opposite ? Math.Clamp(fit, -8, 2) : 0,
            Math.Min(20, Words(bead.Source, bead.Target)),
            Math.Clamp(neighbours, -3, 10),
            !opposite && far > -10 ? 1 : 0,
            !opposite && far > -10 ? Math.Clamp(far, -8, 2) : 0,
            opposite || far > -10 ? 0 : Math.Clamp(longer, -5, 5),
            Math.Clamp(recut + 3, 0, 2),
            quoted ? 1 : 0,
        ];
    }

    /// <summary>Does one quotation hold the lone segment and its neighbour, while on the other side it ends within the neighbour's counterpart?</summary>
    private bool SharesQuotation(Bead bead, Bead other, bool ofSource, int step)
    {
        var (lone, beside, opposite) = ofSource ? (bead.Source, other.Source, other.Target) : (bead.Target, other.Target, other.Source);
        var (text, otherText) = ofSource == turned ? (turkish, english) : (english, turkish);
        return (step < 0 ? beside.End == lone.Start && text.InsideQuotation[lone.Start] : lone.End == beside.Start && text.InsideQuotation[beside.Start])
            && !otherText.InsideQuotation[opposite.Start] && !otherText.OpensQuotation[opposite.End - 1];
    }

    /// <summary>What is gained when the lone segment takes the next one of several that the neighbour has; -10 where it has one.</summary>
    private double Recut(Bead bead, Bead other, bool ofSource, int step)
    {
        var several = ofSource ? other.Target : other.Source;
        if (several.Count < 2)
        {
            return -10;
        }

        var taken = new SegmentRange(step > 0 ? several.Start : several.End - 1, 1);
        var rest = new SegmentRange(step > 0 ? several.Start + 1 : several.Start, several.Count - 1);
        return ofSource
            ? Score(bead.Source, taken) + Score(other.Source, rest) - Score(other.Source, other.Target)
            : Score(taken, bead.Target) + Score(rest, other.Target) - Score(other.Source, other.Target);
    }

    /// <summary>For each bead the last tied one that a walk in one direction met before it.</summary>
    private static int[] Tied(ImmutableArray<Bead> beads, int step)
    {
        var met = new int[beads.Length];
        var last = step > 0 ? -1 : beads.Length;
        for (var k = step > 0 ? 0 : beads.Length - 1; k >= 0 && k < beads.Length; k += step)
        {
            met[k] = last;
            last = IsAlone(beads[k]) ? last : k;
        }

        return met;
    }

    private static bool IsAlone(Bead bead) => bead.Source.Count == 0 || bead.Target.Count == 0;

    private static SegmentRange Joined(SegmentRange one, SegmentRange other)
    {
        var start = Math.Min(one.Start, other.Start);
        return new SegmentRange(start, Math.Max(one.End, other.End) - start);
    }

    private double Score(SegmentRange source, SegmentRange target) => turned ? scorer.ScoreAnywhere(target, source) : scorer.ScoreAnywhere(source, target);

    private double LengthFit(SegmentRange source, SegmentRange target) => turned ? scorer.LengthFit(target, source) : scorer.LengthFit(source, target);

    private int Words(SegmentRange source, SegmentRange target)
    {
        var (e, t) = turned ? (target, source) : (source, target);
        return english.Start[e.End] - english.Start[e.Start] + turkish.Start[t.End] - turkish.Start[t.Start];
    }
}
