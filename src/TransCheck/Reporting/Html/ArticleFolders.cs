using System.Collections.Immutable;

namespace TransCheck.Reporting.Html;

/// <summary>The folders of articles, as deep as there are not too many of them for a choice or a chart.</summary>
internal sealed class ArticleFolders
{
    /// <summary>Unless there are more than this already where they begin to differ.</summary>
    private const int Most = 40;

    private readonly int _depth;

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

        IEnumerable<string> Names(int depth) => folders.Select(f => Name(f, depth)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Sorted; each ends with <c>/</c>.</summary>
    public ImmutableArray<string> All { get; }

    public string Of(string path) => Name(path.Split('/')[..^1], _depth);

    private static string Name(string[] folder, int depth) => folder.Length == 0 ? "./" : $"{string.Join('/', folder.Take(depth))}/";
}
