using TransCheck.Reading;

namespace TransCheck.Cli.Caching;

/// <summary>The folder of a cache.</summary>
internal static class CachePlace
{
    /// <summary>In the working directory, as paths of articles are relative to it.</summary>
    public const string Default = ".transcheck/cache.db";

    private static ReadOnlySpan<byte> Sign => "SQLite format 3"u8;

    /// <summary>What SQLite puts beside a file.</summary>
    private static readonly string[] Beside = ["-wal", "-shm", "-journal"];

    /// <summary>Makes the folder, and tells git that a cache is nothing to keep.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void Make(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, ".gitignore"), $"/.gitignore\n/{Path.GetFileName(path)}*\n");
        }
    }

    /// <summary>Whether a file stands there that SQLite did not write.</summary>
    public static bool IsSomethingElse(string path)
    {
        try
        {
            return Directory.Exists(path) || (File.Exists(path) && InputFile.ReadStart(path, Sign.Length) is { Length: > 0 } start && !start.AsSpan().SequenceEqual(Sign));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or UnreadableArticleException)
        {
            // Opening it tells why.
            return false;
        }
    }

    /// <summary>Moves what stands there out of the way; what cannot be moved stays, and is not used.</summary>
    public static void MoveAside(string path)
    {
        try
        {
            File.Move(path, path + ".aside", overwrite: true);
            foreach (var ending in Beside)
            {
                File.Delete(path + ending);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run says so again.
        }
    }
}
