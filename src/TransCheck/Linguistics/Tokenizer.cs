using System.Globalization;
using System.Runtime.InteropServices;
using TransCheck.Articles;

namespace TransCheck.Linguistics;

/// <summary>
/// Cuts text into words, numbers, addresses and signs in one pass. Hyphens always part (<c>GPT-4o</c> is <c>GPT</c>, <c>-</c>, <c>4</c>, <c>o</c>):
/// whoever reads a fact sees from the offsets what touches what.
/// </summary>
public static class Tokenizer
{
    /// <summary>Above so many tokens the buffer of a thread is not kept for its next text.</summary>
    private const int MostKept = 1 << 16;

    /// <summary>The tokens of the text that this thread reads.</summary>
    [ThreadStatic]
    private static List<Token>? t_tokens;

    public static Token[] Tokenize(string text, Language language) => Read(text, language).ToArray();

    /// <returns>The tokens, until this thread reads the next text.</returns>
    internal static ReadOnlySpan<Token> Read(string text, Language language)
    {
        var tokens = t_tokens ??= [];
        tokens.Clear();
        var addresses = MayHoldAddress(text);
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || Folding.IsInvisible(c))
            {
                i++;
            }
            else if (Numerals.IsDigit(c))
            {
                i = Number(text, i, language, tokens);
            }
            else if (Numerals.Enclosed(c) is > 0 and var enclosed)
            {
                tokens.Add(new Token(i, 1, 1, TokenKind.Number, WordForms.Of(enclosed.ToString(CultureInfo.InvariantCulture))));
                i++;
            }
            else if (IsLetter(text, i))
            {
                i = addresses && AddressEnd(text, i) is var end && end > i ? Address(text, i, end, tokens) : Word(text, i, language, tokens);
            }
            else
            {
                var length = char.IsHighSurrogate(c) && i + 1 < text.Length ? 2 : 1;
                tokens.Add(new Token(i, length, length, TokenKind.Symbol, length == 1 ? Sign(c) : new WordForm(text.Substring(i, length))));
                i += length;
            }
        }

        if (tokens.Capacity > MostKept)
        {
            t_tokens = null;
        }

        return CollectionsMarshal.AsSpan(tokens);
    }

    private static readonly WordForm[] AsciiSigns = [.. Enumerable.Range(0, 128).Select(i => new WordForm(((char)i).ToString()))];

    private static WordForm Sign(char c) => c < 128 ? AsciiSigns[c] : WordForms.Of(c.ToString());

    private static int Number(string text, int start, Language language, List<Token> tokens)
    {
        var i = start + 1;
        while (i < text.Length && (Numerals.IsDigit(text[i]) || (Numerals.IsSeparator(text[i]) && i + 1 < text.Length && Numerals.IsDigit(text[i + 1]))))
        {
            i++;
        }

        var end = SuffixEnd(text, i, language);
        tokens.Add(new Token(start, end - start, i - start, TokenKind.Number, WordForms.Of(Numerals.Plain(text[start..i], language))));
        return end;
    }

    private static int Address(string text, int start, int end, List<Token> tokens)
    {
        tokens.Add(new Token(start, end - start, end - start, TokenKind.Address, new WordForm(text[start..end])));
        return end;
    }

    private static int Word(string text, int start, Language language, List<Token> tokens)
    {
        var i = start;
        var initials = true;
        var run = 0;
        while (i < text.Length)
        {
            if (i == start + CurrencyCodes.Length && char.IsAsciiDigit(text[i]) && CurrencyCodes.Contains(text.AsSpan(start, CurrencyCodes.Length)))
            {
                // USD34.6
                break;
            }

            if (IsLetter(text, i) || char.IsAsciiDigit(text[i]) || Numerals.IsSubscript(text[i]) || Folding.IsInvisible(text[i]))
            {
                i++;
                run++;
            }
            else if (text[i] == '.' && i + 1 < text.Length && IsLetter(text, i + 1) && (char.IsLower(text[i + 1]) || (initials && run == 1)))
            {
                // Meta.ai, a.m., F.B.I.; not "end.Next", where a space was forgotten.
                initials &= run == 1;
                i++;
                run = 0;
            }
            else if (Folding.IsApostrophe(text[i]) && i + 1 < text.Length && IsLetter(text, i + 1) && char.IsUpper(text[i + 1]) && run <= 2)
            {
                // O'Brien, L'Oréal, D'Angelo
                i++;
                run = 0;
                initials = false;
            }
            else
            {
                break;
            }
        }

        var dotted = initials && run == 1 && i - start >= 3 && text[i - 2] == '.';
        var stemEnd = i;
        if (dotted && i < text.Length && text[i] == '.')
        {
            i++;
            stemEnd = i;
        }

        if (language != Language.Turkish && IsNegation(text, stemEnd))
        {
            i = stemEnd + 2;
            tokens.Add(new Token(start, i - start, i - start, TokenKind.Word, WordForms.Of(text.AsSpan(start, i - start), language)));
            return i;
        }

        var end = SuffixEnd(text, stemEnd, language);
        var stem = text.AsSpan(start, stemEnd - start);
        var form = WordForms.Of(dotted ? stem.ToString().Replace(".", "", StringComparison.Ordinal) : stem, language);
        tokens.Add(new Token(start, end - start, stemEnd - start, TokenKind.Word, form));
        return end;
    }

    /// <summary><c>n't</c>, whose n belongs to the stem that was just read.</summary>
    private static bool IsNegation(string text, int stemEnd) =>
        stemEnd + 1 < text.Length && stemEnd > 1
        && text[stemEnd - 1] is 'n' or 'N'
        && Folding.IsApostrophe(text[stemEnd])
        && text[stemEnd + 1] is 't' or 'T'
        && (stemEnd + 2 == text.Length || !char.IsLetter(text[stemEnd + 2]));

    /// <summary>An apostrophe and the lower-case letters behind it: any in Turkish; <c>'s</c>, <c>'re</c>, <c>'ll</c>... and a bare plural's in English.</summary>
    private static int SuffixEnd(string text, int stemEnd, Language language)
    {
        if (stemEnd + 1 >= text.Length || !Folding.IsApostrophe(text[stemEnd]) || !IsLetter(text, stemEnd + 1))
        {
            return stemEnd;
        }

        var i = stemEnd + 1;
        while (i < text.Length && IsLetter(text, i))
        {
            i++;
        }

        var suffix = text.AsSpan(stemEnd + 1, i - stemEnd - 1);
        if (language == Language.Turkish)
        {
            // 'in, 'nın, 'DEN (headlines); a capital behind a quotation mark starts a word.
            return char.IsLower(suffix[0]) || stemEnd == 0 || char.IsUpper(text[stemEnd - 1]) ? i : stemEnd;
        }

        return suffix.Length <= 2 && suffix is "s" or "S" or "re" or "ll" or "ve" or "m" or "d" or "em" ? i : stemEnd;
    }

    private static bool IsLetter(string text, int i)
    {
        var c = text[i];
        return c < 0x80
            ? char.IsAsciiLetter(c)
            : char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    private static bool MayHoldAddress(string text) =>
        text.Contains('@') || text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>The end of a web or mail address that starts here, or <paramref name="start"/>.</summary>
    private static int AddressEnd(string text, int start)
    {
        var rest = text.AsSpan(start);
        var web = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if (!web && !IsMail(rest))
        {
            return start;
        }

        var length = 0;
        while (length < rest.Length && !char.IsWhiteSpace(rest[length]) && rest[length] is not ('<' or '>' or '"' or '“' or '”' or '«' or '»' or '\'' or '’'))
        {
            length++;
        }

        var opens = rest[..length].Contains('(');
        while (length > 0 && (rest[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ']' or '}' || (rest[length - 1] == ')' && !opens)))
        {
            length--;
        }

        return start + length;
    }

    private static bool IsMail(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && i < 64 && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '-' or '_' or '+'))
        {
            i++;
        }

        return i > 0 && i + 2 < text.Length && text[i] == '@' && char.IsAsciiLetterOrDigit(text[i + 1]);
    }
}
