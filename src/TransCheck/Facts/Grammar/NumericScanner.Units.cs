using TransCheck.Articles;

namespace TransCheck.Facts.Grammar;

/// <content>What both languages do with units.</content>
internal abstract partial class NumericScanner
{
    /// <summary>The hundredth part of a percentage point.</summary>
    protected const decimal BasisPoint = 0.01m;

    /// <summary>A unit; one of one letter only as the sign is written: 5 V, 20 s, not 2 v 1, 737s, nor 240 s. (pages).</summary>
    protected WordSense? UnitAt(int i)
    {
        if (Sense(i, WordRole.Unit) is not { } unit || Tokens[i].StemLength > 1)
        {
            return Sense(i, WordRole.Unit);
        }

        var written = Tokens[i].Folded[0] switch
        {
            'v' or 'w' => IsCapital(i),
            's' => !IsCapital(i) && !(Language == Language.Turkish && IsSymbol(i + 1, '.') && i + 2 < Count) && (!Touches(i) || Tokens[i - 1].Folded.AsSpan().ContainsAny('.', ',')),
            'h' => !IsCapital(i),
            _ => true,
        };
        return written ? unit : null;
    }

    /// <summary>The token behind a unit that says how it is read (nautical mile, kilowatt hours, megabits per second, m²), and its code then.</summary>
    protected void CloseUnit(int i, ref string code, ref int end)
    {
        var next = IsDash(end) && Touches(end) && Touches(end + 1) ? end + 1 : end;
        if (IsWord(next) && Sense(next, WordRole.Unit) is { } second && Units.Find($"{code}-{second.Code}") is { } joined)
        {
            // kilowatt-hours, kilovat saat
            code = joined.Code;
            end = next + 1;
        }

        if ((IsSymbol(end, '/') || Is(end, "per") || Is(end, "a") || Is(end, "an")) && Sense(end + 1, WordRole.Unit) is { } time && Units.Find($"{BitsOf(i, code)}-per-{time.Code}") is { } rate)
        {
            code = rate.Code;
            end += 2;
        }

        Square(ref code, ref end);
    }

    /// <summary>Of what passes in a second, Mb are bits and MB bytes.</summary>
    protected string BitsOf(int i, string code) =>
        Tokens[i].StemLength == 2 && Segment.Text[Tokens[i].Start + 1] == 'b' && code.EndsWith("byte", StringComparison.Ordinal) ? code[..^"byte".Length] + "bit" : code;

    /// <summary>m², m³</summary>
    private void Square(ref string code, ref int end)
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

    /// <summary>The height of a person: 6-foot-5, 6'5".</summary>
    private void AddInches(ref Amount amount, ref Measure tail, ref int end)
    {
        var feet = tail is { Tail: Tail.Unit, Code: "foot" };
        var marked = tail.Tail == Tail.None && amount.Plain && amount.Value is > 0 and < 10 && end < Count && Touches(end) && Tokens[end].Folded is "'" or "′";
        if ((!feet && !marked) || (feet && !IsDash(end)) || !Touches(end) || !Touches(end + 1) || PlainNumber(end + 1) is not (>= 0 and < 12 and var inches)
            || (marked && !(Touches(end + 2) && Tokens[end + 2].Folded is "\"" or "”" or "″" or "'")))
        {
            return;
        }

        const int InchesInFoot = 12;
        amount.Value = (amount.Value * InchesInFoot) + inches;
        amount.Alternative = null;
        end += marked ? 3 : 2;
        tail = new Measure { Tail = Tail.Unit, Code = "inch", End = end };
    }
}
