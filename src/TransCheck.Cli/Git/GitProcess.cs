using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using TransCheck.Reporting;

namespace TransCheck.Cli.Git;

/// <summary>What git answered.</summary>
internal sealed record GitAnswer(int ExitCode, byte[] Output, string Error)
{
    public bool IsFine => ExitCode == 0;

    public string Text => Encoding.UTF8.GetString(Output).Trim();

    /// <summary>What git said went wrong, in one line.</summary>
    public string Complaint => Error.Trim().ReplaceLineEndings(" ");
}

/// <summary>
/// Runs the <c>git</c> executable. Arguments reach it one by one, never through a shell. Only commands may be asked for that neither read nor write the index and convert no content:
/// they run nothing, whatever the configuration and the attributes of the repository say.
/// </summary>
/// <param name="root">The folder that holds <c>.git</c>.</param>
internal sealed class GitProcess(string root, Texts texts)
{
    // A hook of git points these at the repository that runs it; ours is found by where the articles are.
    private static readonly string[] OfHooks =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_PREFIX", "GIT_NAMESPACE",
        "GIT_SHALLOW_FILE", "GIT_GRAFT_FILE", "GIT_REPLACE_REF_BASE", "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS",
    ];

    // A second fence, for a git that would run something all the same. The empty value turns the monitor off in every version of git; "false" was once the name of a program.
    private static readonly string[] Fence = ["--no-pager", "-c", "safe.bareRepository=explicit", "-c", "core.fsmonitor=", "-c", "core.hooksPath=/dev/null"];

    // Naming the repository keeps git from finding another one, and from following core.worktree.
    private static readonly string[] Named = [.. Fence, "--git-dir=.git", "--work-tree=."];

    /// <summary>What git may fetch by, with colons between; articles that are checked where they stand need no network.</summary>
    public string Protocols { get; init; } = "none";

    /// <summary>The file of an index of its own, for files that are taken out of a clone of ours; null to touch none.</summary>
    public string? Index { get; init; }

    /// <summary>Lets git find the repository by itself, which is when it looks whom the files belong to (<c>safe.directory</c>).</summary>
    /// <exception cref="WrongUseException">git cannot be started.</exception>
    public GitAnswer TryUnnamed(params string[] arguments) => Try([.. Fence, .. arguments], []);

    /// <exception cref="WrongUseException">git cannot be started.</exception>
    public GitAnswer Try(params string[] arguments) => Try([.. Named, .. arguments], []);

    /// <param name="input">What git reads: parts that <paramref name="end"/> closes.</param>
    /// <exception cref="WrongUseException">git cannot be started.</exception>
    public GitAnswer Try(IEnumerable<string> input, char end, params string[] arguments) => Try([.. Named, .. arguments], Encoding.UTF8.GetBytes(string.Concat(input.Select(i => i + end))));

    /// <exception cref="WrongUseException">git failed.</exception>
    public GitAnswer Require(GitAnswer answer, string command) =>
        answer.IsFine ? answer : throw new WrongUseException(texts.Format("error.git-failed", command, answer.Complaint));

    /// <summary>A process that is asked again and again.</summary>
    /// <exception cref="WrongUseException">git cannot be started.</exception>
    public Process Start(params string[] arguments) => Launch([.. Named, .. arguments]);

    private GitAnswer Try(string[] arguments, byte[] input)
    {
        using var process = Launch(arguments);
        var writing = Task.Run(() => Write(process, input));
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        var complaint = error.GetAwaiter().GetResult();
        writing.GetAwaiter().GetResult();
        process.WaitForExit();
        return new GitAnswer(process.ExitCode, output.ToArray(), complaint);
    }

    private static void Write(Process process, byte[] input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // git failed before it had read everything; its exit code tells.
        }
    }

    private Process Launch(string[] arguments)
    {
        var file = GitExecutable.Find() ?? throw new WrongUseException(texts["error.git-missing"]);
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in OfHooks)
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_REPLACE_OBJECTS"] = "1";

        // Where the folder holds no repository after all, one above it is not meant.
        start.Environment["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(root);

        // What a partial clone does not hold is not looked at. A git that does not know the first of these reaches nothing for the second, unless fetching is meant.
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_ALLOW_PROTOCOL"] = Protocols;
        if (Index is not null)
        {
            start.Environment["GIT_INDEX_FILE"] = Index;
        }

        try
        {
            return Process.Start(start) ?? throw new WrongUseException(texts["error.git-missing"]);
        }
        catch (Win32Exception e)
        {
            throw new WrongUseException(texts["error.git-missing"], e);
        }
    }
}
