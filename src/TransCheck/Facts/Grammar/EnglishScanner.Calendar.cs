namespace TransCheck.Facts.Grammar;

/// <content>Months, weekdays, periods and how often.</content>
internal sealed partial class EnglishScanner
{
    protected override double MonthCertainty(int i, WordSense month)
    {
        if (month.Certainty >= 1)
        {
            return 1;
        }

        // May, March: a preposition or a word of time before them, and no sentence start.
        return i > 0 && BeforeMonth.Contains(Tokens[i - 1].Folded)
            ? 0.9
            : 0.1;
    }

    protected override bool YearContext(int i) =>
        PlainNumber(i) >= 1000 && i > 0 && BeforeYear.Contains(Tokens[i - 1].Folded);

    protected override int Weekday(int i)
    {
        if (Sense(i, WordRole.Weekday) is { } day)
        {
            // Sunday Times, Black Friday: a name may hold it
            var named = IsCapital(i) && ((i + 1 < Count && IsWord(i + 1) && IsCapital(i + 1) && Sense(i + 1, WordRole.Month) is null && Sense(i + 1, WordRole.Weekday) is null)
                || (i > 1 && IsWord(i - 1) && IsCapital(i - 1) && Sense(i - 1, WordRole.Weekday) is null && Sense(i - 1, WordRole.Month) is null));
            Emit(FactKind.Weekday, new WeekdayValue((DayOfWeek)(int)day.Value), i, i + 1, named ? 0.4 : day.Certainty);
            return i + 1;
        }

        if (Sense(i, WordRole.WeekdayShort) is { } brief && IsCapital(i) && (IsSymbol(i + 1, '.') || IsNumber(i + 1) || IsSymbol(i + 1, ',')))
        {
            Emit(FactKind.Weekday, new WeekdayValue((DayOfWeek)(int)brief.Value), i, i + 1, brief.Certainty);
            return i + 1;
        }

        return i;
    }

    protected override bool IsCalendarWord(int i) => true;

    protected override string? Period(int i, out int end)
    {
        end = i + 1;
        if (Is(i, "weekend"))
        {
            return "week" + RelativeDateValue.End;
        }

        // end of the year; year-end
        if (Is(i, "end") && Is(i + 1, "of"))
        {
            var k = Is(i + 2, "the") ? i + 3 : i + 2;
            k = Sense(k, WordRole.Relative) is not null ? k + 1 : k;
            end = k + 1;
            return CalendarUnit(k) is { } whole ? whole + RelativeDateValue.End : null;
        }

        if (CalendarUnit(i) is not { } unit)
        {
            return null;
        }

        if (IsDash(i + 1) && Is(i + 2, "end"))
        {
            end = i + 3;
            return unit + RelativeDateValue.End;
        }

        return unit;
    }

    /// <summary>What the frequencies of the table count.</summary>
    private static readonly string[] FrequencyUnits = ["hour", "day", "week", "month", "year"];

    /// <summary>weekly, every week, each week, per week</summary>
    protected override int Frequency(int i)
    {
        if (Sense(i, WordRole.Frequency) is { } often)
        {
            return IsCapital(i) && i > 0 ? i : EmitFrequency(FrequencyUnits[(int)often.Value], i, i + 1);
        }

        if (Is(i, "every") && Is(i + 1, "other") && Sense(i + 2, WordRole.Unit) is { } skipped && Units.IsTime(skipped.Code))
        {
            // every other day / iki günde bir
            Emit(FactKind.Duration, new QuantityValue(2, skipped.Code), i, i + 3, 0.05);
            return i + 3;
        }

        return (Is(i, "every") || Is(i, "each") || Is(i, "per")) && Sense(i + 1, WordRole.Unit) is { } unit && Units.IsTime(unit.Code) && !Tokens[i + 1].Folded.EndsWith('s')
            ? EmitFrequency(unit.Code, i, i + 2)
            : i;
    }
}
