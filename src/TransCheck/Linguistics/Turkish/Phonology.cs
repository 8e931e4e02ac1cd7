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
    /// <param name="from">
    /// Letters before it do not count: behind a stem whose spelling hides its sound (<c>saati, rolü, token'ı</c>) the first suffix may have any vowel.
    /// 0 where the whole word decides.
    /// </param>
    public static bool Fits(char archiphoneme, ReadOnlySpan<char> word, int at, int from = 0)
    {
        var c = word[at];
        var heard = word[from..at];
        return archiphoneme switch
        {
            'A' => from > 0 && LastVowel(heard) == '\0' ? c is 'a' or 'e' : c == (LastVowel(heard) is 'a' or 'ı' or 'o' or 'u' ? 'a' : 'e'),
            'I' => from > 0 && LastVowel(heard) == '\0' ? c is 'ı' or 'i' or 'u' or 'ü' : c == LastVowel(heard) switch
            {
                'a' or 'ı' => 'ı',
                'o' or 'u' => 'u',
                'ö' or 'ü' => 'ü',
                _ => 'i',
            },
            'D' => from > 0 && heard.IsEmpty ? c is 'd' or 't' : c == (IsVoiceless(word[at - 1]) ? 't' : 'd'),
            'C' => from > 0 && heard.IsEmpty ? c is 'c' or 'ç' : c == (IsVoiceless(word[at - 1]) ? 'ç' : 'c'),
            'K' => c == (at + 1 < word.Length && IsVowel(word[at + 1]) ? 'ğ' : 'k'),
            _ => c == archiphoneme,
        };
    }

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
