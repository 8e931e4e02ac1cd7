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
    public static bool Fits(char archiphoneme, ReadOnlySpan<char> word, int at)
    {
        var c = word[at];
        return archiphoneme switch
        {
            'A' => c == (LastVowel(word[..at]) is 'a' or 'ı' or 'o' or 'u' ? 'a' : 'e'),
            'I' => c == LastVowel(word[..at]) switch
            {
                'a' or 'ı' => 'ı',
                'o' or 'u' => 'u',
                'ö' or 'ü' => 'ü',
                _ => 'i',
            },
            'D' => c == (IsVoiceless(word[at - 1]) ? 't' : 'd'),
            'C' => c == (IsVoiceless(word[at - 1]) ? 'ç' : 'c'),
            'K' => c == (at + 1 < word.Length && IsVowel(word[at + 1]) ? 'ğ' : 'k'),
            _ => c == archiphoneme,
        };
    }

    private static bool IsVoiceless(char c) => c is 'f' or 's' or 't' or 'k' or 'ç' or 'ş' or 'h' or 'p';
}
