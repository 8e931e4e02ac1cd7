using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Linguistics;

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
    IReadOnlyList<(int Of, int Candidate)> Ambiguous,
    IReadOnlyDictionary<int, string> Paths);

/// <summary>Holds what metadata and paths claim against the content, and pairs the others by it.</summary>
internal static class ContentPairing
{
    /// <summary>What one claim of metadata or path adds to the fit of two articles of which it does not decide alone, in nats.</summary>
    private const double ClaimBonus = 12;

    /// <summary>Rivals this much below the pair are told.</summary>
    private const double RivalDistance = 4;

    /// <summary>Below this margin nothing tells the articles apart.</summary>
    private const double LeastMargin = 0.5;

    /// <summary>What an article loses against one in the same folder, in nats: enough to tell copies apart, too little to outweigh their text.</summary>
    private const double AwayPenalty = 3;

    private const int MostRivals = 5;

    public static ContentPairs Of(Side[] sides, ResolvedClaims claims, Lexicon lexicon, ParallelOptions parallel)
    {
        var english = sides.Where(s => s.Language == Language.English).ToArray();
        var turkish = sides.Where(s => s.Language == Language.Turkish).ToArray();
        var paths = sides.ToDictionary(s => s.Index, s => s.Article.Path);
        if (english.Length == 0 || turkish.Length == 0)
        {
            return new ContentPairs([], [], [], paths);
        }

        var englishAt = Positions(english);
        var turkishAt = Positions(turkish);
        var matcher = ContentMatcher.Of(english, turkish, lexicon, parallel);

        var pairs = new List<FoundPair>();
        var contradicted = new List<Bond>();
        var taken = new HashSet<int>();
        foreach (var (bond, (fit, score)) in claims.Held.Zip(matcher.Score([.. claims.Held.Select(b => (englishAt[b.English], turkishAt[b.Turkish]))])))
        {
            if (ContentModel.Contradicts(score, fit.Score))
            {
                contradicted.Add(bond);
            }
            else
            {
                pairs.Add(new FoundPair(bond.English, bond.Turkish, Confidence(bond.Weight, fit.Score), [.. bond.Evidence, .. ContentModel.Evidence(score)], []));
                taken.Add(bond.English);
                taken.Add(bond.Turkish);
            }
        }

        var openEnglish = Open(english, taken);
        var openTurkish = Open(turkish, taken);
        var tied = claims.Tied.ToDictionary(b => (English: englishAt[b.English], Turkish: turkishAt[b.Turkish]));
        var candidates = matcher.Candidates(openEnglish, openTurkish)
            .Where(c => !tied.ContainsKey((c.Fit.English, c.Fit.Turkish)))
            .Concat(matcher.Score([.. tied.Keys]).Select(c => (c.Fit with { Score = ClaimBonus + (double.IsInfinity(c.Fit.Score) ? 0 : c.Fit.Score) }, c.Score)))
            .ToDictionary(c => (c.Item1.English, c.Item1.Turkish));

        var ambiguous = new List<(int, int)>();
        var fits = PreferHome(candidates.Values.Select(c => c.Item1).ToArray(), english, turkish);
        var rivals = new RivalTable(fits);
        foreach (var (fit, margin) in Assignment.Assign(fits, ContentModel.LeastFit))
        {
            var (e, t) = (english[fit.English].Index, turkish[fit.Turkish].Index);
            if (margin < LeastMargin)
            {
                foreach (var other in rivals.OfEnglish(fit.English, fit.Score - LeastMargin).Concat(rivals.OfTurkish(fit.Turkish, fit.Score - LeastMargin)))
                {
                    ambiguous.Add((english[other.English].Index, turkish[other.Turkish].Index));
                    ambiguous.Add((turkish[other.Turkish].Index, english[other.English].Index));
                }

                continue;
            }

            var others = rivals.OfEnglish(fit.English, fit.Score - RivalDistance).Where(f => f != fit).Select(f => (f.Score, Side: turkish[f.Turkish].Index))
                .Concat(rivals.OfTurkish(fit.Turkish, fit.Score - RivalDistance).Where(f => f != fit).Select(f => (f.Score, Side: english[f.English].Index)))
                .OrderByDescending(r => r.Score).ThenBy(r => r.Side).Select(r => r.Side).Take(MostRivals);
            var score = candidates[(fit.English, fit.Turkish)].Item2;
            var evidence = ContentModel.Evidence(score);
            evidence = tied.TryGetValue((fit.English, fit.Turkish), out var bond) ? [.. bond.Evidence, .. evidence] : evidence;
            pairs.Add(new FoundPair(e, t, ContentModel.Confidence(fit.Score, margin), evidence, [.. others]));
        }

        return new ContentPairs(pairs, contradicted, ambiguous, paths);
    }

    /// <summary>Of copies of one article in several places, such as two sites or two versions of a manual, the one in the same place is meant.</summary>
    private static Fit[] PreferHome(Fit[] fits, Side[] english, Side[] turkish)
    {
        var homeOfEnglish = Array.ConvertAll(english, s => PathReadings.Home(s.Article.Path, s.Language));
        var homeOfTurkish = Array.ConvertAll(turkish, s => PathReadings.Home(s.Article.Path, s.Language));
        var atHome = fits.Where(f => f.Score >= ContentModel.LeastFit && IsHome(f)).ToArray();
        var (englishAtHome, turkishAtHome) = (atHome.Select(f => f.English).ToHashSet(), atHome.Select(f => f.Turkish).ToHashSet());
        return Array.ConvertAll(fits, f => !IsHome(f) && (englishAtHome.Contains(f.English) || turkishAtHome.Contains(f.Turkish)) ? f with { Score = f.Score - AwayPenalty } : f);

        bool IsHome(Fit fit) => string.Equals(homeOfEnglish[fit.English], homeOfTurkish[fit.Turkish], StringComparison.Ordinal);
    }

    /// <summary>How sure a claim is: by its kind, and less so where the content does not bear it out.</summary>
    private static double Confidence(int weight, double fit)
    {
        var byKind = weight switch
        {
            >= ClaimWeight.Address => 0.99,
            >= ClaimWeight.TranslationKey => 0.98,
            >= ClaimWeight.PathStripped => 0.97,
            >= ClaimWeight.OtherExtension => 0.93,
            >= ClaimWeight.SlugAndDate => 0.9,
            _ => 0.8,
        };
        return fit >= 0 ? 1 - ((1 - byKind) / 2) : byKind;
    }

    private static Dictionary<int, int> Positions(Side[] sides) => sides.Select((s, i) => (s.Index, Position: i)).ToDictionary(s => s.Index, s => s.Position);

    private static int[] Open(Side[] sides, HashSet<int> taken) => [.. Enumerable.Range(0, sides.Length).Where(i => !taken.Contains(sides[i].Index))];

    /// <summary>The fits of each article, best first.</summary>
    private sealed class RivalTable(Fit[] fits)
    {
        private readonly ILookup<int, Fit> _english = fits.OrderByDescending(f => f.Score).ThenBy(f => f.Turkish).ToLookup(f => f.English);
        private readonly ILookup<int, Fit> _turkish = fits.OrderByDescending(f => f.Score).ThenBy(f => f.English).ToLookup(f => f.Turkish);

        public IEnumerable<Fit> OfEnglish(int english, double least) => _english[english].TakeWhile(f => f.Score >= least);

        public IEnumerable<Fit> OfTurkish(int turkish, double least) => _turkish[turkish].TakeWhile(f => f.Score >= least);
    }
}
