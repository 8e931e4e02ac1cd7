using TransCheck.Articles;

namespace TransCheck.Facts.Grammar;

/// <content>What both languages do with digits.</content>
internal abstract partial class NumericScanner
{
    /// <summary>The value of the digits at a token, of the groups behind it (10 000) and of their power (10^15); false where they are no number.</summary>
    protected bool StartDigits(int i, ref Amount amount)
    {
        var end = GroupsEnd(i);
        var text = end == i + 1 ? Tokens[i].Folded : string.Concat(Tokens[i..end].Select(t => t.Folded));
        if (!Digits.TryRead(text, Language, out var reading))
        {
            return false;
        }

        amount.Value = reading.Value;
        amount.Alternative = reading.Alternative;
        amount.Against = reading.Against;
        amount.Digits = true;
        amount.Plain = end == i + 1 && PlainNumber(i) >= 0;
        amount.End = end;
        Raise(ref amount);
        return true;
    }

    /// <summary>The token behind groups of three digits that spaces part: 10 000, 1 234 567.</summary>
    private int GroupsEnd(int i)
    {
        var end = i + 1;
        if (PlainNumber(i) is < 1 or > 999 || Tokens[i].Folded[0] == '0')
        {
            return end;
        }

        var narrow = true;
        while (end < Count && end < i + 6 && IsGroup(end))
        {
            narrow &= Segment.Text[Tokens[end].Start - 1] != ' ';
            end++;
        }

        // A plain space also stands between two numbers: "Boeing 737 800", "0 212 555 12 34".
        var groups = end - i - 1;
        return groups == 0 || narrow || (!IsNumber(end) && !(i > 0 && ((i > 1 && IsWord(i - 1) && IsCapital(i - 1)) || IsNumber(i - 1) || IsSymbol(i - 1, '+')))
                && (groups > 1 || Tokens[i + 1].Folded.StartsWith("00", StringComparison.Ordinal) || Tokens[i + 1].Folded.EndsWith("00", StringComparison.Ordinal) || IsMeasure(end)))
            ? end
            : i + 1;
    }

    /// <summary>A scale, a unit or a currency, which stands behind one number: 162 584 mln EUR.</summary>
    private bool IsMeasure(int i) =>
        i < Count && (Sense(i, WordRole.Scale) ?? Sense(i, WordRole.LetterScale) ?? Sense(i, WordRole.Unit) ?? Sense(i, WordRole.Currency) ?? Lexicon.Sign(Tokens[i].Folded)) is not null;

    /// <summary>Three digits behind a number and one space; the last may have decimals.</summary>
    private bool IsGroup(int i)
    {
        if (!IsNumber(i) || Tokens[i].Start != Tokens[i - 1].End + 1)
        {
            return false;
        }

        var text = Tokens[i].Folded.AsSpan();
        var point = text.IndexOfAny('.', ',');
        return (point < 0 ? text.Length : point) == 3;
    }

    /// <summary>10^15, 10¹⁵, 2.1×10^25</summary>
    private void Raise(ref Amount amount)
    {
        var (value, end) = (amount.Value, amount.End);
        if (PlainNumber(end - 1) == 10 && Exponent(end, out var behind) is { } power)
        {
            (amount.Value, amount.End) = (power, behind);
        }
        else if ((IsSymbol(end, '×') || IsSymbol(end, '·') || Is(end, "x")) && PlainNumber(end + 1) == 10 && Exponent(end + 2, out behind) is { } scale && value < 1000)
        {
            (amount.Value, amount.End) = (value * scale, behind);
        }
        else
        {
            return;
        }

        amount.Alternative = null;
        amount.Plain = false;
    }

    private decimal? Exponent(int i, out int end)
    {
        end = i;
        var exponent = 0;
        if (IsSymbol(i, '^') && Touches(i) && Touches(i + 1) && PlainNumber(i + 1) is > 0 and var digits)
        {
            (exponent, end) = (digits, i + 2);
        }
        else
        {
            while (end < Count && Touches(end) && Tokens[end].Kind == TokenKind.Symbol && Digits.Superscript(Tokens[end].Folded[0]) is >= 0 and var digit && exponent < 100)
            {
                exponent = (exponent * 10) + digit;
                end++;
            }
        }

        // More than a decimal holds beside the number that it multiplies.
        return exponent is > 0 and <= 25 ? (decimal)Math.Pow(10, exponent) : null;
    }

    /// <summary>The quarter or half of a year, or the year of accounts: Q3 2025, H1, FY25.</summary>
    private int YearPart(int i)
    {
        if (!IsWord(i) || !IsCapital(i) || Tokens[i].Folded is not { Length: >= 2 and <= 6 } word)
        {
            return i;
        }

        if (word.StartsWith("fy", StringComparison.Ordinal) && word.Length is 4 or 6 && !word.AsSpan(2).ContainsAnyExceptInRange('0', '9'))
        {
            var year = (int)Digits.Value(word.AsSpan(2));
            Emit(FactKind.Date, new DateValue(year < 100 ? 2000 + year : year, null, null), i, i + 1, 0.9);
            return i + 1;
        }

        if (word.Length == 2 && word[0] is 'q' or 'h' && word[1] - '0' is >= 1 and <= 4 and var part && (word[0] == 'q' || part <= 2)
            && (IsYearAt(i - 1) || IsYearAt(i + 1)))
        {
            Emit(FactKind.Ordinal, new OrdinalValue(part), i, i + 1, 0.85);
            return i + 1;
        }

        return i;
    }

    private bool IsYearAt(int i) => i >= 0 && PlainNumber(i) is var year && IsYear(year);

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

    /// <summary>m², m³</summary>
    protected void Square(ref string code, ref int end)
    {
        if (Touches(end) && (IsSymbol(end, '²') || IsSymbol(end, '³')) && Units.Find((IsSymbol(end, '²') ? "square-" : "cubic-") + code) is { } raised)
        {
            code = raised.Code;
            end++;
        }
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
