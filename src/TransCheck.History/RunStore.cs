using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using TransCheck.Reporting;
using TransCheck.Reporting.Statistics;
using TransCheck.Storage;

namespace TransCheck.History;

/// <summary>
/// The runs of one project, in a file (SQLite) or for a team (PostgreSQL). A run is there as a whole or not at all, and takes little more than what changed since the run
/// before it over the same files: pairs that are the same share their rows.
/// </summary>
public sealed class RunStore
{
    /// <summary>Where the runs are that nobody named another place for.</summary>
    public const string DefaultPlace = ".transcheck/history.db";

    private const string RunColumns =
        "r.number, r.scope, r.recorded_at, r.commit_id, r.tool, s.paths, s.partial, r.min_confidence, r.configuration, r.pairs, r.unpaired, r.errors, r.source_words, r.target_words, r.critical, r.major, r.minor, r.neutral, r.new_findings, r.fixed_findings";

    private static readonly SchemaVersions Schema = new(typeof(RunStore).Assembly, 1, "transcheck_history_schema");

    private readonly Database _database;

    private RunStore(Database database) => _database = database;

    /// <param name="place">Path of a file, which is made where it is missing, with its folder; or <c>postgres://USER:PASSWORD@HOST:PORT/DATABASE</c>.</param>
    /// <exception cref="StoreException">It cannot be opened, or is of a later version of this program.</exception>
    public static RunStore Open(string place) => new(Database.Open(place, Schema));

    /// <summary>Opens a store that is there already, to read it.</summary>
    /// <inheritdoc cref="Open"/>
    public static RunStore OpenToRead(string place) => new(Database.OpenToRead(place, Schema));

    /// <inheritdoc cref="Database.Exists"/>
    public static bool Exists(string place) => Database.Exists(place);

    /// <summary>All runs, the oldest first.</summary>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public ImmutableArray<RunFigures> Runs() => _database.Read(c => Runs(c).Select(r => r.ToRun()).ToImmutableArray());

    /// <summary>The pairs of a run, by their paths.</summary>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public ImmutableArray<PairFigures> Pairs(int run) => _database.Read(connection =>
    {
        const string InRun = "join run r on r.number = @run join pair_stay s on s.scope = r.scope and s.first_run <= @run and (s.last_run is null or s.last_run >= @run)";
        var findings = connection.Query<StoredRow>($"select f.pair, f.fingerprint, f.check_id, f.severity, f.confidence, f.excerpt, f.aside from pair_finding f {InRun} and s.pair = f.pair order by f.pair, f.place", new { run })
            .ToLookup(f => f.Pair, f => f.ToFinding());
        return connection.Query<StoredRow>($"select p.id as pair, p.source, p.target, p.source_words, p.target_words, p.about from pair_state p {InRun} and s.pair = p.id", new { run })
            .OrderBy(p => p.Source, StringComparer.Ordinal).ThenBy(p => p.Target, StringComparer.Ordinal)
            .Select(p => p.ToPair([.. findings[p.Pair]])).ToImmutableArray();
    });

    /// <summary>The runs over the same files as one of them, it and those before it; counted among some pairs alone.</summary>
    /// <param name="of">Its number.</param>
    /// <param name="counts">Whether a pair counts, by its paths; null for all pairs.</param>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public ImmutableArray<RunFigures> Course(int of, Func<string, string, bool>? counts) => _database.Read(connection =>
    {
        var all = Runs(connection).ToList();
        var scope = all.Find(r => r.Number == of)?.Scope;
        var runs = all.FindAll(r => r.Scope == scope && r.Number <= of).ConvertAll(r => r.ToRun());
        return counts is null || runs.Count == 0 ? [.. runs] : Counted(connection, runs, scope ?? 0, counts);
    });

    /// <summary>What was known after a run: of each pair, the findings that it had when it was checked last. A pair that the newest run over its files has no more is not known.</summary>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public ImmutableArray<KnownFinding> KnownAfter(int run) => _database.Read(connection =>
    {
        var newest = Runs(connection).Where(r => r.Number <= run).GroupBy(r => r.Scope).ToDictionary(g => g.Key, g => (Run: g.Max(r => r.Number), IsPartial: g.First().Partial != 0));
        var pairs = connection.Query<StoredRow>("select s.scope, s.pair, s.last_run, p.source, p.target from pair_stay s join pair_state p on p.id = s.pair where s.first_run <= @run", new { run })
            .Select(p => (Row: p, Last: Math.Min(p.Last_Run ?? int.MaxValue, newest[p.Scope].Run)))
            .Where(p => newest[p.Row.Scope].IsPartial || p.Last == newest[p.Row.Scope].Run)
            .GroupBy(p => (p.Row.Source, p.Row.Target))
            .Select(g => g.MaxBy(p => p.Last).Row)
            .ToDictionary(p => p.Pair);
        var known = ImmutableArray.CreateBuilder<KnownFinding>();
        foreach (var some in pairs.Keys.Order().Chunk(StoredRow.AtOnce))
        {
            known.AddRange(StoredRow.FindingsOf(connection, some).Select(f =>
            {
                var (pair, finding) = (pairs[f.Pair], f.ToFinding());
                return new KnownFinding(new FindingKey(f.Fingerprint, pair.Source, pair.Target), finding.Check, finding.Severity, finding.Excerpt, finding.Aside is null);
            }));
        }

        return known.ToImmutable();
    });

    /// <summary>Records a run.</summary>
    /// <param name="run">Its number, and what is new and fixed, does not matter.</param>
    /// <param name="pairs">That were checked.</param>
    /// <param name="unread">Paths of articles that could not be read or checked: their pairs stay as they were.</param>
    /// <returns>The run as it is kept.</returns>
    /// <exception cref="StoreException">The store does not answer: nothing was recorded.</exception>
    public RunFigures Record(RunFigures run, IEnumerable<PairFigures> pairs, IReadOnlySet<string> unread)
    {
        // Before the lock is taken: whoever else records waits for this one.
        var stored = pairs.Select(StoredPair.Of).Select(p => (Digest: p.Digest(), Pair: p)).DistinctBy(p => p.Digest, StringComparer.Ordinal).ToList();
        return _database.Write(connection => (Keep: true, new RunRecorder(_database, connection).Record(run, stored, unread)));
    }

    private static IEnumerable<RunRow> Runs(DbConnection connection) => connection.Query<RunRow>($"select {RunColumns} from run r join run_scope s on s.id = r.scope order by r.number");

    private static ImmutableArray<RunFigures> Counted(DbConnection connection, List<RunFigures> runs, int scope, Func<string, string, bool> counts)
    {
        var last = runs[^1].Number;
        var stays = connection.Query<StoredRow>(
            "select s.pair, s.first_run, s.last_run, p.source, p.target, p.source_words, p.target_words from pair_stay s join pair_state p on p.id = s.pair where s.scope = @scope and s.first_run <= @last",
            new { scope, last }).Where(p => counts(p.Source, p.Target)).ToList();
        var findings = new Dictionary<int, SeverityCounts>();
        foreach (var some in stays.Select(p => p.Pair).Distinct().Order().Chunk(StoredRow.AtOnce))
        {
            foreach (var finding in StoredRow.FindingsOf(connection, some).Where(f => f.Aside is null))
            {
                findings[finding.Pair] = findings.GetValueOrDefault(finding.Pair).And(StoredWords.Severity(finding.Severity));
            }
        }

        return
        [
            .. runs.Select(run =>
            {
                var there = stays.FindAll(p => p.First_Run <= run.Number && (p.Last_Run is null || p.Last_Run >= run.Number));
                return run with
                {
                    Pairs = there.Count,
                    SourceWords = there.Sum(p => (long)p.Source_Words),
                    TargetWords = there.Sum(p => (long)p.Target_Words),
                    Counts = there.Aggregate(default(SeverityCounts), (sum, p) => sum.And(findings.GetValueOrDefault(p.Pair))),
                    New = null,
                    Fixed = null,
                };
            }),
        ];
    }
}
