using TransCheck.Linguistics;

namespace TransCheck.Facts.Grammar;

/// <content>Clock times.</content>
internal sealed partial class TurkishScanner
{
    protected override int Clock(int i)
    {
        if (HourAndMinutes(i) is { } spoken)
        {
            return EmitTime(spoken.Minutes, true, i, spoken.End, 0.85);
        }

        // saat 19.30, saat beşte, sabah 8'de, akşam saat 7, TSİ 22.00
        var zone = ZoneAt(i, out var k);
        var part = -1;
        var hourWord = zone is not null;
        for (var most = k + 4; IsWord(k) && k < most; k++)
        {
            if (Sense(k, WordRole.ClockBefore) is not null && (Words[k].StemLength == Tokens[k].Folded.Length || Is(k, "saati") || Is(k, "saatleri")))
            {
                hourWord = true;
            }
            else if (Sense(k, WordRole.DayPart) is { } day)
            {
                part = (int)day.Value;
            }
            else if (!(k > i && (Is(k, "sonra") || Is(k, "yerel") || Is(k, "üzeri") || Is(k, "tam"))))
            {
                break;
            }
        }

        if (k == i)
        {
            return BareTime(i);
        }

        if (k >= Count)
        {
            return i;
        }

        if (HourAndMinutes(k) is { } told)
        {
            // sabah yediye çeyrek kala
            return EmitTime(part == 12 ? told.Minutes + 720 : told.Minutes, part is not (0 or 12), i, told.End, 0.85, zone);
        }

        var minutes = MinutesAt(k, hourWord, part >= 0, out var end);
        if (minutes < 0)
        {
            return i;
        }

        if (part == 12 && minutes < 720 && minutes >= 60)
        {
            minutes += 720;
        }

        return EmitTime(minutes, part is not (0 or 12) && minutes is >= 60 and < 780 && !(IsNumber(k) && Tokens[k].Folded[0] == '0'), i, end, hourWord || minutes % 60 != 0 ? 1 : 0.85, zone);
    }

    /// <summary>Digits that no word names a time: 19:49; 09.15 and 19.30'da, where a leading zero or "at" tells them from a decimal.</summary>
    private int BareTime(int i)
    {
        if (!IsNumber(i))
        {
            return i;
        }

        if (RaceTime(i) is var race && race > i)
        {
            return race;
        }

        var colon = ColonTime(i, out var colonEnd);
        if (colon >= 0)
        {
            // 3:15 pm, left as English writes it
            var halfDay = Is(colonEnd, "pm") || Is(colonEnd, "am");
            return EmitTime(halfDay ? (colon % 720) + (Is(colonEnd, "pm") ? 720 : 0) : colon, false, i, halfDay ? colonEnd + 1 : colonEnd, 0.9);
        }

        return DotTime(i) is >= 0 and var dotted && ((Tokens[i].Folded[0] == '0' && Tokens[i].Folded.Length == 5) || (Tokens[i].HasSuffix && Suffix(i).Length == 2 && TurkishSuffixes.IsLocative(Suffix(i))) || NamesZone(i + 1)) && !Is(i - 1, "yüzde") && !IsSymbol(i - 1, '%')
            ? EmitTime(dotted, false, i, i + 1, 0.9)
            : i;
    }

    private bool NamesZone(int i) => ZoneBehind(ref i) is not null;

    /// <summary>The time behind a word that names one, in minutes; -1 where there is none.</summary>
    private int MinutesAt(int k, bool hourWord, bool partOfDay, out int end)
    {
        var minutes = ColonTime(k, out end);
        if (minutes >= 0)
        {
            return minutes;
        }

        end = k + 1;
        if (IsNumber(k))
        {
            minutes = DotTime(k);
            return minutes < 0 && PlainNumber(k) is >= 0 and <= 24 and var hour && Tokens[k].Folded.Length <= 2 && IsHourAlone(k, hourWord) ? hour * 60 : minutes;
        }

        if ((hourWord || partOfDay) && Sense(k, WordRole.Trap) is { Value: <= 12, Certainty: > 0 } inflected)
        {
            // saat onda, saat ona kadar, sabah yedide
            return (int)inflected.Value * 60;
        }

        if (hourWord && IsWord(k) && HourWord(k, out var amount) && amount.Value is >= 1 and <= 24 && !amount.Ordinal && IsHourAlone(amount.End - 1, true))
        {
            end = amount.End;
            return (int)(amount.Value * 60);
        }

        if (partOfDay && IsWord(k) && HourWord(k, out var spoken) && spoken is { Ordinal: false, Value: >= 1 and < 13 } && IsPointInTime(spoken.End - 1))
        {
            // akşam sekiz buçukta, sabah yedide
            end = spoken.End;
            return (int)(spoken.Value * 60);
        }

        return -1;
    }

    /// <summary>A case that says when: sekizde, sekize kadar, sekizden; not "sekizinde".</summary>
    private bool IsPointInTime(int i)
    {
        var ending = Tokens[i].Folded.AsSpan(Words[i].StemLength);
        return (ending.Length == 2 && TurkishSuffixes.IsLocative(ending)) || (ending.Length == 3 && TurkishSuffixes.IsAblative(ending)) || ending is "e" or "a" or "ye" or "ya";
    }

    /// <summary>dokuzu çeyrek geçe, 9'a 10 kala</summary>
    private (int Minutes, int End)? HourAndMinutes(int i)
    {
        var past = IsWord(i + 2) && Tokens[i + 2].Folded is "geçe" or "geçiyor" or "geçerken";
        if (!past && !Is(i + 2, "kala"))
        {
            return null;
        }

        var hour = IsNumber(i) ? PlainNumber(i) : (int)(Sense(i, WordRole.Cardinal)?.Value ?? (Is(i, "ona") || Is(i, "onu") ? 10 : 0));
        var minutes = IsNumber(i + 1) ? PlainNumber(i + 1) : Is(i + 1, "çeyrek") ? 15 : (int)(Sense(i + 1, WordRole.Cardinal)?.Value ?? 0);
        return hour is >= 1 and <= 12 && minutes is >= 1 and < 60 ? ((hour * 60) + (past ? minutes : -minutes), i + 3) : null;
    }

    private bool HourWord(int i, out Amount amount)
    {
        amount = Amount.At(i);
        return Sense(i, WordRole.Cardinal) is not null && Cardinal(i, ref amount);
    }

    /// <summary>The hour takes a suffix or nothing that it could count: "sabah 8'de", not "sabah 8 kişi".</summary>
    private bool IsHourAlone(int i, bool hourWord)
    {
        var inflected = Tokens[i].HasSuffix || (IsWord(i) && IsInflected(i));
        if (inflected)
        {
            return !Tokens[i].HasSuffix || !TurkishSuffixes.IsOrdinal(Suffix(i));
        }

        return hourWord && (i + 1 >= Count || !IsWord(i + 1) || BehindHour.Contains(Tokens[i + 1].Folded));
    }
}
