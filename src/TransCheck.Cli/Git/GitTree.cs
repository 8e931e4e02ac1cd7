namespace TransCheck.Cli.Git;

/// <param name="Mode">As git writes it: <c>100644</c>.</param>
/// <param name="Id">Of a blob, or of a commit of a submodule.</param>
internal readonly record struct TreeEntry(string Mode, string Id)
{
    public bool IsFile => Mode.StartsWith("100", StringComparison.Ordinal);

    public bool IsLink => Mode is "120000";

    public bool IsSubmodule => Mode is "160000";
}

/// <summary>The files of a commit, by their paths from the root of the repository.</summary>
internal sealed record GitTree(IReadOnlyDictionary<string, TreeEntry> Entries)
{
    public static GitTree Empty { get; } = new(new Dictionary<string, TreeEntry>(StringComparer.Ordinal));

    /// <summary>Reads what <c>git ls-tree -r -z</c> writes: <c>MODE TYPE ID TAB PATH</c>.</summary>
    public static GitTree Parse(ReadOnlySpan<byte> output)
    {
        var entries = new Dictionary<string, TreeEntry>(StringComparer.Ordinal);
        foreach (var part in GitOutput.Parts(output))
        {
            var tab = part.IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && part[..tab].Split(' ') is [var mode, _, var id])
            {
                entries[part[(tab + 1)..]] = new TreeEntry(mode, id);
            }
        }

        return new GitTree(entries);
    }
}
