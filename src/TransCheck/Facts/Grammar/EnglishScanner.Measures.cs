using TransCheck.Articles;

namespace TransCheck.Facts.Grammar;

/// <content>What stands behind an amount.</content>
internal sealed partial class EnglishScanner
{
    protected override Measure ReadTail(in Amount amount) =>
        TailBehind(amount) is { Tail: not Tail.None } tail ? tail
        : !amount.Ordinal && IsAge(amount.Start) ? new Measure { Tail = Tail.Unit, Code = "year", End = amount.End }
        : default;

    /// <summary>aged 6 to 12, aged between 6 and 12</summary>
    private bool IsAge(int i) => IsBehindAged(i) || (IsRangeConnector(i - 1) && (IsNumber(i - 2) || Sense(i - 2, WordRole.Cardinal) is not null) && IsBehindAged(i - 2));

    private bool IsBehindAged(int i)
    {
        var k = Is(i - 1, "between") || Is(i - 1, "from") ? i - 2 : i - 1;
        return Is(k, "aged") || Is(k, "ages");
    }

    private Measure TailBehind(in Amount amount)
    {
        var i = amount.End;
        if (amount is { Digits: true, Plain: true } && amount.Value % 10 == 0 && amount.Value is >= 1000 and <= 2100 && Is(amount.Start - 1, "the") && Tokens[i - 1].HasSuffix)
        {
            // the 1960's
            return new Measure { Tail = Tail.Decade, End = i };
        }

        var hyphen = false;
        if (IsDash(i) && Touches(i) && Touches(i + 1) && IsWord(i + 1))
        {
            i++;
            hyphen = true;
        }

        if (i >= Count || amount.Closed)
        {
            return default;
        }

        if (amount.Vague && Is(i, "of") && MoneyTail(i + 1) is { Tail: Tail.Money } sum)
        {
            return sum;
        }

        if (IsSymbol(i, '+') && Touches(i) && IsSymbol(i + 1, '%') && Touches(i + 1))
        {
            // 90+%
            return new Measure { Tail = Tail.Percent, End = i + 2 };
        }

        if (IsSymbol(i, '%') && !hyphen)
        {
            return new Measure { Tail = Tail.Percent, End = PercentagePointEnd(i + 1) };
        }

        if (Tokens[i].Kind == TokenKind.Symbol)
        {
            if (IsSymbol(i, '°'))
            {
                return DegreeTail(i);
            }

            return amount.Ordinal ? default : MoneyTail(i);
        }

        if (amount is { Digits: true, Value: >= 1000 } && IsBeforePresent(i))
        {
            return new Measure { Tail = Tail.Unit, Code = "year", End = amount.End };
        }

        if (PercentTail(i) is { Tail: not Tail.None } percent)
        {
            return percent;
        }

        if (amount.Digits && Is(i, "s") && Touches(i) && !Tokens[i].HasSuffix && amount.Value % 10 == 0 && amount.Value is >= 10 and <= 2100)
        {
            return amount.Value is < 100 or >= 1000 ? new Measure { Tail = Tail.Decade, End = i + 1 } : default;
        }

        if (amount.Start + 1 == amount.End && Sense(amount.Start, WordRole.Decade) is not null)
        {
            return new Measure { Tail = Tail.Decade, End = amount.End };
        }

        if (amount.Ordinal)
        {
            return default;
        }

        if (Words[i].As(WordRole.Multiple) is not null)
        {
            return new Measure { Tail = Tail.Multiple, End = i + 1 };
        }

        var money = MoneyTail(i);
        if (money.Tail != Tail.None && Words[i].As(WordRole.Unit) is null)
        {
            return money;
        }

        if (Words[i].As(WordRole.UnitBefore) is { } before && UnitBehind(i, before) is { Tail: not Tail.None } whole)
        {
            return whole;
        }

        if (UnitAt(i) is not { } unit || (Is(i, "g") && IsCapital(i)))
        {
            return default;
        }

        // "pounds": money unless it weighs
        if (money.Tail != Tail.None && !Is(i, "lb") && !Is(i, "lbs") && amount.Scale >= 1000)
        {
            return money;
        }

        return Is(i, "second") && !hyphen && amount.Value != 1 && !IsSecondOfTime(i) ? default : UnitTail(i, unit.Code);
    }

    /// <summary>11,600 BP: years before the present. Small numbers of them are basis points.</summary>
    private bool IsBeforePresent(int i) => Is(i, "bp") && IsUpperAll(i);

    /// <summary>percent, per cent, percentage points</summary>
    private Measure PercentTail(int i)
    {
        if (Words[i].As(WordRole.Percent) is not null)
        {
            return new Measure { Tail = Tail.Percent, End = PercentagePointEnd(i + 1) };
        }

        if (Is(i, "per") && Is(i + 1, "cent"))
        {
            return new Measure { Tail = Tail.Percent, End = i + 2 };
        }

        if (Words[i].As(WordRole.Percentage) is not null && (Is(i + 1, "point") || Is(i + 1, "points") || (IsSymbol(i + 1, '-') && Is(i + 2, "point"))))
        {
            return new Measure { Tail = Tail.PercentagePoint, End = IsSymbol(i + 1, '-') ? i + 3 : i + 2 };
        }

        if (Is(i, "basis") && (Is(i + 1, "point") || Is(i + 1, "points")))
        {
            return new Measure { Tail = Tail.PercentagePoint, Part = BasisPoint, End = i + 2 };
        }

        if (Is(i, "bps") || Is(i, "bp"))
        {
            return new Measure { Tail = Tail.PercentagePoint, Part = BasisPoint, End = i + 1 };
        }

        return Words[i].As(WordRole.PercentagePoint) is not null ? new Measure { Tail = Tail.PercentagePoint, End = i + 1 } : default;
    }

    /// <summary>nautical miles, sq ft</summary>
    private Measure UnitBehind(int i, WordSense before)
    {
        var k = IsSymbol(i + 1, '.') || (IsSymbol(i + 1, '-') && Touches(i + 2)) ? i + 2 : i + 1;
        return Sense(k, WordRole.Unit) is { } unit && Units.Find(before.Code + unit.Code) is { } whole
            ? new Measure { Tail = Tail.Unit, Code = whole.Code, End = k + 1 }
            : default;
    }

    /// <summary>A unit with what closes it: degrees Celsius, kilometres per hour, m².</summary>
    private Measure UnitTail(int i, string code)
    {
        var end = i + 1;
        if (code == "degree" && (Is(end, "celsius") || Is(end, "centigrade") || Is(end, "c") || Is(end, "fahrenheit") || Is(end, "f")))
        {
            code = Is(end, "fahrenheit") || Is(end, "f") ? "fahrenheit" : "celsius";
            end++;
        }
        else if (code == "litre" && Is(end, "per") && Is(end + 1, "square") && Sense(end + 2, WordRole.Unit) is { Code: "metre" })
        {
            // rain: a litre on a square metre stands one millimetre high
            code = "millimetre";
            end += 3;
        }

        CloseUnit(i, ref code, ref end);
        return new Measure { Tail = Tail.Unit, Code = code, End = end };
    }

    protected override int PercentagePointEnd(int end) =>
        Sense(end, WordRole.Unit) is { Code: "point" } && Is(end, "points") ? end + 1 : end;
}
