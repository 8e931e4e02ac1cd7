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
        return i > 0 && BeforeMonth.Contains(Tokens[IsDash(i - 1) && i > 1 ? i - 2 : i - 1].Folded)
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

    /// <summary>the day before yesterday, last night, this morning</summary>
    protected override int DayNearNow(int i, out int end)
    {
        end = i + 3;
        if (Is(i, "day") && (Is(i + 1, "before") || Is(i + 1, "after")) && Sense(i + 2, WordRole.RelativeDay) is { } day)
        {
            return (int)day.Value + (Is(i + 1, "before") ? -1 : 1);
        }

        end = i + 2;
        return Sense(i, WordRole.Relative) is { Value: 0 or -1 } which && Tokens[i].Folded is "last" or "this" && Sense(i + 1, WordRole.PartOfDay) is { } part && (which.Value == 0 || part.Value >= 18)
            ? (int)which.Value
            : NoDay;
    }

    /// <summary>"the last week" may be that of another time, "the next day" is.</summary>
    protected override bool CountsFromNow(int i, int period) =>
        Tokens[i].Folded is "last" or "this" or "next" or "coming" or "current" && (Is(i, "current") || !Is(i - 1, "the")) && !Tokens[period].Folded.EndsWith('s') && !Is(period, "day");

    /// <summary>early March, mid-2026, late last year, the end of the 1990s, the middle of the 19th century</summary>
    protected override int PartOfPeriod(int i)
    {
        if (Words[i].As(WordRole.Part) is { } part)
        {
            var k = IsDash(i + 1) && Touches(i + 1) ? i + 2 : Is(i + 1, "in") ? i + 2 : i + 1;
            return IsNamedPeriod(k, true) ? (int)part.Value : 0;
        }

        return Words[i].As(WordRole.PartOf) is { } whole && Is(i + 1, "of") && IsNamedPeriod(i + 2, false) ? (int)whole.Value : 0;
    }

    /// <param name="named">A bare year or month says nothing: late year.</param>
    private bool IsNamedPeriod(int i, bool named)
    {
        var k = Is(i, "the") ? i + 1 : i;
        var bare = !named || k > i;
        if (Sense(k, WordRole.Relative) is not null)
        {
            k++;
            bare = true;
        }

        // the 19th century
        var ordinal = (PlainNumber(k) > 0 && Sense(k + 1, WordRole.OrdinalEnding) is not null) ? k + 2 : Sense(k, WordRole.Ordinal) is not null ? k + 1 : k;
        ordinal = IsDash(ordinal) ? ordinal + 1 : ordinal;
        return (ordinal > k && CalendarUnit(ordinal) is "century") || (IsPeriodAt(k) && (bare || CalendarUnit(k) is null or "century"));
    }

    /// <summary>480 BC, AD 1071, in the fifth century BC</summary>
    protected override int Era(int i, out int end)
    {
        end = i + 1;
        return IsUpperAll(i) && (IsNumber(i - 1) || CalendarUnit(i - 1) is "century" || (Is(i, "ad") && IsNumber(i + 1))) && !(IsWord(i + 1) && IsCapital(i + 1))
            ? (int)(Words[i].As(WordRole.Era)?.Value ?? 0)
            : 0;
    }

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
    private static readonly FrequencyValue[] Frequencies =
        [new("hour"), new("day"), new("week"), new("month"), new("year"), new("week", 2), new("month", 3), new("month", 6), new("year", 2)];

    /// <summary>weekly, every week, each week, per week</summary>
    protected override int Frequency(int i)
    {
        if (Sense(i, WordRole.Frequency) is { } often)
        {
            return IsCapital(i) && i > 0 ? i : EmitFrequency(Frequencies[(int)often.Value], i, i + 1);
        }

        return (Is(i, "every") || Is(i, "each") || Is(i, "per")) && Sense(i + 1, WordRole.Unit) is { } unit && Units.IsTime(unit.Code) && !Tokens[i + 1].Folded.EndsWith('s')
            ? EmitFrequency(new FrequencyValue(unit.Code), i, i + 2)
            : i;
    }

    /// <summary>twice a week, three times per month, once every two years, every 3 days, every other day, twice weekly</summary>
    protected override int Repeated(int i)
    {
        if ((Is(i, "half") || Is(i, "semi")) && IsDash(i + 1) && Sense(i + 2, WordRole.Frequency) is { Value: 4 })
        {
            return EmitFrequency(new FrequencyValue("month", 6), i, i + 3);
        }

        var count = Amount.At(i);
        count.Value = 1;
        var k = i;
        if (Sense(i, WordRole.Often) is { } often)
        {
            count.Take(often);
            k++;
        }
        else if (!Is(i, "every"))
        {
            if (!(IsNumber(i) || Sense(i, WordRole.Cardinal) is not null) || !TryAmount(i, out count) || count.Ordinal || count.Fraction || !Is(count.End, "times"))
            {
                return i;
            }

            k = count.End + 1;
        }

        if (k > i && Sense(k, WordRole.Frequency) is { } adverb)
        {
            return EmitFrequency(Frequencies[(int)adverb.Value] with { Count = count.Value }, i, k + 1, count.Certainty);
        }

        var each = Is(k, "every");
        if (!each && !Is(k, "a") && !Is(k, "an") && !Is(k, "per") && !Is(k, "each"))
        {
            return i;
        }

        k++;
        var period = Amount.At(k);
        period.Value = 1;
        if (each && (Is(k, "other") || (Is(k, "second") && IsTimeUnit(k + 1))))
        {
            (period.Value, period.Certainty) = (2, 0.25);
            k++;
        }
        else if (each && (IsNumber(k) || Sense(k, WordRole.Cardinal) is not null) && TryAmount(k, out period) && !period.Ordinal)
        {
            k = period.End;
        }

        return IsTimeUnit(k) && (period.Value > 1 || count.Value > 1 || k > i + 2)
            ? EmitFrequency(new FrequencyValue(Words[k].As(WordRole.Unit)?.Code ?? "", period.Value, count.Value), i, k + 1, period.Value > 1 ? period.Certainty : count.Value > 1 ? count.Certainty : 0.3)
            : i;
    }
}
