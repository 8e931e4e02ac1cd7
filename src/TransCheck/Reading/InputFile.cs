using System.Formats.Tar;
using Microsoft.Win32.SafeHandles;

namespace TransCheck.Reading;

/// <summary>Opens whatever is read: an ordinary file and nothing else, of bounded size, within bounds.</summary>
public static class InputFile
{
    /// <param name="path">Links are followed.</param>
    /// <param name="limit">The most bytes that the file may have; no more are read, however it grows.</param>
    /// <inheritdoc cref="Open"/>
    public static byte[] Read(string path, long limit, FolderBounds? bounds = null)
    {
        using var handle = Open(path, bounds);
        var length = handle is null ? 0 : RandomAccess.GetLength(handle);
        if (length > limit)
        {
            throw new UnreadableArticleException("read.too-large", [Megabytes(length), Megabytes(limit)]);
        }

        var content = new byte[length];
        var read = 0;
        while (handle is not null && read < content.Length && RandomAccess.Read(handle, content.AsSpan(read), read) is > 0 and var more)
        {
            read += more;
        }

        return read == content.Length ? content : content[..read];
    }

    /// <summary>The first bytes of a file, at most <paramref name="count"/>.</summary>
    /// <inheritdoc cref="Open"/>
    public static byte[] ReadStart(string path, int count)
    {
        using var handle = Open(path, bounds: null);
        var start = new byte[count];
        return handle is null ? [] : start[..RandomAccess.Read(handle, start, 0)];
    }

    /// <summary>Whether a path leads to a file that has content of its own: no folder, pipe, socket or device.</summary>
    public static bool IsOrdinary(string path) => File.Exists(path) && Target(path) is { Exists: true } file && (file.Length > 0 || HasNoOtherType(file.FullName));

    /// <param name="bounds">Where the file must be; null where the user named it.</param>
    /// <returns>A handle of a file that has a length; null for an empty file.</returns>
    /// <exception cref="UnreadableArticleException">It is no ordinary file, is too large, or is outside the bounds.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    private static SafeFileHandle? Open(string path, FolderBounds? bounds)
    {
        // Whoever opens a pipe waits for its other end. Pipes and devices have no length, so that what has none is never opened.
        var file = Target(path);
        if (Directory.Exists(file.FullName) || (file.Length == 0 && !HasNoOtherType(file.FullName)))
        {
            throw new UnreadableArticleException("read.not-a-file");
        }

        if (file.Length == 0)
        {
            return null;
        }

        // The path may lead elsewhere by now: from here on only the handle is asked.
        var handle = File.OpenHandle(file.FullName);
        try
        {
            if (bounds?.Contains(PathOf(handle) ?? RealPath.Of(path)) == false)
            {
                throw new UnreadableArticleException("read.link-outside");
            }

            return RandomAccess.GetLength(handle) > 0 ? handle : throw new UnreadableArticleException("read.not-a-file");
        }
        catch (NotSupportedException)
        {
            handle.Dispose();
            throw new UnreadableArticleException("read.not-a-file");
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>The file at the end of a link. The library takes a relative link in a relative path for one of the root folder.</summary>
    private static FileInfo Target(string path) => new(File.ResolveLinkTarget(Path.GetFullPath(path), returnFinalTarget: true)?.FullName ?? path);

    /// <summary>The system's own account of what was opened, which no link can change.</summary>
    /// <returns>Null where the system gives none.</returns>
    private static string? PathOf(SafeFileHandle handle) =>
        OperatingSystem.IsLinux() ? new FileInfo(FormattableString.Invariant($"/proc/self/fd/{handle.DangerousGetHandle()}")).LinkTarget : null;

    /// <param name="file">Without length.</param>
    private static bool HasNoOtherType(string file)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        // Of all the libraries of .NET only that of archives tells the type of a file, and it opens none but ordinary ones.
        try
        {
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
            {
                writer.WriteEntry(file, "file");
            }

            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile;
        }
        catch (UnauthorizedAccessException)
        {
            // Ordinary, but not to be opened.
            return true;
        }
        catch (IOException)
        {
            // A socket, which has no place in an archive.
            return false;
        }
    }

    private static decimal Megabytes(long bytes) => Math.Round(bytes / 1_000_000m, 3);
}
