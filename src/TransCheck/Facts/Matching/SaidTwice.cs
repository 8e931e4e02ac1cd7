namespace TransCheck.Facts.Matching;

/// <summary>Tells facts that a text gives twice, in two units or for two time zones, and of which a translation may keep one.</summary>
internal static class SaidTwice
{
    /// <summary>Of a sentence.</summary>
    private const double Near = 0.2;

    private const double Rounding = 1.3;

    /// <summary>What stands beside it says the same, and has its counterpart: of <c>20 km (15 miles)</c> a translation into a metric country keeps the first.</summary>
    /// <param name="atoms">Of the side of the atom.</param>
    public static bool Tells(Atom atom, List<Atom> atoms, int reach)
    {
        if (atom.Unit.Length == 0 && atom.Kind != AtomKind.Clock)
        {
            return false;
        }

        var (start, end) = NearAtoms.Near(atoms, atom.Position, reach);
        var at = atoms.IndexOf(atom, start, end - start);
        var next = atom.Kind == AtomKind.Duration ? 0 : 1;
        for (var i = start; i < end; i++)
        {
            if (i != at && atoms[i].Mate is not null && (Math.Abs(i - at) == next || Math.Abs(atoms[i].Position - atom.Position) <= Near) && Says(atoms[i], atom))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Says(Atom other, Atom atom)
    {
        if (atom.Kind == AtomKind.Clock)
        {
            return other.Kind == AtomKind.Clock && atom.Zone != other.Zone && (atom.Zone is null || other.Zone is null || ClockEquality.Clocks(atom, other) > 0);
        }

        if (!AtomEquality.SameDimension(other, atom) || string.Equals(other.Unit, atom.Unit, StringComparison.Ordinal))
        {
            return false;
        }

        var (unit, another) = (Units.Get(atom.Unit), Units.Get(other.Unit));
        return unit.Dimension == "temperature" ? AtomEquality.Converts(other, atom) && IsKept(other)
            : other.Amount > 0 && atom.Amount > 0 && (double)(other.Amount * another.Factor) / (double)(atom.Amount * unit.Factor) is > 1 / Rounding and < Rounding;
    }

    /// <summary>40 degrees where the source has 104 °F and 40 °C; not 104 degrees.</summary>
    private static bool IsKept(Atom temperature) =>
        temperature.Mate is { Unit.Length: > 0 } mate && Math.Abs(AtomEquality.Celsius(temperature) - AtomEquality.Celsius(mate)) <= 1;
}
