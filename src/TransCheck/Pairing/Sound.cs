using System.Globalization;
using System.Text;
using TransCheck.Linguistics;

namespace TransCheck.Pairing;

/// <summary>Writes a word so that English and Turkish spellings of a foreign name come out alike: <c>Chernobyl</c> and <c>Çernobil</c>, <c>Azerbaijan</c> and <c>Azerbaycan</c>.</summary>
internal static class Sound
{
    /// <param name="result">At least as long as the word.</param>
    /// <returns>The length written.</returns>
    public static int Write(ReadOnlySpan<char> word, Span<char> result)
    {
        var n = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = Plain(word[i]);
            var next = i + 1 < word.Length ? Plain(word[i + 1]) : '\0';
            switch (c)
            {
                case '\0':
                    continue;
                case 's' or 'c' or 'k' or 't' or 'g' when next == 'h':
                    i++;
                    c = c == 'k' ? 'h' : c;
                    break;
                case 'p' when next == 'h':
                    i++;
                    c = 'f';
                    break;
                case 'c' when next == 'k':
                    continue;
                case 'w':
                    c = 'v';
                    break;
                case 'q':
                    c = 'k';
                    break;
                case 'j':
                    c = 'c';
                    break;
                case 'y':
                    c = 'i';
                    break;
                default:
                    break;
            }

            if (n == 0 || result[n - 1] != c)
            {
                result[n++] = c;
            }
        }

        return n;
    }

    /// <summary>Lower case without diacritics; nothing for what is neither letter nor digit.</summary>
    private static char Plain(char c)
    {
        if (c < 0x80)
        {
            return char.IsAsciiLetter(c) ? (char)(c | 0x20) : char.IsAsciiDigit(c) ? c : '\0';
        }

        switch (c)
        {
            case 'ı' or 'İ':
                return 'i';
            case 'ş' or 'Ş':
                return 's';
            case 'ç' or 'Ç':
                return 'c';
            case 'ğ' or 'Ğ':
                return 'g';
            case 'ö' or 'Ö':
                return 'o';
            case 'ü' or 'Ü':
                return 'u';
            default:
                if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                {
                    return '\0';
                }

                var first = SoundText.Normalized(c.ToString(), NormalizationForm.FormD)[0];
                return first < 0x80 ? (char)(first | 0x20) : char.ToLowerInvariant(first);
        }
    }
}
