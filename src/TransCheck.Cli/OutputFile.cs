using System.Runtime.InteropServices;
using System.Text;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Cli;

/// <summary>
/// Writes files whole or not at all: whoever is killed, or runs out of disk, leaves what was there before. A new file is written beside the old one and takes its place
/// once it is on the disk. Pipes and devices are written as they are.
/// </summary>
internal static class OutputFile
{
    private const string Prefix = ".transcheck-";
    private const string Suffix = ".tmp";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc cref="Write(string, Texts, Action{Stream}, bool)"/>
    public static void Write(string path, Texts texts, Action<TextWriter> write) => Write(path, texts, (Stream stream) =>
    {
        using var file = new StreamWriter(stream, Utf8, bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        write(file);
    });

    /// <param name="tidy">Whether to remove first what killed runs left in its folder.</param>
    /// <exception cref="WrongUseException">The file cannot be written.</exception>
    public static void Write(string path, Texts texts, Action<Stream> write, bool tidy = true) => Try(path, texts, () =>
    {
        if (IsDirect(path))
        {
            using var direct = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            write(direct);
        }
        else
        {
            Replace(Target(path, texts), write, tidy);
        }
    });

    /// <summary>Finds out before a long run what would keep its result from being written.</summary>
    /// <exception cref="WrongUseException">The file cannot be written.</exception>
    public static void Require(string path, Texts texts) => Try(path, texts, () =>
    {
        if (IsDirect(path))
        {
            return;
        }

        if (Directory.Exists(path))
        {
            throw new WrongUseException(texts.Format("error.not-a-file", path));
        }

        var target = Target(path, texts);
        var folder = Path.GetDirectoryName(target) ?? "";
        if (!Directory.Exists(folder))
        {
            throw new WrongUseException(texts.Format("error.no-folder", path, Path.GetRelativePath(".", folder)));
        }

        if (File.Exists(target))
        {
            RequireWritable(target);
        }

        RemoveLeft(folder);
        using var attempt = new FileStream(Temporary(folder), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
    });

    /// <exception cref="WrongUseException">The system refused; the message names the path.</exception>
    public static void Try(string path, Texts texts, Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw new WrongUseException(texts.Format("error.output", path, texts.Cause(e)), e);
        }
    }

    /// <summary>Whether the system refused to write. Of a file that may not grow further .NET says that an argument is out of range.</summary>
    public static bool IsFailure(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    /// <summary>What is open already, or has no content that could be kept.</summary>
    public static bool IsDirect(string path) =>
        Path.GetFullPath(path).StartsWith("/dev/fd/", StringComparison.Ordinal)
        || new FileInfo(path).LinkTarget?.StartsWith("/proc/", StringComparison.Ordinal) == true
        || (RealPath.Of(path) is var target && File.Exists(target) && !InputFile.IsOrdinary(target));

    /// <summary>The file itself where the path is a link. A link that came with a folder must not lead a report over the files of whoever checks it.</summary>
    /// <exception cref="WrongUseException">The link leads out of its folder and of the working directory.</exception>
    private static string Target(string path, Texts texts)
    {
        if (new FileInfo(path).LinkTarget is null)
        {
            return Path.GetFullPath(path);
        }

        var target = RealPath.Of(path);
        return new FolderBounds([".", Path.GetDirectoryName(Path.GetFullPath(path)) ?? "."]).Contains(target)
            ? target
            : throw new WrongUseException(texts.Format("error.output-link", path, target));
    }

    private static void Replace(string target, Action<Stream> write, bool tidy)
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
