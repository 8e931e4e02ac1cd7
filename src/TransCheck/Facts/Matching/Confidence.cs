namespace TransCheck.Facts.Matching;

/// <summary>How likely a careful editor agrees with a difference.</summary>
internal static class Confidence
{
    /// <summary>Two facts that hold each other's place and differ.</summary>
    public static double Altered(Atom s, Atom t)
    {
        var certainty = Math.Min(s.Certainty, t.Certainty);
        var confidence = certainty >= 0.9 ? 0.97 : certainty >= Loud ? 0.5 + (0.45 * certainty) : certainty >= Named ? 0.6 : certainty >= 0.2 || s.Amount is > 0 and < 1 ? 0.52 : 0.45;
        if (s.CountsTimes && t.CountsTimes)
        {
            return 0.8;
        }

        if (AtomEquality.Contradicts(s, t))
        {
            return 0.75;
        }

        if (s.Period.Length > 0 || t.Period.Length > 0)
        {
            // Whether a week is this one or the last depends on the day of the telling; past and future do not, nor do weeks and months.
            var telling = s.Kind != t.Kind || s.Kind != AtomKind.Relative || (s.FromNow && t.FromNow) || (s.Open && t.Open);
            return Math.Sign(s.Amount) * Math.Sign(t.Amount) < 0 || (telling && !string.Equals(s.Period + s.Unit, t.Period + t.Unit, StringComparison.Ordinal)) ? 0.55 : 0.35;
        }

        if ((AtomEquality.IsMultiple(s) && AtomEquality.IsMultiple(t) && Math.Max(s.Certainty, t.Certainty) >= 0.5) || (AtomEquality.IsTimes(s) && AtomEquality.IsTimes(t)))
        {
            // doubled / üç kat, twice / üç kez
            return Math.Max(confidence, 0.6);
        }

        if (s.Kind == AtomKind.Ordinal && t.Kind == AtomKind.Ordinal && !s.IsMarker && !t.IsMarker)
        {
            // "first" alone says little, and another rank in its place much: in a million words of untouched translations it stood there once, and was wrong.
            return Math.Max(confidence, 0.6);
        }

        if (s.Kind != t.Kind && certainty is < Named or >= Loud)
        {
            confidence *= 0.85;
        }

        return confidence;
    }

    private const double Loud = 0.3;

    /// <summary>From here on a word that is no number names one all the same (trio, tenfold).</summary>
    public const double Named = 0.25;

    /// <param name="distance">Beads to the nearest equal value of the other side.</param>
    /// <param name="empty">The bead has no other side.</param>
    public static double Missing(Atom atom, int? distance, bool empty) => Lone(atom, 0.88, distance, 0.7, empty);

    /// <inheritdoc cref="Missing"/>
    public static double Added(Atom atom, int? distance, bool empty) => Lone(atom, 0.8, distance, 0.55, empty);

    /// <param name="again">What is left where the other side states the value, once less: translators say a number again more often than they save it.</param>
    private static double Lone(Atom atom, double full, int? distance, double again, bool empty)
    {
        var confidence = atom.Certainty >= 0.9 ? full : full * (0.1 + (0.75 * atom.Certainty));
        if (atom.Amount == 0 && atom.Kind == AtomKind.Number)
        {
            // two goals up / 2-0
            confidence *= 0.55;
        }

        confidence *= atom.Kind switch
        {
            AtomKind.Weekday => 0.6,
            AtomKind.Month => 0.7,
            AtomKind.Clock => 0.6,
            _ => 1,
        };
        confidence *= distance switch
        {
            0 => again,
            1 or 2 => 0.65,
            { } => 0.85,
            null => 1,
        };
        return empty ? confidence * 0.35 : confidence;
    }

    /// <summary>One amount, two units.</summary>
    public static double Unit(Atom s, Atom t)
    {
        var certainty = Math.Min(s.Certainty, t.Certainty);
        var confidence = certainty >= 0.9 ? 0.93 : certainty >= Loud ? 0.5 + (0.4 * certainty) : 0.55;
        return AtomEquality.SameDimension(s, t) || IsSpeedOf(s.Unit, t.Unit) || IsSpeedOf(t.Unit, s.Unit) ? confidence
            : certainty >= 0.9 && IsMeasure(s.Unit) && IsMeasure(t.Unit) && !IsRate(s.Unit) && !IsRate(t.Unit) ? 0.75
            : confidence * 0.5;
    }

    /// <summary>Degrees, points, tokens and parameters count many things, and pounds and stones are more than weights.</summary>
    private static bool IsMeasure(string unit) =>
        unit is not ("pound" or "stone" or "degree") && Units.Get(unit).Dimension is not ("points" or "tokens" or "parameters" or "time");

    private static bool IsRate(string unit) => unit.Contains("-per-", StringComparison.Ordinal);

    /// <summary>A speed that lost "an hour" and changed its unit of length as well.</summary>
    private static bool IsSpeedOf(string speed, string length) =>
        speed.EndsWith("-per-hour", StringComparison.Ordinal) && Units.Get(length).Dimension == "length" && !speed.StartsWith(length, StringComparison.Ordinal);
}
