namespace TransCheck.Reading;

/// <param name="Name">Relative to the working directory, with <c>/</c>.</param>
/// <param name="File">The path to open.</param>
/// <param name="Error">Why there is nothing to open.</param>
/// <param name="Bounds">Where the file must be; null where it may be anywhere.</param>
internal sealed record FoundFile(string Name, string File, ReadError? Error, FolderBounds? Bounds = null)
{
    /// <summary>Nobody named it: it stands in a folder.</summary>
    public bool IsInFolder { get; init; }
}

/// <param name="Files">And errors, in the order of the paths; below a folder in ordinal order of their names; no file twice.</param>
/// <param name="Others">How many files of folders no reader takes, by their ending.</param>
internal sealed record FoundFiles(List<FoundFile> Files, SortedDictionary<string, int> Others);

/// <summary>Finds the files of articles below folders.</summary>
internal static class FileFinder
{
    private const string BadName = "read.bad-name";

    /// <param name="paths">Files and folders, as the user named them.</param>
    /// <param name="options">Which files are articles, what is passed over in folders, and whether links may lead out of them; a file that is named is taken wherever it is.</param>
    public static FoundFiles Find(IReadOnlyList<string> paths, ReadOptions options)
    {
        var bounds = options.FollowLinks ? null : new FolderBounds(paths.Where(Directory.Exists));
        var all = new List<FoundFile>();
        var others = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var name = NameOf(path);
            if (Directory.Exists(path))
            {
                var inFolder = new List<FoundFile>();
                Walk(path, options, bounds, inFolder, others);
                if (inFolder.Count == 0)
                {
                    inFolder.Add(Failed(path, "read.no-articles"));
                }

                inFolder.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
                all.AddRange(inFolder.Where(f => seen.Add(f.Name) || f.Error?.Cause is BadName));
            }
            else if (!File.Exists(path))
            {
                all.Add(Failed(path, IsBadName(path) ? BadName : ReadError.NotFound));
            }
            else if (seen.Add(name))
            {
                all.Add(LeadsNowhere(new FileInfo(path)) ? Failed(path, "read.broken-link")
                    : options.Formats.Of(path) is not null ? new FoundFile(name, path, null)
                    : Failed(path, "read.unknown-format", Path.GetExtension(path).ToLowerInvariant()));
            }
        }

        return new FoundFiles(all, others);
    }

    /// <summary>
    /// Whether the name of something that does not exist under it tells why: names on Linux are bytes, those that are no UTF-8 reach us with U+FFFD, and
    /// nothing can be opened by such a name.
    /// </summary>
    public static bool IsBadName(string path) => path.Contains('\uFFFD', StringComparison.Ordinal);

    private static void Walk(string root, ReadOptions options, FolderBounds? bounds, List<FoundFile> found, SortedDictionary<string, int> others)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var folders = new Stack<(string Path, string Real)>();
        folders.Push((root, RealPath.Of(root)));
        var links = new Queue<(string Path, string Real)>();
        while (folders.TryPop(out var folder) || links.TryDequeue(out folder))
        {
            // Two ways to one folder give its articles once, and links come last so that the other way gives the name.
            if (!visited.Add(folder.Real))
            {
                continue;
            }

            FileSystemInfo[] entries;
            try
            {
                entries = new DirectoryInfo(folder.Path).GetFileSystemInfos();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException)
            {
                found.Add(Failed(folder.Path, "read.no-access", SystemFailure.Cause(e)));
                continue;
            }

            Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            foreach (var entry in entries)
            {
                if (entry.Name.StartsWith('.') || string.Equals(entry.Name, "node_modules", StringComparison.Ordinal))
                {
                    continue;
                }

                var path = Path.Combine(folder.Path, entry.Name);
                if (options.Ignored?.Contains(path) == true)
                {
                    continue;
                }

                var isFolder = entry is DirectoryInfo;
                if (!isFolder && !options.Outputs.IsEmpty && options.Outputs.Contains(Path.GetFullPath(path)))
                {
                    continue;
                }

                if (!isFolder && options.Formats.Of(entry.Name) is null)
                {
                    var extension = entry.Extension.ToLowerInvariant();
                    others[extension] = others.GetValueOrDefault(extension) + 1;
                    continue;
                }

                if (IsBadName(entry.Name) && !Path.Exists(path))
                {
                    found.Add(Failed(path, BadName));
                    continue;
                }

                if (!isFolder)
                {
                    var cause = LeadsNowhere(entry) ? "read.broken-link" : LeadsOut(entry, bounds) ? "read.link-outside" : null;
                    found.Add(cause is null ? new FoundFile(NameOf(path), path, null, bounds) { IsInFolder = true } : Failed(path, cause));
                    continue;
                }

                var real = entry.LinkTarget is null ? Path.Combine(folder.Real, entry.Name) : RealPath.Of(Path.Combine(folder.Real, entry.Name));
                if (entry.LinkTarget is not null && RealPath.IsWithin(folder.Real, real))
                {
                    found.Add(Failed(path, "read.link-loop"));
                }
                else if (LeadsOut(entry, bounds))
                {
                    found.Add(Failed(path, "read.link-outside"));
                }
                else if (entry.LinkTarget is not null)
                {
                    links.Enqueue((path, real));
                }
                else
                {
                    folders.Push((path, real));
                }
            }
        }
    }

    private static bool LeadsNowhere(FileSystemInfo file)
    {
        if (file.LinkTarget is null)
        {
            return false;
        }

        try
        {
            return file.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true };
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static bool LeadsOut(FileSystemInfo entry, FolderBounds? bounds) =>
        bounds is not null && entry.LinkTarget is not null && !bounds.Contains(RealPath.Of(entry.FullName));

    private static FoundFile Failed(string path, string cause, params ReadOnlySpan<string> arguments) =>
        new(NameOf(path), path, new ReadError(NameOf(path), cause, [.. arguments]));

    private static string NameOf(string path) => path.Length == 0 ? path : Path.GetRelativePath(".", path).Replace('\\', '/');
}
