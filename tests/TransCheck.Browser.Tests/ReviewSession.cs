using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Decisions;
using TransCheck.Reporting;
using TransCheck.Reporting.Statistics;
using TransCheck.Review;
using TransCheck.Review.Web;

namespace TransCheck.Browser.Tests;

/// <summary>A review desk over a copy of our corpus, to be decided on and edited.</summary>
internal sealed class ReviewSession : IAsyncDisposable
{
    private readonly ReviewServer _server;

    private ReviewSession(string folder, ReviewServer server) => (Folder, _server) = (folder, server);

    public string Folder { get; }

    public string Address => _server.Address.AbsoluteUri;

    public string Store => Path.Combine(Folder, "decisions.db");

    public static async Task<ReviewSession> StartAsync(Language language = Language.English, string person = "Ayşe", bool isReadOnly = false, string? folder = null, string? store = null, string corpus = "corpora/muse-spark/altered")
    {
        folder ??= Copy(Repository.PathTo(corpus));
        var options = TransCheckOptions.Default with { Check = new CheckOptions() };
        var report = TransChecker.Check([Path.Combine(folder, "articles")], options);
        var review = new ReviewOptions(new Texts(language), options, [Path.Combine(folder, "articles")], person, isReadOnly, "1.2.3", TimeProvider.System)
        {
            Statistics = now => StatisticsReport.Of(now, RunFigures.Of(now, TimeProvider.System.GetUtcNow(), null, "1.2.3", new RunOptions("articles", false, 0.5, null)), []),
        };
        return new ReviewSession(folder, await ReviewServer.StartAsync(report, DecisionStore.Open(store ?? Path.Combine(folder, "decisions.db")), review, 0));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private static string Copy(string corpus)
    {
        var folder = Directory.CreateTempSubdirectory("transcheck-desk-").FullName;
        foreach (var file in Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, "articles", Path.GetRelativePath(corpus, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return folder;
    }
}
