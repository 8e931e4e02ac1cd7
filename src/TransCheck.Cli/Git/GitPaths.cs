namespace TransCheck.Cli.Git;

/// <summary>Turns paths as git gives them (from the root of the repository) into names of articles (from the working directory), and back.</summary>
/// <param name="folder">A folder of the repository, from the working directory.</param>
/// <param name="prefix">The same folder from the root, as <c>git rev-parse --show-prefix</c> tells: empty, or with <c>/</c> at its end.</param>
internal sealed class GitPaths(string folder, string prefix)
{
    // Stands for the root of the repository: only the way between two places in it counts.
    private const string Root = "/r/";

    public string ToName(string path) => Slashes(Path.GetRelativePath(".", Path.Combine(folder, Between(prefix, path))));

    /// <summary>Null for an article outside of the repository.</summary>
    public string? FromName(string name)
    {
        var full = Path.GetFullPath(Path.Combine(Root + prefix, Path.GetRelativePath(folder, name)));
        var path = Slashes(Path.GetRelativePath(Path.GetFullPath(Root), full));
        return path.StartsWith("../", StringComparison.Ordinal) ? null : path;
    }

    /// <summary>From the folder, as arguments of git.</summary>
    public string ToArgument(string path) => Slashes(Path.GetRelativePath(folder, path));

    public string FromArgument(string argument) => Path.Combine(folder, argument);

    private static string Between(string prefix, string path) => Path.GetRelativePath(Path.GetFullPath(Root + prefix), Path.GetFullPath(Root + path));

    private static string Slashes(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
}
