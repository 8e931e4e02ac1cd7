namespace TransCheck.Facts.Matching;

/// <summary>
/// Keeps the comparison of two lists in reading order short: what stands at a place of the one is compared with all of the other, or, where both are longer
/// than any sentence, with what stands near the same place.
/// </summary>
internal static class NearPlaces
{
    /// <summary>What comparing three hundred words with three hundred takes.</summary>
    private const int MostPairs = 90_000;

    /// <summary>Pairs that are compared of more, one by one with its nearest.</summary>
    private const int UsualPairs = 20_000;

    /// <summary>However many there are, so many before and behind the place.</summary>
    private const int Fewest = 2;

    /// <summary>How far before and behind its place something is compared with.</summary>
    /// <param name="own">How many words are compared.</param>
    /// <param name="others">With how many.</param>
    /// <param name="count">How many of the things in whose reach they are, of one word or several, the other list has.</param>
    public static int Reach(int own, int others, int count) =>
        (long)own * others <= MostPairs ? count : (int)Math.Max(Fewest, (long)count * UsualPairs / (2L * own * others));

    /// <summary>How many comparisons it makes where each thing is one word.</summary>
    public static long Pairs(int own, int others) => own * Math.Min(others, 2L * Reach(own, others, others));

    /// <returns>The places of the other list that one of this list is compared with.</returns>
    /// <param name="index">In this list.</param>
    /// <param name="own">The length of this list.</param>
    /// <param name="others">The length of the other one.</param>
    public static (int Start, int End) Of(int index, int own, int others)
    {
        var reach = Reach(own, others, others);
        var place = (int)((long)index * others / own);
        return (Math.Max(0, place - reach), Math.Min(others, place + reach));
    }
}
