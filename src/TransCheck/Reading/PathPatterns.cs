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
    /// <param name="path">Of an article or a folder, relative to the working directory.</param>
    public bool Contains(string path)
    {
        var relative = Root.Relative(path);
        return Patterns.LastOrDefault(p => p.IsMatch(relative)) is { IsNegated: false };
    }
}
