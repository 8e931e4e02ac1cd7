namespace TransCheck.Facts.Names;

/// <summary>Knows what may follow a Turkish name that takes its suffixes without an apostrophe: <c>Kurumundan</c>, <c>Ahmetler</c>.</summary>
internal static class NameSuffixes
{
    /// <summary>As skeletons: without diacritics, so one entry stands for all its vowels but a/e and i/u.</summary>
    private static readonly string[] Suffixes =
    [
        "lar", "ler", "i", "u", "yi", "yu", "ni", "nu", "si", "su", "in", "un", "nin", "nun", "im", "um", "imiz", "umuz",
        "a", "e", "ya", "ye", "na", "ne", "da", "de", "ta", "te", "nda", "nde", "dan", "den", "tan", "ten", "ndan", "nden",
        "la", "le", "yla", "yle", "li", "lu", "lik", "luk", "ci", "cu", "ca", "ce", "daki", "deki", "taki", "teki", "ki", "gil", "siz", "suz",
        "dir", "dur", "tir", "tur", "ydi", "ydu", "mis", "mus", "ken", "yken", "sa", "se", "n", "s",
    ];

    /// <param name="rest">A skeleton; empty counts as a chain of none.</param>
    public static bool IsChain(ReadOnlySpan<char> rest, int depth = 4)
    {
        if (rest.IsEmpty)
        {
            return true;
        }

        if (depth == 0 || rest.Length > 14)
        {
            return false;
        }

        foreach (var suffix in Suffixes)
        {
            if (rest.StartsWith(suffix, StringComparison.Ordinal) && IsChain(rest[suffix.Length..], depth - 1))
            {
                return true;
            }
        }

        return false;
    }
}
