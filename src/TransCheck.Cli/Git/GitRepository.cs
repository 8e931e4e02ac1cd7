using TransCheck.Reporting;

namespace TransCheck.Cli.Git;

/// <summary>One repository, and what is asked of it.</summary>
internal sealed class GitRepository : IDisposable
{
    /// <summary>A path is a name, whatever signs it holds.</summary>
    private const string Literal = "--literal-pathspecs";

    private readonly GitProcess _git;
    private readonly Texts _texts;

    private GitRepository(string root, bool isShallow, GitProcess git, long mostBytes, Texts texts)
    {
        (Root, IsShallow, _git, _texts) = (root, isShallow, git, texts);
        Blobs = new BlobReader(git, mostBytes);
    }

    /// <summary>The folder that holds <c>.git</c>; absolute, without links on the way.</summary>
    public string Root { get; }

    /// <summary>Older commits were not fetched.</summary>
    public bool IsShallow { get; }

    public BlobReader Blobs { get; }

    /// <summary>The nearest folder upwards that holds <c>.git</c>: a folder, or the file of a worktree or submodule. A folder that itself looks like a repository is none.</summary>
    /// <param name="folder">Absolute.</param>
    public static string? RootAbove(string folder)
    {
        for (var root = folder; root is not null; root = Path.GetDirectoryName(root))
        {
            var git = Path.Combine(root, ".git");
            if (File.Exists(git) || File.Exists(Path.Combine(git, "HEAD")))
            {
                return root;
            }
        }

        return null;
    }

    /// <summary>How reports tell the places of articles to services that know the repository alone.</summary>
    /// <param name="workingFolder">Absolute.</param>
    public static RootedPaths PathsFromRoot(string workingFolder) =>
        RootAbove(workingFolder) is { } root && root != workingFolder ? new RootedPaths(Path.GetRelativePath(root, workingFolder).Replace('\\', '/')) : RootedPaths.None;

    /// <summary>The commit that is checked out.</summary>
    /// <param name="folder">Absolute.</param>
    /// <returns>Null where there is no repository or no commit, or git does not answer.</returns>
    public static string? HeadAbove(string folder, Texts texts)
    {
        try
        {
            // Found by git itself, which looks whom the repository belongs to.
            return RootAbove(folder) is { } root && new GitProcess(root, texts).TryUnnamed("rev-parse", "--verify", "--quiet", "HEAD") is { IsFine: true, Text: { Length: > 0 } commit } ? commit : null;
        }
        catch (WrongUseException)
        {
            return null;
        }
    }

    /// <param name="mostBytes">Larger contents are not read.</param>
    /// <exception cref="WrongUseException">git does not open it, since it is damaged or belongs to somebody else; or git cannot be started.</exception>
    public static GitRepository Open(string root, long mostBytes, Texts texts) =>
        TryOpen(root, mostBytes, texts, out var complaint) ?? throw new WrongUseException(texts.Format("error.git-refused", root, complaint));

    /// <returns>Null where git does not open it.</returns>
    /// <exception cref="WrongUseException">git cannot be started.</exception>
    public static GitRepository? TryOpen(string root, long mostBytes, Texts texts, out string complaint)
    {
        var git = new GitProcess(root, texts);
        var answer = git.TryUnnamed("rev-parse", "--is-shallow-repository");
        complaint = answer.Complaint;
        return answer.IsFine ? new GitRepository(root, answer.Text is "true", git, mostBytes, texts) : null;
    }

    /// <returns>The newest commit that a revision and HEAD have in common; null before the first commit.</returns>
    /// <exception cref="WrongUseException">The revision is unknown, or shares no commit with HEAD.</exception>
    public string? CommonCommit(string revision)
    {
        if (revision is "HEAD" && IsUnborn)
        {
            return null;
        }

        // No revision begins so, but an option does.
        var known = revision.StartsWith('-') ? null : _git.Try("rev-parse", "--verify", "--quiet", revision + "^{commit}");
        if (known is not { IsFine: true })
        {
            throw Wrong(_texts.Format("error.git-revision", revision));
        }

        var common = _git.Try("merge-base", known.Text, "HEAD");
        return common.IsFine ? common.Text : throw Wrong(_texts.Format("error.git-no-base", revision));
    }

    /// <param name="folders">What of the commit is wanted, from the root; empty for all of it.</param>
    /// <exception cref="WrongUseException">The commit, or one of its folders, is not there.</exception>
    public GitTree Tree(string commit, IReadOnlyCollection<string> folders) =>
        GitTree.Parse(_git.Require(_git.Try([Literal, "ls-tree", "-r", "-z", "--full-tree", commit, "--", .. folders]), "ls-tree").Output);

    /// <returns>Null where the repository does not have the commit.</returns>
    public GitTree? TryTree(string commit) => _git.Try("ls-tree", "-r", "-z", "--full-tree", commit) is { IsFine: true } answer ? GitTree.Parse(answer.Output) : null;

    /// <summary>Which of some files are left out by <c>.gitignore</c> and its like; not those that are committed all the same.</summary>
    /// <param name="paths">From the root.</param>
    public HashSet<string> Ignored(IReadOnlyCollection<string> paths)
    {
        // Without the index, which it would read to pass over what is added but not committed. No path that starts so is taken for a pattern.
        const string Here = "./";
        var answer = paths.Count > 0 ? _git.Try(paths.Select(p => Here + p), '\0', "check-ignore", "--no-index", "-z", "--stdin") : null;

        // 1 says that none is.
        if (answer is null or { ExitCode: 1 })
        {
            return [];
        }

        var committed = (TryTree("HEAD") ?? GitTree.Empty).Entries;
        return GitOutput.Parts(_git.Require(answer, "check-ignore").Output).Where(p => p.Length > 0).Select(p => p[Here.Length..]).Where(p => !committed.ContainsKey(p)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The working tree holds only some of the files.</summary>
    public bool IsSparse => _git.Try("config", "--type=bool", "--get", "core.sparseCheckout").Text is "true";

    /// <summary>All commits, the newest first, with what they change in some folders.</summary>
    /// <param name="folders">From the root; empty for everything.</param>
    public List<Commit> Log(IReadOnlyCollection<string> folders)
    {
        if (IsUnborn)
        {
            return [];
        }

        var commits = _git.Require(_git.Try([Literal, "rev-list", "HEAD", "--", .. folders]), "rev-list").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var changes = _git.Try(commits, '\n', [Literal, "diff-tree", "--stdin", "-r", "--root", "--raw", "-z", "--no-abbrev", "--no-ext-diff", "--no-textconv", "--find-renames", "--format=tformat:%H %as", "--", .. folders]);
        return RawDiff.Commits(GitOutput.Parts(_git.Require(changes, "diff-tree").Output));
    }

    public void Dispose() => Blobs.Dispose();

    /// <summary>Nothing was committed yet.</summary>
    private bool IsUnborn => !_git.Try("rev-parse", "--verify", "--quiet", "HEAD").IsFine;

    private WrongUseException Wrong(string message) => new(IsShallow ? $"{message} {_texts["error.git-shallow"]}" : message);
}
