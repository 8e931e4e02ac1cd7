namespace TransCheck.Facts.Grammar;

/// <content>Clock times.</content>
internal abstract partial class NumericScanner
{
    /// <summary>A clock time was read before.</summary>
    protected bool HasTime { get; private set; }

    /// <summary>Reads a clock time; gives the token behind it, or <paramref name="i"/>.</summary>
    protected abstract int Clock(int i);

    protected int EmitTime(int minutes, bool open, int start, int end, double certainty)
    {
        HasTime = true;
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
}
