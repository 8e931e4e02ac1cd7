using FsCheck;
using TransCheck.Articles;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

public sealed class HideableTests
{
    /// <summary>The same as looking at each place by itself (<see cref="Location.Touches"/>).</summary>
    [Fact]
    public void Finds_what_touches_a_place_and_takes_it_once() => Check.QuickThrowOnFailure(Prop.ForAll<int[], int[]>((places, scopes) =>
    {
        var findings = places.Select(Place).ToList();
        var hideable = new Hideable(findings.Index());
        var taken = new HashSet<int>();
        return scopes.Select(Place).All(scope =>
        {
            var touching = findings.Index().Where(f => f.Item.Touches(scope)).Select(f => f.Index).ToList();
            var expected = touching.Except(taken).ToHashSet();
            taken.UnionWith(touching);
            return hideable.Touches(scope) == touching.Count > 0 && expected.SetEquals(hideable.Take(scope));
        });
    }));

    private static Location Place(int seed)
    {
        var bits = (uint)seed * 2_654_435_761u;
        var (line, column, lines, columns) = ((int)(1 + ((bits >> 8) % 8)), (int)(1 + ((bits >> 12) % 5)), (int)((bits >> 16) % 3), (int)((bits >> 20) % 4));
        return new Location(line, column, line + lines, lines == 0 ? column + columns : 1 + columns);
    }
}
