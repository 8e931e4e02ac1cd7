namespace TransCheck.Reading;

/// <summary>Paths with every link on the way followed: two of them are equal where the files are the same.</summary>
public static class RealPath
{
    /// <returns>Absolute; from a link that leads nowhere on, as it is.</returns>
    public static string Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var real = Path.GetPathRoot(full) ?? string.Empty;
        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            try
            {
                // A link may lead through further links, so its end is followed from the root as well.
                if (new DirectoryInfo(real).ResolveLinkTarget(returnFinalTarget: true) is { } target && !string.Equals(target.FullName, real, StringComparison.Ordinal))
                {
                    real = Of(target.FullName);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Not there, or not to be looked at: nothing to follow.
            }
        }

        return real;
    }

    /// <summary>Whether a real path is that of a folder or of something below it.</summary>
    public static bool IsWithin(string inner, string outer) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || outer.EndsWith(Path.DirectorySeparatorChar) || inner[outer.Length] == Path.DirectorySeparatorChar);
}
