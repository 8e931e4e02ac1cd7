using TransCheck.Articles;

namespace TransCheck.Facts.Grammar;

/// <content>What stands behind an amount.</content>
internal sealed partial class EnglishScanner
{
    protected override Measure ReadTail(in Amount amount)
    {
        var i = amount.End;
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

        if ((Is(i, "square") || Is(i, "cubic") || Is(i, "sq")) && Sense(i + 1, WordRole.Unit) is { } plane)
        {
            var code = (Is(i, "cubic") ? "cubic-" : "square-") + plane.Code;
            if (Units.Find(code) is not null)
            {
                return new Measure { Tail = Tail.Unit, Code = code, End = i + 2 };
            }
        }

        if (Words[i].As(WordRole.Unit) is not { } unit || (Is(i, "g") && IsCapital(i)))
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

        return Words[i].As(WordRole.PercentagePoint) is not null ? new Measure { Tail = Tail.PercentagePoint, End = i + 1 } : default;
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
        else if (code is "kilometre" or "mile" && (Is(end, "per") || Is(end, "an") || IsSymbol(end, '/')) && (Is(end + 1, "hour") || Is(end + 1, "h")))
        {
            code += "-per-hour";
            end += 2;
        }

        Square(ref code, ref end);
        return new Measure { Tail = Tail.Unit, Code = code, End = end };
    }

    protected override int PercentagePointEnd(int end) =>
        Sense(end, WordRole.Unit) is { Code: "point" } && Is(end, "points") ? end + 1 : end;
}
