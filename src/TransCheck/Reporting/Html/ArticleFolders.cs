using System.Collections.Immutable;

namespace TransCheck.Reporting.Html;

/// <summary>The folders of articles, as deep as there are not too many of them for a choice or a chart.</summary>
internal sealed class ArticleFolders
{
    /// <summary>Unless there are more than this already where they begin to differ.</summary>
    private const int Most = 40;

    private readonly int _depth;

    /// <summary>UTF-16 code units of the folder that holds all of them.</summary>
    private readonly int _common;

    /// <param name="paths">Of the articles, with <c>/</c>.</param>
    public ArticleFolders(IEnumerable<string> paths)
    {
        var folders = paths.Select(p => p[..(p.LastIndexOf('/') + 1)]).Distinct(StringComparer.Ordinal).Select(f => f.Split('/')[..^1]).ToList();
        var deepest = folders.Select(f => f.Length).DefaultIfEmpty().Max();
        for (var (depth, count) = (1, 1); depth <= deepest && (count == 1 || Names(depth).Count() <= Most); depth++)
        {
            count = Names(depth).Count();
            _depth = depth;
        }

        All = [.. Names(_depth).Order(StringComparer.Ordinal)];
        _common = All.Length < 2 ? 0 : All.Skip(1).Aggregate(All[0], Shared).Length;

        IEnumerable<string> Names(int depth) => folders.Select(f => Name(f, depth)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Sorted; each ends with <c>/</c>.</summary>
    public ImmutableArray<string> All { get; }

    public string Of(string path) => Name(path.Split('/')[..^1], _depth);

    /// <summary>Without what all of them begin with.</summary>
    public string Label(string folder) => folder.Length == _common ? "./" : folder[_common..];

    /// <summary>The folder that holds both.</summary>
    private static string Shared(string one, string other)
    {
        var same = one.AsSpan().CommonPrefixLength(other);
        return one[..(one.AsSpan(0, same).LastIndexOf('/') + 1)];
    }

    private static string Name(string[] folder, int depth) => folder.Length == 0 ? "./" : $"{string.Join('/', folder.Take(depth))}/";
}
