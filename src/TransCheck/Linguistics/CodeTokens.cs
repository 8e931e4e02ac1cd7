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

            var span = c < code.Length ? new TextSpan(code[c].Start - start, code[c].Length) : default;
            if (c == code.Length || span.Start != tokens[i].Start || span.End > text.Length || !IsOpaque(span.Of(text)))
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

    /// <summary>Letters, and signs that no sentence has within a word. Digits are facts, but where brackets or operators make a program or a formula of them.</summary>
    private static bool IsOpaque(ReadOnlySpan<char> code)
    {
        if (code.ContainsAnyInRange('0', '9'))
        {
            return code.ContainsAny(Brackets) || (code.ContainsAny(Operators) && code.ContainsAnyInRange('A', 'z'));
        }

        var (letters, signs) = (false, false);
        foreach (var c in code)
        {
            letters |= char.IsLetter(c);
            signs |= !char.IsLetter(c) && !char.IsWhiteSpace(c) && c is not ('.' or ',' or '!' or '?' or '\'' or '"' or '’' or '%');
        }

        return letters && signs;
    }
}
