using TransCheck.Linguistics.Turkish;

namespace TransCheck.Linguistics;

/// <summary>What the suffix of a number or noun says.</summary>
internal static class TurkishSuffixes
{
    /// <summary>The suffix makes an ordinal: <c>nci</c>, <c>üncüsü</c>, <c>inci</c>.</summary>
    public static bool IsOrdinal(ReadOnlySpan<char> suffix) =>
        suffix.Length >= 3 && (StartsOrdinal(suffix) || (suffix.Length >= 4 && suffix[0] is 'ı' or 'i' or 'u' or 'ü' && StartsOrdinal(suffix[1..])));

    /// <summary><c>dan, den, tan, ten, ndan, nden</c>, perhaps behind a possessive.</summary>
    public static bool IsAblative(ReadOnlySpan<char> word) =>
        word.EndsWith("dan", StringComparison.Ordinal) || word.EndsWith("den", StringComparison.Ordinal)
        || word.EndsWith("tan", StringComparison.Ordinal) || word.EndsWith("ten", StringComparison.Ordinal);

    public static bool IsDative(ReadOnlySpan<char> word) => word.EndsWith("a", StringComparison.Ordinal) || word.EndsWith("e", StringComparison.Ordinal);

    /// <summary>Long enough a stem before the plural that it is none by chance, as in "dolar".</summary>
    public static bool IsPlural(ReadOnlySpan<char> word)
    {
        for (var i = 3; i + 3 <= word.Length; i++)
        {
            if (word[i] == 'l' && word[i + 1] is 'a' or 'e' && word[i + 2] == 'r' && SuffixGrammar.Default.IsChain(word, i + 3, "plural"))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsLocative(ReadOnlySpan<char> word) =>
        word.EndsWith("da", StringComparison.Ordinal) || word.EndsWith("de", StringComparison.Ordinal)
        || word.EndsWith("ta", StringComparison.Ordinal) || word.EndsWith("te", StringComparison.Ordinal);

    private static bool StartsOrdinal(ReadOnlySpan<char> suffix) => suffix[0] == 'n' && suffix[1] == 'c' && suffix[2] is 'ı' or 'i' or 'u' or 'ü';
}
