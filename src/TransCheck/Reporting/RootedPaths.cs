namespace TransCheck.Reporting;

/// <summary>Paths as a whole repository knows them: services that show reports know nothing of the folder that a run began in.</summary>
/// <param name="WorkingFolder">The working directory as seen from the root of the repository, with <c>/</c>; empty where it is the root, or where there is no repository.</param>
public sealed record RootedPaths(string WorkingFolder)
{
    public static RootedPaths None { get; } = new("");

    /// <param name="path">Relative to the working directory, with <c>/</c>.</param>
    /// <returns>Relative to the root; the path itself where it leads out of the repository.</returns>
    public string FromRoot(string path)
    {
        if (WorkingFolder.Length == 0 || path.StartsWith('/'))
        {
            return path;
        }

        var parts = new List<string>(WorkingFolder.Split('/'));
        foreach (var part in path.Split('/'))
        {
            if (part is not "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                return path;
            }
        }

        return string.Join('/', parts);
    }
}
