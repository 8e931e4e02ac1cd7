using System.Collections.Immutable;
using TransCheck.Articles;

namespace TransCheck.Reporting;

/// <summary>
/// The findings of some checks by where they stand on one side, for telling which of them touch a place. An article may hold as many suppressions as findings,
/// so that looking at each finding for each suppression would take too long.
/// </summary>
internal sealed class Hideable
{
    private const long Taken = long.MinValue;

    /// <summary>Indexes of the findings, by start.</summary>
    private readonly int[] _findings;
    private readonly long[] _starts;

    /// <summary>The greatest end of the findings up to each.</summary>
    private readonly long[] _furthest;

    /// <summary>The ends of the findings that are not yet taken, as leaves of a tree whose nodes hold the greatest below them.</summary>
    private readonly long[] _ends;
    private readonly int _leaves;

    /// <param name="places">Where each finding stands, with its index.</param>
    public Hideable(IEnumerable<(int Finding, Location At)> places)
    {
        var sorted = places.Select(p => (p.Finding, Span: Span(p.At))).OrderBy(p => p.Span.Start).ThenBy(p => p.Finding).ToList();
        _findings = [.. sorted.Select(p => p.Finding)];
        _starts = [.. sorted.Select(p => p.Span.Start)];
        _furthest = [.. sorted.Select(p => p.Span.End)];
        _leaves = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, sorted.Count));
        _ends = new long[2 * _leaves];
        Array.Fill(_ends, Taken);
        _furthest.CopyTo(_ends, _leaves);
        for (var node = _leaves - 1; node > 0; node--)
        {
            _ends[node] = Math.Max(_ends[2 * node], _ends[(2 * node) + 1]);
        }

        for (var i = 1; i < _furthest.Length; i++)
        {
            _furthest[i] = Math.Max(_furthest[i], _furthest[i - 1]);
        }
    }

    /// <summary>Whether any finding touches the place, taken or not.</summary>
    public bool Touches(Location place) => Before(Span(place).End) is > 0 and var count && _furthest[count - 1] > Span(place).Start;

    /// <summary>Takes the findings that touch the place and are not yet taken.</summary>
    public ImmutableArray<int> Take(Location place)
    {
        var (start, end) = Span(place);
        var taken = ImmutableArray.CreateBuilder<int>();
        Take(1, 0, _leaves, Before(end), start, taken);
        return taken.DrainToImmutable();
    }

    private void Take(int node, int first, int leaves, int count, long start, ImmutableArray<int>.Builder taken)
    {
        if (first >= count || _ends[node] <= start)
        {
            return;
        }

        if (leaves == 1)
        {
            taken.Add(_findings[first]);
            _ends[node] = Taken;
            return;
        }

        Take(2 * node, first, leaves / 2, count, start, taken);
        Take((2 * node) + 1, first + (leaves / 2), leaves / 2, count, start, taken);
        _ends[node] = Math.Max(_ends[2 * node], _ends[(2 * node) + 1]);
    }

    /// <summary>How many findings start before an offset.</summary>
    private int Before(long offset)
    {
        var (low, high) = (0, _starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _starts[middle] < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Numbers that are in the order of places. A place without characters reaches over its edges (<see cref="Location.Touches"/>).</summary>
    private static (long Start, long End) Span(Location place)
    {
        var (start, end) = (Order(place.Line, place.Column), Order(place.EndLine, place.EndColumn));
        return start == end ? (start - 1, end + 1) : (start, end);

        static long Order(int line, int column) => ((long)line << 32) + (2L * column);
    }
}
