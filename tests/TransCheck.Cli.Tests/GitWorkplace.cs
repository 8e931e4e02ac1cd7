using System.Diagnostics;

namespace TransCheck.Cli.Tests;

/// <summary>A folder that is a git repository, whose commits have fixed authors and dates.</summary>
internal static class GitWorkplace
{
    public static Workplace WithRepository(this Workplace work)
    {
        work.Git("init", "--quiet", "--initial-branch=main");
        return work;
    }

    /// <param name="date">Of author and committer.</param>
    public static Workplace Commit(this Workplace work, string date = "2026-03-01")
    {
        work.Git("add", "--all");
        work.Git(new Dictionary<string, string>(StringComparer.Ordinal) { ["GIT_AUTHOR_DATE"] = $"{date}T12:00:00Z", ["GIT_COMMITTER_DATE"] = $"{date}T12:00:00Z" }, "commit", "--quiet", "--message", "change");
        return work;
    }

    public static string Git(this Workplace work, params string[] arguments) => work.Git(new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    public static Workplace Bash(this Workplace work, string script)
    {
        Answer(work, new ProcessStartInfo("bash", ["-c", script]));
        return work;
    }

    private static string Git(this Workplace work, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgSign=false", "-c", "core.autocrlf=false", .. arguments]);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Answer(work, start);
    }

    private static string Answer(Workplace work, ProcessStartInfo start)
    {
        (start.WorkingDirectory, start.RedirectStandardOutput, start.RedirectStandardError) = (work.Folder, true, true);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)}: {error.GetAwaiter().GetResult()}");
    }
}
