using System.Collections.Concurrent;
using TransCheck.Reporting;

namespace TransCheck.Cli.Git;

/// <summary>Where a file is in a repository.</summary>
/// <param name="Path">From the root, with <c>/</c>.</param>
internal readonly record struct GitPlace(GitRepository Repository, string Path)
{
    /// <summary>Absolute.</summary>
    public string File => System.IO.Path.Combine(Repository.Root, Path);
}

/// <summary>Finds the repository of a file: the one of the run, or one inside of it, such as a submodule. Asked from several threads at once.</summary>
internal sealed class GitPlaces(GitRepository main, long mostBytes, Texts texts) : IDisposable
{
    private readonly ConcurrentDictionary<string, GitRepository?> _ofFolder = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<GitRepository?>> _inner = new(StringComparer.Ordinal);

    public GitRepository Main => main;

    /// <param name="real">Absolute, without links on the way.</param>
    /// <returns>Null outside of the repository of the run.</returns>
    public GitPlace? Of(string real) =>
        Path.GetDirectoryName(real) is { } folder && _ofFolder.GetOrAdd(folder, Owner) is { } owner
            ? new GitPlace(owner, FilePath.WithSlashes(Path.GetRelativePath(owner.Root, real)))
            : null;

    public void Dispose()
    {
        foreach (var repository in _inner.Values.Where(r => r.IsValueCreated))
        {
            repository.Value?.Dispose();
        }
    }

    private GitRepository? Owner(string folder)
    {
        for (var root = GitRepository.RootAbove(folder); root is not null && FilePath.Below(main.Root, root) is { } below; root = GitRepository.RootAbove(Path.GetDirectoryName(root) ?? ""))
        {
            if (below.Length == 0)
            {
                return main;
            }

            // What git does not open belongs to the repository around it, like any folder.
            if (_inner.GetOrAdd(root, r => new Lazy<GitRepository?>(() => GitRepository.TryOpen(r, mostBytes, texts, out _))).Value is { } inner)
            {
                return inner;
            }
        }

        return null;
    }
}
