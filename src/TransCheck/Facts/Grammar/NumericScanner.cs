using TransCheck.Articles;

namespace TransCheck.Facts.Grammar;

/// <summary>
/// Walks once over the tokens of a segment and reads numeric expressions. The languages differ in how they join words to an amount
/// and where units, signs and suffixes stand; what a date, a clock time or a range is made of is the same.
/// </summary>
internal abstract partial class NumericScanner
{
    private readonly List<Mention> _mentions = [];
    private int _rangeSecond = -1;
    private Measure _rangeMeasure;
    private int _rangeYear = -1;

    protected NumericScanner(Document document, Segment segment, NumericLexicon lexicon)
    {
        Lexicon = lexicon;
        Segment = segment;
        Language = document.Language;
        Tokens = segment.Tokens;
        Words = new WordMatch[Tokens.Length];
        for (var i = 0; i < Tokens.Length; i++)
        {
            if (Tokens[i].Kind == TokenKind.Word)
            {
                Words[i] = lexicon.Word(Tokens[i].Form);
            }
        }
    }

    protected NumericLexicon Lexicon { get; }

    protected Language Language { get; }

    protected Segment Segment { get; }

    protected Token[] Tokens { get; }

    /// <summary>What each token's stem can be; nothing for other tokens than words.</summary>
    protected WordMatch[] Words { get; }

    protected int Count => Tokens.Length;

    /// <summary>A clock time was read before.</summary>
    protected bool HasTime { get; private set; }

    public List<Mention> Scan()
    {
        var i = 0;
        while (i < Count)
        {
            if (!MayBegin(i))
            {
                i++;
                continue;
            }

            var next = Date(i);
            if (next == i)
            {
                next = Clock(i);
            }

            if (next == i)
            {
                next = Measured(i);
            }

            if (next == i)
            {
                next = CalendarWord(i);
            }

            if (next == i)
            {
                next = YearPart(i);
            }

            if (next == i)
            {
                next = BareCurrency(i);
            }

            if (next == i)
            {
                NameNumber(i);
            }

            i = next > i ? next : i + 1;
        }

        HushListNumbers();
        return _mentions;
    }

    /// <summary>Most words begin nothing, and neither do the commonest signs.</summary>
    private bool MayBegin(int i) => Tokens[i].Kind switch
    {
        TokenKind.Word => Words[i].MayBegin || IsCapital(i),
        TokenKind.Symbol => Tokens[i].Folded is not ("," or "\"" or "“" or "”" or "'" or "’" or ":" or ";" or "!" or "?" or ")"),
        _ => true,
    };

    /// <summary>Reads an amount that begins at a token.</summary>
    protected abstract bool TryAmount(int i, out Amount amount);

    /// <summary>Reads what stands behind an amount.</summary>
    protected abstract Measure ReadTail(in Amount amount);

    /// <summary>The last token before an amount that may say its bound.</summary>
    protected abstract int BoundEnd(int start);

    /// <summary>The bound that stands behind an amount.</summary>
    protected abstract Bound BoundBehind(int end);

    /// <summary>Words around an amount put it below zero.</summary>
    protected abstract bool IsBelowZero(int start, int end);

    /// <summary>Reads a clock time; gives the token behind it, or <paramref name="i"/>.</summary>
    protected abstract int Clock(int i);

    /// <summary>How sure a month's name alone is one.</summary>
    protected abstract double MonthCertainty(int i, WordSense month);

    protected abstract bool IsRangeConnector(int i);

    /// <summary>Reads a weekday; gives the token behind it, or <paramref name="i"/>.</summary>
    protected abstract int Weekday(int i);

    /// <summary>Whether a stem is all that its word needs to be a word of the calendar: "dünkü", not "dünür".</summary>
    protected abstract bool IsCalendarWord(int i);

    /// <summary>A weekday, a relative date or a clock word.</summary>
    private int CalendarWord(int i)
    {
        if (!IsWord(i))
        {
            return i;
        }

        var weekday = Weekday(i);
        if (weekday > i)
        {
            return weekday;
        }

        if (Sense(i, WordRole.Clock) is { } clock)
        {
            return EmitTime((int)clock.Value * 60, false, i, i + 1, clock.Certainty);
        }

        if (Sense(i, WordRole.RelativeDay) is { } day && IsCalendarWord(i))
        {
            Emit(FactKind.Date, new RelativeDateValue((int)day.Value, "day"), i, i + 1, day.Certainty);
            return i + 1;
        }

        var frequency = Frequency(i);
        return frequency > i ? frequency : RelativeDate(i);
    }

    /// <summary>last week, the weekend, the end of next month; geçen hafta, hafta sonu, gelecek ayın sonu</summary>
    private int RelativeDate(int i)
    {
        var which = IsInflected(i) ? null : Sense(i, WordRole.Relative);
        var k = which is null ? i : i + 1;
        if (!IsWord(k) || Period(k, out var end) is not { } period || (which is null && !period.EndsWith(RelativeDateValue.End, StringComparison.Ordinal)))
        {
            return i;
        }

        Emit(FactKind.Date, new RelativeDateValue((int?)which?.Value, period), i, end, which?.Certainty ?? 0.3);
        return end;
    }

    /// <summary>A day, week, month, year, decade or century, or the end of one; null where there is none.</summary>
    protected abstract string? Period(int i, out int end);

    protected string? CalendarUnit(int i) => Sense(i, WordRole.Unit) is { Code: "day" or "week" or "month" or "year" or "decade" or "century" } unit ? unit.Code : null;

    /// <summary>Reads how often something happens; gives the token behind it, or <paramref name="i"/>.</summary>
    protected abstract int Frequency(int i);

    protected int EmitFrequency(string unit, int start, int end)
    {
        Emit(FactKind.Duration, new FrequencyValue(unit), start, end, 0.3);
        return end;
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

    protected bool Is(int i, string folded) => i >= 0 && i < Count && string.Equals(Tokens[i].Folded, folded, StringComparison.Ordinal);

    protected bool IsSymbol(int i, char c) => i >= 0 && i < Count && Tokens[i].Kind == TokenKind.Symbol && Tokens[i].Folded[0] == c;

    protected bool IsDash(int i) => IsSymbol(i, '-') || IsSymbol(i, '–') || IsSymbol(i, '—') || IsSymbol(i, '‑') || IsSymbol(i, '−');

    /// <summary>No space between a token and the one before it.</summary>
    protected bool Touches(int i) => i > 0 && i < Count && Tokens[i - 1].End == Tokens[i].Start;

    protected bool IsCapital(int i) => char.IsUpper(Segment.Text[Tokens[i].Start]);

    protected bool IsWord(int i) => i >= 0 && i < Count && Tokens[i].Kind == TokenKind.Word;

    protected bool IsNumber(int i) => i >= 0 && i < Count && Tokens[i].Kind == TokenKind.Number;

    /// <summary>Digits without separators, or -1.</summary>
    protected int PlainNumber(int i)
    {
        if (!IsNumber(i) || Tokens[i].Folded.Length > 4 || Tokens[i].Folded.AsSpan().ContainsAny('.', ','))
        {
            return -1;
        }

        return (int)Digits.Value(Tokens[i].Folded);
    }

    protected WordSense? Sense(int i, WordRole role) => i >= 0 && i < Count ? Words[i].As(role) : null;

    /// <summary>The word holds more than its known stem.</summary>
    protected bool IsInflected(int i) => Tokens[i].HasSuffix || Words[i].StemLength < Tokens[i].Folded.Length;

    protected void Emit(FactKind kind, FactValue value, int start, int end, double certainty)
    {
        if (certainty < 0.05)
        {
            return;
        }

        var from = Tokens[start].Start;
        var to = Tokens[end - 1].StemEnd;
        _mentions.Add(new Mention(kind, value, Segment.Index, TextSpan.FromBounds(from, to), Segment.Text[from..to], certainty));
    }

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
        if (tail.Tail == Tail.None && _rangeSecond == amount.Start)
        {
            tail = _rangeMeasure with { End = amount.End, Borrowed = true };
        }

        if (tail.Tail == Tail.Unit && Is(end, "and") && Is(end + 1, "a") && Is(end + 2, "half"))
        {
            // a year and a half
            amount.Value += 0.5m;
            amount.Certainty = Math.Max(amount.Certainty, 0.8);
            end += 3;
            tail.End = end;
        }

        while (tail.Tail == Tail.Unit && !amount.Vague && Compound(end, tail.Code, out var rest, out var smaller, out var factor))
        {
            // 1 hour 20 minutes
            amount.Value = (amount.Value * factor) + rest.Value;
            amount.Alternative = null;
            amount.Certainty = Math.Max(amount.Certainty, rest.Certainty);
            tail = smaller;
            end = smaller.End;
        }

        var range = end < Count && IsRangeConnector(end) && end + 1 < Count;
        var second = range ? end + 1 : -1;
        if (range && Lexicon.Sign(Tokens[second].Folded) is not null && second + 1 < Count)
        {
            second++;
        }

        var lends = IsListEnd(start - 1);
        if (range && TryAmount(second, out var other) && !other.Ordinal)
        {
            if (tail.Tail == Tail.None && amount.Digits == other.Digits && !amount.Ordinal && !amount.Percent)
            {
                var borrowed = ReadTail(other);
                if (borrowed.Tail is not Tail.None and not Tail.Year and not Tail.Decade)
                {
                    tail = borrowed with { End = end, Borrowed = true };
                    lends = true;
                }
            }

            if (amount.Scale == 1 && other.Scale > 1 && amount.Value < 1000 && amount.Value < other.Value / other.Scale)
            {
                amount.Alternative = amount.Value;
                amount.Value *= other.Scale;
            }

            if (tail.Tail == Tail.Money || (tail.Tail == Tail.Percent && other.Value <= Math.Max(100, 10 * amount.Value)))
            {
                _rangeSecond = other.Start;
                _rangeMeasure = tail;
            }
            else if (amount.Plain && IsYear(amount.Value) && other is { Plain: true, Value: < 100 } && Touches(end) && Touches(end + 1) && (int)amount.Value % 100 < other.Value)
            {
                _rangeYear = other.Start;
            }
        }

        Emit(amount, tail, start, end);
        Lend(tail, lends, end);
        return end;
    }

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

    private static bool IsYear(decimal value) => value is >= 1000 and <= 2100 && value == decimal.Truncate(value);

    /// <summary>The token behind words that turn a percentage into points, or <paramref name="end"/>.</summary>
    protected virtual int PercentagePointEnd(int end) => end;

    private void Emit(in Amount amount, in Measure tail, int start, int end)
    {
        var bound = FindBound(start, end);
        var value = amount.Value;
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
                (kind, made) = (FactKind.PercentagePoint, new PercentagePointValue(value));
                certainty = Math.Max(certainty, 0.85);
                break;
            case Tail.Money or Tail.Unit:
                (kind, made) = Of(tail, value);
                break;
            case Tail.Decade:
                Emit(FactKind.Date, new DecadeValue((int)(value < 100 ? value + 1900 : value)), from, end, amount.Digits ? 0.9 : 0.3);
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
                    : (FactKind.Number, new NumberValue(value) { Multiple = amount.Multiple || tail.Tail == Tail.Multiple });
                break;
        }

        var signed = tail.Tail == Tail.Unit && Units.Get(tail.Code).Dimension == "temperature";
        if (signed && value > 0 && IsBelowZero(start, end))
        {
            made = made with { Amount = -value };
        }

        made = made with
        {
            // A dash before a temperature is a minus.
            Alternative = signed && value < 0 && amount.Alternative == -value ? null : amount.Alternative,
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

    protected abstract bool YearContext(int i);

    private Bound FindBound(int start, int end)
    {
        var before = BoundBefore(BoundEnd(start));
        return before != Bound.None ? before : IsSymbol(end, '+') && Touches(end) ? Bound.AtLeast : BoundBehind(end);
    }

    private Bound BoundBefore(int k)
    {
        if (k < 0 || Tokens[k].Kind != TokenKind.Word)
        {
            return IsSymbol(k, '~') ? Bound.About : IsSymbol(k, '>') ? Bound.MoreThan : IsSymbol(k, '<') ? Bound.LessThan : Bound.None;
        }

        foreach (var phrase in Lexicon.EndingIn(Tokens[k].Folded))
        {
            var first = k - phrase.Words.Length + 1;
            if (first >= 0 && Matches(phrase, first))
            {
                return phrase.Bound;
            }
        }

        return Bound.None;
    }

    protected bool Matches(BoundPhrase phrase, int first)
    {
        for (var w = 0; w < phrase.Words.Length; w++)
        {
            if (!Is(first + w, phrase.Words[w]))
            {
                return false;
            }
        }

        return true;
    }
}
