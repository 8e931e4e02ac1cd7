using System.Text;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Cli;

/// <summary>
/// Writes files whole or not at all (<see cref="WholeFile"/>). Pipes and devices are written as they are.
/// </summary>
internal static class OutputFile
{
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
            WholeFile.Replace(Target(path, texts), write, tidy);
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

        WholeFile.Require(target);
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
}
