using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TransCheck.Reading;

/// <summary>Where paths that patterns speak of begin.</summary>
/// <param name="Folder">Absolute: the folder that the patterns are relative to.</param>
/// <param name="WorkingDirectory">Absolute: the folder that paths of articles are relative to.</param>
public sealed record PathRoot(string Folder, string WorkingDirectory)
{
    /// <param name="path">Relative to the working directory.</param>
    /// <returns>Relative to the folder, with <c>/</c>.</returns>
    public string Relative(string path) => Path.GetRelativePath(Folder, Path.GetFullPath(path, WorkingDirectory)).Replace('\\', '/');
}

/// <summary>A list of files and folders; of the patterns that fit a path the last one decides.</summary>
public sealed record PathPatterns(PathRoot Root, ImmutableArray<PathPattern> Patterns)
{
    /// <summary>Those without wildcards, which lists of thousands consist of, by what they name: the index of the last one.</summary>
    private readonly FrozenDictionary<(string Name, bool IsPath), int> _plain = Patterns.Index()
        .Where(p => p.Item.Plain is not null)
        .GroupBy(p => p.Item.Plain.GetValueOrDefault(), p => p.Index)
        .ToFrozenDictionary(g => g.Key, g => g.Max());

    private readonly ImmutableArray<int> _wild = [.. Patterns.Index().Where(p => p.Item.Plain is null).Select(p => p.Index)];

    /// <param name="path">Of an article or a folder, relative to the working directory.</param>
    public bool Contains(string path)
    {
        var relative = PathPattern.Normalized(Root.Relative(path));
        var last = LastPlain(relative);
        for (var i = _wild.Length - 1; i >= 0 && _wild[i] > last; i--)
        {
            if (Patterns[_wild[i]].IsMatch(relative))
            {
                last = _wild[i];
            }
        }

        return last >= 0 && !Patterns[last].IsNegated;
    }

    /// <summary>The last pattern without wildcards that names the path, a folder above it, or the name of either; -1 for none.</summary>
    private int LastPlain(string path)
    {
        var last = -1;
        for (int start = 0, end; _plain.Count > 0 && start <= path.Length; start = end + 1)
        {
            var slash = path.IndexOf('/', start);
            end = slash < 0 ? path.Length : slash;
            last = Math.Max(last, Math.Max(_plain.GetValueOrDefault((path[start..end], false), -1), _plain.GetValueOrDefault((path[..end], true), -1)));
        }

        return last;
    }
}
