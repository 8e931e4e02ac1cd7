using TransCheck.Reading;

namespace TransCheck.Cli.Git;

/// <summary>The earlier texts of articles, through renames, from one log of all commits.</summary>
internal sealed class GitHistory : IArticleHistory
{
    private readonly Dictionary<string, List<Version>> _byPath;
    private readonly GitPaths _paths;
    private readonly BlobReader _blobs;

    /// <param name="commits">The newest first.</param>
    public GitHistory(IEnumerable<Commit> commits, GitPaths paths, BlobReader blobs)
    {
        (_paths, _blobs) = (paths, blobs);
        _byPath = ByPath(commits);
    }

    public IEnumerable<ArticleRevision> Of(string path)
    {
        if (_paths.FromName(path) is not { } key || !_byPath.TryGetValue(key, out var versions))
        {
            yield break;
        }

        foreach (var version in versions.DistinctBy(v => v.Blob, StringComparer.Ordinal))
        {
            if (_blobs.Read(version.Blob) is { } content)
            {
                yield return new ArticleRevision(version.Commit[..7], version.Date, content);
            }
        }
    }

    /// <summary>The versions of every path, the newest first, those that it had under other names included.</summary>
    internal static Dictionary<string, List<Version>> ByPath(IEnumerable<Commit> commits)
    {
        var versions = new Dictionary<string, List<Version>>(StringComparer.Ordinal);

        // What a path of older commits is called today; null for a file that had a name before another one took it.
        var today = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var commit in commits)
        {
            var changes = commit.Changes.ConvertAll(c => (Change: c, Name: today.GetValueOrDefault(c.Path, c.Path)));
            foreach (var (change, name) in changes)
            {
                if (name is null || !change.NewBlob.AsSpan().ContainsAnyExcept('0'))
                {
                    continue;
                }

                if (!versions.TryGetValue(name, out var list))
                {
                    versions[name] = list = [];
                }

                var version = new Version(commit.Id, commit.Date, change.NewBlob);
                if (list.Count > 0 && string.Equals(list[^1].Blob, version.Blob, StringComparison.Ordinal))
                {
                    // Renamed since: the older commit brought the text.
                    list[^1] = version;
                }
                else
                {
                    list.Add(version);
                }
            }

            var renames = changes.FindAll(c => c.Change.Status is 'R');
            renames.ForEach(r => today[r.Change.Path] = null);
            renames.ForEach(r => today[r.Change.OldPath] = r.Name);
        }

        return versions;
    }

    internal readonly record struct Version(string Commit, string Date, string Blob);
}
