using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using TransCheck.Reporting;
using TransCheck.Storage;

namespace TransCheck.Decisions;

/// <summary>
/// The decisions of one project, in a file (SQLite) or for a team (PostgreSQL). Every change waits for the one before, and none overwrites what its author has not seen.
/// What a method has returned is kept, whatever happens next.
/// </summary>
public sealed class DecisionStore
{
    /// <summary>Where the decisions are that nobody named another place for.</summary>
    public const string DefaultPlace = ".transcheck/decisions.db";

    private const string Columns = "fingerprint, source, target, check_id as \"check\", excerpt, state, reason, comment, decided_by, decided_at, version, change";
    private const string IsFinding = "fingerprint = @Fingerprint and source = @Source and target = @Target";

    private static readonly SchemaVersions Schema = new(typeof(DecisionStore).Assembly, 1, "transcheck_schema");

    private readonly Database _database;

    private DecisionStore(Database database) => _database = database;

    /// <param name="place">Path of a file, which is made where it is missing, with its folder; or <c>postgres://USER:PASSWORD@HOST:PORT/DATABASE</c>.</param>
    /// <exception cref="StoreException">It cannot be opened, or is of a later version of this program.</exception>
    public static DecisionStore Open(string place) => new(Database.Open(place, Schema));

    /// <summary>The decisions of a store that is there.</summary>
    /// <param name="place">As of <see cref="Open"/>.</param>
    /// <exception cref="StoreException">It cannot be read, or is of a later version of this program.</exception>
    public static ImmutableArray<Decision> Load(string place) => new DecisionStore(Database.OpenToRead(place, Schema)).All();

    /// <inheritdoc cref="Database.Exists"/>
    public static bool Exists(string place) => Database.Exists(place);

    /// <summary>Tells whether anything changed: the number of the newest change, 0 before the first.</summary>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public long LatestChange() => Read(c => c.QuerySingle<long>("select change from clock"));

    /// <summary>Every decision that holds, in the order in which they were made.</summary>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public ImmutableArray<Decision> All() => Read(c => c.Query<Row>($"select {Columns} from decision order by change").Select(r => r.ToDecision()).ToImmutableArray());

    /// <summary>Decides on a finding, unless somebody else did since.</summary>
    /// <param name="decision">Its version and change do not matter.</param>
    /// <param name="seen">The version of the decision that the author saw; 0 for none; null to decide whatever stands there.</param>
    /// <param name="known">What the decision that the author saw is kept under, where the article has moved since.</param>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public DecisionResult Decide(Decision decision, int? seen, FindingKey? known = null) => Write((connection, change) =>
    {
        var old = Find(connection, known ?? decision.Finding);
        if (seen is { } version && version != (old?.Version ?? 0))
        {
            return (Keep: false, new DecisionResult(false, old));
        }

        if (known is { } place && place != decision.Finding && old is not null)
        {
            Rename(connection, place, decision.Finding);
        }

        var now = decision with { Version = (old?.Version ?? 0) + 1, Change = change };
        Put(connection, now);
        connection.Execute(
            "insert into decision_log (change, fingerprint, source, target, state, reason, comment, decided_by, decided_at) values (@Change, @Fingerprint, @Source, @Target, @State, @Reason, @Comment, @Decided_By, @Decided_At)",
            Row.Of(now));
        return (Keep: true, new DecisionResult(true, now));
    });

    /// <summary>Takes the last decision on a finding back that was not taken back yet; what was decided before holds again.</summary>
    /// <param name="finding">As it is kept.</param>
    /// <param name="seen">The version of the decision that the author saw.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="at">When.</param>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public DecisionResult Undo(FindingKey finding, int seen, string by, DateTimeOffset at) => Write((connection, change) =>
    {
        var old = Find(connection, finding);
        if (old is null || old.Version != seen)
        {
            return (Keep: false, new DecisionResult(false, old));
        }

        var log = connection.Query<Row>($"select change, state, reason, comment, decided_by, decided_at from decision_log where {IsFinding} and undone_by is null order by change desc limit 2", finding).ToList();
        if (log.Count == 0)
        {
            return (Keep: false, new DecisionResult(false, old));
        }

        connection.Execute("update decision_log set undone_by = @by, undone_at = @at where change = @change", new { by, at = Row.Text(at), change = log[0].Change });
        var before = log.Count > 1 ? log[1].ToDecision() : new Decision(finding, "", "", Verdict.None, by, at);
        var now = old with { Verdict = before.Verdict, By = before.By, At = before.At, Version = old.Version + 1, Change = change };
        Put(connection, now);
        return (Keep: true, new DecisionResult(true, now));
    });

    /// <summary>Keeps a decision for a finding that an edit beside it has given another fingerprint.</summary>
    /// <returns>The decision as it is kept now; null where there is none.</returns>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public Decision? Move(FindingKey from, FindingKey to) => Write((connection, change) =>
    {
        if (Find(connection, from) is not { } old || Find(connection, to) is not null)
        {
            return (Keep: false, (Decision?)null);
        }

        Rename(connection, from, to);
        var now = old with { Finding = to, Version = old.Version + 1, Change = change };
        Put(connection, now);
        return (Keep: true, now);
    });

    /// <summary>All that was decided on a finding and not taken back, the newest first.</summary>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public ImmutableArray<Decision> HistoryOf(FindingKey finding) => Read(c =>
        c.Query<Row>($"select fingerprint, source, target, state, reason, comment, decided_by, decided_at, change from decision_log where {IsFinding} and undone_by is null order by change desc", finding)
            .Select(r => r.ToDecision()).ToImmutableArray());

    /// <summary>Remembers that a person is shown findings.</summary>
    /// <returns>Those that the person was not shown at an earlier visit; none at the first.</returns>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public ImmutableHashSet<string> Visit(string person, IEnumerable<string> fingerprints) => Write((connection, _) =>
    {
        var last = connection.QuerySingle<long?>("select max(visit) from shown where person = @person", new { person });
        var visit = (last ?? 0) + 1;
        connection.Execute(
            $"insert into shown (person, fingerprint, visit) select distinct @person, value, @visit from {_database.Texts} where true on conflict do nothing",
            new { person, visit, list = JsonSerializer.Serialize(fingerprints) });
        return (Keep: true, last is null ? [] : connection.Query<string>("select fingerprint from shown where person = @person and visit = @visit", new { person, visit }).ToImmutableHashSet(StringComparer.Ordinal));
    });

    private static Decision? Find(DbConnection connection, FindingKey finding) => connection.QuerySingleOrDefault<Row>($"select {Columns} from decision where {IsFinding}", finding)?.ToDecision();

    private static void Rename(DbConnection connection, FindingKey from, FindingKey to)
    {
        var keys = new { from.Fingerprint, from.Source, from.Target, ToFingerprint = to.Fingerprint, ToSource = to.Source, ToTarget = to.Target };
        connection.Execute($"delete from decision where {IsFinding}", from);
        connection.Execute($"update decision_log set fingerprint = @ToFingerprint, source = @ToSource, target = @ToTarget where {IsFinding}", keys);
    }

    private static void Put(DbConnection connection, Decision decision) => connection.Execute(
        """
        insert into decision (fingerprint, source, target, check_id, excerpt, state, reason, comment, decided_by, decided_at, version, change)
        values (@Fingerprint, @Source, @Target, @Check, @Excerpt, @State, @Reason, @Comment, @Decided_By, @Decided_At, @Version, @Change)
        on conflict (fingerprint, source, target) do update set
            check_id = excluded.check_id, excerpt = excluded.excerpt, state = excluded.state, reason = excluded.reason, comment = excluded.comment,
            decided_by = excluded.decided_by, decided_at = excluded.decided_at, version = excluded.version, change = excluded.change
        """,
        Row.Of(decision));

    private T Read<T>(Func<DbConnection, T> read) => _database.Read(read);

    /// <summary>Whoever counts the clock up first writes first.</summary>
    private T Write<T>(Func<DbConnection, long, (bool Keep, T Result)> write) =>
        _database.Write(connection => write(connection, connection.QuerySingle<long>("update clock set change = change + 1 returning change")));

    /// <summary>As the tables have it.</summary>
    private sealed class Row
    {
        public string Fingerprint { get; init; } = "";

        public string Source { get; init; } = "";

        public string Target { get; init; } = "";

        public string Check { get; init; } = "";

        public string Excerpt { get; init; } = "";

        public string State { get; init; } = "";

        public string? Reason { get; init; }

        public string? Comment { get; init; }

        public string Decided_By { get; init; } = "";

        public string Decided_At { get; init; } = "";

        public long Version { get; init; }

        public long Change { get; init; }

        public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

        public static Row Of(Decision d) => new()
        {
            Fingerprint = d.Finding.Fingerprint,
            Source = d.Finding.Source,
            Target = d.Finding.Target,
            Check = d.Check,
            Excerpt = d.Excerpt,
            State = Words.Of(d.Verdict.State),
            Reason = d.Verdict.Reason is { } reason ? Words.Of(reason) : null,
            Comment = d.Verdict.Comment,
            Decided_By = d.By,
            Decided_At = Text(d.At),
            Version = d.Version,
            Change = d.Change,
        };

        public Decision ToDecision() => new(
            new FindingKey(Fingerprint, Source, Target),
            Check,
            Excerpt,
            new Verdict(Words.State(State) ?? DecisionState.Open, Words.Reason(Reason), Comment),
            Decided_By,
            DateTimeOffset.Parse(Decided_At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
            (int)Version,
            Change);
    }
}
