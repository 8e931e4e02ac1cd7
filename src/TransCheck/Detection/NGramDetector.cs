using System.Runtime.CompilerServices;

namespace TransCheck.Detection;

/// <summary>
/// Tells Turkish, English and other languages apart by a softmax over hashed letter n-grams (see <see cref="LetterNGrams"/>).
/// Letters of other scripts count as another language by their share. Scoring allocates nothing, unless a text is not composed (NFC).
/// </summary>
internal sealed class NGramDetector : ILanguageDetector
{
    private const int LaneBits = 21;
    private const ulong Lane = (1UL << LaneBits) - 1;

    /// <summary>As much as a lane takes before it might overflow with the next n-gram.</summary>
    private const int LaneCapacity = (1 << (LaneBits - 8)) - (1 << NGramModel.PlainShift);

    /// <summary>The three weights of a bucket in 21 bits each, biased by 128 so that one addition adds all three.</summary>
    private readonly ulong[] _packed;
    private readonly float _scale;
    private readonly float[] _bias;

    internal NGramDetector(NGramModel model)
    {
        (_scale, _bias) = (model.Scale, model.Bias);
        _packed = new ulong[LetterNGrams.Buckets];
        for (var i = 0; i < _packed.Length; i++)
        {
            for (var k = 0; k < NGramModel.Classes; k++)
            {
                _packed[i] |= (ulong)(model.Weights[(i * NGramModel.Classes) + k] + 128) << (k * LaneBits);
            }
        }
    }

    /// <summary>With the weights that the library carries.</summary>
    public static NGramDetector Default { get; } = new(NGramModel.Load());

    public LanguageScores Score(ReadOnlySpan<char> text)
    {
        var sums = new Sums(_packed);
        var letters = LetterNGrams.Visit(text, ref sums);
        if (letters.Latin == 0)
        {
            return new LanguageScores(0, 0, letters.NonLatin > 0 ? 1 : 0);
        }

        sums.Flush();
        var scale = NGramModel.Evidence(sums.Count) * _scale;
        var turkish = (sums.First * scale) + _bias[0];
        var english = (sums.Second * scale) + _bias[1];
        var other = (sums.Third * scale) + _bias[2];
        var best = Math.Max(turkish, Math.Max(english, other));
        var (t, e, o) = (Math.Exp(turkish - best), Math.Exp(english - best), Math.Exp(other - best));
        var latin = letters.Latin / (double)(letters.Latin + letters.NonLatin);
        var share = latin / (t + e + o);
        return new LanguageScores(t * share, e * share, (o * share) + (1 - latin));
    }

    private struct Sums(ulong[] packed) : INGramSink
    {
        private ulong _lanes;
        private int _inLanes;
        private int _shift;

        public int Count { get; private set; }

        public long First { get; private set; }

        public long Second { get; private set; }

        public long Third { get; private set; }

        public void StartRun(bool capital) => _shift = capital ? 0 : NGramModel.PlainShift;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(int bucket)
        {
            _lanes += packed[bucket] << _shift;
            _inLanes += 1 << _shift;
            if (_inLanes >= LaneCapacity)
            {
                Flush();
            }
        }

        public void Flush()
        {
            var bias = 128L * _inLanes;
            First += (long)(_lanes & Lane) - bias;
            Second += (long)((_lanes >> LaneBits) & Lane) - bias;
            Third += (long)(_lanes >> (2 * LaneBits)) - bias;
            Count += _inLanes;
            _lanes = 0;
            _inLanes = 0;
        }
    }
}
