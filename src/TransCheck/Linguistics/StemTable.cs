using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TransCheck.Linguistics;

/// <summary>The stems of one language that a lexicon knows, numbered from 0, with how often each comes in running text.</summary>
internal sealed class StemTable
{
    /// <summary>Words with a greater share of running text carry no content of their own; those with a smaller than the last are rare.</summary>
    private const double CommonWord = 5.5;
    private const double RareWord = 9.5;

    private readonly string[] _stems;
    private readonly float[] _probabilities;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ids;

    /// <param name="counts">How often each stem came in the <paramref name="tokens"/> tokens that were counted.</param>
    public StemTable(string[] stems, float[] counts, double tokens)
        : this(stems, counts, tokens, Number(stems))
    {
    }

    private StemTable(string[] stems, float[] counts, double tokens, Dictionary<string, int> ids)
    {
        _stems = stems;
        _ids = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        _probabilities = new float[counts.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            _probabilities[i] = (float)(Math.Max(counts[i], 0.5) / tokens);
        }

        Counts = ImmutableCollectionsMarshal.AsImmutableArray(counts);
        Tokens = tokens;
        UnknownProbability = (float)(0.5 / tokens);
    }

    public int Count => _stems.Length;

    public ImmutableArray<float> Counts { get; }

    public double Tokens { get; }

    /// <summary>That of a word which was never seen: as if it had come half a time.</summary>
    public float UnknownProbability { get; }

    public string this[int id] => _stems[id];

    /// <summary>These stems, which keep their numbers, and the others behind them; the counts of those in both are added up.</summary>
    /// <param name="ids">For each stem of <paramref name="other"/> its number here.</param>
    public StemTable With(StemTable other, out int[] ids)
    {
        ids = new int[other.Count];
        var numbers = new Dictionary<string, int>(_ids.Dictionary, StringComparer.Ordinal);
        for (var i = 0; i < other.Count; i++)
        {
            ids[i] = Find(other[i]) is >= 0 and var known ? known : numbers.Count;
            numbers.TryAdd(other[i], ids[i]);
        }

        var stems = new string[numbers.Count];
        var counts = new float[numbers.Count];
        _stems.CopyTo(stems, 0);
        Counts.CopyTo(counts);
        for (var i = 0; i < other.Count; i++)
        {
            stems[ids[i]] = other[i];
            counts[ids[i]] += other.Counts[i];
        }

        return new StemTable(stems, counts, Tokens + other.Tokens, numbers);
    }

    /// <returns>-1 for an unknown stem.</returns>
    public int Find(ReadOnlySpan<char> stem) => _ids.TryGetValue(stem, out var id) ? id : -1;

    /// <param name="id">May be -1.</param>
    public float Probability(int id) => id < 0 ? UnknownProbability : _probabilities[id];

    /// <summary>0 for the words that are everywhere, up to 1 for rare ones.</summary>
    /// <param name="id">May be -1.</param>
    public float Weight(int id) => (float)Math.Clamp((-Math.Log(Probability(id)) - CommonWord) / (RareWord - CommonWord), 0, 1);

    private static Dictionary<string, int> Number(string[] stems)
    {
        var ids = new Dictionary<string, int>(stems.Length, StringComparer.Ordinal);
        for (var i = 0; i < stems.Length; i++)
        {
            ids.Add(stems[i], i);
        }

        return ids;
    }
}
