using TransCheck.Reading;

namespace TransCheck.Cli.Git;

/// <summary>What a run reads: files and folders as the user named them, and where they really are.</summary>
internal sealed class RunScope(IReadOnlyList<string> paths)
{
    private readonly List<(string Name, string Real)> _parts = [.. paths.Select(p => (p, Directory.Exists(p) ? RealPath.Of(Path.GetFullPath(p)) : RealFile(p)))];

    /// <summary>Where the parts are; absolute.</summary>
    public IEnumerable<string> Places => _parts.Select(p => p.Real);

    /// <summary>The folder that each part is or stands in; absolute.</summary>
    public IEnumerable<string> Folders => Places.Select(FolderOf);

    /// <summary>The name that an article at a place would have, relative to the working directory; null outside of the run.</summary>
    public string? NameOf(string real)
    {
        foreach (var (name, place) in _parts)
        {
            if (FilePath.Below(place, real) is { } rest)
            {
                return FilePath.WithSlashes(Path.GetRelativePath(".", Path.Combine(name, rest)));
            }
        }

        return null;
    }

    /// <summary>Where a file is whose folder may be reached by links; it may be one itself.</summary>
    public static string RealFile(string path)
    {
        var full = Path.GetFullPath(path);
        return Path.Combine(RealPath.Of(Path.GetDirectoryName(full) ?? full), Path.GetFileName(full));
    }

    private static string FolderOf(string real) => Directory.Exists(real) && new DirectoryInfo(real).LinkTarget is null ? real : Path.GetDirectoryName(real) ?? real;
}
