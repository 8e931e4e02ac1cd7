using TransCheck.Articles;

namespace TransCheck.Facts.Grammar;

/// <summary>An amount as read, before its unit.</summary>
internal struct Amount
{
    public int Start;

    /// <summary>The token behind it.</summary>
    public int End;

    public decimal Value;
    public decimal? Alternative;
    public double Certainty;
    public bool Digits;
    public bool Against;
    public bool Ordinal;
    public bool Vague;
    public bool Fraction;
    public bool Multiple;
    public bool Percent;

    /// <summary>The last scale word; 1 where there is none.</summary>
    public decimal Scale;

    /// <summary>A suffix closes it: no unit follows.</summary>
    public bool Closed;

    /// <summary>Plain digits without separator, scale or sign: may be a year or a day.</summary>
    public bool Plain;
}

internal enum Tail
{
    None,
    Percent,
    PercentagePoint,
    Money,
    Unit,
    Decade,
    Multiple,
    Year,
}

/// <summary>What an amount measures.</summary>
internal struct Measure
{
    public Tail Tail;
    public string Code;
    public bool CountryStated;
    public decimal Part;
    public int End;
}

/// <summary>
/// Walks once over the tokens of a segment and reads numeric expressions. The languages differ in how they join words to an amount
/// and where units, signs and suffixes stand; what a date, a clock time or a range is made of is the same.
/// </summary>
internal abstract class NumericScanner
{
    private readonly List<Mention> _mentions = [];
    private readonly List<(int Start, int Value, bool Capital)> _listNumbers = [];
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
                Words[i] = lexicon.Word(Tokens[i].Folded);
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

    public List<Mention> Scan()
    {
        var i = 0;
        while (i < Count)
        {
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

    /// <summary>
    /// "1. Open the page 2. Press the button", "3) Wait": numbers that count the parts of a text state nothing. The other language may hold
    /// them as a list, whose numbers are no text. They keep a low certainty, for at the start of a sentence an ordinal looks the same.
    /// </summary>
    private void HushListNumbers()
    {
        // "1. ve 2. sırada" is no list; one that goes on to 3 is, whatever the case of its words.
        var capitals = Counted(_listNumbers.Where(n => n.Capital));
        var all = Counted(_listNumbers);
        foreach (var (start, value, capital) in _listNumbers)
        {
            if (IsSymbol(start + 1, ')') || (capital && (start == 0 || (capitals >= 2 && value <= capitals))) || (all >= 3 && value <= all))
            {
                Hush(Tokens[start].Start);
            }
        }
    }

    /// <summary>How far the numbers count: 3 for 1, 2, 3.</summary>
    private static int Counted(IEnumerable<(int Start, int Value, bool Capital)> numbers)
    {
        var last = 0;
        foreach (var (_, value, _) in numbers)
        {
            last = value == last + 1 ? value : last;
        }

        return last;
    }

    private void Hush(int offset)
    {
        for (var m = 0; m < _mentions.Count; m++)
        {
            if (_mentions[m].Span.Start == offset && _mentions[m].Segment == Segment.Index && _mentions[m].Kind is FactKind.Number or FactKind.Ordinal)
            {
                _mentions[m] = _mentions[m] with { Certainty = 0.2 };
            }
        }
    }

    /// <summary>Remembers "2." and "2)" without an opening bracket.</summary>
    private void NoteListNumber(int i)
    {
        if (PlainNumber(i) is not (>= 1 and <= 30 and var value) || Tokens[i].HasSuffix || !Touches(i + 1))
        {
            return;
        }

        var dot = IsSymbol(i + 1, '.') && !Touches(i + 2);
        var capital = i + 2 >= Count || IsCapital(i + 2) || Tokens[i + 2].Kind == TokenKind.Symbol;
        var bracket = IsSymbol(i + 1, ')') && !IsSymbol(i - 1, '(') && (i == 0 || !Touches(i));
        if (dot || bracket)
        {
            _listNumbers.Add((i, value, capital));
        }
    }

    /// <summary>Reads an amount that begins at a token.</summary>
    protected abstract bool TryAmount(int i, out Amount amount);

    /// <summary>Reads what stands behind an amount.</summary>
    protected abstract Measure ReadTail(in Amount amount);

    protected abstract Bound FindBound(int start, int end);

    /// <summary>Reads a clock time; gives the token behind it, or <paramref name="i"/>.</summary>
    protected abstract int Clock(int i);

    /// <summary>How sure a month's name alone is one.</summary>
    protected abstract double MonthCertainty(int i, WordSense month);

    protected abstract bool IsRangeConnector(int i);

    /// <summary>A weekday, a relative date or a clock word.</summary>
    protected abstract int CalendarWord(int i);

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
            tail = _rangeMeasure with { End = amount.End };
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

        if (range && TryAmount(second, out var other) && !other.Ordinal)
        {
            if (tail.Tail == Tail.None && amount.Digits == other.Digits && !amount.Ordinal && !amount.Percent)
            {
                var borrowed = ReadTail(other);
                if (borrowed.Tail is not Tail.None and not Tail.Year and not Tail.Decade)
                {
                    tail = borrowed with { End = end };
                }
            }

            if (amount.Scale == 1 && other.Scale > 1 && amount.Value < 1000 && amount.Value < other.Value / other.Scale)
            {
                amount.Alternative = amount.Value;
                amount.Value *= other.Scale;
            }

            if (tail.Tail is Tail.Money or Tail.Percent)
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

    /// <summary>A currency sign or a percent sign in front.</summary>
    private Measure Prefix(in Amount amount, out int start)
    {
        start = amount.Start;
        if (amount.Percent)
        {
            return new Measure { Tail = Tail.Percent, End = PercentagePointEnd(amount.End) is var e && e > amount.End ? e : amount.End };
        }

        var k = start - 1;
        if (k < 0 || Tokens[k].Kind != TokenKind.Symbol)
        {
            return default;
        }

        if (IsSymbol(k, '%'))
        {
            // "5 % 10": the sign belongs to the number before it unless it touches this one.
            if (Language == Language.Turkish && (Touches(start) || !IsNumber(k - 1)))
            {
                start = k;
                return new Measure { Tail = Tail.Percent, End = amount.Closed ? amount.End : PercentagePointEnd(amount.End) };
            }

            return default;
        }

        if (Lexicon.Sign(Tokens[k].Folded) is { } sign && (Touches(start) || !IsNumber(k - 1)))
        {
            start = k;
            var currency = Currencies.Default(sign.Code);
            var stated = false;
            if (IsWord(k - 1) && Tokens[k - 1].End == Tokens[k].Start && SignCountry(Tokens[k - 1].Folded) is { } code)
            {
                start = k - 1;
                currency = Currencies.Get(code);
                stated = true;
            }

            // "$5 million US dollars" is one amount of money
            var end = amount.End;
            if (IsWord(end) && ReadTail(amount) is { Tail: Tail.Money } again)
            {
                end = again.End;
            }

            return new Measure { Tail = Tail.Money, Code = currency.Code, Part = sign.Value, CountryStated = stated, End = end };
        }

        return default;
    }

    private static string? SignCountry(string letters) => letters switch
    {
        "us" => "USD",
        "a" or "au" => "AUD",
        "c" or "ca" => "CAD",
        "nz" => "NZD",
        "hk" => "HKD",
        "s" => "SGD",
        _ => null,
    };

    /// <summary>The token behind words that turn a percentage into points, or <paramref name="end"/>.</summary>
    protected virtual int PercentagePointEnd(int end) => end;

    private void Emit(in Amount amount, in Measure tail, int start, int end)
    {
        var bound = FindBound(start, end);
        var value = amount.Value;
        var from = start;
        FactKind kind;
        AmountValue made;
        var certainty = amount.Certainty;
        switch (tail.Tail)
        {
            case Tail.Percent:
                (kind, made) = (FactKind.Percent, new PercentValue(value));
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
            case Tail.Money:
                (kind, made) = (FactKind.Money, new MoneyValue(value * tail.Part, tail.Code) { CountryStated = tail.CountryStated });
                break;
            case Tail.Unit:
                (kind, made) = (Units.IsTime(tail.Code) ? FactKind.Duration : FactKind.Quantity, new QuantityValue(value, tail.Code));
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

        made = made with
        {
            Alternative = amount.Alternative,
            Bound = bound,
            AgainstConvention = amount.Against,
            Vague = amount.Vague,
            ClockMinutes = ClockOf(amount),
        };
        Emit(kind, made, from, end, certainty);
    }

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

    /// <summary>A date with at least a month, or digits in the order of a date.</summary>
    private int Date(int i)
    {
        if (IsNumber(i))
        {
            var numeric = NumericDate(i);
            if (numeric > i)
            {
                return numeric;
            }

            var day = DayOfMonth(i, out var behind);
            if (day == 0)
            {
                return i;
            }

            var m = Is(behind, "of") ? behind + 1 : behind;
            if (IsMonth(m))
            {
                return MonthAndYear(i, m, day);
            }

            // 9-12 April: the first day borrows the month of the second.
            if (IsRangeConnector(behind) && DayOfMonth(behind + 1, out var second) > 0 && IsMonth(second))
            {
                Emit(FactKind.Date, new DateValue(null, null, day), i, behind, 1);
                return behind;
            }

            return i;
        }

        if (!IsMonth(i))
        {
            return i;
        }

        var next = i + 1;
        if (IsSymbol(next, '.') && Sense(i, WordRole.MonthShort) is not null && Touches(next))
        {
            next++;
        }

        if (Language != Language.Turkish && !IsInflected(i))
        {
            var day = DayOfMonth(Is(next, "the") ? next + 1 : next, out var behind);
            if (day > 0 && !IsSymbol(behind, ':') && !IsSymbol(behind, '%'))
            {
                var year = YearAt(behind, out var yearEnd);
                Emit(FactKind.Date, new DateValue(year, MonthOf(i), day), i, year is null ? behind : yearEnd, 1);
                return year is null ? behind : yearEnd;
            }
        }

        return MonthAndYear(i, i, 0);
    }

    private int MonthAndYear(int start, int month, int day)
    {
        var end = month + 1;
        if (IsSymbol(end, '.') && Sense(month, WordRole.MonthShort) is not null && Touches(end))
        {
            end++;
        }

        int? year = null;
        if (!IsInflected(month))
        {
            year = YearAt(end, out var yearEnd);
            end = year is null ? end : yearEnd;
        }

        if (year is null && end > month + 1)
        {
            end = month + 1;
        }

        var sense = (Words[month].As(WordRole.Month) ?? Words[month].As(WordRole.MonthShort))!;
        var certainty = day > 0 || year is not null ? 1 : MonthCertainty(month, sense);
        Emit(FactKind.Date, new DateValue(year, (int)sense.Value, day > 0 ? day : null), start, end, certainty);
        return end;
    }

    private bool IsMonth(int i)
    {
        if (!IsWord(i))
        {
            return false;
        }

        if (Words[i].As(WordRole.Month) is { } month)
        {
            return Language == Language.Turkish || month.Certainty >= 1 || IsCapital(i);
        }

        return Words[i].As(WordRole.MonthShort) is not null && IsCapital(i) && (IsNumber(i + 1) || (IsSymbol(i + 1, '.') && Touches(i + 1)) || IsNumber(i - 1));
    }

    private int MonthOf(int i) => (int)(Words[i].As(WordRole.Month) ?? Words[i].As(WordRole.MonthShort))!.Value;

    /// <summary>A day of the month at a token, 0 if there is none; also 9th, 9. and ninth.</summary>
    private int DayOfMonth(int i, out int end)
    {
        end = i + 1;
        var day = PlainNumber(i);
        if (day is < 1 or > 31 || Tokens[i].Folded.Length > 2 || Tokens[i].HasSuffix)
        {
            return 0;
        }

        if (IsWord(end) && Touches(end))
        {
            if (Sense(end, WordRole.OrdinalEnding) is null)
            {
                return 0;
            }

            end++;
        }

        return day;
    }

    private int? YearAt(int i, out int end)
    {
        var k = IsSymbol(i, ',') || Is(i, "of") ? i + 1 : i;
        end = k + 1;
        var year = PlainNumber(k);
        return year is >= 1000 and <= 2999 && Tokens[k].Folded.Length == 4 && !(IsSymbol(end, '%') || (Touches(end) && IsWord(end))) ? year : null;
    }

    /// <summary>2026-04-09, 09.04.2026, 9/4/2026.</summary>
    private int NumericDate(int i)
    {
        var text = Tokens[i].Folded.AsSpan();
        Span<Range> parts = stackalloc Range[4];
        if (text.Count('.') == 2 && text.Split(parts, '.') == 3)
        {
            var year = text[parts[2]];
            if (year.Length is 4 or 2 && text[parts[0]].Length <= 2 && text[parts[1]].Length <= 2 && !year.Contains(','))
            {
                var y = (int)Digits.Value(year);
                return NumericDate(i, i + 1, year.Length == 2 ? 2000 + y : y, Part(text[parts[1]]), Part(text[parts[0]]), year.Length == 2);
            }

            return i;
        }

        // the attacks of 9/11
        if (Language != Language.Turkish && PlainNumber(i) == 9 && IsSymbol(i + 1, '/') && PlainNumber(i + 2) == 11 && Touches(i + 1) && Touches(i + 2) && !Touches(i + 3))
        {
            Emit(FactKind.Date, new DateValue(null, 9, 11), i, i + 3, 0.6);
            return i + 3;
        }

        if (PlainNumber(i) < 0 || i + 4 >= Count || !Touches(i + 1) || !Touches(i + 2) || !Touches(i + 3) || !Touches(i + 4))
        {
            return i;
        }

        var (a, b, c) = (PlainNumber(i), PlainNumber(i + 2), PlainNumber(i + 4));
        if (b < 0 || c < 0)
        {
            return i;
        }

        if (IsSymbol(i + 1, '-') && IsSymbol(i + 3, '-') && Tokens[i].Folded.Length == 4)
        {
            return NumericDate(i, i + 5, a, b, c, false);
        }

        if ((IsSymbol(i + 1, '/') && IsSymbol(i + 3, '/')) || (IsSymbol(i + 1, '-') && IsSymbol(i + 3, '-')))
        {
            if (Tokens[i + 4].Folded.Length == 4)
            {
                return Language == Language.Turkish || a > 12 ? NumericDate(i, i + 5, c, b, a, false) : NumericDate(i, i + 5, c, a, b, true);
            }
        }

        return i;
    }

    private static int Part(ReadOnlySpan<char> digits) => digits.ContainsAnyExceptInRange('0', '9') ? 0 : (int)Digits.Value(digits);

    private int NumericDate(int start, int end, int year, int month, int day, bool open)
    {
        if (month is < 1 or > 12 || day < 1 || year < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return start;
        }

        Emit(FactKind.Date, new DateValue(year, month, day) { OrderOpen = open && day <= 12 }, start, end, 1);
        return end;
    }

    protected int EmitTime(int minutes, bool open, int start, int end, double certainty)
    {
        Emit(FactKind.Time, new TimeValue(minutes % 1440) { HalfDayOpen = open }, start, end, certainty);
        return end;
    }

    /// <summary>19:49 or 19:49:30 as minutes, -1 if it is none.</summary>
    protected int ColonTime(int i, out int end)
    {
        end = i;
        var hour = PlainNumber(i);
        var minute = PlainNumber(i + 2);
        if (hour is < 0 or > 24 || minute is < 0 or > 59 || !IsSymbol(i + 1, ':') || !Touches(i + 1) || !Touches(i + 2) || Tokens[i + 2].Folded.Length != 2 || Tokens[i].Folded.Length > 2)
        {
            return -1;
        }

        end = i + 3;
        if (IsSymbol(end, ':') && Touches(end) && PlainNumber(end + 1) is >= 0 and < 60 && Touches(end + 1))
        {
            end += 2;
        }

        return (hour * 60) + minute;
    }

    /// <summary>7.49 as minutes, -1 if the digits are none.</summary>
    protected int DotTime(int i)
    {
        var text = Tokens[i].Folded.AsSpan();
        var dot = text.IndexOf('.');
        if (dot is not (1 or 2) || text.Length != dot + 3 || text[(dot + 1)..].ContainsAnyExceptInRange('0', '9'))
        {
            return -1;
        }

        var hour = (int)Digits.Value(text[..dot]);
        var minute = (int)Digits.Value(text[(dot + 1)..]);
        return hour <= 24 && minute < 60 ? (hour * 60) + minute : -1;
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

    private int BareCurrency(int i)
    {
        if (!IsWord(i))
        {
            return i;
        }

        var country = Sense(i, WordRole.CurrencyCountry);
        var k = country is null ? i : i + 1;
        if (Sense(k, WordRole.Currency) is not { } currency || !IsWord(k))
        {
            return i;
        }

        var stated = country is not null && Currencies.Get(country.Code).Family == currency.Code;
        if (!stated && (k > i || IsCapital(i) || currency.Value < 1 || Words[i].StemLength < 4 || currency.Code is "real" or "rand" or "franc"))
        {
            // yen is also the stem of "again", Frank and Rand are people
            return i;
        }

        var code = stated && country is not null ? country.Code : Currencies.Default(currency.Code).Code;
        Emit(FactKind.Money, new CurrencyValue(code) { CountryStated = stated }, i, k + 1, 0.3);
        return k + 1;
    }

    /// <summary>A currency with or without its country behind an amount.</summary>
    protected Measure MoneyTail(int i)
    {
        if (i < Count && Tokens[i].Kind == TokenKind.Symbol && Lexicon.Sign(Tokens[i].Folded) is { } sign)
        {
            // "5 $10": the sign of the next amount
            return Touches(i) || !IsNumber(i + 1) || !Touches(i + 1)
                ? new Measure { Tail = Tail.Money, Code = Currencies.Default(sign.Code).Code, Part = sign.Value, End = i + 1 }
                : default;
        }

        var country = Sense(i, WordRole.CurrencyCountry);
        var k = country is null ? i : i + 1;
        if (!IsWord(k) || Sense(k, WordRole.Currency) is not { } currency)
        {
            return default;
        }

        var stated = country is not null && Currencies.Get(country.Code).Family == currency.Code;
        return new Measure
        {
            Tail = Tail.Money,
            Code = stated && country is not null ? country.Code : Currencies.Default(currency.Code).Code,
            Part = currency.Value,
            CountryStated = stated,
            End = k + 1,
        };
    }

    protected Bound BoundBefore(int k)
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
