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

    /// <summary>How sure half of a measure is; half of other things is often only a part.</summary>
    protected const double OfMeasure = 0.6;

    /// <summary>A length of time or any other measure, but none of the things that are counted.</summary>
    protected bool IsUnitOfMeasure(int i) => Sense(i, WordRole.Unit) is { } unit && !Units.IsCounted(unit.Code);

    /// <summary>and a half, and a quarter, and three quarters: what it adds, 0 where there is none, and the token behind it.</summary>
    protected decimal AndAPart(int i, out int end)
    {
        end = i;
        if (!Is(i, "and") || Sense(i + 2, WordRole.Fraction) is not { } part || !(Is(i + 1, "a") || Is(i + 1, "three")))
        {
            return 0;
        }

        end = i + 3;
        return Is(i + 1, "a") ? part.Value : part.Value == 0.25m ? 0.75m : 0;
    }

    /// <summary>two dozen, 2 düzine</summary>
    protected void Gather(ref Amount amount)
    {
        if (!amount.Ordinal && !amount.Closed && Sense(amount.End, WordRole.Group) is { Certainty: > 0.1 } group)
        {
            amount.Value *= group.Value;
            amount.Plain = false;
            amount.End++;
            amount.Closed = Language == Articles.Language.Turkish && IsInflected(amount.End - 1);
        }
    }

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
}
