namespace TransCheck.Pairing;

/// <summary>What sort of thing two articles may share; see <see cref="FeatureReader"/>.</summary>
internal enum FeatureKind
{
    Number,
    Name,
    Link,
    Code,
    Date,

    /// <summary>The first letters of a long word, as it sounds: loan words, and names with a suffix.</summary>
    Prefix,
}

/// <summary>What an article says that a translation says too.</summary>
/// <param name="Keys">Language-neutral features, sorted: the kind in the highest four bits, then a hash, and in the lowest bit whether a translation should have it (<see cref="FeatureKey"/>). No two of one hash.</param>
/// <param name="Stems">Stems that the lexicon knows, by their numbers in its vocabulary of this language, sorted, each once.</param>
/// <param name="Length">Characters of text.</param>
/// <param name="Converted">How many numbers a translation may convert, or have converted: of feet and miles in English, of metres and kilometres in Turkish.</param>
internal sealed record ContentFeatures(ulong[] Keys, int[] Stems, int Length, int Converted);

/// <summary>Packs a feature into 64 bits.</summary>
internal static class FeatureKey
{
    public static ulong Of(FeatureKind kind, ulong hash, bool expected) => ((ulong)kind << 60) | ((hash << 5 >> 4) & ~1UL) | (expected ? 1UL : 0);

    public static FeatureKind Kind(ulong key) => (FeatureKind)(key >> 60);

    public static bool IsExpected(ulong key) => (key & 1) != 0;

    /// <summary>The same for equal features whether they are expected or not.</summary>
    public static ulong Identity(ulong key) => key & ~1UL;
}
