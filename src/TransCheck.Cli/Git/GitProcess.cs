using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using TransCheck.Reporting;

namespace TransCheck.Cli.Git;

/// <summary>What git answered.</summary>
internal sealed record GitAnswer(int ExitCode, string Output, string Error)
{
    public bool IsFine => ExitCode == 0;

    /// <summary>What git said went wrong, in one line.</summary>
    public string Complaint => Error.Trim().ReplaceLineEndings(" ");
}

/// <summary>Runs the <c>git</c> executable in a folder. Arguments reach it one by one, never through a shell.</summary>
internal sealed class GitProcess(string folder, Texts texts)
{
    // A hook of git points these at the repository that runs it, by paths that hold in its folder only.
    private static readonly string[] OfHooks = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"];

    /// <exception cref="WrongUseException">git cannot be started.</exception>
    public GitAnswer Try(params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        var complaint = error.GetAwaiter().GetResult();
        process.WaitForExit();
        return new GitAnswer(process.ExitCode, output, complaint);
    }

    /// <exception cref="WrongUseException">git cannot be started, or fails.</exception>
    public string Run(params string[] arguments)
    {
        var answer = Try(arguments);
        return answer.IsFine ? answer.Output : throw new WrongUseException(texts.Format("error.git-failed", arguments[0], answer.Complaint));
    }

    /// <exception cref="WrongUseException">git cannot be started.</exception>
    public Process Start(IEnumerable<string> arguments)
    {
        // Names of files as they are, and nothing that the settings of a user add to the output.
        string[] always = ["--no-pager", "--literal-pathspecs", "-c", "log.showSignature=false", "-c", "log.showRoot=true", "-c", "log.follow=false", "-c", "diff.renames=true", "-c", "diff.relative=false", "-c", "core.fsmonitor=false"];
        var start = new ProcessStartInfo("git", always.Concat(arguments))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in OfHooks)
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";

        // TransCheck never asks a network: what a partial clone does not hold is not looked at.
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
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
