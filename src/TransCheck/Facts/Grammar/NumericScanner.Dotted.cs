namespace TransCheck.Facts.Grammar;

/// <content>Digits with points that are no number: addresses, long versions, sections.</content>
internal abstract partial class NumericScanner
{
    /// <summary>192.168.1.20, 2.1.7</summary>
    /// <returns>The token behind it, or <paramref name="i"/>.</returns>
    private int Dotted(int i)
    {
        if (!IsNumber(i) || Tokens[i].Folded.AsSpan().Count('.') < 2)
        {
            return i;
        }

        Emit(FactKind.Number, new DottedValue(Tokens[i].Folded), i, i + 1, QualifierCertainty);
        return i + 1;
    }
}
