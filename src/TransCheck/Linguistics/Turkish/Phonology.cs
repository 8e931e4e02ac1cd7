namespace TransCheck.Linguistics.Turkish;

/// <summary>Vowel harmony and consonant assimilation over folded letters.</summary>
internal static class Phonology
{
    public static bool IsVowel(char c) => c is 'a' or 'e' or 'ı' or 'i' or 'o' or 'ö' or 'u' or 'ü';

    /// <summary>The last vowel, or <c>\0</c>.</summary>
    public static char LastVowel(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (IsVowel(text[i]))
            {
                return text[i];
            }
        }

        return '\0';
    }

    /// <summary>Whether the letter at <paramref name="at"/> is what the archiphoneme becomes there; see <c>resources/tr/suffixes.tsv</c>.</summary>
    /// <param name="heard">
    /// Where the letters begin that decide. Behind a stem whose spelling hides its sound (<c>saati, rolü, token'ı, 3'ü</c>) they begin with the suffixes, and the first may have any vowel.
    /// </param>
    public static bool Fits(char archiphoneme, ReadOnlySpan<char> word, int at, int heard = 0)
    {
        var c = word[at];
        var before = word[heard..at];
        return archiphoneme switch
        {
            'A' => LastVowel(before) switch
            {
                '\0' => c is 'a' or 'e',
                'a' or 'ı' or 'o' or 'u' => c == 'a',
                _ => c == 'e',
            },
            'I' => LastVowel(before) switch
            {
                '\0' => c is 'ı' or 'i' or 'u' or 'ü',
                'a' or 'ı' => c == 'ı',
                'o' or 'u' => c == 'u',
                'ö' or 'ü' => c == 'ü',
                _ => c == 'i',
            },
            'D' => before.IsEmpty ? c is 'd' or 't' : c == (IsVoiceless(word[at - 1]) ? 't' : 'd'),
            'C' => before.IsEmpty ? c is 'c' or 'ç' : c == (IsVoiceless(word[at - 1]) ? 'ç' : 'c'),
            'K' => c == (at + 1 < word.Length && IsVowel(word[at + 1]) ? 'ğ' : 'k'),
            _ => c == archiphoneme,
        };
    }

    /// <summary>As <see cref="Fits"/>, in a word without diacritics, in which no harmony can be told.</summary>
    public static bool FitsSkeleton(char archiphoneme, char letter) => archiphoneme switch
    {
        'A' => letter is 'a' or 'e',
        'I' => letter is 'i' or 'u',
        'D' => letter is 'd' or 't',
        'C' or 'ç' => letter == 'c',
        'K' => letter is 'k' or 'g',
        'ş' => letter == 's',
        _ => letter == archiphoneme,
    };

    /// <summary>The consonant that softened to this one; the letter itself where none did.</summary>
    public static char Hardened(char c) => c switch
    {
        'ğ' => 'k',
        'd' => 't',
        'b' => 'p',
        'c' => 'ç',
        _ => c,
    };

    private static bool IsVoiceless(char c) => c is 'f' or 's' or 't' or 'k' or 'ç' or 'ş' or 'h' or 'p';
}
