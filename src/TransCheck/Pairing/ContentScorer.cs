using System.Numerics;
using TransCheck.Linguistics;

namespace TransCheck.Pairing;

/// <summary>The features of one kind that two articles share.</summary>
/// <param name="Worth">Sum of how much likelier each is between translations than by chance, in nats.</param>
/// <param name="Count">How many they share.</param>
/// <param name="Missing">How many one has and the other should have, but does not.</param>
internal readonly record struct Tally(double Worth, int Count, int Missing);

/// <summary>What speaks for two articles being one in two languages.</summary>
/// <param name="Forward">Sum over the Turkish stems of how much likelier each is with the English ones beside it, in nats.</param>
/// <param name="Backward">The same over the English stems.</param>
/// <param name="Length">How much likelier the ratio of lengths is between translations, in nats.</param>
/// <param name="Stems">How many stems both have.</param>
internal readonly record struct ContentScore(
    Tally Numbers,
    Tally Names,
    Tally Links,
    Tally Code,
    Tally Date,
    Tally Prefixes,
    double Forward,
    double Backward,
    double Length,
    int Stems)
{
    /// <summary>How many numbers and names of the English article the Turkish one should have and does not.</summary>
    public int MissingInTurkish { get; init; }

    /// <summary>The same the other way round.</summary>
    public int MissingInEnglish { get; init; }
}

/// <summary>Scores one English article at a time against Turkish ones. Not for use by two threads at once.</summary>
internal sealed class ContentScorer(ContentIndex index, Lexicon lexicon)
{
    /// <summary>The most that one feature counts.</summary>
    private const double Cap = 8;

    /// <summary>A stem that nothing in the other text explains counts the logarithm of this.</summary>
    private const double UnexplainedStem = 0.3;

    private const double StemCap = 6;

    private const float LikeliestEntry = 0.99f;

    /// <summary>For each Turkish stem, how likely it is not to stand in a translation of the English article; 1 between calls.</summary>
    private readonly float[] _unlikely = NewOnes(lexicon.TurkishStems.Count);
    private readonly List<int> _touched = [];
    private readonly bool[] _present = new bool[lexicon.TurkishStems.Count];
    private readonly float[] _sums = new float[index.Turkish.Length];
    private readonly List<int> _found = [];
    private readonly List<(ulong Order, int Count, float Weight, int Number, bool IsStem)> _query = [];
    private IndexedArticle _english = new([], [], new int[6], [], 0, 0);

    /// <summary>The English article that the following calls are about.</summary>
    public void Ask(IndexedArticle english) => _english = english;

    /// <summary>The Turkish articles that share the rarest features with the English one, best first.</summary>
    /// <param name="search">The Turkish articles to choose from.</param>
    /// <param name="most">How many to give.</param>
    /// <param name="budget">How many entries of the index to look at: what bounds the time for one article in a collection of any size.</param>
    public List<int> Candidates(SearchIndex search, int most, int budget)
    {
        Translate();
        _query.Clear();
        foreach (var feature in _english.Features)
        {
            var count = search.ByFeature[feature].Length;
            _query.Add((SearchOrder(count, feature), count, (float)Worth(feature), feature, false));
        }

        foreach (var stem in _touched)
        {
            var count = search.ByStem[stem].Length;
            var likely = 1 - _unlikely[stem];
            _unlikely[stem] = 1;
            if (count > 0 && likely > 0.05f)
            {
                var chance = index.TurkishStemChance(stem, lexicon.TurkishStems.Probability(stem), _english.Length);
                var weight = Math.Log(UnexplainedStem + ((1 - UnexplainedStem) * likely / chance));
                if (weight > 0.5)
                {
                    _query.Add((SearchOrder(count, ~stem), count, (float)Math.Min(weight, StemCap) / 2, stem, true));
                }
            }
        }

        _query.Sort((a, b) => a.Order.CompareTo(b.Order));
        foreach (var (_, count, weight, number, isStem) in _query)
        {
            budget -= count;
            if (budget < 0)
            {
                break;
            }

            foreach (var article in isStem ? search.ByStem[number] : search.ByFeature[number])
            {
                if (_sums[article] == 0)
                {
                    _found.Add(article);
                }

                _sums[article] += weight;
            }
        }

        var best = Best(most);
        foreach (var article in _found)
        {
            _sums[article] = 0;
        }

        _found.Clear();
        return best;
    }

    /// <summary>Works out all that a translation of the English article is likely to hold.</summary>
    private void Translate()
    {
        _touched.Clear();
        foreach (var stem in _english.Stems)
        {
            foreach (ref readonly var entry in lexicon.OfEnglish(stem))
            {
                if (entry.TurkishGivenEnglish > 0)
                {
                    if (_unlikely[entry.Turkish] == 1)
                    {
                        _touched.Add(entry.Turkish);
                    }

                    _unlikely[entry.Turkish] *= 1 - Math.Min(entry.TurkishGivenEnglish, LikeliestEntry);
                }
            }
        }
    }

    /// <summary>The best of what was found, best first; of equals the first.</summary>
    private List<int> Best(int most)
    {
        var best = new List<int>(most + 1);
        foreach (var article in _found)
        {
            if (best.Count == most && !IsBetter(article, best[^1]))
            {
                continue;
            }

            var at = best.Count;
            while (at > 0 && IsBetter(article, best[at - 1]))
            {
                at--;
            }

            best.Insert(at, article);
            if (best.Count > most)
            {
                best.RemoveAt(most);
            }
        }

        return best;

        bool IsBetter(int a, int b) => _sums[a] > _sums[b] || (_sums[a] == _sums[b] && a < b);
    }

    /// <summary>
    /// The rarer first, but those about as rare in an order that is not that of the text: what stands together in one passage is about as
    /// rare, and many articles may share a passage.
    /// </summary>
    /// <param name="number">Of a feature, or the complement of a stem's: tells them apart.</param>
    private static ulong SearchOrder(int count, int number) =>
        ((ulong)BitOperations.Log2((uint)count) << 56) | (unchecked((ulong)(uint)number * 0x9E3779B97F4A7C15) >> 8);

    public ContentScore Score(int turkishArticle)
    {
        var turkish = index.Turkish[turkishArticle];
        Span<double> worth = stackalloc double[6];
        Span<int> count = stackalloc int[6];
        Span<int> missing = stackalloc int[6];
        Span<int> inTurkish = stackalloc int[6];
        _english.Expected.CopyTo(inTurkish);
        for (var kind = 0; kind < 6; kind++)
        {
            missing[kind] = _english.Expected[kind] + turkish.Expected[kind];
        }

        // The feet of the one may be the metres of the other.
        var converted = Math.Min(_english.Converted, turkish.Converted);
        missing[(int)FeatureKind.Number] -= converted;
        int i = 0, j = 0;
        while (i < _english.Features.Length && j < turkish.Features.Length)
        {
            var feature = _english.Features[i];
            if (feature == turkish.Features[j])
            {
                var kind = (int)index.Kind(feature);
                worth[kind] += Worth(feature);
                count[kind]++;
                missing[kind] -= (_english.IsExpected[i] ? 1 : 0) + (turkish.IsExpected[j] ? 1 : 0);
                inTurkish[kind] -= _english.IsExpected[i] ? 1 : 0;
                i++;
                j++;
            }
            else if (feature < turkish.Features[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        var (forward, backward) = Stems(turkish);
        var factsInTurkish = inTurkish[(int)FeatureKind.Number] + inTurkish[(int)FeatureKind.Name];
        return new ContentScore(
            Of(FeatureKind.Number, worth, count, missing),
            Of(FeatureKind.Name, worth, count, missing),
            Of(FeatureKind.Link, worth, count, missing),
            Of(FeatureKind.Code, worth, count, missing),
            Of(FeatureKind.Date, worth, count, missing),
            Of(FeatureKind.Prefix, worth, count, missing),
            forward,
            backward,
            LengthScore(_english.Length, turkish.Length),
            _english.Stems.Length + turkish.Stems.Length)
        {
            MissingInTurkish = factsInTurkish,
            MissingInEnglish = missing[(int)FeatureKind.Number] + missing[(int)FeatureKind.Name] + converted - factsInTurkish,
        };

        static Tally Of(FeatureKind kind, Span<double> worth, Span<int> count, Span<int> missing) => new(worth[(int)kind], count[(int)kind], Math.Max(0, missing[(int)kind]));
    }

    private double Worth(int feature)
    {
        var kept = index.Kind(feature) switch
        {
            FeatureKind.Number => 0.8,
            FeatureKind.Name => 0.6,
            FeatureKind.Link => 0.7,
            FeatureKind.Code => 0.8,
            FeatureKind.Date => 0.8,
            _ => 0.25,
        };
        var chance = index.Chance(feature);
        return Math.Min(Cap, Math.Log((kept + ((1 - kept) * chance)) / chance));
    }

    /// <summary>How well each side's stems explain the other's; see <see cref="ContentScore"/>.</summary>
    private (double Forward, double Backward) Stems(IndexedArticle turkish)
    {
        foreach (var stem in turkish.Stems)
        {
            _present[stem] = true;
        }

        var backward = 0.0;
        foreach (var stem in _english.Stems)
        {
            var unlikely = 1f;
            var renderings = lexicon.TurkishOf(stem);
            for (var k = 0; k < renderings.Length; k++)
            {
                if (_present[renderings[k]])
                {
                    ref readonly var entry = ref lexicon.OfEnglish(stem)[k];
                    unlikely *= 1 - Math.Min(entry.EnglishGivenTurkish, LikeliestEntry);
                    _unlikely[entry.Turkish] *= 1 - Math.Min(entry.TurkishGivenEnglish, LikeliestEntry);
                }
            }

            backward += StemScore(1 - unlikely, index.EnglishStemChance(stem, lexicon.EnglishStems.Probability(stem), _english.Length));
        }

        var forward = 0.0;
        foreach (var stem in turkish.Stems)
        {
            forward += StemScore(1 - _unlikely[stem], index.TurkishStemChance(stem, lexicon.TurkishStems.Probability(stem), turkish.Length));
            _unlikely[stem] = 1;
            _present[stem] = false;
        }

        return (forward, backward);
    }

    private static double StemScore(double likely, double chance) =>
        Math.Min(StemCap, Math.Log(UnexplainedStem + ((1 - UnexplainedStem) * Math.Max(likely, 0) / chance)));

    /// <summary>Log of how much likelier this ratio of lengths is between translations than between any two articles.</summary>
    private double LengthScore(int english, int turkish)
    {
        const double anyDeviation = 0.75;
        var variance = (lexicon.Length.Deviation * lexicon.Length.Deviation / 4) + (8.0 / (english + 20));
        var ratio = Math.Log((turkish + 20.0) / (english + 20.0)) - lexicon.Length.Mean;
        return Math.Max(-20, (Math.Log(anyDeviation * anyDeviation / variance) / 2) - (ratio * ratio / 2 * ((1 / variance) - (1 / (anyDeviation * anyDeviation)))));
    }

    private static float[] NewOnes(int count)
    {
        var ones = new float[count];
        Array.Fill(ones, 1f);
        return ones;
    }
}
