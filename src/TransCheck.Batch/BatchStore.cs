using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Npgsql;
using NpgsqlTypes;
using TransCheck.Articles;
using TransCheck.Storage;

namespace TransCheck.Batch;

/// <summary>The runs of many machines in PostgreSQL: what is to be checked, what was found, and who is at it. What a method has returned is kept.</summary>
public sealed class BatchStore
{
    /// <summary>How often a shard may be begun.</summary>
    public const int MostAttempts = 3;

    private static readonly SchemaVersions Schema = new(typeof(BatchStore).Assembly, latest: 1, "transcheck_batch_schema");

    /// <summary>A shard that somebody holds. An advisory lock shows its key in two halves.</summary>
    private const string IsHeld = "exists (select 1 from pg_locks l where l.locktype = 'advisory' and l.objsubid = 1 and l.database = (select oid from pg_database where datname = current_database()) and (l.classid::bigint << 32) | l.objid::bigint = s.key)";

    private readonly Database _database;

    private BatchStore(Database database) => _database = database;

    /// <param name="address"><c>postgres://USER:PASSWORD@HOST:PORT/DATABASE</c>.</param>
    /// <exception cref="StoreException">The database does not answer, or is of a later version of this program.</exception>
    /// <exception cref="BatchException">The address is none of PostgreSQL.</exception>
    public static BatchStore Open(string address) => Database.IsServer(address) ? new(Database.Open(address, Schema)) : throw new BatchException("batch.error.database");

    /// <summary>Keeps a run as a whole, if it is not kept yet.</summary>
    /// <param name="shardSize">Pairs of a shard.</param>
    /// <returns>Whether it is new.</returns>
    internal bool Add(string run, string build, BatchSource source, BatchSettings settings, BatchFrame frame, IReadOnlyList<PlannedPair> pairs, int shardSize) => _database.Write(connection =>
    {
        var shards = (pairs.Count + shardSize - 1) / shardSize;
        var isNew = connection.Execute(
            "insert into batch_run (run, build, pairs, shards, source, settings, frame) values (@run, @build, @pairs, @shards, @source, @settings, @frame) on conflict do nothing",
            new { run, build, pairs = pairs.Count, shards, source = BatchJson.Write(source), settings = BatchJson.Write(settings), frame = BatchJson.Write(frame) }) > 0;
        if (isNew)
        {
            Copy((NpgsqlConnection)connection, run, pairs);
            connection.Execute(
                "insert into batch_shard (run, shard, key, first, pairs) select @run, n, hashtextextended(@run || '/' || n, 0), n * @shardSize, least(@shardSize, @count - n * @shardSize) from generate_series(0, @shards - 1) n",
                new { run, shardSize, count = pairs.Count, shards });
        }

        return (Keep: isNew, isNew);
    });

    /// <exception cref="BatchException">There is no such run.</exception>
    internal (BatchSource Source, BatchSettings Settings, string Build)? FindSettings(string run) => _database.Read(c =>
        c.QuerySingleOrDefault<(byte[] Source, byte[] Settings, string Build)?>("select source, settings, build from batch_run where run = @run", new { run }) is var (source, settings, build)
            ? (BatchJson.Read<BatchSource>(source), BatchJson.Read<BatchSettings>(settings), build)
            : ((BatchSource, BatchSettings, string)?)null);

    /// <exception cref="BatchException">There is no such run.</exception>
    public BatchFrame Frame(string run) => _database.Read(c =>
        c.QuerySingleOrDefault<byte[]>("select frame from batch_run where run = @run", new { run }) is { } frame ? BatchJson.Read<BatchFrame>(frame) : throw new BatchException("batch.error.no-run", run));

    internal ImmutableArray<PlannedPair> Pairs(ShardName shard) => _database.Read(c => c.Query<PairRow>(
        """
        select p.pair, p.source, p.target, p.source_language, p.target_language, p.source_hash, p.target_hash, p.confidence, p.evidence
        from batch_shard s join batch_pair p on p.run = s.run and p.pair >= s.first and p.pair < s.first + s.pairs
        where s.run = @Run and s.shard = @Number order by p.pair
        """,
        new { shard.Run, shard.Number }).Select(r => r.ToPair()).ToImmutableArray());

    /// <summary>The shards that nobody holds and that are to be checked by a build, with the stamps of their runs.</summary>
    /// <param name="run">Null for those of all runs.</param>
    internal ImmutableArray<(ShardName Shard, string Stamp)> Open(string build, string? run, int most) => _database.Read(c => c.Query<(string Run, int Shard, string Stamp)>(
        $"""
        select s.run, s.shard, r.run || '.' || extract(epoch from r.created)
        from batch_shard s join batch_run r on r.run = s.run
        where s.state = 'open' and r.build = @build and (@run::text is null or r.run = @run) and not {IsHeld}
        order by r.created, s.run, s.shard limit @most
        """,
        new { build, run, most }).Select(r => (new ShardName(r.Run, r.Shard), r.Stamp)).ToImmutableArray());

    /// <summary>Whether any shard of a build is neither done nor dead.</summary>
    internal bool IsAnyOpen(string build) => _database.Read(c => c.QuerySingle<bool>("select exists (select 1 from batch_shard s join batch_run r on r.run = s.run where s.state = 'open' and r.build = @build)", new { build }));

    /// <summary>Runs that are not over and belong to another build.</summary>
    internal ImmutableArray<(string Run, string Build)> Foreign(string build) => _database.Read(c =>
        c.Query<(string, string)>("select run, build from batch_run r where build <> @build and exists (select 1 from batch_shard s where s.run = r.run and s.state = 'open') order by created", new { build }).ToImmutableArray());

    /// <summary>Takes a shard for a worker, and counts that it was begun. One that was begun too often is dead from now on.</summary>
    /// <param name="worker">Its name, for people.</param>
    internal ShardLease Lease(ShardName shard, string worker)
    {
        var connection = _database.Connection();
        var state = LeaseState.Busy;
        try
        {
            state = Database.Try(() => Begin(connection, shard, worker));
            return new ShardLease(state, state == LeaseState.Granted ? connection : null);
        }
        finally
        {
            if (state != LeaseState.Granted)
            {
                new ShardLease(state, connection).Dispose();
            }
        }
    }

    /// <summary>Takes back that a shard was begun: its worker stops, and the shard is not to blame.</summary>
    internal void GiveBack(ShardName shard) => _database.Read(c =>
        c.Execute("update batch_shard set attempts = greatest(attempts - 1, 0), worker = null, started = null where run = @Run and shard = @Number and state = 'open'", new { shard.Run, shard.Number }));

    /// <summary>Keeps what was found in the pairs of a shard; what is known of them already stays.</summary>
    /// <returns>False where the run is no more.</returns>
    internal bool Keep(ShardName shard, IReadOnlyList<PairOutcome> outcomes) => _database.Write(connection =>
    {
        var isThere = connection.Execute("update batch_shard set state = 'done', ended = now() where run = @Run and shard = @Number", new { shard.Run, shard.Number }) > 0;
        if (isThere)
        {
            using var command = (NpgsqlCommand)connection.CreateCommand();
            command.CommandText = "insert into batch_result (run, pair, report, error) select $1, * from unnest($2, $3, $4) on conflict do nothing";
            command.Parameters.Add(new NpgsqlParameter { Value = shard.Run });
            command.Parameters.Add(new NpgsqlParameter { Value = outcomes.Select(o => o.Number).ToArray() });
            command.Parameters.Add(new NpgsqlParameter { Value = outcomes.Select(o => o.Report).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea });
            command.Parameters.Add(new NpgsqlParameter { Value = outcomes.Select(o => o.Error).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea });
            command.ExecuteNonQuery();
        }

        return (Keep: isThere, isThere);
    });

    /// <summary>All pairs of a run in their order, each with what was found; neither report nor error where its shard is dead. Read from the server bit by bit.</summary>
    internal IEnumerable<(int Shard, string Source, string Target, byte[]? Report, byte[]? Error)> Results(string run)
    {
        using var connection = _database.Connection();
        using var rows = Database.Try(() => connection.Query<(int Shard, string Source, string Target, byte[]? Report, byte[]? Error)>(
            """
            select s.shard, p.source, p.target, r.report, r.error
            from batch_pair p join batch_shard s on s.run = p.run and p.pair >= s.first and p.pair < s.first + s.pairs left join batch_result r on r.run = p.run and r.pair = p.pair
            where p.run = @run order by p.pair
            """,
            new { run },
            buffered: false).GetEnumerator());
        while (Database.Try(rows.MoveNext))
        {
            yield return rows.Current;
        }
    }

    /// <param name="run">Null for all.</param>
    /// <returns>The newest first.</returns>
    public ImmutableArray<BatchStatus> Status(string? run) => _database.Read(c => c.Query<StatusRow>(
        $"""
        select r.run, r.build, r.created, r.source, r.pairs,
            coalesce(s.waiting, 0) waiting, coalesce(s.under_way, 0) under_way, coalesce(s.done, 0) done, coalesce(s.dead, 0) dead, coalesce(s.pairs_done, 0) pairs_done, coalesce(s.pairs_dead, 0) pairs_dead,
            coalesce(case when s.waiting + s.under_way = 0 then s.pairs_done / nullif(extract(epoch from s.ended - s.started), 0)
                else s.pairs_recent / nullif(extract(epoch from now() - greatest(s.started, now() - interval '1 minute')), 0) end, 0)::double precision rate
        from batch_run r left join (
            select run, count(*) filter (where state = 'open' and not is_held)::integer waiting, count(*) filter (where state = 'open' and is_held)::integer under_way,
                count(*) filter (where state = 'done')::integer done, count(*) filter (where state = 'dead')::integer dead,
                coalesce(sum(pairs) filter (where state = 'done'), 0)::integer pairs_done, coalesce(sum(pairs) filter (where state = 'dead'), 0)::integer pairs_dead,
                coalesce(sum(pairs) filter (where state = 'done' and ended > now() - interval '1 minute'), 0)::integer pairs_recent, min(started) started, max(ended) ended
            from (select s.*, s.state = 'open' and {IsHeld} is_held from batch_shard s where @run::text is null or s.run = @run) s group by run) s on s.run = r.run
        where @run::text is null or r.run = @run
        order by r.created desc, r.run
        """,
        new { run }).Select(r => r.ToStatus()).ToImmutableArray());

    /// <returns>The build of the run; null where there is none.</returns>
    internal string? Remove(string run) => _database.Read(c => c.QuerySingleOrDefault<string>("delete from batch_run where run = @run returning build", new { run }));

    private static LeaseState Begin(DbConnection connection, ShardName shard, string worker)
    {
        var name = new { shard.Run, shard.Number, worker, MostAttempts };
        if (connection.QuerySingleOrDefault<bool?>("select pg_try_advisory_lock(key) from batch_shard where run = @Run and shard = @Number", name) is not { } isLocked)
        {
            return LeaseState.Removed;
        }

        if (!isLocked)
        {
            return LeaseState.Busy;
        }

        var state = connection.QuerySingleOrDefault<string>(
            """
            update batch_shard set
                state = case when state = 'open' and attempts >= @MostAttempts then 'dead' else state end,
                ended = case when state = 'open' and attempts >= @MostAttempts then now() else ended end,
                worker = case when state = 'open' and attempts < @MostAttempts then @worker else worker end,
                started = case when state = 'open' and attempts < @MostAttempts then now() else started end,
                attempts = case when state = 'open' and attempts < @MostAttempts then attempts + 1 else attempts end
            where run = @Run and shard = @Number returning state
            """,
            name);
        return state switch { "open" => LeaseState.Granted, "done" => LeaseState.Done, "dead" => LeaseState.Dead, _ => LeaseState.Removed };
    }

    private static void Copy(NpgsqlConnection connection, string run, IReadOnlyList<PlannedPair> pairs)
    {
        using var writer = connection.BeginBinaryImport("copy batch_pair (run, pair, source, target, source_language, target_language, source_hash, target_hash, confidence, evidence) from stdin (format binary)");
        foreach (var pair in pairs)
        {
            writer.StartRow();
            writer.Write(run);
            writer.Write(pair.Number);
            writer.Write(pair.Source.Path);
            writer.Write(pair.Target.Path);
            writer.Write((short)pair.Source.Language);
            writer.Write((short)pair.Target.Language);
            writer.Write(pair.Source.Hash);
            writer.Write(pair.Target.Hash);
            writer.Write(pair.Confidence);
            writer.Write(pair.Evidence.ToArray());
        }

        writer.Complete();
    }

    /// <summary>As the tables have it.</summary>
    private sealed class PairRow
    {
        public int Pair { get; init; }

        public string Source { get; init; } = "";

        public string Target { get; init; } = "";

        public short Source_Language { get; init; }

        public short Target_Language { get; init; }

        public byte[] Source_Hash { get; init; } = [];

        public byte[] Target_Hash { get; init; } = [];

        public double Confidence { get; init; }

        public string[] Evidence { get; init; } = [];

        public PlannedPair ToPair() =>
            new(Pair, new PlannedArticle(Source, (Language)Source_Language, Source_Hash), new PlannedArticle(Target, (Language)Target_Language, Target_Hash), Confidence, [.. Evidence]);
    }

    /// <inheritdoc cref="PairRow"/>
    private sealed class StatusRow
    {
        public string Run { get; init; } = "";

        public string Build { get; init; } = "";

        public DateTime Created { get; init; }

        public byte[] Source { get; init; } = [];

        public int Pairs { get; init; }

        public int Waiting { get; init; }

        public int Under_Way { get; init; }

        public int Done { get; init; }

        public int Dead { get; init; }

        public int Pairs_Done { get; init; }

        public int Pairs_Dead { get; init; }

        public double Rate { get; init; }

        public BatchStatus ToStatus() =>
            new(Run, Build, new DateTimeOffset(Created.ToUniversalTime()), BatchJson.Read<BatchSource>(Source), Waiting, Under_Way, Done, Dead, Pairs, Pairs_Done, Pairs_Dead, Rate);
    }
}
