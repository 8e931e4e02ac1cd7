namespace TransCheck.Facts.Grammar;

/// <content>Weekdays, relative dates, parts of a year and how often something happens.</content>
internal abstract partial class NumericScanner
{
    /// <summary>Reads a weekday; gives the token behind it, or <paramref name="i"/>.</summary>
    protected abstract int Weekday(int i);

    /// <summary>Whether a stem is all that its word needs to be a word of the calendar: "dünkü", not "dünür".</summary>
    protected abstract bool IsCalendarWord(int i);

    /// <summary>What <see cref="DayNearNow"/> gives where there is none.</summary>
    protected const int NoDay = int.MinValue;

    /// <summary>A day that several words name, in days from now.</summary>
    protected abstract int DayNearNow(int i, out int end);

    /// <summary>A period that the word at a token counts from the day of the telling.</summary>
    protected abstract bool CountsFromNow(int i, int period);

    /// <summary>A day, week, month, year, decade or century, or the end of one; null where there is none.</summary>
    protected abstract string? Period(int i, out int end);

    /// <summary>Reads how often something happens; gives the token behind it, or <paramref name="i"/>.</summary>
    protected abstract int Frequency(int i);

    private const double DayCertainty = 0.2;

    private const string Season = "season";

    /// <summary>Reads how often something happens where it is said with a number; gives the token behind it, or <paramref name="i"/>.</summary>
    protected abstract int Repeated(int i);

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

        if (DayNearNow(i, out var behind) is not NoDay and var days)
        {
            Emit(FactKind.Date, new RelativeDateValue(days, "day") { FromNow = true }, i, behind, DayCertainty);
            return behind;
        }

        if (Sense(i, WordRole.RelativeDay) is { } day && IsCalendarWord(i))
        {
            Emit(FactKind.Date, new RelativeDateValue((int)day.Value, "day") { FromNow = true }, i, i + 1, day.Certainty);
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
        if (which is not null && IsWord(k) && NamedPeriod(k) is { } named)
        {
            // next Friday, where the weekday is a fact of its own; last summer
            var last = named == Season ? k + 1 : k;
            Emit(FactKind.Date, new RelativeDateValue((int)which.Value, named) { FromNow = CountsFromNow(i, k) }, i, last, which.Certainty);
            return last;
        }

        if (!IsWord(k) || AndAPart(k + 1, out _) > 0 || Period(k, out var end) is not { } period || (which is null && !period.EndsWith(RelativeDateValue.End, StringComparison.Ordinal)))
        {
            return i;
        }

        Emit(FactKind.Date, new RelativeDateValue((int?)which?.Value, period) { FromNow = which is not null && CountsFromNow(i, k) }, i, end, which?.Certainty ?? 0.3);
        return end;
    }

    private string? NamedPeriod(int i) =>
        Sense(i, WordRole.Weekday) is not null ? "weekday" : Sense(i, WordRole.Season) is not null && IsCalendarWord(i) ? Season : null;

    protected string? CalendarUnit(int i) => Sense(i, WordRole.Unit) is { Code: "day" or "week" or "month" or "year" or "decade" or "century" } unit ? unit.Code : null;

    protected int EmitFrequency(FrequencyValue often, int start, int end, double certainty = 0.3)
    {
        Emit(FactKind.Duration, often, start, end, certainty);
        return end;
    }

    protected bool IsTimeUnit(int i) => Sense(i, WordRole.Unit) is { } unit && Units.IsTime(unit.Code);

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

    private static bool IsYear(decimal value) => value is >= 1000 and <= 2100 && value == decimal.Truncate(value);
}
