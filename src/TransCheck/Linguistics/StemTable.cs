using System.Collections.Immutable;

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
    {
        _stems = stems;
        var ids = new Dictionary<string, int>(stems.Length, StringComparer.Ordinal);
        for (var i = 0; i < stems.Length; i++)
        {
            ids.Add(stems[i], i);
        }

        _ids = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        _probabilities = new float[counts.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            _probabilities[i] = (float)(Math.Max(counts[i], 0.5) / tokens);
        }

        Counts = [.. counts];
        Tokens = tokens;
        UnknownProbability = (float)(0.5 / tokens);
    }

    public int Count => _stems.Length;

    public ImmutableArray<float> Counts { get; }

    public double Tokens { get; }

    /// <summary>That of a word which was never seen: as if it had come half a time.</summary>
    public float UnknownProbability { get; }

    public string this[int id] => _stems[id];

    /// <returns>-1 for an unknown stem.</returns>
    public int Find(ReadOnlySpan<char> stem) => _ids.TryGetValue(stem, out var id) ? id : -1;

    /// <param name="id">May be -1.</param>
    public float Probability(int id) => id < 0 ? UnknownProbability : _probabilities[id];

    /// <summary>0 for the words that are everywhere, up to 1 for rare ones.</summary>
    /// <param name="id">May be -1.</param>
    public float Weight(int id) => (float)Math.Clamp((-Math.Log(Probability(id)) - CommonWord) / (RareWord - CommonWord), 0, 1);
}
