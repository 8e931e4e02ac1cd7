using System.Collections.Immutable;

namespace TransCheck.Pairing;

/// <summary>Two articles and all that binds them from outside the text.</summary>
/// <param name="Evidence">The weightiest first.</param>
internal sealed record Bond(int English, int Turkish, int Weight, ImmutableArray<string> Evidence);

/// <param name="Held">One to one.</param>
/// <param name="Tied">Bonds of which no one of the same article outweighs the others.</param>
internal sealed record ResolvedClaims(IReadOnlyList<Bond> Held, IReadOnlyList<Bond> Tied);

/// <summary>Chooses among claims, one to one: the heaviest hold, and equal ones that contend for an article are left open.</summary>
internal static class ClaimResolver
{
    public static ResolvedClaims Resolve(IEnumerable<Claim> claims)
    {
        var bonds = Bonds(claims)
            .GroupBy(b => b.Weight)
            .OrderByDescending(g => g.Key);
        var held = new List<Bond>();
        var tied = new List<Bond>();
        var takenEnglish = new HashSet<int>();
        var takenTurkish = new HashSet<int>();
        foreach (var equals in bonds)
        {
            var open = equals.Where(b => !takenEnglish.Contains(b.English) && !takenTurkish.Contains(b.Turkish)).ToArray();
            var english = open.CountBy(b => b.English).ToDictionary();
            var turkish = open.CountBy(b => b.Turkish).ToDictionary();
            foreach (var bond in open)
            {
                (english[bond.English] == 1 && turkish[bond.Turkish] == 1 ? held : tied).Add(bond);
                takenEnglish.Add(bond.English);
                takenTurkish.Add(bond.Turkish);
            }
        }

        return new ResolvedClaims(held, tied);
    }

    /// <summary>What binds any two articles, all claims together.</summary>
    public static IEnumerable<Bond> Bonds(IEnumerable<Claim> claims) => claims.GroupBy(c => (c.English, c.Turkish)).Select(Bind);

    private static Bond Bind(IGrouping<(int English, int Turkish), Claim> claims)
    {
        var heaviest = claims
            .GroupBy(c => c.Evidence, StringComparer.Ordinal)
            .Select(g => (Evidence: g.Key, Weight: g.Max(c => c.Weight)))
            .OrderByDescending(c => c.Weight)
            .ToArray();
        return new Bond(claims.Key.English, claims.Key.Turkish, heaviest.Sum(c => c.Weight), [.. heaviest.Select(c => c.Evidence)]);
    }
}
