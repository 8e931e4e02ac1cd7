using System.Globalization;
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
            var below = IsSymbol(i, '⁻') && Touches(i);
            end = below ? i + 1 : i;
            while (end < Count && Touches(end) && Tokens[end].Kind == TokenKind.Symbol && Digits.Superscript(Tokens[end].Folded[0]) is >= 0 and var digit && exponent < 100)
            {
                exponent = (exponent * 10) + digit;
                end++;
            }

            if (below && exponent is > 0 and <= 25)
            {
                return 1 / (decimal)Math.Pow(10, exponent);
            }
        }

        // More than a decimal holds beside the number that it multiplies.
        return exponent is > 0 and <= 25 ? (decimal)Math.Pow(10, exponent) : null;
    }

    /// <summary>A dash that is no hyphen: nothing but a space or an opening bracket stands before it.</summary>
    protected bool StandsFree(int dash) => !Touches(dash) || (Tokens[dash - 1].Kind == TokenKind.Symbol && Tokens[dash - 1].Folded is "(" or "[" or "{" or "%" or "=" or ":" or "~" or "“" or "\"" or "'");

    /// <summary>The dash before digits joins them to a name or a letter: GPT-4, F-16.</summary>
    protected bool HangsOnName(int i) => i > 1 && Touches(i - 1) && IsWord(i - 2) && (IsCapital(i - 2) || Tokens[i - 2].Folded.Length == 1);

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

    /// <summary>.38, a decimal whose whole part is left out; without a unit it may as well be the name of a calibre.</summary>
    protected bool LeadingPoint(int i, char point, ref Amount amount)
    {
        if (!IsSymbol(i, point) || !IsNumber(i + 1) || !Touches(i + 1) || (i > 0 && Touches(i)) || Tokens[i + 1].Folded.Length > 4 || PlainNumber(i + 1) is not (>= 0 and var digits))
        {
            return false;
        }

        amount.Value = digits;
        for (var k = 0; k < Tokens[i + 1].Folded.Length; k++)
        {
            amount.Value /= 10;
        }

        amount.Alternative = digits;
        amount.End = i + 2;
        amount.Digits = true;
        amount.Certainty = 0.6;
        return true;
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

    /// <summary>The number of a version behind its letter: v2.3. One with more parts (v2.3.1) is none, as without the letter.</summary>
    /// <returns>The token behind it.</returns>
    private int Version(int i)
    {
        if (!IsWord(i) || Tokens[i].Folded is not ['v', var first, ..] || !char.IsAsciiDigit(first) || Tokens[i].Folded.AsSpan(1).ContainsAnyExceptInRange('0', '9')
            || !IsSymbol(i + 1, '.') || !Touches(i + 1) || !IsNumber(i + 2) || !Touches(i + 2))
        {
            return i;
        }

        var digits = $"{Tokens[i].Folded.AsSpan(1)}.{Tokens[i + 2].Folded}";
        if (decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var version))
        {
            Emit(FactKind.Number, new NumberValue(version), i, i + 3, 0.8);
        }

        return i + 3;
    }

    /// <summary>As long as the number of a flight: PC2184.</summary>
    private const int LongestOfName = 4;

    /// <summary>The digits that end a name (WW1, BBC4): no fact by themselves, but the other language may part them from it.</summary>
    /// <returns>The token behind them.</returns>
    private int NameNumber(int i)
    {
        if (!IsWord(i))
        {
            return i;
        }

        var word = Tokens[i].Folded.AsSpan();
        var digits = 0;
        while (digits < LongestOfName && digits < word.Length && char.IsAsciiDigit(word[^(digits + 1)]))
        {
            digits++;
        }

        if (digits > 0 && digits < word.Length && !char.IsAsciiDigit(word[^(digits + 1)]))
        {
            if (IsSymbol(i + 1, '.') && Touches(i + 1) && Touches(i + 2) && PlainNumber(i + 2) >= 0)
            {
                // GPT4.1
                var version = decimal.Parse($"{word[^digits..]}.{Tokens[i + 2].Folded}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
                Emit(FactKind.Number, new NumberValue(version), i, i + 3, 0.1);
                return i + 3;
            }

            Emit(FactKind.Number, new NumberValue(Digits.Value(word[^digits..])), i, i + 1, 0.1);
        }

        return i + 1;
    }
}
