namespace TransCheck.Cli.Git;

/// <summary>One file that a commit changes.</summary>
/// <param name="Status"><c>A</c>dded, <c>D</c>eleted, <c>M</c>odified, <c>R</c>enamed, <c>C</c>opied, <c>T</c>ype changed, <c>U</c>nmerged.</param>
/// <param name="OldBlob">All zeros where there was none.</param>
/// <param name="NewBlob">All zeros where there is none.</param>
/// <param name="OldPath">Differs from <paramref name="Path"/> for a rename or a copy.</param>
internal readonly record struct FileChange(char Status, string OldBlob, string NewBlob, string OldPath, string Path);

internal sealed record Commit(string Id, string Date, List<FileChange> Changes);

/// <summary>Reads what git writes with <c>--raw -z</c>.</summary>
internal static class RawDiff
{
    /// <summary>Of <c>git diff-tree</c> with the format <c>%H %as</c>.</summary>
    public static List<Commit> Commits(IReadOnlyList<string> parts)
    {
        var commits = new List<Commit>();
        for (var i = 0; i < parts.Count;)
        {
            // A line end parts a commit from its first change.
            var part = parts[i].TrimStart('\n');
            if (part.StartsWith(':'))
            {
                i = Read(parts, i, commits.Count > 0 ? commits[^1].Changes : []);
                continue;
            }

            if (part.Split(' ') is [var id, var date])
            {
                commits.Add(new Commit(id, date, []));
            }

            i++;
        }

        return commits;
    }

    /// <summary><c>:MODE MODE BLOB BLOB STATUS</c>, then one path, or two for a rename or a copy.</summary>
    /// <returns>Where the next begins.</returns>
    private static int Read(IReadOnlyList<string> parts, int at, List<FileChange> changes)
    {
        if (parts[at].Split(' ') is not [_, _, var old, var now, { Length: > 0 } status] || at + 1 >= parts.Count)
        {
            return at + 1;
        }

        if (status[0] is not ('R' or 'C'))
        {
            changes.Add(new FileChange(status[0], old, now, parts[at + 1], parts[at + 1]));
            return at + 2;
        }

        if (at + 2 < parts.Count)
        {
            changes.Add(new FileChange(status[0], old, now, parts[at + 1], parts[at + 2]));
        }

        return at + 3;
    }
}
