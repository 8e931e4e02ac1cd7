using System.Globalization;
using TransCheck.Alignment;

namespace TransCheck.Evaluation;

/// <summary>Segments of the source and of the target that render each other; one side may be empty.</summary>
internal sealed record GoldBead(int[] Source, int[] Target);

/// <summary>
/// Precision and recall of beads over many documents. Strict: the identical bead. Lax: it shares a sentence with one of the other
/// set on both sides. Sentences without a counterpart are counted apart.
/// </summary>
internal sealed class AlignmentFigures
{
    private int _gold, _test, _strict, _laxTest, _laxGold, _aloneGold, _aloneTest, _aloneHit;

    public void Add(IReadOnlyList<GoldBead> gold, IReadOnlyList<GoldBead> test)
    {
        var aloneGold = Alone(gold);
        var aloneTest = Alone(test);
        _aloneGold += aloneGold.Count;
        _aloneTest += aloneTest.Count;
        _aloneHit += aloneTest.Count(aloneGold.Contains);
        var tiedGold = gold.Where(IsTied).ToList();
        var tiedTest = test.Where(IsTied).ToList();
        var keys = tiedGold.Select(Key).ToHashSet(StringComparer.Ordinal);
        _gold += tiedGold.Count;
        _test += tiedTest.Count;
        _strict += tiedTest.Count(b => keys.Contains(Key(b)));
        _laxTest += tiedTest.Count(t => tiedGold.Any(g => Touch(g, t)));
        _laxGold += tiedGold.Count(g => tiedTest.Any(t => Touch(g, t)));
    }

    public static List<GoldBead> Of(AlignedPair pair) =>
        [.. pair.Beads.Select(b => new GoldBead([.. Enumerable.Range(b.Source.Start, b.Source.Count)], [.. Enumerable.Range(b.Target.Start, b.Target.Count)]))];

    public static string Key(GoldBead bead) => $"{string.Join(',', bead.Source)}|{string.Join(',', bead.Target)}";

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"strict {F(_strict, _test, _strict, _gold)}  lax {F(_laxTest, _test, _laxGold, _gold)}  without counterpart {F(_aloneHit, _aloneTest, _aloneHit, _aloneGold)}  ({_gold} beads)");

    private static bool IsTied(GoldBead bead) => bead.Source.Length > 0 && bead.Target.Length > 0;

    private static bool Touch(GoldBead a, GoldBead b) => a.Source.Intersect(b.Source).Any() && a.Target.Intersect(b.Target).Any();

    private static HashSet<(int Side, int Segment)> Alone(IEnumerable<GoldBead> beads) =>
        [.. beads.Where(b => !IsTied(b)).SelectMany(b => b.Source.Select(s => (0, s)).Concat(b.Target.Select(t => (1, t))))];

    private static string F(int hitTest, int test, int hitGold, int gold)
    {
        var p = 100.0 * hitTest / Math.Max(1, test);
        var r = 100.0 * hitGold / Math.Max(1, gold);
        return string.Create(CultureInfo.InvariantCulture, $"P {p:F1} R {r:F1} F {2 * p * r / Math.Max(1e-9, p + r):F2}");
    }
}
