namespace TransCheck.Batch;

/// <summary>Where the files of a run are.</summary>
/// <param name="Repository">The address of a git repository; null for a folder that all machines share, each by a path of its own.</param>
/// <param name="Commit">The whole name of the commit; null for a folder.</param>
public sealed record BatchSource(string? Repository, string? Commit)
{
    public static BatchSource Folder { get; } = new(null, null);
}
