using TransCheck.Articles;

namespace TransCheck.Facts.Grammar;

/// <content>Clock times.</content>
internal sealed partial class EnglishScanner
{
    private const int HalfDay = 720;

    protected override int Clock(int i)
    {
        if (HourAndMinutes(i) is { } spoken)
        {
            return EmitInPart(spoken.Minutes, i, spoken.End, 0.85);
        }

        if (!IsNumber(i) && Hour(i) == 0)
        {
            return i;
        }

        if (RaceTime(i) is var race && race > i)
        {
            return race;
        }

        if (PlainNumber(i) is >= 0 and < 2400 and var digits && Tokens[i].Folded.Length == 4 && digits % 100 < 60 && ZoneAt(i + 1, out _) is not null)
        {
            // 1900 GMT
            return EmitTime((digits / 100 * 60) + (digits % 100), false, i, i + 1, 0.9);
        }

        var minutes = MinutesAt(i, out var end);

        // at 1 p.m. on Friday, on Saturday at 1: the hour of another day, at the end of its clause
        if (minutes < 0 && HasTime && Is(i - 1, "at") && PlainNumber(i) is >= 1 and <= 12 and var again && (end >= Count || Tokens[end].Kind == TokenKind.Symbol) && !Touches(end + 1))
        {
            return EmitTime(again * 60, true, i, end, 0.85);
        }

        // five o'clock
        if (minutes < 0 && Is(end, "o") && Is(end + 2, "clock"))
        {
            var hour = IsNumber(i) ? PlainNumber(i) : (int)(Sense(i, WordRole.Cardinal)?.Value ?? 0);
            return hour is > 0 and <= 12 ? EmitInPart(hour * 60, i, end + 3, 0.9) : i;
        }

        if (minutes < 0)
        {
            return i;
        }

        if (IsHalfDay(end) && minutes / 60 <= 12)
        {
            var afternoon = Sense(end, WordRole.HalfDay) is { Value: 12 } || Is(end, "p");
            var hour = (minutes / 60 % 12) + (afternoon ? 12 : 0);
            return EmitTime((hour * 60) + (minutes % 60), false, i, end + 1, 1);
        }

        return EmitTime(minutes, minutes / 60 is > 0 and < 13, i, end, 0.9);
    }

    /// <summary>A time that leaves the half of the day open, unless "in the evening" stands behind it.</summary>
    private int EmitInPart(int minutes, int start, int end, double certainty)
    {
        if (!Is(end, "in") || !Is(end + 1, "the") || !IsWord(end + 2) || Tokens[end + 2].Folded is not ("morning" or "afternoon" or "evening"))
        {
            return EmitTime(minutes, true, start, end, certainty);
        }

        var later = Is(end + 2, "morning") ? 0 : HalfDay;
        return EmitTime((minutes % HalfDay) + later, false, start, end + 3, certainty);
    }

    /// <summary>19:49, or 7.49 and seven before "p.m."; -1 if it is none.</summary>
    private int MinutesAt(int i, out int end)
    {
        var minutes = ColonTime(i, out end);
        if (minutes >= 0)
        {
            return minutes;
        }

        end = i + 1;
        if (!IsHalfDay(end))
        {
            return -1;
        }

        if (!IsNumber(i))
        {
            return Sense(i, WordRole.Cardinal) is { } word ? (int)word.Value * 60 : -1;
        }

        minutes = DotTime(i);
        return minutes < 0 && PlainNumber(i) is >= 1 and <= 12 and var hour ? hour * 60 : minutes;
    }

    /// <summary>half past nine, a quarter to nine, ten past nine</summary>
    private (int Minutes, int End)? HourAndMinutes(int i)
    {
        var k = Is(i, "a") && Is(i + 1, "quarter") ? i + 1 : i;
        if (Is(i, "half") && Sense(i + 1, WordRole.Cardinal) is { Value: >= 1 and <= 12 } half && (i + 2 >= Count || IsSymbol(i + 2, '.') || IsSymbol(i + 2, ',') || IsSymbol(i + 2, '?')))
        {
            // It's half two.
            return (((int)half.Value * 60) + 30, i + 2);
        }

        var past = Is(k + 1, "past");
        if (!past && !Is(k + 1, "to"))
        {
            return null;
        }

        var counted = past || Is(k - 1, "at");
        var minutes = Is(k, "quarter") ? 15 : !counted ? 0 : Is(k, "half") ? 30 : IsNumber(k) ? PlainNumber(k) : (int)(Sense(k, WordRole.Cardinal)?.Value ?? 0);
        if (!past && minutes % 5 != 0)
        {
            // at one to two percent
            return null;
        }

        return minutes is > 0 and < 60 && Hour(k + 2) is > 0 and <= 12 and var hour ? ((hour * 60) + (past ? minutes : -minutes), k + 3) : null;
    }

    /// <summary>Digits, or 1 to 12 in words; 0 where there is neither.</summary>
    private int Hour(int i) => IsNumber(i) ? PlainNumber(i) : Sense(i, WordRole.Cardinal) is { Value: <= 12 } word ? (int)word.Value : 0;

    private bool IsHalfDay(int i) => IsHalfDayLetter(i) || (Sense(i, WordRole.HalfDay) is not null && (!Is(i, "am") || Tokens[i].StemLength > 2 || Touches(i) || IsUpperAll(i) || !IsWord(i + 1) || IsCapital(i + 1)));

    /// <summary>9p GMT, 10a ET: before a time zone the letter is no currency.</summary>
    private bool IsHalfDayLetter(int i) =>
        (Is(i, "p") || Is(i, "a")) && Touches(i) && IsWord(i + 1) && IsUpperAll(i + 1) && Tokens[i + 1].Folded is { Length: > 1 and <= 4 } zone && (zone == "utc" || zone[^1] == 't');
}
