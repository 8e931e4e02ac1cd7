using TransCheck.Articles;

namespace TransCheck.Facts.Grammar;

/// <content>Dates.</content>
internal abstract partial class NumericScanner
{
    /// <summary>How sure a month's name alone is one.</summary>
    protected abstract double MonthCertainty(int i, WordSense month);

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
        var certainty = day > 0 || (year is not null && (sense.Certainty >= 0.9 || IsYear((decimal)year) && year >= 1900 || IsCapital(month))) ? 1 : MonthCertainty(month, sense);
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

    private int NumericDate(int start, int end, int year, int month, int day, bool open)
    {
        if (month is < 1 or > 12 || day < 1 || year < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return start;
        }

        Emit(FactKind.Date, new DateValue(year, month, day) { OrderOpen = open && day <= 12 }, start, end, 1);
        return end;
    }

    private static int Part(ReadOnlySpan<char> digits) => digits.ContainsAnyExceptInRange('0', '9') ? 0 : (int)Digits.Value(digits);
}
