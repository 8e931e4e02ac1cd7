using TransCheck.Pairing;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Cli.Git;

/// <summary>What git knows of the articles of a run.</summary>
internal sealed class GitArticles : IDisposable
{
    private readonly RunScope _scope;
    private readonly GitRepository _main;
    private readonly GitPlaces _places;
    private readonly long _mostBytes;

    private GitArticles(RunScope scope, GitRepository main, long mostBytes, Texts texts) =>
        (_scope, _main, _places, _mostBytes) = (scope, main, new GitPlaces(main, mostBytes, texts), mostBytes);

    public bool IsShallow => _main.IsShallow;

    /// <param name="paths">Files and folders that exist. They are in one repository, or in one and its submodules.</param>
    /// <param name="mostBytes">Larger files are not read.</param>
    /// <exception cref="WrongUseException">They are in no repository, or in several; or git does not open it.</exception>
    public static GitArticles Open(IReadOnlyList<string> paths, long mostBytes, Texts texts)
    {
        var scope = new RunScope(paths);
        var roots = paths.Zip(scope.Folders, (path, folder) => (Path: path, Root: GitRepository.RootAbove(folder) ?? throw new WrongUseException(texts.Format("error.git-no-repository", path)))).ToList();
        var main = roots.MinBy(r => r.Root.Length);
        if (roots.Find(r => FilePath.Below(main.Root, r.Root) is null) is { Path: { } stray })
        {
            throw new WrongUseException(texts.Format("error.git-several", main.Path, stray));
        }

        return new GitArticles(scope, GitRepository.Open(main.Root, mostBytes, texts), mostBytes, texts);
    }

    /// <summary>What changed since the commit that <paramref name="revision"/> and HEAD have in common, uncommitted and untracked files included.</summary>
    /// <exception cref="WrongUseException">The revision is unknown, or shares no commit with HEAD.</exception>
    public IArticleChanges ChangesSince(string revision, ArticleFormats formats) => new ChangesSince(_main.CommonCommit(revision), _places, _scope, _mostBytes, formats);

    /// <summary>The earlier texts of the articles of the run.</summary>
    public IArticleHistory History() => new GitHistory(_places, FilePath.Topmost(_scope.Folders.Select(f => FilePath.Below(_main.Root, f)).OfType<string>()));

    public void Dispose()
    {
        _places.Dispose();
        _main.Dispose();
    }
}
