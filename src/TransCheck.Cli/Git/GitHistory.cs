using System.Collections.Concurrent;
using TransCheck.Reading;

namespace TransCheck.Cli.Git;

/// <summary>The earlier texts of articles, through renames, from one log of all commits of their repository.</summary>
internal sealed class GitHistory : IArticleHistory
{
    private readonly GitPlaces _places;
    private readonly ConcurrentDictionary<GitRepository, Lazy<Dictionary<string, List<Version>>>> _versions = new();

    /// <param name="folders">Of the repository of the run, from its root; empty for everything.</param>
    /// <exception cref="WrongUseException">git failed.</exception>
    public GitHistory(GitPlaces places, IReadOnlyCollection<string> folders)
    {
        _places = places;
        var main = ByPath(places.Main.Log(folders));
        _versions[places.Main] = new(() => main);
    }

    public IEnumerable<ArticleRevision> Of(string path)
    {
        if (_places.Of(RunScope.RealFile(path)) is not { } place || !Versions(place.Repository).TryGetValue(place.Path, out var versions))
        {
            yield break;
        }

        foreach (var version in versions.DistinctBy(v => v.Blob, StringComparer.Ordinal))
        {
            if (place.Repository.Blobs.Read(version.Blob) is { } content)
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

    private Dictionary<string, List<Version>> Versions(GitRepository repository) => _versions.GetOrAdd(repository, r => new(() => ByPath(LogOf(r)))).Value;

    /// <summary>A submodule whose history cannot be read has none; the run does not fail for it.</summary>
    private static List<Commit> LogOf(GitRepository inner)
    {
        try
        {
            return inner.Log([]);
        }
        catch (WrongUseException)
        {
            return [];
        }
    }

    internal readonly record struct Version(string Commit, string Date, string Blob);
}
