namespace TransCheck.Facts.Matching;

/// <summary>Scores how well two clock times, or a clock time and an amount, can state the same; 0 where they cannot.</summary>
internal static class ClockEquality
{
    private const int HalfDay = 720;
    private const int Day = 1440;

    /// <summary>Of Turkey, whose readers are often told the time there without a word about it.</summary>
    private static readonly ClockZone Turkey = TimeZones.OfLetters("TSİ")!;

    public static double Clocks(Atom a, Atom b)
    {
        var zones = (a.Zone, b.Zone);
        if (zones is ({ } x, { } y))
        {
            return SameMoment(a, x, b, y);
        }

        var plain = Same(Apart(a, b), a.Open || b.Open);
        return plain > 0 ? plain
            : a.Zone is { } one ? SameMoment(a, one, b, Turkey) * 0.7
            : b.Zone is { } other ? SameMoment(a, Turkey, b, other) * 0.7
            : 0;
    }

    public static double ClockAmount(Atom clock, Atom amount)
    {
        if (amount.Kind == AtomKind.Duration && IsRace(clock, amount))
        {
            return 85;
        }

        if (amount.Kind is not (AtomKind.Number or AtomKind.Quantity) || amount.ClockMinutes is not { } minutes)
        {
            return amount.Kind is AtomKind.Number or AtomKind.Duration && amount.Amount * 60 % HalfDay == clock.Amount % HalfDay && amount.Amount is > 0 and <= 24 ? 75 : 0;
        }

        return minutes % HalfDay == clock.Amount % HalfDay ? 85 : 0;
    }

    /// <summary>How many days later it is where the counterpart of a clock time counts: 11 p.m. in New York is the next day in Turkey.</summary>
    public static bool ShiftsBy(Atom clock, int days)
    {
        if (clock.Mate is not { Kind: AtomKind.Clock } mate || (clock.Zone is null && mate.Zone is null))
        {
            return false;
        }

        var (own, other) = (clock.Zone ?? Turkey, mate.Zone ?? Turkey);
        return Shift(other.Winter - own.Winter) || Shift(other.Summer - own.Summer);

        bool Shift(int ahead) => (int)Math.Floor((clock.Amount + ahead) / Day) == days;
    }

    /// <summary>2:24:35 as 2 hours 24 minutes 35 seconds; 4:41 as 4 minutes 41 seconds, and 4:41:30 as 4 minutes 41.3 seconds.</summary>
    private static bool IsRace(Atom clock, Atom duration)
    {
        var seconds = duration.Amount * Units.Get(duration.Unit).Factor;
        var whole = decimal.Truncate(clock.Amount);
        return Math.Abs((clock.Amount * 60) - seconds) < 0.5m || seconds == whole || (seconds > whole && Math.Abs(whole + ((clock.Amount - whole) * 60 / 100) - seconds) < 0.005m);
    }

    /// <summary>Whether summer time is kept is not known.</summary>
    private static double SameMoment(Atom a, ClockZone x, Atom b, ClockZone y)
    {
        var apart = Apart(a, b);
        var open = a.Open || b.Open;
        return Math.Max(Same(apart - x.Winter + y.Winter, open), Same(apart - x.Summer + y.Summer, open));
    }

    private static double Same(decimal apart, bool open) => apart % Day == 0 ? 100 : open && apart % HalfDay == 0 ? 95 : 0;

    /// <summary>In minutes; where only one has seconds, the other was rounded.</summary>
    private static decimal Apart(Atom a, Atom b) =>
        HasSeconds(a) && HasSeconds(b) ? a.Amount - b.Amount : decimal.Truncate(a.Amount) - decimal.Truncate(b.Amount);

    private static bool HasSeconds(Atom atom) => atom.Amount != decimal.Truncate(atom.Amount);
}
