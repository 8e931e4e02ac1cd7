using System.Runtime.InteropServices;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Evidence;

namespace TransCheck.Checks;

/// <summary>
/// Says how likely a careful editor agrees with what a check suspects: describes every candidate by the same features, and weighs them by the model of its family.
/// How the models are fitted stands in <c>CONTRIBUTING.md</c>.
/// </summary>
internal sealed class Judge
{
    private const double Farthest = 4;

    /// <summary>Tied beads on either side that tell what stands around.</summary>
    private const int Around = 3;

    /// <summary>Words on either side of the place of a suspected one, as a share of the sentence, among which its rendering is looked for.</summary>
    private const double Near = 0.35;

    private const double MostFree = 3;

    /// <summary>The aligner ties few sentences that do not belong together, so that it takes this much, as a logarithm of odds, to doubt one.</summary>
    private const double BeadBelief = 2;

    /// <summary>Of the words of a heading or item: with fewer that are rendered it may stand in another place.</summary>
    private const double Third = 1.0 / 3;

    /// <summary>The logarithm of four words; what renders fewer the lexicon may just not know.</summary>
    private const double FewWords = 1.386;

    /// <summary>Of a sentence that stands alone: nothing speaks against it.</summary>
    private const double NoneAround = 1;

    private static readonly int Features = Enum.GetValues<CandidateFeature>().Length;

    private readonly PairContext _context;
    private readonly int[] _ofSource;
    private readonly int[] _ofTarget;
    private readonly Dictionary<string, int> _again = new(StringComparer.Ordinal);
    private readonly int[] _crowd;

    private Judge(PairContext context, List<Finding> candidates)
    {
        _context = context;
        (_ofSource, _ofTarget) = context.BeadsOfSegments;
        _crowd = new int[context.Pair.Beads.Length];
        foreach (var candidate in candidates)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_again, KeyOf(candidate), out _)++;
            _crowd[BeadOf(candidate)]++;
        }
    }

    /// <summary>Gives every candidate its confidence.</summary>
    public static void Weigh(PairContext context, List<Finding> candidates)
    {
        if (candidates.Count == 0)
        {
            return;
        }

        var judge = new Judge(context, candidates);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (FamilyModel.Of(candidates[i].Check.Family) is { } model)
            {
                candidates[i] = candidates[i] with { Confidence = model.Probability(candidates[i].Check, model.WeighsFeatures ? judge.Describe(candidates[i]) : Score(candidates[i])) };
            }
        }
    }

    /// <summary>What is known of each candidate; see <see cref="CandidateFeature"/>.</summary>
    public static List<double[]> Describe(PairContext context, List<Finding> candidates)
    {
        var judge = new Judge(context, candidates);
        return candidates.ConvertAll(judge.Describe);
    }

    private static string KeyOf(Finding finding) => finding.Check.Id + '\n' + string.Join('\n', finding.Arguments);

    private int BeadOf(Finding finding) => finding.Source is { } source ? _ofSource[source.Segment] : finding.Target is { } target ? _ofTarget[target.Segment] : 0;

    /// <summary>What the check thinks of it, for families whose model weighs nothing else.</summary>
    private static double[] Score(Finding candidate)
    {
        var x = new double[Features];
        x[(int)CandidateFeature.Score] = LogOdds(candidate.Confidence);
        return x;
    }

    private double[] Describe(Finding candidate)
    {
        var x = new double[Features];
        void Set(CandidateFeature feature, double value) => x[(int)feature] = value;
        var beads = _context.Pair.Beads;
        var at = BeadOf(candidate);
        var bead = beads[at];
        var evidence = _context.EvidenceOf(at);
        var oneSided = bead.Source.Count == 0 || bead.Target.Count == 0;
        Set(CandidateFeature.Bias, 1);
        Set(CandidateFeature.Score, LogOdds(candidate.Confidence));
        Set(CandidateFeature.Bead, oneSided ? 0 : LogOdds(evidence.Probability));
        Set(CandidateFeature.BeadDoubt, oneSided ? 0 : Math.Max(0, -BeadBelief - LogOdds(evidence.Probability)));
        var around = MeanAround(at);
        Set(CandidateFeature.Around, around);
        Set(CandidateFeature.AroundDoubt, Math.Max(0, 1 - around));
        Set(CandidateFeature.Several, bead.Source.Count + bead.Target.Count > 2 ? 1 : 0);
        Set(CandidateFeature.Moved, bead.Moved ? 1 : 0);
        Set(CandidateFeature.OneSided, oneSided ? 1 : 0);
        Set(CandidateFeature.Label, bead.Source.Count > 0 ? BeadEvidence.IsLabel(_context.Pair.Source, bead.Source) ? 1 : 0 : BeadEvidence.IsLabel(_context.Pair.Target, bead.Target) ? 1 : 0);
        Set(CandidateFeature.LoneBeside, IsLone(at - 1) || IsLone(at + 1) ? 1 : 0);
        Set(CandidateFeature.Recurs, Math.Log(_again[KeyOf(candidate)]));
        Set(CandidateFeature.Crowd, Math.Log(_crowd[at]));
        if (_context.Words(at) is { } words)
        {
            DescribeWords(candidate, words, x);
        }

        var unsure = x[(int)CandidateFeature.LoneBeside] > 0 || (x[(int)CandidateFeature.Label] > 0 && x[(int)CandidateFeature.Words] >= FewWords && Math.Max(x[(int)CandidateFeature.EnglishRendered], x[(int)CandidateFeature.TurkishRendered]) < Third);
        Set(CandidateFeature.Misplaced, oneSided || !unsure ? 0 : Math.Max(0, -LogOdds(evidence.Probability)));

        foreach (var (feature, value) in candidate.Features)
        {
            Set(feature, value);
        }

        return x;
    }

    private void DescribeWords(Finding candidate, BeadWords words, double[] x)
    {
        var english = _context.Pair.Source.Language == Language.English;
        var own = Suspected(words.English, english ? candidate.Source : candidate.Target);
        var other = Suspected(words.Turkish, english ? candidate.Target : candidate.Source);
        x[(int)CandidateFeature.EnglishRendered] = Rendered(words, english: true, own);
        x[(int)CandidateFeature.TurkishRendered] = Rendered(words, english: false, other);
        x[(int)CandidateFeature.Words] = Math.Log(Math.Max(words.English.Length, words.Turkish.Length));
        x[(int)CandidateFeature.EnglishLeft] = Left(words);
        var (hasEnglish, hasTurkish) = (own.End.Value > own.Start.Value, other.End.Value > other.Start.Value);
        if (hasEnglish)
        {
            x[(int)CandidateFeature.EnglishKnown] = Known(words.English, own);
            x[(int)CandidateFeature.EnglishElsewhere] = Elsewhere(words, english: true, own, other);
            x[(int)CandidateFeature.EnglishCapital] = words.English[own.Start].Capital ? 1 : 0;
            x[(int)CandidateFeature.TurkishFree] = Free(words, english: false, Place(words.English, own), other);
        }

        if (hasTurkish)
        {
            x[(int)CandidateFeature.TurkishKnown] = Known(words.Turkish, other);
            x[(int)CandidateFeature.TurkishElsewhere] = Elsewhere(words, english: false, other, own);
            x[(int)CandidateFeature.TurkishCapital] = words.Turkish[other.Start].Capital ? 1 : 0;
            x[(int)CandidateFeature.EnglishFree] = Free(words, english: true, Place(words.Turkish, other), own);
        }

        if (hasEnglish && hasTurkish)
        {
            x[(int)CandidateFeature.Apart] = Math.Abs(Place(words.English, own) - Place(words.Turkish, other));
            x[(int)CandidateFeature.Tied] = Tied(words, own, other);
        }
    }

    private static double LogOdds(double probability)
    {
        const double Least = 0.018;
        var p = Math.Clamp(probability, Least, 1 - Least);
        return Math.Clamp(Math.Log(p / (1 - p)), -Farthest, Farthest);
    }

    /// <summary>The evidence of the tied beads around, on average.</summary>
    private double MeanAround(int at)
    {
        var (sum, count) = (0.0, 0);
        for (var b = Math.Max(0, at - Around); b <= Math.Min(_context.Pair.Beads.Length - 1, at + Around); b++)
        {
            if (b != at)
            {
                var bead = _context.Pair.Beads[b];
                sum += bead.Source.Count == 0 || bead.Target.Count == 0 ? 0 : LogOdds(_context.EvidenceOf(b).Probability);
                count++;
            }
        }

        return count == 0 ? NoneAround : sum / count;
    }

    private bool IsLone(int at) => at >= 0 && at < _context.Pair.Beads.Length && _context.Pair.Beads[at] is { Source.Count: 0 } or { Target.Count: 0 };

    /// <summary>The words that a side points at; an empty range for none.</summary>
    private static Range Suspected(BeadWord[] words, FindingSide? side)
    {
        if (side is not { Span.Length: > 0 } || side.LastSegment != side.Segment)
        {
            return ..0;
        }

        var (first, last) = (-1, -1);
        for (var k = 0; k < words.Length; k++)
        {
            if (words[k].Segment == side.Segment && words[k].Span.Overlaps(side.Span))
            {
                (first, last) = (first < 0 ? k : first, k);
            }
        }

        return first < 0 ? ..0 : first..(last + 1);
    }

    private static double Rendered(BeadWords words, bool english, Range without)
    {
        var (own, rendered) = (english ? words.English : words.Turkish, words.Rendered(english));
        var (sum, all) = (0.0, 0.0);
        for (var k = 0; k < own.Length; k++)
        {
            if (!IsIn(k, without))
            {
                sum += own[k].Weight * rendered[k];
                all += own[k].Weight;
            }
        }

        return all > 0 ? sum / all : 0;
    }

    private static double Known(BeadWord[] words, Range range)
    {
        var known = 0;
        for (var k = range.Start.Value; k < range.End.Value; k++)
        {
            known += words[k].Id >= 0 ? 1 : 0;
        }

        return (double)known / (range.End.Value - range.Start.Value);
    }

    private static double Elsewhere(BeadWords words, bool english, Range range, Range without)
    {
        var best = 0.0;
        for (var k = range.Start.Value; k < range.End.Value; k++)
        {
            best = Math.Max(best, Competition.Explained(words, english, k, without));
        }

        return best;
    }

    private static double Tied(BeadWords words, Range english, Range turkish)
    {
        var best = 0f;
        for (var e = english.Start.Value; e < english.End.Value; e++)
        {
            for (var t = turkish.Start.Value; t < turkish.End.Value; t++)
            {
                best = Math.Max(best, words.Tie(e, t));
            }
        }

        return Math.Min(1, best / BeadWords.Renders);
    }

    /// <summary>Words of one side about at a place that the other side does not account for.</summary>
    private static double Free(BeadWords words, bool english, double place, Range without)
    {
        var (own, rendered) = (english ? words.English : words.Turkish, words.Rendered(english));
        var sum = 0.0;
        for (var k = 0; k < own.Length; k++)
        {
            if (!IsIn(k, without) && Math.Abs(((k + 0.5) / own.Length) - place) <= Near)
            {
                sum += own[k].Weight * (1 - rendered[k]);
            }
        }

        return Math.Min(MostFree, sum);
    }

    private static double Left(BeadWords words)
    {
        var left = 0;
        foreach (ref readonly var word in words.Turkish.AsSpan())
        {
            left += word is { Kind: TokenKind.Word, Capital: false } && Holds(words.English, word.Key) ? 1 : 0;
        }

        return (double)left / words.Turkish.Length;
    }

    private static bool Holds(BeadWord[] words, string key)
    {
        foreach (ref readonly var word in words.AsSpan())
        {
            if (string.Equals(word.Key, key, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static double Place(BeadWord[] words, Range range) => (range.Start.Value + range.End.Value) / 2.0 / words.Length;

    private static bool IsIn(int index, Range range) => index >= range.Start.Value && index < range.End.Value;
}
