using TransCheck.Linguistics;

namespace TransCheck.Facts.Grammar;

/// <content>Months, weekdays, periods and how often.</content>
internal sealed partial class TurkishScanner
{
    protected override double MonthCertainty(int i, WordSense month)
    {
        // Behind an apostrophe a month has no ending of its own before it: Mart'ta, but Marta'da.
        var isWhole = Words[i].StemLength >= Tokens[i].Folded.Length;
        if ((Tokens[i].HasSuffix && (isWhole || !IsCapital(i))) || (IsWord(i + 1) && BehindMonth.Contains(Tokens[i + 1].Folded)))
        {
            return 1;
        }

        if (IsCapital(i) && IsWord(i + 1) && IsCapital(i + 1) && Tokens[i + 1].StemLength > 1)
        {
            // Eylül Demir
            return 0.2;
        }

        if (IsCapital(i) && !isWhole)
        {
            // A month with a capital takes an apostrophe before its suffix: Martin, Ekimci are names.
            return 0.1;
        }

        if (i > 0 && IsCapital(i))
        {
            return Math.Max(month.Certainty, 0.7);
        }

        return IsCapital(i) ? Math.Min(month.Certainty, 0.7) : month.Certainty;
    }

    protected override bool YearContext(int i) => Tokens[i].HasSuffix;

    protected override int Weekday(int i)
    {
        if (Sense(i, WordRole.Weekday) is { } day)
        {
            var certain = day.Certainty;
            if (certain < 1 && ((i + 1 < Count && IsWord(i + 1) && Tokens[i + 1].Folded.StartsWith("gün", StringComparison.Ordinal)) || (IsCapital(i) && i > 0 && !(IsWord(i - 1) && IsCapital(i - 1))) || Tokens[i].HasSuffix))
            {
                certain = 1;
            }

            Emit(FactKind.Weekday, new WeekdayValue((DayOfWeek)(int)day.Value), i, i + 1, certain);
            return i + 1;
        }

        if (Sense(i, WordRole.DayPart) is { Value: 24 } && Is(i + 1, "yarısı"))
        {
            return EmitTime(0, false, i, i + 2, 0.3);
        }

        return i;
    }

    protected override bool IsCalendarWord(int i) => Words[i].StemLength >= Tokens[i].Folded.Length - 2;

    /// <summary>önceki gün, öbür gün; bu sabah, dün gece</summary>
    protected override int DayNearNow(int i, out int end)
    {
        end = i + 2;
        if (Sense(i + 1, WordRole.Unit) is { Code: "day" } && !Is(i, "dün"))
        {
            return Tokens[i].Folded is "önceki" or "evvelki" or "evvelsi" ? -2 : Is(i, "öbür") ? 2 : NoDay;
        }

        return Is(i, "bu") && Sense(i + 1, WordRole.DayPart) is not null ? 0 : NoDay;
    }

    /// <summary>geçen hafta, önümüzdeki ay, bu yıl; not geçen gün (the other day), önceki yıl, ertesi hafta</summary>
    protected override bool CountsFromNow(int i, int period) =>
        Tokens[i].Folded is "geçen" or "geçtiğimiz" or "bu" or "gelecek" or "önümüzdeki" && !TurkishSuffixes.IsPlural(Tokens[period].Folded) && Sense(period, WordRole.Unit) is not { Code: "day" };

    /// <summary>martın başında, 2026 ortası, 1990'ların sonları, yılın sonuna kadar</summary>
    protected override int PartOfPeriod(int i) =>
        Words[i].As(WordRole.Part) is { } part && i > 0 && (IsPeriodAt(i - 1) || (PlainNumber(i - 1) is >= 10 and < 100 && Tokens[i - 1].HasSuffix)) ? (int)part.Value : 0;

    /// <summary>MÖ 480, milattan sonra 300, MÖ V. yüzyıl</summary>
    protected override int Era(int i, out int end)
    {
        end = i + 1;
        if (Words[i].As(WordRole.Era) is { Value: not 0 } era)
        {
            return IsUpperAll(i) && (IsNumber(end) || (IsWord(end) && IsCapital(end) && IsSymbol(end + 1, '.'))) ? (int)era.Value : 0;
        }

        end = i + 2;
        return !IsInflected(i) && !Is(i, "milattan") ? 0 : Is(i + 1, "önce") ? -1 : Is(i + 1, "sonra") ? 1 : 0;
    }

    protected override string? Period(int i, out int end)
    {
        end = i + 1;
        if (CalendarUnit(i) is not { } unit)
        {
            return null;
        }

        // hafta sonu, yılın sonunda; not "hafta sonra"
        if (IsWord(end) && Tokens[end].Folded.StartsWith("sonu", StringComparison.Ordinal) && Tokens[end].Folded is not ("sonuç" or "sonuçta"))
        {
            end++;
            return unit + RelativeDateValue.End;
        }

        return unit;
    }

    /// <summary>haftalık, her hafta, haftada iki kez, saat başına, ay başına 20 avro; not "ay başına ertelendi", which is its first days</summary>
    protected override int Frequency(int i)
    {
        var k = Is(i, "her") ? i + 1 : i;
        if (!IsWord(k) || Sense(k, WordRole.Unit) is not { } unit || !Units.IsTime(unit.Code))
        {
            return i;
        }

        var ending = Tokens[k].Folded.AsSpan(Words[k].StemLength);
        if ((ending.IsEmpty || ending is "i" or "ı" or "u" or "ü" or "si" or "sı" or "su" or "sü") && Is(k + 1, "başına") && (unit.Code is "second" or "minute" or "hour" or "day" || IsNumber(k + 2) || Sense(k + 2, WordRole.Cardinal) is not null))
        {
            return EmitFrequency(new FrequencyValue(unit.Code), i, k + 2);
        }

        var often = k > i ? ending.IsEmpty
            : ending is "lık" or "lik" or "luk" or "lük" || (ending.Length == 2 && TurkishSuffixes.IsLocative(ending) && (IsNumber(k + 1) || Sense(k + 1, WordRole.Cardinal) is not null));
        return often ? EmitFrequency(new FrequencyValue(unit.Code), i, k + 1) : i;
    }

    /// <summary>haftada iki kez, ayda bir, iki haftada bir, her 3 günde bir, on yılda üç kez, yılda iki</summary>
    protected override int Repeated(int i)
    {
        if (Is(i, "günaşırı"))
        {
            return EmitFrequency(new FrequencyValue("day", 2), i, i + 1, 0.5);
        }

        var each = Is(i, "her");
        var k = each ? i + 1 : i;
        var every = Amount.At(k);
        every.Value = 1;
        if (!IsTimeUnit(k))
        {
            if (!TryPlain(k, out every) || every.Ordinal || every.Closed || every.Fraction || every.Vague || every.Value < 1)
            {
                return i;
            }

            k = every.End;
        }

        if (Sense(k, WordRole.Unit) is not { } unit || !Units.IsTime(unit.Code) || Tokens[k].Folded.Length - Words[k].StemLength > 2 || !TurkishSuffixes.IsLocative(Tokens[k].Folded))
        {
            return i;
        }

        k++;
        if (Is(k, "bir") && Sense(k + 1, WordRole.Scale) is null && Sense(k + 1, WordRole.Cardinal) is null && Sense(k + 1, WordRole.Unit) is null && Sense(k + 1, WordRole.Currency) is null)
        {
            return EmitFrequency(new FrequencyValue(unit.Code, every.Value), i, Sense(k + 1, WordRole.Times) is null ? k + 1 : k + 2, every.Value > 1 ? every.Certainty : 0.3);
        }

        // In the last 25 days twice is a sum, and no rate.
        if ((every.Value == 1 || each) && TryPlain(k, out var count) && !count.Ordinal && !count.Closed && count.Value >= 1 && count.Value == decimal.Truncate(count.Value) && (Sense(count.End, WordRole.Times) is not null || count.End >= Count || IsSymbol(count.End, '.') || IsSymbol(count.End, ',') || IsSymbol(count.End, '=')))
        {
            return EmitFrequency(new FrequencyValue(unit.Code, every.Value, count.Value), i, IsWord(count.End) ? count.End + 1 : count.End, Math.Max(count.Certainty, 0.5));
        }

        return each && every.Value > 1 ? EmitFrequency(new FrequencyValue(unit.Code, every.Value), i, k, every.Certainty) : i;
    }
}
