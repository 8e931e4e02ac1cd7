using TransCheck.Articles;

namespace TransCheck.Linguistics;

/// <param name="Iterations">Rounds of expectation maximisation.</param>
/// <param name="MinProbability">Entries below it in both directions are left out.</param>
public sealed record LexiconLearnerOptions(int Iterations = 5, double MinProbability = 0.03);

/// <summary>
/// Learns a lexicon from sentences and their translations by IBM Model 1 (Brown et al. 1993, "The mathematics of statistical
/// machine translation"), in both directions, each with a null word.
/// </summary>
public static class LexiconLearner
{
    private const int LongestSentence = 120;

    /// <param name="pairs">Sentences that render each other. The same pairs in the same order give the same lexicon.</param>
    public static Lexicon Learn(IEnumerable<(string English, string Turkish)> pairs, LexiconLearnerOptions options)
    {
        var english = new StemCounter();
        var turkish = new StemCounter();
        var sentences = new List<(int[] English, int[] Turkish)>();
        var ratios = new List<double>();
        foreach (var (e, t) in pairs)
        {
            var x = english.Add(e, Language.English);
            var y = turkish.Add(t, Language.Turkish);
            if (x.Length is > 0 and <= LongestSentence && y.Length is > 0 and <= LongestSentence)
            {
                sentences.Add((x, y));
                if (e.Length > 30)
                {
                    ratios.Add(Math.Log((double)t.Length / e.Length));
                }
            }
        }

        var forward = Model1(sentences, english.Count, options.Iterations);
        var backward = Model1(sentences.ConvertAll(s => (s.Turkish, s.English)), turkish.Count, options.Iterations);
        var entries = forward.Where(p => p.Probability >= options.MinProbability).Select(p => new LexiconEntry(p.Given, p.Of, p.Probability, 0))
            .Concat(backward.Where(p => p.Probability >= options.MinProbability).Select(p => new LexiconEntry(p.Of, p.Given, 0, p.Probability)));
        return new Lexicon(english.ToTable(), turkish.ToTable(), [.. entries], LengthOf(ratios));
    }

    /// <summary>Mean and deviation; the mean without the outer twentieths, which are mostly wrong pairs.</summary>
    private static LengthModel LengthOf(List<double> ratios)
    {
        if (ratios.Count < 40)
        {
            return new LengthModel(0, 0.2);
        }

        ratios.Sort();
        var outer = ratios.Count / 20;
        var mean = ratios.Skip(outer).Take(ratios.Count - (2 * outer)).Average();
        return new LengthModel(mean, Math.Sqrt(ratios.Average(r => (r - mean) * (r - mean))));
    }

    /// <summary>t(of | given) for every pair of words that share a sentence pair; the null word's are left out.</summary>
    private static List<(int Given, int Of, float Probability)> Model1(List<(int[] Given, int[] Of)> sentences, int words, int iterations)
    {
        // Each given word's partners, sorted; a link of a sentence pair is then a place in one flat array. The null word is the last one.
        var partners = new HashSet<int>[words + 1];
        for (var i = 0; i <= words; i++)
        {
            partners[i] = [];
        }

        foreach (var (given, of) in sentences)
        {
            foreach (var word in given)
            {
                partners[word].UnionWith(of);
            }

            partners[words].UnionWith(of);
        }

        var start = new int[words + 2];
        for (var i = 0; i <= words; i++)
        {
            start[i + 1] = start[i] + partners[i].Count;
        }

        var partner = new int[start[^1]];
        for (var i = 0; i <= words; i++)
        {
            partners[i].CopyTo(partner, start[i]);
            Array.Sort(partner, start[i], start[i + 1] - start[i]);
        }

        var links = new List<int>();
        foreach (var (given, of) in sentences)
        {
            foreach (var word in of)
            {
                foreach (var other in given)
                {
                    links.Add(Array.BinarySearch(partner, start[other], start[other + 1] - start[other], word));
                }

                links.Add(Array.BinarySearch(partner, start[words], start[words + 1] - start[words], word));
            }
        }

        var probability = new double[partner.Length];
        Array.Fill(probability, 1);
        var expected = new double[partner.Length];
        for (var round = 0; round < iterations; round++)
        {
            Array.Clear(expected);
            var link = 0;
            foreach (var (given, of) in sentences)
            {
                for (var k = 0; k < of.Length; k++)
                {
                    var total = 0.0;
                    for (var i = 0; i <= given.Length; i++)
                    {
                        total += probability[links[link + i]];
                    }

                    for (var i = 0; i <= given.Length; i++)
                    {
                        expected[links[link + i]] += probability[links[link + i]] / total;
                    }

                    link += given.Length + 1;
                }
            }

            for (var i = 0; i <= words; i++)
            {
                var total = 0.0;
                for (var k = start[i]; k < start[i + 1]; k++)
                {
                    total += expected[k];
                }

                for (var k = start[i]; k < start[i + 1]; k++)
                {
                    probability[k] = expected[k] / total;
                }
            }
        }

        var result = new List<(int Given, int Of, float Probability)>();
        for (var i = 0; i < words; i++)
        {
            for (var k = start[i]; k < start[i + 1]; k++)
            {
                result.Add((i, partner[k], (float)probability[k]));
            }
        }

        return result;
    }
}
