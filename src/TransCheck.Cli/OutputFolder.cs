using System.Text;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Cli;

/// <summary>
/// A report in a folder: every page is written whole or not at all, pages of an earlier run that are no longer written are removed, and nothing else is touched.
/// </summary>
internal static class OutputFolder
{
    /// <summary>Pages whose way to the disk is waited for together.</summary>
    private const int AtOnce = 32;

    /// <summary>Whether an output names a folder: one that is there, or is to be made.</summary>
    public static bool IsFolder(string path) => Path.EndsInDirectorySeparator(path) || Directory.Exists(path);

    /// <summary>Makes the folder if it is not there, and finds out before a long run what would keep the report from being written.</summary>
    /// <returns>The page that stands for the report among files that are written.</returns>
    /// <exception cref="WrongUseException">The report cannot be written.</exception>
    public static string Require(string folder, Texts texts)
    {
        OutputFile.Try(folder, texts, () =>
        {
            var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
            if (parent is not null && !Directory.Exists(parent))
            {
                throw new WrongUseException(texts.Format("error.no-folder", folder, Path.GetRelativePath(".", parent)));
            }

            RequireWithin(Path.TrimEndingDirectorySeparator(folder), texts);
            RequireOwn(folder, ReportFolder.Index, texts);
            Directory.CreateDirectory(folder);
            RequireWithin(Path.Combine(folder, ReportFolder.Pairs), texts);
            Directory.CreateDirectory(Path.Combine(folder, ReportFolder.Pairs));
        });
        return Path.Combine(folder, ReportFolder.Index);
    }

    /// <exception cref="WrongUseException">A page cannot be written.</exception>
    public static void Write(string folder, Texts texts, IEnumerable<ReportPage> pages)
    {
        OutputFile.Try(folder, texts, () =>
        {
            // Once: going through a folder for every page would take time with its square.
            OutputFile.RemoveLeft(folder);
            OutputFile.RemoveLeft(Path.Combine(folder, ReportFolder.Pairs));
        });
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in pages.Chunk(AtOnce))
        {
            written.UnionWith(some.Select(p => p.Path));
            WriteAll(folder, texts, some.Where(p => p.Path.Contains('/', StringComparison.Ordinal)));
            WriteAll(folder, texts, some.Where(p => !p.Path.Contains('/', StringComparison.Ordinal)));
        }

        foreach (var (folderName, pattern) in new[] { ("", "index-*.html"), (ReportFolder.Pairs, "*.html") })
        {
            foreach (var file in Directory.GetFiles(Path.Combine(folder, folderName), pattern))
            {
                var page = folderName.Length == 0 ? Path.GetFileName(file) : $"{folderName}/{Path.GetFileName(file)}";
                if (!written.Contains(page) && IsOwn(file, page))
                {
                    OutputFile.Try(file, texts, () => File.Delete(file));
                }
            }
        }
    }

    private static void WriteAll(string folder, Texts texts, IEnumerable<ReportPage> pages)
    {
        try
        {
            Parallel.ForEach(pages, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, page =>
            {
                RequireOwn(folder, page.Path, texts);
                OutputFile.Write(Path.Combine(folder, page.Path), texts, stream => stream.Write(Encoding.UTF8.GetBytes(page.Content)), tidy: false);
            });
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<WrongUseException>().FirstOrDefault() is { } first)
        {
            throw new WrongUseException(first.Message, e);
        }
    }

    /// <summary>A link that came with a folder must not lead a report over the files of whoever checks it.</summary>
    private static void RequireWithin(string folder, Texts texts)
    {
        if (new DirectoryInfo(folder).LinkTarget is null)
        {
            return;
        }

        var target = RealPath.Of(folder);
        if (!new FolderBounds([".", Path.GetDirectoryName(Path.GetFullPath(folder)) ?? "."]).Contains(target))
        {
            throw new WrongUseException(texts.Format("error.output-link", folder, target));
        }
    }

    /// <exception cref="WrongUseException">Somebody else's file has the name of a page.</exception>
    private static void RequireOwn(string folder, string page, Texts texts)
    {
        var file = Path.Combine(folder, page);
        if (File.Exists(file) && !IsOwn(file, page))
        {
            throw new WrongUseException(texts.Format("error.output-foreign", file));
        }
    }

    /// <summary>Whether a page of an earlier run stands there.</summary>
    private static bool IsOwn(string file, string page)
    {
        try
        {
            return new FileInfo(file).LinkTarget is null && ReportFolder.IsPage(page, Encoding.UTF8.GetString(InputFile.ReadStart(file, ReportFormats.SignLength)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or UnreadableArticleException)
        {
            return false;
        }
    }
}
