using System.Globalization;

namespace TransCheck.Facts.Grammar;

/// <content>Clock times.</content>
internal abstract partial class NumericScanner
{
    /// <summary>The seconds of the time that was read last.</summary>
    private int _seconds;

    /// <summary>A clock time was read before.</summary>
    protected bool HasTime { get; private set; }

    /// <summary>Reads a clock time; gives the token behind it, or <paramref name="i"/>.</summary>
    protected abstract int Clock(int i);

    /// <param name="zone">Named before the time; else one that is named behind it counts.</param>
    protected int EmitTime(int minutes, bool open, int start, int end, double certainty, ClockZone? zone = null)
    {
        HasTime = true;
        zone ??= ZoneBehind(ref end);
        Emit(FactKind.Time, new TimeValue(minutes % 1440) { HalfDayOpen = open, Seconds = _seconds, Zone = zone }, start, end, certainty);
        _seconds = 0;
        return end;
    }

    /// <summary>3 p.m. ET, 14.00 (UTC), 19:00 GMT+3, 9:30 Eastern time</summary>
    protected ClockZone? ZoneBehind(ref int end)
    {
        var bracket = IsSymbol(end, '(');
        var zone = ZoneAt(bracket ? end + 1 : end, out var behind);
        if (zone is null || (bracket && !IsSymbol(behind, ')')))
        {
            return null;
        }

        end = bracket ? behind + 1 : behind;
        return zone;
    }

    protected ClockZone? ZoneAt(int i, out int end)
    {
        end = i;
        if (!IsWord(i))
        {
            return null;
        }

        if (TimeZones.OfLetters(Segment.Stem(Tokens[i])) is { } zone)
        {
            end = i + 1;
            if (zone is { Winter: 0, Summer: 0 } && (IsSymbol(end, '+') || IsDash(end)) && Touches(end) && Touches(end + 1) && PlainNumber(end + 1) is >= 0 and <= 14 and var hours)
            {
                // UTC+3
                var ahead = (IsDash(end) ? -60 : 60) * hours;
                end += 2;
                return new ClockZone(string.Create(CultureInfo.InvariantCulture, $"{zone.Name}{(ahead < 0 ? '-' : '+')}{hours}"), ahead, ahead);
            }

            return zone;
        }

        if (Lexicon.Zones.OfWords(Tokens.AsSpan(i)) is { } named)
        {
            end = i + named.Length;
            return named.Zone;
        }

        return null;
    }

    /// <summary>19:49 or 19:49:30 as minutes, -1 if it is none.</summary>
    protected int ColonTime(int i, out int end)
    {
        end = i;
        _seconds = 0;
        var hour = PlainNumber(i);
        var minute = PlainNumber(i + 2);
        if (hour is < 0 or > 24 || minute is < 0 or > 59 || !IsSymbol(i + 1, ':') || !Touches(i + 1) || !Touches(i + 2) || Tokens[i + 2].Folded.Length != 2 || Tokens[i].Folded.Length > 2)
        {
            return -1;
        }

        end = i + 3;
        if (IsSymbol(end, ':') && Touches(end) && PlainNumber(end + 1) is >= 0 and < 60 and var seconds && Touches(end + 1))
        {
            _seconds = seconds;
            end += 2;
        }

        return (hour * 60) + minute;
    }

    /// <summary>The minutes and seconds of a race: 1:42.63.</summary>
    /// <returns>The token behind it, or <paramref name="i"/>.</returns>
    protected int RaceTime(int i)
    {
        if (PlainNumber(i) is not (>= 0 and < 60 and var minutes) || Tokens[i].Folded.Length > 2 || !IsSymbol(i + 1, ':') || !Touches(i + 1) || !IsNumber(i + 2) || !Touches(i + 2))
        {
            return i;
        }

        var text = Tokens[i + 2].Folded.AsSpan();
        if (text.IndexOfAny('.', ',') != 2 || text[3..].ContainsAny('.', ',') || Digits.Value(text[..2]) >= 60)
        {
            return i;
        }

        var fraction = Digits.Value(text[3..]);
        for (var digit = 3; digit < text.Length; digit++)
        {
            fraction /= 10;
        }

        var end = i + 3;
        end = Sense(end, WordRole.Unit) is { Code: "minute" } ? end + 1 : end;
        Emit(FactKind.Duration, new QuantityValue((minutes * 60) + Digits.Value(text[..2]) + fraction, "second"), i, end, 0.9);
        return end;
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
}
