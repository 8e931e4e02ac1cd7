using System.Runtime.InteropServices;
using TransCheck.Reading;

namespace TransCheck.Reporting;

/// <summary>
/// Writes files whole or not at all: whoever is killed, or runs out of disk, leaves what was there before. A new file is written beside the old one and takes its place
/// once it is on the disk.
/// </summary>
public static class WholeFile
{
    private const string Prefix = ".transcheck-";
    private const string Suffix = ".tmp";

    /// <summary>Finds out what would keep a file from being replaced.</summary>
    /// <param name="target">Of a folder that exists.</param>
    /// <exception cref="IOException">The system refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refuses.</exception>
    public static void Require(string target)
    {
        if (File.Exists(target))
        {
            RequireWritable(target);
        }

        var folder = Path.GetDirectoryName(target) ?? "";
        RemoveLeft(folder);
        using var attempt = new FileStream(Temporary(folder), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
    }

    /// <summary>Writes a file; it keeps its permissions.</summary>
    /// <param name="target">Of a folder that exists; no link.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="tidy">Whether to remove first what killed runs left in the folder.</param>
    /// <exception cref="IOException">The system refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refuses.</exception>
    public static void Replace(string target, Action<Stream> write, bool tidy = true)
    {
        var folder = Path.GetDirectoryName(target) ?? "";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Delete, BufferSize = 0 };
        UnixFileMode? mode = null;
        if (File.Exists(target))
        {
            RequireWritable(target);
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = mode = File.GetUnixFileMode(target);
            }
        }

        if (tidy)
        {
            RemoveLeft(folder);
        }

        var temporary = Temporary(folder);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => File.Delete(temporary));
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => File.Delete(temporary));
        using var file = new FileStream(temporary, options);
        try
        {
            if (mode is { } same && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file.SafeFileHandle, same);
            }

            write(file);
            file.Flush(flushToDisk: true);

            // While it is open nobody takes it for one that was left.
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>A new file could take the place of one that may not be changed.</summary>
    private static void RequireWritable(string file)
    {
        using var old = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
    }

    /// <summary>Nobody can guess it, and as a hidden file it is no article.</summary>
    private static string Temporary(string folder) => Path.Combine(folder, $"{Prefix}{Guid.NewGuid():N}{Suffix}");

    /// <summary>Removes what runs left that were killed. Those that are still at work hold a lock on theirs.</summary>
    public static void RemoveLeft(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, $"{Prefix}*{Suffix}", new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            if (Guid.TryParseExact(Path.GetFileName(file)[Prefix.Length..^Suffix.Length], "N", out _) && InputFile.IsOrdinary(file))
            {
                try
                {
                    new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose).Dispose();
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    // Somebody else's.
                }
            }
        }
    }
}
