using TransCheck.Articles;

namespace TransCheck.Facts.Grammar;

/// <content>What a token is, and what its word can be.</content>
internal abstract partial class NumericScanner
{
    protected bool Is(int i, string folded) => i >= 0 && i < Count && string.Equals(Tokens[i].Folded, folded, StringComparison.Ordinal);

    protected bool IsSymbol(int i, char c) => i >= 0 && i < Count && Tokens[i].Kind == TokenKind.Symbol && Tokens[i].Folded[0] == c;

    protected bool IsDash(int i) => IsSymbol(i, '-') || IsSymbol(i, '–') || IsSymbol(i, '—') || IsSymbol(i, '‑') || IsSymbol(i, '−');

    /// <summary>No space between a token and the one before it.</summary>
    protected bool Touches(int i) => i > 0 && i < Count && Tokens[i - 1].End == Tokens[i].Start;

    protected bool IsCapital(int i) => char.IsUpper(Segment.Text[Tokens[i].Start]);

    /// <summary>The first and the last letter are capitals.</summary>
    protected bool IsUpperAll(int i) => IsCapital(i) && char.IsUpper(Segment.Text[Tokens[i].StemEnd - (Segment.Text[Tokens[i].StemEnd - 1] == '.' ? 2 : 1)]);

    protected bool IsWord(int i) => i >= 0 && i < Count && Tokens[i].Kind == TokenKind.Word;

    protected bool IsNumber(int i) => i >= 0 && i < Count && Tokens[i].Kind == TokenKind.Number;

    /// <summary>Digits without separators, or -1.</summary>
    protected int PlainNumber(int i)
    {
        if (!IsNumber(i) || Tokens[i].Folded.Length > 4 || Tokens[i].Folded.AsSpan().ContainsAny('.', ','))
        {
            return -1;
        }

        return (int)Digits.Value(Tokens[i].Folded);
    }

    protected WordSense? Sense(int i, WordRole role) => i >= 0 && i < Count ? Words[i].As(role) : null;

    /// <summary>The word holds more than its known stem.</summary>
    protected bool IsInflected(int i) => Tokens[i].HasSuffix || Words[i].StemLength < Tokens[i].Folded.Length;
}
