using System.Collections.Immutable;
using System.Globalization;
using TransCheck.Detection;
using TransCheck.Linguistics;

namespace TransCheck.Evaluation.Detection;

/// <summary>
/// Learns the detector's weights by stochastic gradient descent on whole sentences and on pieces of them. The same samples give the same weights.
/// </summary>
internal sealed class DetectorTrainer
{
    private const int Steps = 400_000;

    /// <summary>The first step's; it falls in a straight line to almost nothing.</summary>
    private const float LearningRate = 0.5f;

    /// <summary>How much of what it learns from is Turkish, and how much English: the two that articles here are in. The rest is shared by all others.</summary>
    private const double ShareOfEach = 0.35;
    private const double ShareOfRelatives = 0.1;

    private const double ChunkShare = 0.5;
    private const double BorrowingShare = 0.2;
    private const double PlainLettersShare = 0.15;
    private const double CapitalsShare = 0.05;

    /// <summary>Latin-script relatives of Turkish, drawn more often because they are what it is mistaken for.</summary>
    private static readonly ImmutableHashSet<string> Relatives = ["aze-Latn", "tuk", "uzb", "crh", "gag"];

    private readonly float[] _weights = new float[LetterNGrams.Buckets * NGramModel.Classes];
    private readonly float[] _bias = new float[NGramModel.Classes];

    private DetectorTrainer()
    {
    }

    public static NGramModel Train(IReadOnlyList<LanguageSamples> samples)
    {
        var trainer = new DetectorTrainer();
        trainer.Learn(samples);
        return NGramModel.Quantise(trainer._weights, trainer._bias, trainer.LargestWeight());
    }

    /// <summary>Without diacritics, in the letters as they stand: what a writer without a Turkish keyboard types.</summary>
    public static string PlainLetters(string text)
    {
        var plain = new char[text.Length];
        for (var i = 0; i < plain.Length; i++)
        {
            var skeleton = Folding.Skeleton(text.AsSpan(i, 1));
            plain[i] = text[i] < 0x80 || skeleton.Length == 0 ? text[i] : char.IsUpper(text[i]) ? char.ToUpperInvariant(skeleton[0]) : skeleton[0];
        }

        return new string(plain);
    }

    private void Learn(IReadOnlyList<LanguageSamples> samples)
    {
        var turkish = samples.Single(s => s.Class == DetectorClass.Turkish);
        var english = samples.Single(s => s.Class == DetectorClass.English);
        var others = samples.Where(s => s.Class == DetectorClass.Other && IsLatin(s)).ToArray();
        var relatives = others.Where(s => Relatives.Contains(s.Name)).ToArray();
        var random = new SplitMix(1);
        var buckets = new List<int>();
        Span<float> scores = stackalloc float[NGramModel.Classes];
        for (var step = 0; step < Steps; step++)
        {
            var language = random.NextDouble() switch
            {
                < ShareOfEach => turkish,
                < 2 * ShareOfEach => english,
                < (2 * ShareOfEach) + ShareOfRelatives when relatives.Length > 0 => relatives[random.Next(relatives.Length)],
                _ => others[random.Next(others.Length)],
            };

            var lender = language == turkish ? english : language == english ? turkish : null;
            buckets.Clear();
            var collector = new Collector(buckets);
            LetterNGrams.Visit(Vary(Draw(language, random), language, lender, random), ref collector);
            if (buckets.Count > 0)
            {
                Step(buckets, (int)language.Class, (LearningRate * (1 - ((float)step / Steps))) + 0.005f, scores);
            }
        }
    }

    private static string Draw(LanguageSamples language, SplitMix random) => language.Sentences[random.Next(language.Sentences.Length)];

    private static string Vary(string sentence, LanguageSamples language, LanguageSamples? lender, SplitMix random)
    {
        if (lender is not null && random.NextDouble() < BorrowingShare)
        {
            sentence = Borrow(sentence, Draw(lender, random), random);
        }

        if (random.NextDouble() < ChunkShare)
        {
            var words = sentence.Split(' ');
            var length = Math.Min(words.Length, 1 + random.Next(8));
            var start = random.Next(words.Length - length + 1);
            sentence = string.Join(' ', words, start, length);
        }

        if (random.NextDouble() < PlainLettersShare)
        {
            sentence = PlainLetters(sentence);
        }

        if (random.NextDouble() < CapitalsShare)
        {
            sentence = sentence.ToUpper(language.Class == DetectorClass.Turkish ? CultureInfo.GetCultureInfo("tr-TR") : CultureInfo.InvariantCulture);
        }

        return sentence;
    }

    /// <summary>Strews some words of the other language over a sentence, as terms and names stand in it, at most two for three of its own.</summary>
    private static string Borrow(string sentence, string lender, SplitMix random)
    {
        var words = sentence.Split(' ').ToList();
        var lent = lender.Split(' ');
        for (var left = 1 + random.Next(1 + (words.Count * 2 / 3)); left > 0; left--)
        {
            words.Insert(random.Next(words.Count + 1), lent[random.Next(lent.Length)]);
        }

        return string.Join(' ', words);
    }

    private void Step(List<int> buckets, int expected, float rate, Span<float> scores)
    {
        var scale = NGramModel.Evidence(buckets.Count);
        scores.Clear();
        foreach (var bucket in buckets)
        {
            var weights = _weights.AsSpan(bucket * NGramModel.Classes, NGramModel.Classes);
            scores[0] += weights[0];
            scores[1] += weights[1];
            scores[2] += weights[2];
        }

        var best = float.MinValue;
        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] = (scores[k] * scale) + _bias[k];
            best = Math.Max(best, scores[k]);
        }

        float sum = 0;
        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] = MathF.Exp(scores[k] - best);
            sum += scores[k];
        }

        for (var k = 0; k < scores.Length; k++)
        {
            var gradient = rate * ((k == expected ? 1 : 0) - (scores[k] / sum));
            _bias[k] += gradient * 0.1f;
            scores[k] = gradient * scale;
        }

        foreach (var bucket in buckets)
        {
            var weights = _weights.AsSpan(bucket * NGramModel.Classes, NGramModel.Classes);
            weights[0] += scores[0];
            weights[1] += scores[1];
            weights[2] += scores[2];
        }
    }

    /// <summary>All but the largest one in two thousand of the used weights fit; the few beyond would cost the rest their precision.</summary>
    private float LargestWeight()
    {
        var used = _weights.Where(w => w != 0).Select(Math.Abs).Order().ToArray();
        return used[(int)(used.Length * 0.9995)];
    }

    private static bool IsLatin(LanguageSamples samples)
    {
        var none = new Collector([]);
        var letters = LetterNGrams.Visit(string.Join(' ', samples.Sentences.Take(50)), ref none);
        return letters.Latin > letters.NonLatin;
    }

    private struct Collector(List<int> buckets) : INGramSink
    {
        private bool _capital;

        public void StartRun(bool capital) => _capital = capital;

        public readonly void Add(int bucket)
        {
            buckets.Add(bucket);
            for (var i = 1; !_capital && i < 1 << NGramModel.PlainShift; i++)
            {
                buckets.Add(bucket);
            }
        }
    }
}
