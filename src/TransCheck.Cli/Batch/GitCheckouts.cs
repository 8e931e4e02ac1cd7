using System.Security.Cryptography;
using System.Text;
using TransCheck.Batch;
using TransCheck.Cli.Git;
using TransCheck.Reporting;

namespace TransCheck.Cli.Batch;

/// <summary>
/// The files of commits, each in a folder of its own: a repository is cloned once for a machine, and its commits are taken out of that clone. Several processes may
/// ask at once, and any of them may be killed.
/// </summary>
/// <param name="folder">Where clones and files are kept; it may be deleted when no worker runs.</param>
internal sealed class GitCheckouts(string folder, Texts texts)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private const string Protocols = "file:git:http:https:ssh";

    /// <summary>As the system has it for what can be fetched again.</summary>
    public static string UsualFolder { get; } = Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
        "transcheck",
        "git");

    /// <param name="place"><c>URL@REVISION</c>.</param>
    /// <exception cref="WrongUseException">The place is none, the repository cannot be cloned, or the revision is unknown.</exception>
    public BatchSource Resolve(string place)
    {
        var at = place.LastIndexOf('@');
        var (address, revision) = at > 0 ? (place[..at], place[(at + 1)..]) : (place, "");

        // What stands behind the @ of an address without a revision: git@host:path.
        if (revision.Length == 0 || address[0] == '-' || revision[0] == '-' || revision.Contains(':', StringComparison.Ordinal))
        {
            throw new WrongUseException(texts.Format("batch.error.git-place", place));
        }

        var repository = Directory.Exists(address) ? Path.GetFullPath(address) : address;
        using var turn = Wait(repository);
        Fetch(repository, commit: null);
        return TryRun(Bare(repository), "rev-parse", "--verify", "--quiet", revision + "^{commit}") is { IsFine: true } commit
            ? new BatchSource(repository, commit.Text)
            : throw new WrongUseException(texts.Format("error.git-revision", revision));
    }

    /// <summary>The folder with the files of a commit.</summary>
    /// <exception cref="WrongUseException">They cannot be had.</exception>
    public string FolderOf(BatchSource source)
    {
        var (repository, commit) = (source.Repository ?? "", source.Commit ?? "");
        var files = Path.Combine(folder, KeyOf(repository), commit);
        if (Directory.Exists(files))
        {
            return files;
        }

        using var turn = Wait(repository);
        if (Directory.Exists(files))
        {
            return files;
        }

        Fetch(repository, commit);
        var half = files + ".part";
        if (Directory.Exists(half))
        {
            Directory.Delete(half, recursive: true);
        }

        Directory.CreateDirectory(half);
        Require(TryRun(Bare(repository), ["--work-tree=" + half, "checkout", "--force", "--quiet", commit, "--", "."], index: half + ".index"), "checkout");
        File.Delete(half + ".index");

        // What looks for the configuration, or for the root of the repository, goes no further up.
        File.WriteAllText(Path.Combine(half, ".git"), "");
        Directory.Move(half, files);
        return files;
    }

    /// <summary>Clones the repository, or brings the clone up to date unless it has the commit.</summary>
    private void Fetch(string repository, string? commit)
    {
        var bare = Bare(repository);
        if (!Directory.Exists(bare))
        {
            var half = bare + ".part";
            if (Directory.Exists(half))
            {
                Directory.Delete(half, recursive: true);
            }

            Require(TryRun(null, "clone", "--bare", "--quiet", "--", repository, half), "clone");
            Directory.Move(half, bare);
        }
        else if (commit is null || !TryRun(bare, "cat-file", "-e", commit + "^{commit}").IsFine)
        {
            Require(TryRun(bare, "fetch", "--quiet", "--prune", "--", repository, "+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"), "fetch");
        }
    }

    /// <summary>One process after the other works on a clone.</summary>
    private FileStream Wait(string repository)
    {
        Directory.CreateDirectory(Path.Combine(folder, KeyOf(repository)));
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(folder, KeyOf(repository), "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (e is not DirectoryNotFoundException)
            {
                Thread.Sleep(Pause);
            }
        }
    }

    private string Bare(string repository) => Path.Combine(folder, KeyOf(repository), "clone");

    private static string KeyOf(string repository) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(repository)))[..16];

    private void Require(GitAnswer answer, string command) => Git(index: null).Require(answer, command);

    private GitAnswer TryRun(string? bare, params string[] arguments) => TryRun(bare, arguments, index: null);

    private GitAnswer TryRun(string? bare, string[] arguments, string? index) => Git(index).TryUnnamed(bare is null ? arguments : ["--git-dir=" + bare, .. arguments]);

    private GitProcess Git(string? index) => new(folder, texts) { Protocols = Protocols, Index = index };
}
