namespace TransCheck.Articles;

public enum TokenKind
{
    /// <summary>Letters, perhaps with digits after them (<c>CO2</c>), inner dots (<c>F.B.I.</c>, <c>Meta.ai</c>) or an apostrophe suffix.</summary>
    Word,

    /// <summary>Digits with inner dots or commas (<c>14,3</c>, <c>10.000</c>, <c>09.04.2026</c>), perhaps with an apostrophe suffix.</summary>
    Number,

    /// <summary>A web or mail address.</summary>
    Address,

    /// <summary>A whole piece of code that no sentence could hold as its words: <c>--no-cache</c>, <c>max_tokens</c>, <c>f(x) != y</c>.</summary>
    Code,

    /// <summary>Any other character that is not space: punctuation, signs, currency symbols.</summary>
    Symbol,
}

/// <param name="Start">Offset in the text of the segment.</param>
/// <param name="StemLength">Code units before a suffix that an apostrophe sets off (<c>Meta'nın</c>: 4); else <paramref name="Length"/>.</param>
/// <param name="Form">The stem, lower-cased by its language's rules and composed; see <c>Folding</c>. Initials lose their dots (<c>U.S.</c>: <c>us</c>).</param>
public readonly record struct Token(int Start, int Length, int StemLength, TokenKind Kind, WordForm Form)
{
    /// <summary>The text of <see cref="Form"/>.</summary>
    public string Folded => Form.Text;

    public int End => Start + Length;

    public int StemEnd => Start + StemLength;

    public bool HasSuffix => StemLength < Length;

    public TextSpan Span => new(Start, Length);

    /// <summary>The span without an apostrophe suffix.</summary>
    public TextSpan StemSpan => new(Start, StemLength);
}
