namespace TransCheck.Cli.Git;

/// <summary>Paths of this machine and paths as git writes them, with <c>/</c>.</summary>
internal static class FilePath
{
    /// <returns>The way from a folder to what is below it, empty for the folder itself; null for what is not below it.</returns>
    public static string? Below(string folder, string path) =>
        string.Equals(folder, path, StringComparison.Ordinal) ? ""
        : path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? Path.GetRelativePath(folder, path)
        : null;

    public static string WithSlashes(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');

    /// <returns>Paths of which none is in another one, with <c>/</c>; none for everything.</returns>
    public static List<string> Topmost(IEnumerable<string> paths)
    {
        // More than a command line should hold.
        const int Most = 200;
        var topmost = new List<string>();
        foreach (var path in paths.Select(WithSlashes).Distinct(StringComparer.Ordinal).OrderBy(p => p + "/", StringComparer.Ordinal))
        {
            if (path.Length == 0)
            {
                return [];
            }

            if (topmost.Count == 0 || !path.StartsWith(topmost[^1] + "/", StringComparison.Ordinal))
            {
                topmost.Add(path);
            }
        }

        return topmost.Count <= Most ? topmost : [];
    }
}
