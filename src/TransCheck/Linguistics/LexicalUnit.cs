using TransCheck.Articles;

namespace TransCheck.Linguistics;

/// <summary>
/// What a token is to the lexicon and the aligner: a word's stem, a number in one notation (<c>#14.3</c> for 14.3 and 14,3),
/// a sign of money or per cent, the end of an address. Other punctuation is nothing.
/// </summary>
internal static class LexicalUnit
{
    public const int BufferLength = Stem.BufferLength;

    /// <returns>The length of the unit in <paramref name="buffer"/>; 0 for a token that is none.</returns>
    public static int Write(in Token token, Language language, Span<char> buffer)
    {
        switch (token.Kind)
        {
            case TokenKind.Word:
                if (language != Language.Turkish)
                {
                    return EnglishStemmer.Stem(token.Folded, buffer);
                }

                var word = token.Folded.AsSpan(0, Math.Min(token.Folded.Length, Stem.TurkishLength));
                word.CopyTo(buffer);
                return word.Length;
            case TokenKind.Number:
                return WriteNumber(token.Folded, language, buffer);
            case TokenKind.Address or TokenKind.Code:
                var address = token.Folded.AsSpan(Math.Max(0, token.Folded.Length - BufferLength + 1));
                buffer[0] = '@';
                address.CopyTo(buffer[1..]);
                return address.Length + 1;
            default:
                if (token.Folded is not ("%" or "$" or "€" or "£"))
                {
                    return 0;
                }

                buffer[0] = token.Folded[0];
                return 1;
        }
    }

    /// <summary>Is the unit one that <c>n't</c> hides: must <c>not</c> be counted too?</summary>
    public static bool HidesNegation(in Token token, Language language) =>
        language != Language.Turkish && token.Kind == TokenKind.Word && EnglishStemmer.IsNegated(token.Folded);

    private static int WriteNumber(ReadOnlySpan<char> digits, Language language, Span<char> buffer)
    {
        var thousands = language == Language.Turkish ? '.' : ',';
        var grouped = IsGrouped(digits, thousands);
        var n = 0;
        buffer[n++] = '#';
        var points = 0;
        foreach (var c in digits)
        {
            if (n == BufferLength)
            {
                return n;
            }

            if (char.IsAsciiDigit(c))
            {
                buffer[n++] = c;
            }
            else if (!grouped || c != thousands)
            {
                buffer[n++] = '.';
                points++;
            }
        }

        if (points == 1)
        {
            // 2.50 and 2,5
            while (buffer[n - 1] == '0')
            {
                n--;
            }

            n -= buffer[n - 1] == '.' ? 1 : 0;
        }

        return n;
    }

    /// <summary>One to three digits, then groups of three behind separators, then perhaps a fraction behind the other mark.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> digits, char separator)
    {
        var first = digits.IndexOf(separator);
        if (first is < 1 or > 3)
        {
            return false;
        }

        var i = first;
        while (i < digits.Length && digits[i] == separator)
        {
            for (var k = 1; k <= 3; k++)
            {
                if (i + k >= digits.Length || !char.IsAsciiDigit(digits[i + k]))
                {
                    return false;
                }
            }

            i += 4;
        }

        return i == digits.Length || (digits[i] is '.' or ',' && !digits[i..].Contains(separator));
    }
}
