using TransCheck.Articles;

namespace TransCheck.Alignment;

/// <summary>Finds the best chain of beads by dynamic programming inside a band.</summary>
internal static class BeadPath
{
    /// <summary>Rows of best scores that a step may look back to, and the one it fills.</summary>
    private const int Rows = 4;

    /// <summary>The most by which cutting the long segment may raise a score: one so far behind its rivals is not looked at closely.</summary>
    private const double SplitGain = 0.5;

    /// <summary>A side of more words is not cut in two: that compares each word with each at every place to cut.</summary>
    private const int LongestCut = 150;

    private enum Step : byte
    {
        None,
        SourceAlone,
        TargetAlone,
        OneToOne,
        OneToTwo,
        TwoToOne,
        TwoToTwo,
        OneToThree,
        ThreeToOne,

        /// <summary>Two 1-1 beads the other way round.</summary>
        Swap,

        /// <summary>A 2-1 bead and a 1-1 bead the other way round, named by source order.</summary>
        SwapTwoOne,
        SwapOneTwo,
    }

    /// <returns>The beads, not in order.</returns>
    public static List<(SegmentRange Source, SegmentRange Target)> Find(AlignmentText source, AlignmentText target, BeadScorer scorer, Band band, AlignmentWeights weights, WorkBudget work)
    {
        var (n, m) = (source.Count, target.Count);
        var offset = new long[n + 2];
        for (var i = 0; i <= n; i++)
        {
            offset[i + 1] = offset[i] + (band.High(i) - band.Low(i) + 1);
        }

        work.Charge(offset[n + 1]);
        var steps = new Step[offset[n + 1]];
        var best = new double[Rows][];
        for (var r = 0; r < Rows; r++)
        {
            best[r] = new double[m + 1];
        }

        for (var i = 0; i <= n; i++)
        {
            if (i > 0)
            {
                scorer.Row(i - 1, band.Low(i - 1), band.High(i));
            }

            var row = best[i % Rows];
            Array.Fill(row, double.NegativeInfinity, band.Low(i), band.High(i) - band.Low(i) + 1);
            for (var j = band.Low(i); j <= band.High(i); j++)
            {
                var (value, step) = i == 0 && j == 0 ? (0.0, Step.None) : Best(i, j);
                row[j] = value;
                steps[offset[i] + j - band.Low(i)] = step;
            }
        }

        return Trace();

        double At(int i, int j) => i < 0 || j < band.Low(i) || j > band.High(i) ? double.NegativeInfinity : best[i % Rows][j];

        (double Value, Step Step) Best(int i, int j)
        {
            var value = double.NegativeInfinity;
            var step = Step.None;
            Try(Step.SourceAlone, i > 0 ? At(i - 1, j) - weights.Null : double.NegativeInfinity, ref value, ref step);
            Try(Step.TargetAlone, At(i, j - 1) - weights.Null, ref value, ref step);
            if (i == 0 || j == 0)
            {
                return (value, step);
            }

            Try(Step.OneToOne, At(i - 1, j - 1) + One(i, 1, j, 1), ref value, ref step);
            Try(Step.OneToThree, Many(At(i - 1, j - 3), i, 1, j, 3, weights.ThreeToOne), ref value, ref step);
            Try(Step.ThreeToOne, Many(At(i - 3, j - 1), i, 3, j, 1, weights.ThreeToOne), ref value, ref step);
            Try(Step.TwoToTwo, Many(At(i - 2, j - 2), i, 2, j, 2, weights.TwoToTwo), ref value, ref step);
            var from = At(i - 2, j - 2);
            if (double.IsFinite(from))
            {
                Try(Step.Swap, from + scorer.Score(i - 2, 1, j - 1, 1) + scorer.Score(i - 1, 1, j - 2, 1) - weights.Swap, ref value, ref step);
            }

            from = At(i - 3, j - 2);
            if (double.IsFinite(from))
            {
                Try(Step.SwapTwoOne, from + scorer.Score(i - 2, 2, j - 1, 1) + scorer.Score(i - 1, 1, j - 2, 1) - weights.Swap - weights.TwoToOne, ref value, ref step);
                Try(Step.SwapOneTwo, from + scorer.Score(i - 3, 1, j - 1, 1) + scorer.Score(i - 1, 2, j - 2, 1) - weights.Swap - weights.TwoToOne, ref value, ref step);
            }

            Try(Step.OneToTwo, Joined(At(i - 1, j - 2), i, 1, j, 2, value), ref value, ref step);
            Try(Step.TwoToOne, Joined(At(i - 2, j - 1), i, 2, j, 1, value), ref value, ref step);

            return (value, step);
        }

        double One(int i, int a, int j, int b) => scorer.Score(i - 1, a, j - 1, b) - Layout(i - a, a, j - b, b);

        double Many(double from, int i, int a, int j, int b, double cost) =>
            double.IsFinite(from) ? from + One(i, a, j, b) - cost : double.NegativeInfinity;

        double Joined(double from, int i, int a, int j, int b, double rival)
        {
            if (!double.IsFinite(from))
            {
                return from;
            }

            var joint = scorer.Score(i - 1, a, j - 1, b);
            var cost = weights.TwoToOne - ((a == 2 ? target.HoldsSentences[j - 1] : source.HoldsSentences[i - 1]) ? weights.InnerSentence : 0) + Layout(i - a, a, j - b, b);
            if (from + joint + SplitGain - cost <= rival)
            {
                return double.NegativeInfinity;
            }

            // What is no sentence is not cut.
            if (Math.Max(source.Start[i] - source.Start[i - a], target.Start[j] - target.Start[j - b]) > LongestCut)
            {
                return from + joint - cost;
            }

            var split = a == 2 ? scorer.Split(i - 2, i - 1, j - 1, longIsTarget: true) : scorer.Split(j - 2, j - 1, i - 1, longIsTarget: false);
            return from + ((joint + split) / 2) - cost;
        }

        double Layout(int i, int a, int j, int b)
        {
            var cost = source.StartsBlock[i] == target.StartsBlock[j] ? 0 : weights.OneStartsBlock;
            for (var k = 1; k < a; k++)
            {
                cost += source.StartsBlock[i + k] ? weights.AcrossBlocks : 0;
                cost -= b == 1 && source.InsideQuotation[i + k] && IsWhole(target, j) ? weights.Quotation : 0;
            }

            for (var k = 1; k < b; k++)
            {
                cost += target.StartsBlock[j + k] ? weights.AcrossBlocks : 0;
                cost -= a == 1 && target.InsideQuotation[j + k] && IsWhole(source, i) ? weights.Quotation : 0;
            }

            if (a == 2 && b == 2 && source.InsideQuotation[i + 1] && target.InsideQuotation[j + 1])
            {
                cost -= weights.BothQuotations;
            }

            return cost + (IsHeading(source.Kind[i]) == IsHeading(target.Kind[j]) ? 0 : weights.OtherKind);
        }

        List<(SegmentRange Source, SegmentRange Target)> Trace()
        {
            var beads = new List<(SegmentRange Source, SegmentRange Target)>();
            var (i, j) = (n, m);
            while (i > 0 || j > 0)
            {
                var step = steps[offset[i] + j - band.Low(i)];
                var (a, b) = step switch
                {
                    Step.SourceAlone => (1, 0),
                    Step.TargetAlone => (0, 1),
                    Step.OneToOne => (1, 1),
                    Step.OneToTwo => (1, 2),
                    Step.TwoToOne => (2, 1),
                    Step.TwoToTwo or Step.Swap => (2, 2),
                    Step.OneToThree => (1, 3),
                    Step.ThreeToOne => (3, 1),
                    Step.SwapTwoOne or Step.SwapOneTwo => (3, 2),
                    _ => throw new InvalidOperationException("the band has no way through"),
                };
                i -= a;
                j -= b;
                switch (step)
                {
                    case Step.Swap:
                        beads.Add((new(i, 1), new(j + 1, 1)));
                        beads.Add((new(i + 1, 1), new(j, 1)));
                        break;
                    case Step.SwapTwoOne:
                        beads.Add((new(i, 2), new(j + 1, 1)));
                        beads.Add((new(i + 2, 1), new(j, 1)));
                        break;
                    case Step.SwapOneTwo:
                        beads.Add((new(i, 1), new(j + 1, 1)));
                        beads.Add((new(i + 1, 2), new(j, 1)));
                        break;
                    default:
                        beads.Add((new(i, a), new(j, b)));
                        break;
                }
            }

            return beads;
        }
    }

    private static void Try(Step candidate, double score, ref double value, ref Step step)
    {
        if (score > value)
        {
            (value, step) = (score, candidate);
        }
    }

    /// <summary>Does no quotation run into or out of the segment?</summary>
    private static bool IsWhole(AlignmentText text, int segment) => !text.InsideQuotation[segment] && !text.OpensQuotation[segment];

    private static bool IsHeading(BlockKind kind) => kind is BlockKind.Title or BlockKind.Heading;
}
