namespace TransCheck.Fuzz.Mutation;

/// <summary>SplitMix64, so that a seed gives the same numbers under every version of .NET.</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 to <paramref name="end"/>, exclusive; 0 where that is none.</summary>
    public int Next(int end) => end <= 0 ? 0 : (int)(((Next() >> 32) * (ulong)end) >> 32);

    public bool OneIn(int times) => Next(times) == 0;

    public T Of<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
