using TransCheck.Cli.Git;
using TransCheck.Fuzz.Oracles;

namespace TransCheck.Fuzz.Targets;

/// <summary>What <c>git</c> writes of changes and commits, damaged.</summary>
internal sealed class GitOutputTarget : IFuzzTarget
{
    public string Name => "git-output";

    public void Run(byte[] input)
    {
        var commits = RawDiff.Commits(GitOutput.Parts(input));
        GitHistory.ByPath(commits);
        OracleException.Unless(commits.Sum(c => c.Changes.Count) <= input.Length && GitTree.Parse(input).Entries.Count <= input.Length, "more changes than lines");
    }
}
