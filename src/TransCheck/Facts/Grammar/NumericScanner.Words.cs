namespace TransCheck.Facts.Grammar;

/// <content>What both languages do with number words and units.</content>
internal abstract partial class NumericScanner
{
    protected static void Scale(ref Amount amount, decimal scale)
    {
        if (Math.Abs(amount.Value) < 1_000_000_000_000m)
        {
            amount.Value = Exact.Times(amount.Value, scale);
            amount.Alternative = amount.Alternative is { } other ? Exact.Times(other, scale) : null;
            amount.Scale = Exact.Times(amount.Scale, scale);
        }

        amount.Plain = false;
    }

    protected bool IsAndAHalf(int i) => Is(i, "and") && Is(i + 1, "a") && Is(i + 2, "half");

    /// <summary>What is said behind a decimal point: digits one by one, or as one number (virgül yirmi beş); 0 where it is none.</summary>
    protected decimal SpokenDecimals(int i, out int end)
    {
        const decimal smallest = 0.000001m;
        var (sum, place, tens) = (0m, 1m, false);
        end = i;
        for (var k = i; Sense(k, WordRole.Cardinal) is { Value: < 100 } digit && place > smallest && !(end > i && IsInflected(end - 1)); k = IsSymbol(end, '-') && Touches(end) && tens ? end + 1 : end)
        {
            if (!tens || digit.Value is 0 or >= 10)
            {
                place /= digit.Value >= 10 ? 100 : 10;
            }

            sum += digit.Value * place;
            tens = digit.Value >= 10 && digit.Value % 10 == 0;
            end = k + 1;
        }

        return sum;
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
}
