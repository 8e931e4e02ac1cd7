namespace TransCheck.Linguistics;

/// <summary>Tells whether the rest of a Turkish word behind a known noun or number is a chain of inflectional suffixes.</summary>
internal static class TurkishSuffixes
{
    // Plural, possessive, case, -ki, -lık, -lı, -sız, -ca, copula and distributive, in every shape that vowel harmony and consonant assimilation give them.
    private static readonly string[] Suffixes =
    [
        "lar", "ler", "ı", "i", "u", "ü", "sı", "si", "su", "sü", "ım", "im", "um", "üm", "mız", "miz", "muz", "müz", "ımız", "imiz", "umuz", "ümüz",
        "yı", "yi", "yu", "yü", "nı", "ni", "nu", "nü", "a", "e", "ya", "ye", "na", "ne", "da", "de", "ta", "te", "nda", "nde", "dan", "den", "tan", "ten", "ndan", "nden",
        "ın", "in", "un", "ün", "nın", "nin", "nun", "nün", "la", "le", "yla", "yle", "ki",
        "lık", "lik", "luk", "lük", "lığ", "liğ", "luğ", "lüğ", "lı", "li", "lu", "lü", "sız", "siz", "suz", "süz", "ca", "ce", "ça", "çe", "nca", "nce",
        "dır", "dir", "dur", "dür", "tır", "tir", "tur", "tür", "dı", "di", "du", "dü", "tı", "ti", "tu", "tü", "ydı", "ydi", "ydu", "ydü", "ymış", "ymiş", "ymuş", "ymüş",
        "mış", "miş", "muş", "müş", "sa", "se", "ysa", "yse", "yken", "ken", "ar", "er", "şar", "şer", "ncı", "nci", "ncu", "ncü", "ıncı", "inci", "uncu", "üncü",
        "ız", "iz", "uz", "üz", "nız", "niz", "nuz", "nüz", "ınız", "iniz", "unuz", "ünüz", "dek",
    ];

    private static readonly string[][] ByFirst = Index();

    /// <param name="word">Folded.</param>
    /// <param name="start">Where the suffixes begin; the end of the word is a chain of none.</param>
    public static bool IsChain(string word, int start)
    {
        var length = word.Length - start;
        if (length > 24)
        {
            return false;
        }

        // Bit i: a chain of suffixes reaches start + i.
        var reached = 1u;
        for (var i = 0; i < length; i++)
        {
            if ((reached & (1u << i)) == 0)
            {
                continue;
            }

            var c = word[start + i];
            if (c >= ByFirst.Length)
            {
                return false;
            }

            foreach (var suffix in ByFirst[c])
            {
                if (suffix.Length <= length - i && string.CompareOrdinal(word, start + i, suffix, 0, suffix.Length) == 0)
                {
                    reached |= 1u << (i + suffix.Length);
                }
            }
        }

        return (reached & (1u << length)) != 0;
    }

    /// <summary>The suffix makes an ordinal: <c>nci</c>, <c>üncüsü</c>, <c>inci</c>.</summary>
    public static bool IsOrdinal(ReadOnlySpan<char> suffix) =>
        suffix.Length >= 3 && (StartsOrdinal(suffix) || (suffix.Length >= 4 && suffix[0] is 'ı' or 'i' or 'u' or 'ü' && StartsOrdinal(suffix[1..])));

    /// <summary><c>dan, den, tan, ten, ndan, nden</c>, perhaps behind a possessive.</summary>
    public static bool IsAblative(ReadOnlySpan<char> word) =>
        word.EndsWith("dan", StringComparison.Ordinal) || word.EndsWith("den", StringComparison.Ordinal)
        || word.EndsWith("tan", StringComparison.Ordinal) || word.EndsWith("ten", StringComparison.Ordinal);

    public static bool IsDative(ReadOnlySpan<char> word) => word.EndsWith("a", StringComparison.Ordinal) || word.EndsWith("e", StringComparison.Ordinal);

    public static bool IsLocative(ReadOnlySpan<char> word) =>
        word.EndsWith("da", StringComparison.Ordinal) || word.EndsWith("de", StringComparison.Ordinal)
        || word.EndsWith("ta", StringComparison.Ordinal) || word.EndsWith("te", StringComparison.Ordinal);

    private static bool StartsOrdinal(ReadOnlySpan<char> suffix) => suffix[0] == 'n' && suffix[1] == 'c' && suffix[2] is 'ı' or 'i' or 'u' or 'ü';

    private static string[][] Index()
    {
        var index = new string[0x180][];
        for (var c = 0; c < index.Length; c++)
        {
            index[c] = [.. Suffixes.Where(s => s[0] == c)];
        }

        return index;
    }
}
