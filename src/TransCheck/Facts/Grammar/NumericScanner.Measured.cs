namespace TransCheck.Facts.Grammar;

/// <content>Amounts with what they measure, in ranges too.</content>
internal abstract partial class NumericScanner
{
    private const decimal LatestDecade = int.MaxValue;

    /// <summary>Of a decade that may as well be its first year: post-1950s.</summary>
    private const double AnyYear = 0.85;

    /// <summary>The second end of a range, which takes over <see cref="_rangeMeasure"/>; -1 where there is none.</summary>
    private int _rangeSecond = -1;
    private Measure _rangeMeasure;

    /// <summary>The second year of a range that leaves out its century: 2019-20.</summary>
    private int _rangeYear = -1;

    /// <summary>Reads an amount that begins at a token.</summary>
    protected abstract bool TryAmount(int i, out Amount amount);

    /// <summary>Reads what stands behind an amount.</summary>
    protected abstract Measure ReadTail(in Amount amount);

    /// <summary>The token behind words that turn a percentage into points, or <paramref name="end"/>.</summary>
    protected virtual int PercentagePointEnd(int end) => end;

    protected abstract bool IsRangeConnector(int i);

    /// <summary>What multiplies may also say how often: three times.</summary>
    private bool IsTimes(int i) => Sense(i, WordRole.Times) is not null;

    /// <summary>Words around an amount put it below zero.</summary>
    protected abstract bool IsBelowZero(int start, int end);

    protected abstract bool YearContext(int i);

    /// <summary>Whether a length of time lies before (-1) or after (1) something; 0 where nothing behind it tells.</summary>
    protected abstract int DirectionBehind(int end);

    /// <summary>A unit that its case sets apart from what follows it: "bir haftada kırk saat".</summary>
    protected virtual bool IsClosed(int unit) => false;

    /// <summary>A number with what it measures, and the second end of a range takes over what the first has.</summary>
    private int Measured(int i)
    {
        if (!TryAmount(i, out var amount))
        {
            return i;
        }

        NoteListNumber(i);
        var tail = Prefix(amount, out var start) is { Tail: not Tail.None } prefix ? prefix : ReadTail(amount);
        var end = Math.Max(amount.End, tail.End);
        if (start < amount.Start && amount.Value > 0 && IsDash(start - 1) && Touches(start) && StandsFree(start - 1) && !IsNumber(start - 2))
        {
            // -$40 million; at the start of a line the dash may be its bullet
            amount.Negate();
            amount.Alternative ??= start > 1 ? null : -amount.Value;
        }

        if (_rangeYear == amount.Start)
        {
            (tail.Tail, tail.End, end) = (Tail.Year, amount.End, amount.End);
        }
        else if (tail.Tail == Tail.None && _rangeSecond == amount.Start)
        {
            tail = _rangeMeasure with { End = amount.End, Borrowed = true };
        }

        if (tail.Tail == Tail.Unit && AndAPart(end, out var behind) is > 0 and var part)
        {
            // a year and a half
            amount.Value += part;
            amount.Certainty = Math.Max(amount.Certainty, 0.8);
            end = behind;
            tail.End = end;
        }

        while (tail.Tail == Tail.Unit && !amount.Vague && !IsClosed(end - 1) && Compound(end, tail.Code, out var rest, out var smaller, out var factor))
        {
            // 1 hour 20 minutes
            amount.Value = Exact.Times(amount.Value, factor) + rest.Value;
            amount.Alternative = null;
            amount.Certainty = Math.Max(amount.Certainty, rest.Certainty);
            tail = smaller;
            end = smaller.End;
        }

        AddSmallMoney(ref amount, ref tail, ref end);
        AddInches(ref amount, ref tail, ref end);
        var borrowed = ReadRange(ref amount, ref tail, end);
        Emit(amount, tail, start, end);
        Lend(tail, borrowed || IsListEnd(start - 1), end);
        return end;
    }

    /// <summary>The first end of a range takes over what the second has, or lends it to the second; true where it took over what it measures.</summary>
    private bool ReadRange(ref Amount amount, ref Measure tail, int end)
    {
        var second = end + 1;
        if (second >= Count || !IsRangeConnector(end))
        {
            return false;
        }

        if (second + 1 < Count && Lexicon.Sign(Tokens[second].Folded) is not null)
        {
            second++;
        }

        if (!TryAmount(second, out var other) || other.Ordinal)
        {
            return false;
        }

        var measured = ReadTail(other);
        if (tail.Tail is Tail.None or Tail.Year && amount.Plain && IsYear(amount.Value) && other is { Plain: true, Value: < 100 } && (int)amount.Value % 100 < other.Value && Touches(end) && Touches(end + 1) && IsYears(measured))
        {
            _rangeYear = other.Start;
            tail = tail.Tail == Tail.None ? new Measure { Tail = Tail.Year, End = end } : tail;
            return false;
        }

        var borrowed = false;
        if (tail.Tail == Tail.None && amount.Digits == other.Digits && !amount.Ordinal && !amount.Percent && measured.Tail is not (Tail.None or Tail.Year or Tail.Decade))
        {
            tail = measured with { End = end, Borrowed = true };
            borrowed = true;
        }

        if (amount.Scale == 1 && other.Scale > 1 && amount.Value < 1000 && amount.Value < other.Value / other.Scale)
        {
            amount.Alternative = amount.Value;
            amount.Value = Exact.Times(amount.Value, other.Scale);
        }

        if (tail.Tail == Tail.Money || (tail.Tail == Tail.Percent && other.Value <= Math.Max(100, 10 * amount.Value)))
        {
            _rangeSecond = other.Start;
            _rangeMeasure = tail;
        }

        return borrowed;
    }

    /// <summary>1914-18; 1914-18 yıllarında, where the word names the years and counts none.</summary>
    private static bool IsYears(in Measure behind) => behind.Tail is Tail.None or Tail.Year || behind is { Tail: Tail.Unit, Code: "year" };

    /// <summary>A second amount in a smaller unit of the same dimension that the first is a whole number of.</summary>
    private bool Compound(int i, string unit, out Amount rest, out Measure measure, out decimal factor)
    {
        (rest, measure, factor) = (default, default, 0);
        var k = IsSymbol(i, ',') ? i + 1 : i;
        k = Is(k, "and") || Is(k, "ve") ? k + 1 : k;
        if (k >= Count || !(IsNumber(k) || IsWord(k)) || !TryAmount(k, out rest) || rest.Ordinal || rest.Percent || rest.Fraction || rest.Vague || rest.Certainty < 0.1 || rest.Value <= 0)
        {
            return false;
        }

        measure = ReadTail(rest);
        if (measure.Tail != Tail.Unit)
        {
            return false;
        }

        var (large, small) = (Units.Get(unit), Units.Get(measure.Code));
        if (large.Dimension != small.Dimension || large.Dimension is not ("time" or "length" or "mass") || small.Factor >= large.Factor)
        {
            return false;
        }

        factor = large.Factor / small.Factor;
        return factor == decimal.Truncate(factor) && rest.Value < factor;
    }

    private void Emit(in Amount amount, in Measure tail, int start, int end)
    {
        var bound = FindBound(start, end);
        var value = amount.Value;
        if (Exact.IsTooLarge(value) || Exact.IsTooLarge(amount.Alternative ?? 0))
        {
            return;
        }

        var from = start > 0 && value < 0 && ((IsDash(start - 1) && Touches(start)) || Is(start - 1, "minus") || Is(start - 1, "eksi")) ? start - 1 : start;
        FactKind kind;
        AmountValue made;
        var certainty = amount.Certainty;
        switch (tail.Tail)
        {
            case Tail.Percent:
                (kind, made) = Of(tail, value);
                certainty = Math.Max(certainty, 0.9);
                if (tail.End > amount.End && PercentagePointEnd(amount.End) == tail.End)
                {
                    (kind, made) = (FactKind.PercentagePoint, new PercentagePointValue(value));
                }

                break;
            case Tail.PercentagePoint:
                (kind, made) = (FactKind.PercentagePoint, new PercentagePointValue(tail.Part > 0 ? value * tail.Part : value));
                certainty = Math.Max(certainty, 0.85);
                break;
            case Tail.Money or Tail.Unit:
                (kind, made) = Of(tail, value);
                break;
            case Tail.Decade when value > LatestDecade:
                return;
            case Tail.Decade:
                Emit(FactKind.Date, new DecadeValue((int)(value < 100 ? value + 1900 : value)), from, end, !amount.Digits ? 0.3 : Is(from - 2, "post") || Is(from - 2, "pre") ? AnyYear : 0.9);
                return;
            default:
                if (amount.Plain && ((IsYear(value) && amount.Digits && (value >= 1900 || tail.Tail == Tail.Year || YearContext(amount.Start))) || _rangeYear == amount.Start))
                {
                    if (_rangeYear == amount.Start && PlainNumber(amount.Start - 2) is var first and > 0)
                    {
                        value += first - (first % 100);
                    }

                    Emit(FactKind.Date, new DateValue((int)value, null, null), from, end, certainty);
                    return;
                }

                (kind, made) = amount.Ordinal
                    ? (FactKind.Ordinal, (AmountValue)new OrdinalValue(value))
                    : (FactKind.Number, new NumberValue(value) { Multiple = amount.Multiple || tail.Tail == Tail.Multiple, Times = amount.Times || tail.Tail == Tail.Times || (tail.Tail == Tail.Multiple && IsTimes(tail.End - 1)) });
                break;
        }

        var signed = tail.Tail == Tail.Unit && Units.Get(tail.Code).Dimension == "temperature";
        if (signed && value > 0 && IsBelowZero(start, end))
        {
            made = made with { Amount = -value };
        }

        if (kind == FactKind.Duration && made is QuantityValue time)
        {
            made = time with { Direction = DirectionBehind(end) };
        }

        made = made with
        {
            // A dash before a temperature is a minus.
            Alternative = (signed && value < 0 && amount.Alternative == -value) || (IsSymbol(amount.Start, '.') && tail.Tail != Tail.None) ? null
                : value < 0 && kind == FactKind.Duration ? -value
                : amount.Alternative,
            Bound = bound,
            AgainstConvention = amount.Against,
            Vague = amount.Vague,
            Borrowed = tail.Borrowed,
            ClockMinutes = ClockOf(amount),
        };
        Emit(kind, made, from, end, certainty);
    }

    /// <summary>An amount of money, of a unit or in percent.</summary>
    private static (FactKind Kind, AmountValue Value) Of(in Measure tail, decimal amount) => tail.Tail switch
    {
        Tail.Money => (FactKind.Money, new MoneyValue(amount * tail.Part, tail.Code) { CountryStated = tail.CountryStated }),
        Tail.Unit => (Units.IsTime(tail.Code) ? FactKind.Duration : FactKind.Quantity, new QuantityValue(amount, tail.Code)),
        _ => (FactKind.Percent, new PercentValue(amount)),
    };

    private static int? ClockOf(in Amount amount)
    {
        if (!amount.Digits || amount.Value is < 0 or >= 24 || amount.Scale != 1)
        {
            return null;
        }

        var hour = decimal.Truncate(amount.Value);
        var minutes = (amount.Value - hour) * 100;
        return minutes == decimal.Truncate(minutes) && minutes < 60 ? (int)((hour * 60) + minutes) : null;
    }
}
