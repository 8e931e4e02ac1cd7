using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Reading;

namespace TransCheck.Pairing;

/// <param name="English">Index of a <see cref="Side"/>.</param>
/// <param name="Turkish">Index of a <see cref="Side"/>.</param>
/// <param name="Rivals">Indices of sides that fit one of the two nearly as well, best first.</param>
internal sealed record FoundPair(int English, int Turkish, double Confidence, ImmutableArray<string> Evidence, ImmutableArray<int> Rivals);

/// <param name="Contradicted">Claims that content refutes and whose articles may have found another counterpart.</param>
/// <param name="Ambiguous">Sides without a counterpart, each with the sides that could be it, best first.</param>
internal sealed record ContentPairs(
    IReadOnlyList<FoundPair> Pairs,
    IReadOnlyList<Bond> Contradicted,
    IReadOnlyList<(int Of, int Candidate)> Ambiguous)
{
    /// <summary>Articles in which something went wrong. Where there are any nothing was paired.</summary>
    public ImmutableArray<ReadError> Failed { get; init; } = [];
}

/// <summary>Holds what metadata and paths claim against the content, and pairs the others by it.</summary>
internal static class ContentPairing
{
    /// <summary>What one claim of metadata or path adds to the fit of two articles of which it does not decide alone, in nats.</summary>
    private const double ClaimBonus = 12;

    /// <summary>Rivals this much below the pair are told.</summary>
    private const double RivalDistance = 4;

    /// <summary>Below this margin nothing tells the articles apart.</summary>
    private const double LeastMargin = 0.3;

    /// <summary>Pairs less likely than this to be right are not told.</summary>
    private const double LeastConfidence = 0.5;

    /// <summary>What an article loses against one in the same folder, in nats: enough to tell copies apart, too little to outweigh their text.</summary>
    private const double AwayPenalty = 3;

    private const int MostRivals = 5;

    /// <param name="sides">An article of mixed language may come once for each language; claims are about the first.</param>
    public static ContentPairs Of(IReadOnlyList<Side> sides, ResolvedClaims claims, Lexicon lexicon, ParallelOptions parallel)
    {
        var pairs = new List<FoundPair>();
        var contradicted = new List<Bond>();
        var ambiguous = new List<(int, int)>();
        if (!sides.Any(s => s.Language == Language.English) || !sides.Any(s => s.Language == Language.Turkish))
        {
            return new ContentPairs(pairs, contradicted, ambiguous);
        }

        var matcher = new ContentMatcher(sides, lexicon, parallel);
        if (!matcher.Failed.IsEmpty)
        {
            return new ContentPairs(pairs, contradicted, ambiguous) { Failed = matcher.Failed };
        }

        var taken = new HashSet<int>();
        var held = new HashSet<Bond>();
        var contended = claims.Tied.ToDictionary(b => (b.English, b.Turkish), b => (Bond: b, IsHeld: false));
        foreach (var pair in BorneOut(claims.Held, matcher).OfType<FoundPair>())
        {
            Take(pair);
        }

        Bond[] open = [.. claims.Held.Where(b => !taken.Contains(b.English))];
        foreach (var (bond, (fit, score)) in open.Zip(matcher.Score([.. open.Select(b => (b.English, b.Turkish))])))
        {
            if (ContentModel.Contradicts(score, fit.Score, bond.Weight))
            {
                contradicted.Add(bond);
            }
            else if (ContentModel.Doubts(fit.Score))
            {
                contended.Add((bond.English, bond.Turkish), (bond, true));
            }
            else
            {
                Hold(bond, fit, score);
            }
        }

        var candidates = matcher.Candidates(taken)
            .Where(c => !contended.ContainsKey((c.Fit.English, c.Fit.Turkish)))
            .Concat(matcher.Score([.. contended.Keys]).Select(c => c with { Fit = c.Fit with { Score = ClaimBonus + (double.IsInfinity(c.Fit.Score) ? 0 : c.Fit.Score) } }))
            .ToDictionary(c => (c.Fit.English, c.Fit.Turkish));
        var fits = PreferHome([.. candidates.Values.Select(c => c.Fit)], sides);
        var rivals = new RivalTable(fits);
        var unclear = new HashSet<int>();
        foreach (var (fit, margin) in Assignment.Assign(fits, ContentModel.LeastFit))
        {
            var score = candidates[(fit.English, fit.Turkish)].Score;
            var confidence = ContentModel.Confidence(score, fit.Score, margin, sides.Count);
            var claim = contended.GetValueOrDefault((fit.English, fit.Turkish));
            if (claim.IsHeld)
            {
                Hold(claim.Bond, fit with { Score = fit.Score - ClaimBonus }, score);
            }
            else if (margin < LeastMargin)
            {
                foreach (var other in rivals.Of(fit, LeastMargin).Prepend(fit))
                {
                    unclear.Add(other.English);
                    unclear.Add(other.Turkish);
                    ambiguous.Add((other.English, other.Turkish));
                    ambiguous.Add((other.Turkish, other.English));
                }
            }
            else if (confidence >= LeastConfidence && !unclear.Contains(fit.English) && !unclear.Contains(fit.Turkish))
            {
                var others = rivals.Of(fit, RivalDistance).OrderByDescending(f => f.Score).Select(f => f.English == fit.English ? f.Turkish : f.English).Take(MostRivals);
                pairs.Add(new FoundPair(fit.English, fit.Turkish, confidence, [.. claim.Bond?.Evidence ?? [], .. ContentModel.Evidence(score)], [.. others]));
                taken.Add(fit.English);
                taken.Add(fit.Turkish);
            }
        }

        foreach (var (bond, _) in contended.Values.Where(c => c.IsHeld && !held.Contains(c.Bond)))
        {
            if (taken.Contains(bond.English) || taken.Contains(bond.Turkish))
            {
                // It lost an article to a better one.
                contradicted.Add(bond);
            }
            else
            {
                // Doubted, but neither refuted nor outdone.
                var (fit, score) = matcher.Score([(bond.English, bond.Turkish)])[0];
                Hold(bond, fit, score);
            }
        }

        return new ContentPairs(pairs, contradicted, ambiguous);

        void Hold(Bond bond, Fit fit, ContentScore score)
        {
            Take(Pair(bond, fit, score));
            held.Add(bond);
        }

        void Take(FoundPair pair)
        {
            pairs.Add(pair);
            taken.Add(pair.English);
            taken.Add(pair.Turkish);
        }
    }

    /// <summary>Pairs that claims and their own content make, whatever other articles there are.</summary>
    /// <param name="sides">Those of the claims.</param>
    /// <param name="claims">One to one.</param>
    /// <returns>For each claim, in order; null where other articles have a say, or where one cannot be read.</returns>
    public static IReadOnlyList<FoundPair?> BorneOut(IReadOnlyList<Side> sides, IReadOnlyList<Bond> claims, Lexicon lexicon, ParallelOptions parallel) =>
        new ContentMatcher(sides, lexicon, parallel) is { Failed.IsEmpty: true } matcher ? [.. BorneOut(claims, matcher)] : new FoundPair?[claims.Count];

    private static IEnumerable<FoundPair?> BorneOut(IReadOnlyList<Bond> claims, ContentMatcher matcher) =>
        claims.Zip(matcher.ScoreAlone([.. claims.Select(b => (b.English, b.Turkish))]), (bond, scored) =>
            ContentModel.BearsOut(scored.Score, scored.Fit.Score) ? Pair(bond, scored.Fit, scored.Score) : null);

    private static FoundPair Pair(Bond bond, Fit fit, ContentScore score) =>
        new(bond.English, bond.Turkish, Confidence(bond.Weight, fit.Score), [.. bond.Evidence, .. ContentModel.Evidence(score)], []);

    /// <summary>Of copies of one article in several places, such as two sites or two versions of a manual, the one in the same place is meant.</summary>
    private static Fit[] PreferHome(Fit[] fits, IReadOnlyList<Side> sides)
    {
        var homes = sides.ToDictionary(s => (s.Index, s.Language), s => PathReadings.Home(s.Path, s.Language));
        var atHome = fits.Where(f => f.Score >= 0 && IsHome(f)).ToArray();
        var (englishAtHome, turkishAtHome) = (atHome.Select(f => f.English).ToHashSet(), atHome.Select(f => f.Turkish).ToHashSet());
        return Array.ConvertAll(fits, f => !IsHome(f) && (englishAtHome.Contains(f.English) || turkishAtHome.Contains(f.Turkish)) ? f with { Score = f.Score - AwayPenalty } : f);

        bool IsHome(Fit fit) => string.Equals(homes[(fit.English, Language.English)], homes[(fit.Turkish, Language.Turkish)], StringComparison.Ordinal);
    }

    /// <summary>How sure a claim is: by its kind, and less so where the content does not bear it out.</summary>
    private static double Confidence(int weight, double fit)
    {
        var byKind = Confidence(weight);
        return fit >= 0 ? 1 - ((1 - byKind) / 2) : ContentModel.Doubts(fit) ? byKind * 0.8 : byKind;
    }

    /// <summary>How sure a claim is by its kind alone.</summary>
    public static double Confidence(int weight) => weight switch
    {
        >= ClaimWeight.Address => 0.99,
        >= ClaimWeight.TranslationKey => 0.98,
        >= ClaimWeight.PathStripped => 0.97,
        >= ClaimWeight.OtherExtension => 0.93,
        >= ClaimWeight.SlugAndDate => 0.9,
        _ => 0.8,
    };

    private sealed class RivalTable(Fit[] fits)
    {
        private readonly ILookup<int, Fit> _english = fits.ToLookup(f => f.English);
        private readonly ILookup<int, Fit> _turkish = fits.ToLookup(f => f.Turkish);

        /// <summary>Other fits of the same articles that are at most so much worse.</summary>
        public IEnumerable<Fit> Of(Fit fit, double distance) =>
            _english[fit.English].Concat(_turkish[fit.Turkish]).Where(f => f != fit && f.Score >= fit.Score - distance);
    }
}
