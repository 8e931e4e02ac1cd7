namespace TransCheck.Facts.Matching;

/// <summary>Scores how well two atoms can state the same, and how likely one is the altered form of the other.</summary>
internal static class AtomEquality
{
    /// <summary>At or above this score two atoms state the same.</summary>
    public const double Equal = 60;

    /// <summary>Below it a one counts nothing.</summary>
    private const double Article = 0.3;

    /// <summary>From here on an amount is said in digits or just as plainly.</summary>
    private const double Plain = 0.9;

    /// <summary>Amounts that are rounded so far may be told in round numbers of another unit; 5 feet 4 inches may not.</summary>
    private const decimal Round = 0.02m;

    /// <summary>In the largest unit, so many are still a decimal in the smallest.</summary>
    private const decimal Large = 1_000_000_000_000;

    /// <summary>Of several equal amounts, those belong together that are both <c>more than</c>.</summary>
    private const double SameBound = 3;

    /// <summary>0 where they cannot state the same; else <see cref="Equal"/> to 130, higher for a closer kind, unit and place.</summary>
    public static double Score(Atom a, Atom b)
    {
        var score = Value(a, b);
        return score <= 0 ? 0 : score + ((1 - Math.Abs(a.Position - b.Position)) * 8) - (Math.Abs(a.Certainty - b.Certainty) * 10) + (a.Value?.Bound == b.Value?.Bound ? SameBound : 0);
    }

    /// <summary>How likely <paramref name="b"/> is what became of <paramref name="a"/>: 0 to 1.3.</summary>
    public static double Altered(Atom a, Atom b)
    {
        if (IsOneAway(a, b) || IsOneAway(b, a))
        {
            // how often: "ayda" stands before what happens, "a month" behind it
            return 0.5;
        }

        var kinds = a.Kind == b.Kind ? 1.0 : Kinship(Sort(a, b), Sort(b, a));
        if (kinds == 0)
        {
            return 0;
        }

        var unit = a.Unit.Length > 0 && b.Unit.Length > 0
            ? string.Equals(a.Unit, b.Unit, StringComparison.Ordinal) ? 1.2 : SameDimension(a, b) ? 1 : 0.5
            : 1;
        var style = (a.Certainty >= 0.9) == (b.Certainty >= 0.9) ? 1 : 0.8;
        return kinds * unit * style * (1 - (0.5 * Math.Abs(a.Position - b.Position)));
    }

    public static bool SameDimension(Atom a, Atom b) =>
        a.Unit.Length > 0 && b.Unit.Length > 0 && Units.Get(a.Unit).Dimension == Units.Get(b.Unit).Dimension;

    public static bool SameCurrency(Atom a, Atom b)
    {
        if (string.Equals(a.Currency, b.Currency, StringComparison.Ordinal))
        {
            return true;
        }

        return (!a.CountryStated || !b.CountryStated) && Currencies.Get(a.Currency).Family == Currencies.Get(b.Currency).Family;
    }

    /// <summary>Different amounts in different units of one dimension that measure the same, as far as they were rounded.</summary>
    public static bool Converts(Atom a, Atom b)
    {
        if (SameDimension(a, b) && Units.Get(a.Unit).Dimension == "temperature")
        {
            return Math.Abs(Celsius(a) - Celsius(b)) <= 1
                || (a.Unit == "degree" && b.Unit is "degree" or "celsius" && Math.Abs(((a.Amount - 32) * 5 / 9) - b.Amount) <= 1);
        }

        if (!SameDimension(a, b) || string.Equals(a.Unit, b.Unit, StringComparison.Ordinal))
        {
            return false;
        }

        // Only what they are to each other counts, and that is the same for a trillionth of both.
        var share = Math.Max(Math.Abs(a.Amount), Math.Abs(b.Amount)) > Large ? 1 / (Large * 1000) : 1;
        var x = a.Amount * share * Units.Get(a.Unit).Factor;
        var y = b.Amount * share * Units.Get(b.Unit).Factor;
        if (x == 0 || y == 0)
        {
            return x == y;
        }

        var rounding = Math.Max(Rounding(a.Amount), Rounding(b.Amount));
        var least = Units.IsTime(a.Unit) ? 0.006m : (IsRough(a) || IsRough(b)) && rounding >= Round ? 0.15m : 0.02m;
        return Math.Abs(x - y) / Math.Max(Math.Abs(x), Math.Abs(y)) <= Math.Max(least, Units.IsTime(a.Unit) ? 0 : rounding);
    }

    private static bool IsRough(Atom atom) => atom.Value is { Bound: not (Bound.None or Bound.AtLeast or Bound.AtMost) };

    public static decimal Celsius(Atom atom) => atom.Unit switch
    {
        "fahrenheit" => (atom.Amount - 32) * 5 / 9,
        "kelvin" => atom.Amount - 273.15m,
        _ => atom.Amount,
    };

    /// <summary>Half a unit of the last significant digit, relative: 0.05 for 10, 0.0025 for 200.5; at most 0.06.</summary>
    private static decimal Rounding(decimal amount)
    {
        amount = Math.Abs(amount);
        if (amount == 0)
        {
            return 0;
        }

        var step = 1m;
        while (amount % (step * 10) == 0)
        {
            step *= 10;
        }

        while (amount % step != 0 && step > 0.0001m)
        {
            step /= 10;
        }

        return Math.Min(0.08m, step / 2 / amount);
    }

    private static double Value(Atom a, Atom b)
    {
        if ((a.IsMarker || b.IsMarker) && (a.Amount != b.Amount || a.Kind > AtomKind.Ordinal || b.Kind > AtomKind.Ordinal))
        {
            return 0;
        }

        if (a.IsAmount && b.IsAmount)
        {
            return Amounts(a, b);
        }

        if (a.Kind == b.Kind)
        {
            return a.Kind switch
            {
                AtomKind.Clock => ClockEquality.Clocks(a, b),
                AtomKind.Currency => SameCurrency(a, b) ? 100 : 0,
                AtomKind.Relative => SamePeriod(a.Period, b.Period) && (a.Amount == b.Amount || a.Open || b.Open || (!a.FromNow && !b.FromNow && Math.Sign(a.Amount) == Math.Sign(b.Amount))) ? 100 : 0,
                AtomKind.Dotted => string.Equals(a.Digits, b.Digits, StringComparison.Ordinal) ? 100 : 0,
                AtomKind.Qualifier => SamePeriod(a.Period, b.Period) && a.Amount == b.Amount ? 100 : 0,
                AtomKind.Frequency => Math.Abs(a.Amount - b.Amount) <= a.Amount * 0.02m || IsFortnightly(a, b) || IsFortnightly(b, a) ? 100 : 0,
                _ => a.Amount == b.Amount ? 100 : 0,
            };
        }

        if (IsOneAway(a, b) || IsOneAway(b, a))
        {
            return SamePeriod(a.Period + a.Unit, b.Period + b.Unit) ? 75 : 0;
        }

        if (IsAsLong(a, b) || IsAsLong(b, a) || IsCountOf(a, b) || IsCountOf(b, a))
        {
            return 75;
        }

        if (a.Kind == AtomKind.Clock && b.IsAmount)
        {
            return ClockEquality.ClockAmount(a, b);
        }

        return b.Kind == AtomKind.Clock && a.IsAmount ? ClockEquality.ClockAmount(b, a) : 0;
    }

    /// <summary>Turkish counts two weeks as fifteen days.</summary>
    private static bool IsFortnight(Atom weeks, Atom days) =>
        days is { Unit: "day", Amount: 15 } && weeks is { Unit: "week", Amount: 2 } or { Unit: "fortnight", Amount: 1 };

    private static bool IsFortnightly(Atom weeks, Atom days) => weeks.Amount == 2 * Units.Get("week").Factor && days.Amount == 15 * Units.Get("day").Factor;

    private static bool IsPercentMore(Atom multiple, Atom percent) =>
        percent.Kind == AtomKind.Percent && multiple.Value is NumberValue { Multiple: true } && multiple.Amount is > 1 and < 1000 && (multiple.Amount - 1) * 100 == percent.Amount;

    /// <summary>A third as 33 or 33.3 percent, a half as 50, one and a half as 150.</summary>
    private static bool IsShare(Atom part, Atom percent) =>
        percent.Kind == AtomKind.Percent && part.Kind is AtomKind.Number or AtomKind.Ordinal
        && (IsShare(part.Amount, percent.Amount) || (part.Alternative is { } other && IsShare(other, percent.Amount)));

    /// <summary>As far as the percentage was rounded, up or down: two thirds are 66 and 67 percent.</summary>
    public static bool IsShare(decimal part, decimal percent)
    {
        if (part is <= 0 or >= 100 || percent is <= 0 or >= 10000)
        {
            return false;
        }

        var exact = part * 100;
        return exact == percent
            || (part < 1 && (percent == decimal.Truncate(exact) || percent == decimal.Round(exact) || percent == decimal.Round(exact, 1) || percent == decimal.Round(exact, 2)));
    }

    public static bool IsMultiple(Atom atom) => atom.Value is NumberValue { Multiple: true };

    /// <summary>Says how often.</summary>
    public static bool IsTimes(Atom atom) => atom.Value is NumberValue { Times: true };

    /// <summary>Says which one or how many times, so that it is no number of hundredths; a share may be said as a rank (by a third).</summary>
    private static bool IsRankOrTimes(Atom atom) =>
        (atom.Kind == AtomKind.Ordinal && !atom.IsMarker) || atom.Value is NumberValue { Multiple: true } || (atom.Kind == AtomKind.Number && atom is { Amount: < 1, Alternative: > 1 });

    /// <summary>Both count from the day of the telling, in one unit, and do not give the same day; or a qualifier or an address of one kind is another on the other side.</summary>
    public static bool Contradicts(Atom a, Atom b) =>
        a.Kind == b.Kind && SamePeriod(a.Period, b.Period) && a.Kind switch
        {
            AtomKind.Qualifier => a.Amount != b.Amount,
            AtomKind.Dotted => !string.Equals(a.Digits, b.Digits, StringComparison.Ordinal),
            AtomKind.Relative => a.Amount != b.Amount && a.FromNow && b.FromNow,
            _ => false,
        };

    private static bool SamePeriod(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    /// <summary>The following year may be said as a year later, every year as a year.</summary>
    public static bool IsOneAway(Atom period, Atom duration) =>
        duration is { Kind: AtomKind.Duration, Amount: 1 } && ((period.Kind == AtomKind.Frequency && !period.CountsTimes) || (period.Kind == AtomKind.Relative && (period.Amount != 0 || period.Open)));

    /// <summary>Three times a week may be said as three days of it.</summary>
    private static bool IsCountOf(Atom frequency, Atom number) =>
        frequency is { CountsTimes: true, Mention.Value: FrequencyValue often } && number.Kind is AtomKind.Number or AtomKind.Duration && number.Amount == (often.Count == 1 ? often.Every : often.Count);

    /// <summary>The last decade may be said as the last ten years, the past week as seven days.</summary>
    private static bool IsAsLong(Atom period, Atom duration) =>
        period.Kind is AtomKind.Relative or AtomKind.Frequency && duration.Kind == AtomKind.Duration && Units.Find(period.Period) is { } unit
        && duration.Amount > 1 && duration.Amount <= Large && duration.Amount * Units.Get(duration.Unit).Factor == (period.Kind == AtomKind.Frequency ? period.Amount : unit.Factor);

    /// <summary>The bir that is hardly more than an article, and the month of "a month" or the century of "a century-old".</summary>
    private static bool AreArticles(Atom number, Atom measure) =>
        number is { Kind: AtomKind.Number, Amount: 1, Certainty: < Article } && measure is { Kind: AtomKind.Duration, Amount: 1, Certainty: < Plain };

    private static double Amounts(Atom a, Atom b)
    {
        if (AreArticles(a, b) || AreArticles(b, a))
        {
            return 0;
        }

        if ((IsRankOrTimes(a) && b.Kind == AtomKind.Percent) || (IsRankOrTimes(b) && a.Kind == AtomKind.Percent))
        {
            // The third, or threefold, is no 3 percent.
            return IsShare(a, b) || IsShare(b, a) ? 78 : IsPercentMore(a, b) || IsPercentMore(b, a) ? 70 : 0;
        }

        var equal = a.Amount == b.Amount ? 100
            : Reads(a, b) || Reads(b, a) ? 88
            : a.Alternative is { } x && x == b.Alternative ? 80
            : Close(a.Amount, b.Amount) ? 95
            : 0;
        if (equal == 0)
        {
            if (Converts(a, b))
            {
                return 90;
            }

            if (a.Vague && b.Vague && Ratio(a.Amount, b.Amount) < 2.5m)
            {
                return 80;
            }

            if (IsFortnight(a, b) || IsFortnight(b, a))
            {
                return 75;
            }

            // half / 50 percent
            if (IsShare(a, b) || IsShare(b, a))
            {
                return 78;
            }

            // 1.7 times as fast / 70 percent faster
            if (IsPercentMore(a, b) || IsPercentMore(b, a))
            {
                return 70;
            }

            // '18 and 2018
            if ((a.Kind is AtomKind.Year or AtomKind.Decade || b.Kind is AtomKind.Year or AtomKind.Decade) && a.Amount % 100 == b.Amount % 100 && (a.Amount < 100 || b.Amount < 100))
            {
                return 75;
            }

            return Soft(a, b) || Soft(b, a) ? 65 : 0;
        }

        if (a.Unit.Length > 0 && b.Unit.Length > 0)
        {
            equal += string.Equals(a.Unit, b.Unit, StringComparison.Ordinal) ? 8 : SameDimension(a, b) ? -12 : -20;
        }

        if (a.Currency.Length > 0 && b.Currency.Length > 0)
        {
            equal += SameCurrency(a, b) ? 8 : -20;
        }

        if (a.Kind == b.Kind)
        {
            return equal + 6;
        }

        return equal - (int)((1 - Kinship(Sort(a, b), Sort(b, a))) * 30);
    }

    /// <summary>
    /// One of the readings of <paramref name="a"/> is <paramref name="b"/>. Digits whose separator may group or part decimals need
    /// a separator on the other side too: 15.933 is not 15933.
    /// </summary>
    private static bool Reads(Atom a, Atom b) =>
        a.Alternative == b.Amount && !(b.Alternative is null && b.Amount == a.Amount * 1000 && !b.Mention.Surface.AsSpan().ContainsAny('.', ',') && b.Amount >= 10000);

    /// <summary>A quarter of a year or an hour, a decade as ten, a century as a hundred.</summary>
    private static bool Soft(Atom a, Atom b) =>
        a.Unit.Length > 0 && Units.IsTime(a.Unit) && b.Kind == AtomKind.Number && b.Unit.Length == 0
        && (a.Unit, a.Amount, b.Amount) is ("month", 3, 0.25m) or ("minute", 15, 0.25m) or ("minute", 30, 0.5m) or ("month", 6, 0.5m) or ("decade", 1, 10) or ("century", 1, 100) or ("fortnight", 1, 2);

    private static bool Close(decimal x, decimal y) => x != 0 && y != 0 && Math.Abs(x - y) <= Math.Abs(x) * 0.0000001m;

    private static decimal Ratio(decimal x, decimal y) => x == 0 || y == 0 ? decimal.MaxValue : (decimal)Math.Min((double)Math.Max(x, y) / (double)Math.Min(x, y), (double)Exact.Limit);

    /// <summary>Points are percentage points where the other side has a percentage: rose three points to 45%.</summary>
    private static AtomKind Sort(Atom atom, Atom other) => atom is { Kind: AtomKind.Quantity, Unit: "point" } && other.Kind == AtomKind.Percent ? AtomKind.PercentagePoint : atom.Kind;

    /// <summary>How easily one kind is said as the other, 0 to 1.</summary>
    private static double Kinship(AtomKind a, AtomKind b) => a > b ? Kinship(b, a) : (a, b) switch
    {
        (AtomKind.Number, AtomKind.Ordinal) => 0.6,
        (AtomKind.Number, AtomKind.Percent or AtomKind.PercentagePoint) => 0.5,
        (AtomKind.Number, AtomKind.Money or AtomKind.Quantity or AtomKind.Duration) => 0.5,
        (AtomKind.Number, AtomKind.Year or AtomKind.Day or AtomKind.Decade) => 0.5,
        (AtomKind.Percent, AtomKind.PercentagePoint) => 0.8,
        (AtomKind.PercentagePoint, AtomKind.Quantity) => 0.8,
        (AtomKind.Ordinal, AtomKind.Day or AtomKind.Duration) => 0.5,
        (AtomKind.Year, AtomKind.Decade) => 0.4,
        (AtomKind.Quantity, AtomKind.Duration) => 0.4,
        (AtomKind.Money, AtomKind.Quantity) => 0.3,
        ( <= AtomKind.Decade, <= AtomKind.Decade) => 0.1,
        _ => 0,
    };
}
