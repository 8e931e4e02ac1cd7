using System.Buffers;
using System.Collections.Immutable;
using TransCheck.Articles;

namespace TransCheck.Linguistics;

/// <summary>
/// Makes one token of a piece of code within a sentence, so that the <i>no</i> of <c>--no-cache</c> denies nothing. Words and numbers that
/// only happen to be set as code stay what they are: the other language may have them as plain text.
/// </summary>
internal static class CodeTokens
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create("()[]{}\\^<>*");

    private static readonly SearchValues<char> Operators = SearchValues.Create("_|&@#;+/~");

    /// <param name="tokens">Of the segment, in order.</param>
    /// <param name="text">Of the segment.</param>
    /// <param name="start">Offset of the segment in its block.</param>
    /// <param name="code">Ranges in the text of the block, in order.</param>
    public static Token[] Join(Token[] tokens, string text, int start, ImmutableArray<TextSpan> code)
    {
        var joined = new List<Token>(tokens.Length);
        var c = code.AsSpan().FirstEndingBehind(start, static s => s);
        for (var i = 0; i < tokens.Length; i++)
        {
            while (c < code.Length && code[c].End - start <= tokens[i].Start)
            {
                c++;
            }

            if (tokens[i].Kind == TokenKind.Number && c < code.Length && code[c].End - start < tokens[i].End && Parts(tokens[i], text, start, code.AsSpan()[c..]) is { } parts)
            {
                joined.AddRange(parts);
                continue;
            }

            var span = c < code.Length ? new TextSpan(code[c].Start - start, code[c].Length) : default;
            if (c == code.Length || span.Start != tokens[i].Start || span.End > text.Length || !(IsOpaque(span.Of(text)) || IsCommand(span, text)))
            {
                joined.Add(tokens[i]);
                continue;
            }

            // A suffix behind the code belongs to it, as behind a name.
            var end = tokens[i].End;
            while (i + 1 < tokens.Length && tokens[i + 1].Start < span.End)
            {
                end = tokens[++i].End;
            }

            joined.Add(new Token(span.Start, Math.Max(end, span.End) - span.Start, span.Length, TokenKind.Code, new WordForm(span.Of(text).ToString())));
        }

        return [.. joined];
    }

    private static readonly SearchValues<char> Arithmetic = SearchValues.Create("-−+=<>/");

    /// <summary>The numbers that were written without a space between them, each as code of its own: <c>`28`,`28`</c>.</summary>
    /// <returns>Null where the number is no such row.</returns>
    private static List<Token>? Parts(Token token, string text, int start, ReadOnlySpan<TextSpan> code)
    {
        var parts = new List<Token>();
        var at = token.Start;
        foreach (var span in code)
        {
            if (span.Start - start >= token.End)
            {
                break;
            }

            if (span.Start - start < at || span.End - start > token.End || text.AsSpan(span.Start - start, span.Length).ContainsAnyExceptInRange('0', '9'))
            {
                return null;
            }

            for (; at < span.Start - start; at++)
            {
                parts.Add(new Token(at, 1, 1, TokenKind.Symbol, new WordForm(text[at].ToString())));
            }

            parts.Add(new Token(at, span.Length, span.Length, TokenKind.Number, new WordForm(text.Substring(at, span.Length))));
            at += span.Length;
        }

        return at == token.End ? parts : null;
    }

    /// <summary>Letters, and signs that no sentence has within a word. Digits are facts, but where brackets, operators or variables make a program, a formula or a key of them.</summary>
    private static bool IsOpaque(ReadOnlySpan<char> code)
    {
        if (code.ContainsAnyInRange('0', '9'))
        {
            return code.ContainsAny(Brackets) || (code.ContainsAny(Operators) && code.ContainsAnyInRange('A', 'z')) || (code.ContainsAny(Arithmetic) && HasVariables(code)) || IsDotted(code);
        }

        var (letters, signs) = (false, false);
        foreach (var c in code)
        {
            letters |= char.IsLetter(c);
            signs |= !char.IsLetter(c) && !char.IsWhiteSpace(c) && c is not ('.' or ',' or '!' or '?' or '\'' or '"' or '’' or '%');
        }

        return letters && signs;
    }

    /// <summary>Nothing else stands there, and it has more than a word: a command with its arguments, of which none is a fact.</summary>
    private static bool IsCommand(TextSpan code, string text) =>
        code.Start == 0 && code.Length == text.Length && text.Contains(' ', StringComparison.Ordinal) && char.IsAsciiLetter(text[0]);

    /// <summary>Letters that all stand alone: <c>1-p</c>, <c>x = 3</c>.</summary>
    private static bool HasVariables(ReadOnlySpan<char> code)
    {
        var any = false;
        for (var i = 0; i < code.Length; i++)
        {
            if (char.IsLetter(code[i]) && i + 1 < code.Length && char.IsLetter(code[i + 1]))
            {
                return false;
            }

            any |= char.IsLetter(code[i]);
        }

        return any;
    }

    /// <summary>Words joined by dots: <c>Aho.Corasick.1975</c>, <c>numpy.float32</c>.</summary>
    private static bool IsDotted(ReadOnlySpan<char> code)
    {
        var found = false;
        for (var i = 0; i < code.Length; i++)
        {
            if (char.IsWhiteSpace(code[i]))
            {
                return false;
            }

            found |= code[i] == '.' && i > 0 && i + 1 < code.Length && char.IsLetter(code[i - 1]) && char.IsLetter(code[i + 1]);
        }

        return found;
    }
}
