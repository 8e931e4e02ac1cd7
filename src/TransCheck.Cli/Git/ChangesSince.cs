using System.Collections.Frozen;
using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Pairing;
using TransCheck.Reading;

namespace TransCheck.Cli.Git;

/// <summary>Compares the files of a run with what a commit holds.</summary>
/// <param name="start">The commit, in the repository of the run; null before the first one.</param>
/// <param name="mostBytes">Larger files are no articles.</param>
/// <param name="formats">Which files are articles.</param>
internal sealed class ChangesSince(string? start, GitPlaces places, RunScope scope, long mostBytes, ArticleFormats formats) : IArticleChanges
{
    private readonly WorkingFiles _files = new(mostBytes);

    private enum State
    {
        Same,
        Altered,
        New,
    }

    public ArticleChanges Among(IReadOnlyList<string> paths, int jobs)
    {
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        var found = paths.Where(p => formats.Of(p) is not null).SelectMany(name => PlacesOf(name, folders).Select(place => (Name: name, Place: place))).ToList();
        var trees = Trees([.. found.Select(f => f.Place)]);
        found = found.ConvertAll(f => (f.Name, Known(f.Place, trees)));
        var states = new State[found.Count];
        Parallel.For(0, found.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i => states[i] = Compare(found[i].Place, trees));
        var added = Enumerable.Range(0, found.Count).Where(i => states[i] is State.New).Select(i => found[i].Place).ToList();
        var ignored = added.GroupBy(p => p.Repository, p => p.Path).SelectMany(g => g.Key.Ignored([.. g]).Select(path => new GitPlace(g.Key, path))).ToHashSet();
        var changed = Enumerable.Range(0, found.Count).Where(i => states[i] is not State.Same && !ignored.Contains(found[i].Place)).Select(i => found[i].Name);
        return new ArticleChanges(changed.ToFrozenSet(StringComparer.Ordinal), [.. Deleted(trees, [.. found.Select(f => f.Place)], added)]);
    }

    /// <summary>A link counts, and so does what it leads to.</summary>
    /// <param name="folders">Where the folders of other files are, by their names.</param>
    private IEnumerable<GitPlace> PlacesOf(string name, Dictionary<string, string> folders)
    {
        var folder = Path.GetDirectoryName(name) ?? "";
        if (!folders.TryGetValue(folder, out var real))
        {
            folders.Add(folder, real = RealPath.Of(Path.GetFullPath(folder.Length > 0 ? folder : ".")));
        }

        var link = Path.Combine(real, Path.GetFileName(name));
        string[] files = new FileInfo(link).LinkTarget is null ? [link] : [link, RealPath.Of(link)];
        return files.Select(places.Of).OfType<GitPlace>();
    }

    /// <summary>What each repository held. Null for one that was no submodule of the one around it, or does not have the commit.</summary>
    private Dictionary<GitRepository, GitTree?> Trees(List<GitPlace> found)
    {
        var inner = found.SelectMany(p => Chain(p.Repository)).Distinct().OrderBy(r => r.Root.Length).ToList();
        var wanted = found.Where(p => p.Repository == places.Main).Select(p => Path.GetDirectoryName(p.Path) ?? "")
            .Concat(inner.Select(r => Path.GetRelativePath(places.Main.Root, r.Root)))
            .Concat(scope.Places.Select(p => FilePath.Below(places.Main.Root, p)).OfType<string>());
        var trees = new Dictionary<GitRepository, GitTree?> { [places.Main] = start is null ? GitTree.Empty : places.Main.Tree(start, FilePath.Topmost(wanted)) };
        foreach (var repository in inner)
        {
            var commit = places.Of(repository.Root) is { } around && trees[around.Repository]?.Entries.GetValueOrDefault(around.Path) is { IsSubmodule: true } entry ? entry.Id : null;
            trees[repository] = commit is null ? null : repository.TryTree(commit);
        }

        return trees;
    }

    /// <summary>The repository and those around it, without that of the run.</summary>
    private IEnumerable<GitRepository> Chain(GitRepository repository)
    {
        for (var inner = repository; inner != places.Main && places.Of(inner.Root) is { } around; inner = around.Repository)
        {
            yield return inner;
        }
    }

    /// <summary>The same file as one of a repository around it, where nothing is known of its own.</summary>
    private GitPlace Known(GitPlace place, Dictionary<GitRepository, GitTree?> trees)
    {
        while (trees[place.Repository] is null && places.Of(place.Repository.Root) is { } around)
        {
            place = new GitPlace(around.Repository, $"{around.Path}/{place.Path}");
        }

        return place;
    }

    private State Compare(GitPlace place, Dictionary<GitRepository, GitTree?> trees)
    {
        var entries = (trees[place.Repository] ?? GitTree.Empty).Entries;
        return entries.TryGetValue(place.Path, out var entry) ? (_files.Hold(place, entry) ? State.Same : State.Altered)

            // A name that is no UTF-8 is known by what stands in its stead, which cannot even be opened to see whether the file changed.
            : entries.ContainsKey(GitOutput.Foreign(place.Path)) && !Path.Exists(place.File) ? State.Same
            : State.New;
    }

    /// <summary>Articles that are no more, neither by their name nor by another one.</summary>
    private IEnumerable<Article> Deleted(Dictionary<GitRepository, GitTree?> trees, HashSet<GitPlace> found, List<GitPlace> added)
    {
        foreach (var (repository, tree) in trees)
        {
            var gone = (tree ?? GitTree.Empty).Entries
                .Where(e => e.Value.IsFile && formats.Of(e.Key) is not null)
                .Select(e => (Place: new GitPlace(repository, e.Key), e.Value.Id))
                .Where(e => !found.Contains(e.Place) && !Path.Exists(e.Place.File) && scope.NameOf(e.Place.File) is not null)
                .ToList();

            // What a sparse working tree leaves out is not deleted.
            if (gone.Count == 0 || repository.IsSparse)
            {
                continue;
            }

            var texts = gone.Select(g => (Name: scope.NameOf(g.Place.File) ?? "", Content: repository.Blobs.Read(g.Id) ?? [])).ToList();
            var renamed = Renames.Find(texts.ConvertAll(t => t.Content), [.. added.Where(p => p.Repository == repository).Select(_files.Read).OfType<byte[]>()]);
            foreach (var (name, content) in texts.Where((_, i) => !renamed[i]))
            {
                if (ArticleReader.TryParse(name, content, formats) is { } article)
                {
                    yield return article;
                }
            }
        }
    }
}
