using System.Runtime.InteropServices;

namespace TransCheck.Facts.Matching;

/// <summary>
/// Keeps the comparison of the facts of two sides short. Where they are few, each is compared with each; where they are so many that no sentence
/// has them, only with those that stand nearest.
/// </summary>
internal static class NearAtoms
{
    /// <summary>What comparing a hundred facts with a hundred takes.</summary>
    private const int MostPairs = 10_000;

    /// <summary>However many there are, a fact is compared with so many before and behind its place.</summary>
    private const int Fewest = 4;

    /// <summary>How many atoms before and behind its place one is compared with.</summary>
    public static int Reach(List<Atom> side, List<Atom> other) =>
        (long)side.Count * other.Count <= MostPairs ? int.MaxValue : Math.Max(Fewest, MostPairs / (2 * Math.Max(side.Count, other.Count)));

    /// <summary>How many comparisons that makes.</summary>
    public static long Pairs(List<Atom> side, List<Atom> other) => side.Count * Math.Min(other.Count, 2L * Reach(side, other));

    /// <summary>The first of the atoms near a place, in their order, that fits.</summary>
    public static Atom? FindNear(this List<Atom> atoms, double position, int reach, Predicate<Atom> fits)
    {
        var (start, end) = Near(atoms, position, reach);
        return atoms.FindIndex(start, end - start, fits) is >= 0 and var found ? atoms[found] : null;
    }

    public static bool ExistsNear(this List<Atom> atoms, double position, int reach, Predicate<Atom> fits) => atoms.FindNear(position, reach, fits) is not null;

    /// <returns>The indexes of the atoms near a place.</returns>
    public static (int Start, int End) Near(List<Atom> atoms, double position, int reach)
    {
        if (reach >= atoms.Count)
        {
            return (0, atoms.Count);
        }

        var (low, high) = (0, atoms.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = atoms[middle].Position < position ? (middle + 1, high) : (low, middle);
        }

        return (Math.Max(0, low - reach), Math.Min(atoms.Count, low + reach));
    }

    /// <summary>Where each amount stands in a side, for telling equal ones that are far from each other.</summary>
    public static Dictionary<(AtomKind Kind, decimal Amount), List<int>> ByAmount(List<Atom> atoms)
    {
        var places = new Dictionary<(AtomKind, decimal), List<int>>();
        for (var i = 0; i < atoms.Count; i++)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(places, (atoms[i].Kind, atoms[i].Amount), out _) ??= []).Add(i);
        }

        return places;
    }
}
