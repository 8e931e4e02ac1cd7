using TransCheck.Articles;

namespace TransCheck.Facts.Grammar;

/// <content>What both languages do with digits.</content>
internal abstract partial class NumericScanner
{
    /// <summary>The value of the digits at a token; false where they are no number.</summary>
    protected bool StartDigits(int i, ref Amount amount)
    {
        if (!Digits.TryRead(Tokens[i].Folded, Language, out var reading))
        {
            return false;
        }

        amount.Value = reading.Value;
        amount.Alternative = reading.Alternative;
        amount.Against = reading.Against;
        amount.Digits = true;
        amount.Plain = PlainNumber(i) >= 0;
        amount.End = i + 1;
        return true;
    }

    /// <summary>1½</summary>
    protected void AddVulgar(ref Amount amount, ref int end)
    {
        if (end < Count && Tokens[end].Kind == TokenKind.Symbol && Touches(end) && Digits.Vulgar(Tokens[end].Folded) is { } part)
        {
            amount.Value += part;
            amount.Plain = false;
            end++;
        }
    }

    /// <summary>½</summary>
    protected bool IsVulgar(int i, ref Amount amount)
    {
        if (Digits.Vulgar(Tokens[i].Folded) is not { } part)
        {
            return false;
        }

        amount.Value = part;
        amount.Fraction = true;
        amount.Certainty = 0.8;
        return true;
    }

    /// <summary>1/2, 2/3; not a date.</summary>
    protected void DivideBySlash(ref Amount amount, ref int end)
    {
        if (amount.Plain && IsSymbol(end, '/') && Touches(end) && Touches(end + 1) && PlainNumber(end + 1) is > 1 and <= 10 and var divisor && amount.Value < divisor
            && !(IsSymbol(end + 2, '/') && Touches(end + 2)))
        {
            amount.Value /= divisor;
            amount.Plain = false;
            amount.Fraction = true;
            amount.Certainty = 0.5;
            amount.Closed = Tokens[end + 1].HasSuffix;
            end += 2;
        }
    }

    protected static void Scale(ref Amount amount, decimal scale)
    {
        if (Math.Abs(amount.Value) < 1_000_000_000_000m)
        {
            amount.Value *= scale;
            amount.Alternative *= scale;
            amount.Scale *= scale;
        }

        amount.Plain = false;
    }

    /// <summary>Degrees behind their sign: 20 °C.</summary>
    protected Measure DegreeTail(int i)
    {
        var code = Is(i + 1, "c") ? "celsius" : Is(i + 1, "f") ? "fahrenheit" : "degree";
        return new Measure { Tail = Tail.Unit, Code = code, End = code == "degree" ? i + 1 : i + 2 };
    }

    /// <summary>The digits that end a name (WW1, BBC4): no fact by themselves, but the other language may part them from it.</summary>
    private void NameNumber(int i)
    {
        if (!IsWord(i))
        {
            return;
        }

        var word = Tokens[i].Folded.AsSpan();
        var digits = 0;
        while (digits < 3 && digits < word.Length && char.IsAsciiDigit(word[^(digits + 1)]))
        {
            digits++;
        }

        if (digits > 0 && digits < word.Length && !char.IsAsciiDigit(word[^(digits + 1)]))
        {
            Emit(FactKind.Number, new NumberValue(Digits.Value(word[^digits..])), i, i + 1, 0.1);
        }
    }
}
