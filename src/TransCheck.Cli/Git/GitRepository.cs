using System.Collections.Frozen;
using System.Collections.Immutable;
using TransCheck.Pairing;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Cli.Git;

/// <summary>The git repository that holds the articles of a run.</summary>
internal sealed class GitRepository : IDisposable
{
    private readonly GitProcess _git;
    private readonly GitPaths _paths;
    private readonly BlobReader _blobs;
    private readonly Texts _texts;

    /// <summary>What the run reads, as arguments of git.</summary>
    private readonly string[] _scope;

    private GitRepository(GitProcess git, GitPaths paths, Texts texts, string[] scope, bool isShallow, long mostBytes)
    {
        (_git, _paths, _texts, _scope, IsShallow) = (git, paths, texts, scope, isShallow);
        _blobs = new BlobReader(git, mostBytes);
    }

    /// <summary>Older commits were not fetched.</summary>
    public bool IsShallow { get; }

    /// <param name="paths">Files and folders that exist.</param>
    /// <param name="mostBytes">Larger files are not read.</param>
    /// <exception cref="WrongUseException">They are in no repository, or in several; or git cannot be started.</exception>
    public static GitRepository Open(IReadOnlyList<string> paths, long mostBytes, Texts texts)
    {
        var folders = paths.Select(p => Directory.Exists(p) ? p : Path.GetDirectoryName(p) is { Length: > 0 } folder ? folder : ".").Distinct(StringComparer.Ordinal).ToList();
        var about = Describe(folders[0], texts);
        if (folders.Skip(1).FirstOrDefault(f => !string.Equals(Describe(f, texts)[0], about[0], StringComparison.Ordinal)) is { } stray)
        {
            throw new WrongUseException(texts.Format("error.git-several", folders[0], stray));
        }

        var inside = new GitPaths(folders[0], about[2]);
        return new GitRepository(new GitProcess(folders[0], texts), inside, texts, [.. paths.Select(inside.ToArgument)], about[1] is "true", mostBytes);
    }

    /// <summary>What changed since the commit that <paramref name="revision"/> and HEAD have in common, uncommitted and untracked files included.</summary>
    /// <exception cref="WrongUseException">The revision is unknown, or shares no commit with HEAD.</exception>
    public ArticleChanges ChangesSince(string revision)
    {
        var start = CommonCommit(revision);
        var changes = RawDiff.Changes(_git.Run(["diff", "--raw", "-z", "--no-abbrev", "--no-color", "--no-ext-diff", "--ignore-submodules", "--find-renames", start, "--", .. _scope]));
        var untracked = _git.Run(["ls-files", "-z", "--others", "--exclude-standard", "--full-name", "--", .. _scope]).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var present = changes.Where(c => c.Status is not 'D').Select(c => c.Path).Concat(untracked).Select(_paths.ToName).ToFrozenSet(StringComparer.Ordinal);
        var deleted = changes
            .Where(c => c.Status is 'D')
            .Select(c => (Name: _paths.ToName(c.Path), c.OldBlob))
            .Where(c => !present.Contains(c.Name) && ArticleReader.IsArticle(c.Name))
            .Select(c => (c.Name, Content: _blobs.Read(c.OldBlob)));
        return new ArticleChanges(present, [.. deleted.Select(d => d.Content is { } content ? ArticleReader.TryParse(d.Name, content) : null).OfType<Articles.Article>()]);
    }

    /// <summary>The earlier texts of the articles of the run.</summary>
    public IArticleHistory History()
    {
        if (IsUnborn)
        {
            return new GitHistory([], _paths, _blobs);
        }

        var log = _git.Try(["log", "--raw", "-z", "--no-abbrev", "--no-color", "--no-ext-diff", "--find-renames", "--format=tformat:%H %as", "HEAD", "--", .. Folders()]);
        return log.IsFine
            ? new GitHistory(RawDiff.Commits(log.Output), _paths, _blobs)
            : throw new WrongUseException(_texts.Format("error.git-failed", "log", log.Complaint));
    }

    public void Dispose() => _blobs.Dispose();

    /// <summary>A file may have been renamed within its folder.</summary>
    private ImmutableArray<string> Folders() =>
        [.. _scope.Select(s => Directory.Exists(_paths.FromArgument(s)) ? s : Path.GetDirectoryName(s) is { Length: > 0 } folder ? folder : ".").Distinct(StringComparer.Ordinal)];

    /// <summary>Nothing was committed yet.</summary>
    private bool IsUnborn => !_git.Try("rev-parse", "--verify", "--quiet", "HEAD").IsFine;

    private string CommonCommit(string revision)
    {
        if (revision is "HEAD" && IsUnborn)
        {
            // A hook before the first commit: everything is new since the empty tree.
            return _git.Run("hash-object", "-t", "tree", "--stdin").Trim();
        }

        // No revision begins so, but an option does.
        var known = revision.StartsWith('-') ? null : _git.Try("rev-parse", "--verify", "--quiet", revision + "^{commit}");
        if (known is not { IsFine: true })
        {
            throw Wrong(_texts.Format("error.git-revision", revision));
        }

        var common = _git.Try("merge-base", known.Output.Trim(), "HEAD");
        return common.IsFine ? common.Output.Trim() : throw Wrong(_texts.Format("error.git-no-base", revision));
    }

    private WrongUseException Wrong(string message) => new(IsShallow ? $"{message} {_texts["error.git-shallow"]}" : message);

    /// <returns>The root of the repository, whether it is shallow, and the way from the root to the folder.</returns>
    private static string[] Describe(string folder, Texts texts)
    {
        var answer = new GitProcess(folder, texts).Try("rev-parse", "--show-toplevel", "--is-shallow-repository", "--show-prefix");
        return answer.IsFine && answer.Output.Split('\n') is [_, _, _, ..] about
            ? about
            : throw new WrongUseException(texts.Format("error.git-no-repository", folder, answer.Complaint));
    }
}
