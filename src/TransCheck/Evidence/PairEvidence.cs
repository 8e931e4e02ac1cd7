using TransCheck.Alignment;
using TransCheck.Linguistics;

namespace TransCheck.Evidence;

/// <summary>What says that one article of a pair is a translation of the other; the order is that of <c>resources/models/pair.tsv</c>.</summary>
internal enum PairFeature
{
    Bias,

    /// <summary>The logarithm of the odds that a tied bead renders, on average over those with enough words: -4 to 4.</summary>
    Beads,

    /// <summary>The share of the words of the looked-at source segments that stand in beads which likely render, 0 to 1.</summary>
    SourceRendered,
    TargetRendered,
}

/// <summary>Whether one article of a pair is a translation of the other, however they were paired: two reports of one event share names, numbers and links, and hardly a sentence.</summary>
/// <param name="Rendered">The share of the words, of the side that has less of it, that stand in beads which likely render: 0 to 1.</param>
/// <param name="Probability">0 to 1; null where the two have too few sentences to tell.</param>
internal sealed record PairEvidence(double Rendered, double? Probability)
{
    /// <summary>A bead of fewer words on its shorter side says little.</summary>
    private const int FewestWords = 5;

    /// <summary>With fewer words on its shorter side a text is a label, a paragraph or a headline, of which an old translation may lack most.</summary>
    private const int FewestText = 100;

    /// <summary>So many beads, from one end to the other, tell as much as all.</summary>
    private const int Most = 60;

    private const double Farthest = 4;

    /// <summary>Even a translation of a much older text has more to do with its source.</summary>
    private const double LeastLikely = 0.025;

    private static readonly LogisticModel Model = LogisticModel.Load<PairFeature>("models/pair.tsv");

    /// <summary>A third of the words in sentences that render is a translation, free or old as it may be.</summary>
    private const double LeastRendered = 0.3;

    /// <summary>False where it is as good as sure that neither renders the other.</summary>
    public bool IsTranslation => Probability is not < LeastLikely || Rendered >= LeastRendered;

    /// <param name="evidence">Of a bead by its index.</param>
    public static PairEvidence Of(AlignedPair pair, Func<int, BeadEvidence> evidence)
    {
        var features = Features(pair, evidence);
        return new PairEvidence(
            Math.Min(features[(int)PairFeature.SourceRendered], features[(int)PairFeature.TargetRendered]),
            Math.Min(pair.Source.WordsIn(All(pair.Source)), pair.Target.WordsIn(All(pair.Target))) < FewestText ? null : Model.Confidence(features));
    }

    internal static double[] Features(AlignedPair pair, Func<int, BeadEvidence> evidence)
    {
        var step = Math.Max(1, pair.Beads.Length / Most);
        var (odds, beads, source, target, ofSource, ofTarget) = (0.0, 0, 0.0, 0.0, 0.0, 0.0);
        for (var b = 0; b < pair.Beads.Length; b += step)
        {
            var bead = pair.Beads[b];
            var (english, turkish) = (pair.Source.WordsIn(bead.Source), pair.Target.WordsIn(bead.Target));
            ofSource += english;
            ofTarget += turkish;
            if (english == 0 || turkish == 0)
            {
                beads += english + turkish >= FewestWords ? 1 : 0;
                continue;
            }

            if (Math.Min(english, turkish) >= FewestWords)
            {
                var probability = evidence(b).Probability;
                odds += Math.Clamp(evidence(b).LogOdds, -Farthest, Farthest);
                beads++;
                source += english * probability;
                target += turkish * probability;
            }
            else
            {
                // Too short to tell: neither for nor against.
                ofSource -= english;
                ofTarget -= turkish;
            }
        }

        var x = new double[Enum.GetValues<PairFeature>().Length];
        x[(int)PairFeature.Bias] = 1;
        x[(int)PairFeature.Beads] = beads == 0 ? 0 : odds / beads;
        x[(int)PairFeature.SourceRendered] = ofSource > 0 ? source / ofSource : 0;
        x[(int)PairFeature.TargetRendered] = ofTarget > 0 ? target / ofTarget : 0;
        return x;
    }

    private static SegmentRange All(Articles.Document document) => new(0, document.Segments.Length);
}
