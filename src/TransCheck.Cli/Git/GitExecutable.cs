namespace TransCheck.Cli.Git;

/// <summary>Finds the <c>git</c> to run.</summary>
internal static class GitExecutable
{
    /// <summary>
    /// The file that the search path names. Starting a process by its bare name would look into the working directory first, which may be a cloned tree with a program of that name;
    /// so would an entry of the search path that is empty or relative.
    /// </summary>
    /// <returns>Null where there is none.</returns>
    public static string? Find()
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            if (Path.IsPathFullyQualified(folder) && Path.Combine(folder, name) is var file && IsExecutable(file))
            {
                return file;
            }
        }

        return null;
    }

    private static bool IsExecutable(string file) =>
        File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
