namespace TransCheck.Reading;

/// <summary>Where a path leads.</summary>
public static class RealPath
{
    /// <summary>The path with every link on the way followed; as it is where a link leads nowhere.</summary>
    /// <param name="full">An absolute path.</param>
    public static string Of(string full)
    {
        var real = Path.GetPathRoot(full) ?? string.Empty;
        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            try
            {
                // A link may lead through further links, so its end is followed from the root as well.
                if (new DirectoryInfo(real).ResolveLinkTarget(returnFinalTarget: true) is { } target && !string.Equals(target.FullName, real, StringComparison.Ordinal))
                {
                    real = Of(Path.TrimEndingDirectorySeparator(target.FullName));
                }
            }
            catch (IOException)
            {
                return real;
            }
        }

        return real;
    }
}
