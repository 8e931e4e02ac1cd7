using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TransCheck.Reading;

internal enum PathPartKind
{
    /// <summary>One of some texts.</summary>
    Text,

    /// <summary>Any characters of one name, as many as there are.</summary>
    Name,

    /// <summary>Any characters.</summary>
    Anything,

    /// <summary>Any folders, each with its slash, or none.</summary>
    Folders,

    /// <summary>A slash and everything behind it, or the end of the path.</summary>
    Below,
}

/// <summary>A part of a path pattern.</summary>
/// <param name="Least">How many characters it takes at least.</param>
/// <param name="Most">How many at most.</param>
/// <param name="Texts">In the order in which they are tried.</param>
/// <param name="Name">Of a hole, which tells what it took.</param>
internal sealed record PathPart(PathPartKind Kind, int Least, int Most, ImmutableArray<string> Texts, string? Name)
{
    public static PathPart Anything { get; } = new(PathPartKind.Anything, 0, int.MaxValue, [], null);

    public static PathPart Folders { get; } = new(PathPartKind.Folders, 0, int.MaxValue, [], null);

    public static PathPart Below { get; } = new(PathPartKind.Below, 0, int.MaxValue, [], null);

    public static PathPart Characters { get; } = new(PathPartKind.Name, 0, int.MaxValue, [], null);

    public static PathPart Character { get; } = new(PathPartKind.Name, 1, 1, [], null);

    public static PathPart Literal(string text) => new(PathPartKind.Text, 0, 0, [text], null);

    public static PathPart OneOf(IEnumerable<string> texts) => new(PathPartKind.Text, 0, 0, [.. texts], null);

    /// <param name="name"><c>path</c> takes folders too.</param>
    public static PathPart Hole(string name) => new(name is "path" ? PathPartKind.Anything : PathPartKind.Name, 1, int.MaxValue, [], name);
}

/// <summary>
/// Fits a path into the parts of a pattern: each takes as much as it can, and gives back what the parts behind it need. Which part failed at which place is remembered,
/// so that no pattern takes more steps than the path has characters times the parts.
/// </summary>
internal sealed class PathMatch
{
    private readonly ImmutableArray<PathPart> _parts;
    private readonly string _path;
    private readonly int[] _ends;

    /// <summary>Parts and places from which everything failed.</summary>
    private readonly HashSet<(int Part, int At)> _failed = [];

    /// <summary>For a part and the farthest end that it can have, the first place from which it failed.</summary>
    private readonly Dictionary<(int Part, int Last), int> _firstFailed = [];

    private PathMatch(ImmutableArray<PathPart> parts, string path)
    {
        (_parts, _path) = (parts, path);
        _ends = new int[parts.Length];
    }

    /// <returns>Where each part ends in the path; null where the path does not fit.</returns>
    public static int[]? Of(ImmutableArray<PathPart> parts, string path)
    {
        // Nearly all patterns and paths part at the first letter.
        if (parts[0] is { Kind: PathPartKind.Text, Texts: [var first] } && !path.StartsWith(first, StringComparison.Ordinal))
        {
            return null;
        }

        var match = new PathMatch(parts, path);
        return match.Fits(0, 0) ? match._ends : null;
    }

    /// <summary>Whether the parts from one on fit the path from a place on. The number of parts bounds the recursion.</summary>
    private bool Fits(int index, int at)
    {
        if (index == _parts.Length)
        {
            return at == _path.Length;
        }

        if (_failed.Contains((index, at)))
        {
            return false;
        }

        var part = _parts[index];
        var fits = part.Kind switch
        {
            PathPartKind.Text => part.Texts.Any(t => _path.AsSpan(at).StartsWith(t) && Ends(index, at + t.Length)),
            PathPartKind.Below => (at == _path.Length || _path[at] == '/') && Ends(index, _path.Length),
            PathPartKind.Folders => FitsFolders(index, at),
            _ => FitsRun(index, at),
        };
        if (!fits)
        {
            _failed.Add((index, at));
        }

        return fits;
    }

    private bool FitsRun(int index, int at)
    {
        var part = _parts[index];
        var slash = part.Kind == PathPartKind.Name ? _path.IndexOf('/', at) : -1;
        var last = slash < 0 ? _path.Length : slash;
        var longest = part.Most < last - at ? at + part.Most : Untried(index, at, last, part.Least);
        for (var end = longest; end >= at + part.Least; end--)
        {
            if (Ends(index, end))
            {
                return true;
            }
        }

        return false;
    }

    private bool FitsFolders(int index, int at)
    {
        for (var end = Untried(index, at, _path.Length, least: 0); end > at; end--)
        {
            if (_path[end - 1] == '/' && Ends(index, end))
            {
                return true;
            }
        }

        return Ends(index, at);
    }

    /// <summary>A part that may reach to some place fails from one start on for every end behind that; from another start only the ends between them are new.</summary>
    /// <param name="index">Of the part, which fails from <paramref name="at"/> on if it is asked here: who calls tries every end that is left.</param>
    /// <param name="last">The farthest end.</param>
    /// <param name="least">How many characters the part takes at least.</param>
    /// <returns>The farthest end that was not tried.</returns>
    private int Untried(int index, int at, int last, int least)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_firstFailed, (index, last), out var known);
        if (!known)
        {
            first = at;
            return last;
        }

        var untried = first + least - 1;
        first = Math.Min(first, at);
        return untried;
    }

    private bool Ends(int index, int end)
    {
        _ends[index] = end;
        return Fits(index + 1, end);
    }
}
