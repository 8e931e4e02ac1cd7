using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Dapper;
using TransCheck.Reporting;
using TransCheck.Reporting.Statistics;
using TransCheck.Storage;

namespace TransCheck.History;

/// <summary>Writes one run, within a transaction.</summary>
internal sealed class RunRecorder(Database database, DbConnection connection)
{
    /// <inheritdoc cref="RunStore.Record"/>
    public RunFigures Record(RunFigures run, List<(string Digest, StoredPair Pair)> pairs, IReadOnlySet<string> unread)
    {
        // The lock.
        var number = connection.QuerySingle<int>("update run_clock set run = run + 1 returning run");
        var scope = Scope(run.Options);
        var before = connection.QuerySingle<int?>("select max(number) from run where scope = @scope", new { scope });
        var open = connection.Query<StoredRow>("select s.pair, p.digest, p.source, p.target from pair_stay s join pair_state p on p.id = s.pair where s.scope = @scope and s.last_run is null", new { scope }).ToList();
        var known = open.Select(p => p.Digest).ToHashSet(StringComparer.Ordinal);
        var digests = pairs.Select(p => p.Digest).ToHashSet(StringComparer.Ordinal);
        var gone = open.FindAll(p => !digests.Contains(p.Digest) && !unread.Contains(p.Source) && !unread.Contains(p.Target));
        var changed = pairs.FindAll(p => !known.Contains(p.Digest));

        // A run over what changed says nothing of the rest.
        var difference = before is null || run.Options.IsPartial ? null : Compare(gone, changed.ConvertAll(p => p.Pair));
        var kept = run with { Number = number, New = difference?.New, Fixed = difference?.Fixed };
        Close(gone, scope, before ?? 0);
        Open(Add(changed), scope, number);
        Put(kept, scope);
        return kept;
    }

    private int Scope(RunOptions options)
    {
        var scope = new { paths = options.Scope, partial = options.IsPartial ? 1 : 0 };
        connection.Execute("insert into run_scope (id, paths, partial) select coalesce(max(id), 0) + 1, @paths, @partial from run_scope where true on conflict (paths, partial) do nothing", scope);
        return connection.QuerySingle<int>("select id from run_scope where paths = @paths and partial = @partial", scope);
    }

    /// <summary>How many findings of changed pairs are new, and how many of those before are fixed: gone from a pair that was checked. In all other pairs nothing changed.</summary>
    private Difference Compare(List<StoredRow> gone, List<StoredPair> changed)
    {
        var places = gone.ToDictionary(p => p.Pair);
        var before = new List<KnownFinding>();
        foreach (var some in places.Keys.Order().Chunk(StoredRow.AtOnce))
        {
            before.AddRange(StoredRow.FindingsOf(connection, some).Select(f => f.ToKnown(places[f.Pair])));
        }

        before = [.. before.DistinctBy(k => k.Key)];
        var now = changed.SelectMany(p => p.Findings.Select(f => (Key: new FindingKey(f.Fingerprint, p.Source, p.Target), Counted: f.Aside is null))).ToList();
        var matched = KnownFindings.Match(now.Select((f, i) => (f.Key, i)), before, k => k.Key);
        var left = before.ToHashSet();
        left.ExceptWith(matched.Values);
        var checkedPairs = changed.Select(p => (p.Source, p.Target)).ToHashSet();
        return new Difference(
            now.Where((f, i) => f.Counted && !(matched.TryGetValue(i, out var known) && known.Counted)).Count(),
            left.Count(k => k.Counted && checkedPairs.Contains((k.Key.Source, k.Key.Target))));
    }

    private void Close(List<StoredRow> gone, int scope, int last)
    {
        foreach (var some in gone.Select(p => p.Pair).Chunk(StoredRow.AtOnce))
        {
            connection.Execute($"update pair_stay set last_run = @last where scope = @scope and last_run is null and pair in (select cast(value as integer) from {database.Texts})", new { scope, last, list = List(some, StoredJson.Default.Int32Array) });
        }
    }

    /// <returns>The ids of all these states.</returns>
    private List<int> Add(List<(string Digest, StoredPair Pair)> changed)
    {
        // An edit that was taken back, or a pair of another scope, is there already.
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var some in changed.Select(p => p.Digest).Chunk(StoredRow.AtOnce))
        {
            foreach (var row in connection.Query<StoredRow>($"select id as pair, digest from pair_state where digest in (select value from {database.Texts})", new { list = List(some, StoredJson.Default.StringArray) }))
            {
                ids[row.Digest] = row.Pair;
            }
        }

        var next = connection.QuerySingle<int>("select coalesce(max(id), 0) from pair_state");
        var added = changed.FindAll(p => !ids.ContainsKey(p.Digest)).ConvertAll(p => (Id: ++next, p.Digest, p.Pair));
        Insert(
            """
            insert into pair_state (id, digest, source, target, source_words, target_words, about)
            select cast(value ->> 'id' as integer), value ->> 'digest', value ->> 'source', value ->> 'target', cast(value ->> 'sourceWords' as integer), cast(value ->> 'targetWords' as integer), value ->> 'about'
            """,
            added.Select(p => new PairRow(p.Id, p.Digest, p.Pair.Source, p.Pair.Target, p.Pair.SourceWords, p.Pair.TargetWords, p.Pair.About)),
            StoredJson.Default.PairRowArray);
        Insert(
            """
            insert into pair_finding (pair, place, fingerprint, check_id, severity, confidence, excerpt, aside)
            select cast(value ->> 'pair' as integer), cast(value ->> 'place' as integer), value ->> 'fingerprint', value ->> 'check', value ->> 'severity', cast(value ->> 'confidence' as double precision), value ->> 'excerpt', value ->> 'aside'
            """,
            added.SelectMany(p => p.Pair.Findings.Select((f, i) => new FindingRow(p.Id, i, f.Fingerprint, f.Check, f.Severity, f.Confidence, f.Excerpt, f.Aside))),
            StoredJson.Default.FindingRowArray);
        return [.. ids.Values, .. added.Select(p => p.Id)];
    }

    private void Open(List<int> pairs, int scope, int first)
    {
        foreach (var some in pairs.Chunk(StoredRow.AtOnce))
        {
            connection.Execute($"insert into pair_stay (scope, pair, first_run) select @scope, cast(value as integer), @first from {database.Texts}", new { scope, first, list = List(some, StoredJson.Default.Int32Array) });
        }
    }

    private void Put(RunFigures run, int scope) => connection.Execute(
        """
        insert into run (number, scope, recorded_at, commit_id, tool, min_confidence, configuration, pairs, unpaired, errors, source_words, target_words, critical, major, minor, neutral, new_findings, fixed_findings)
        values (@Number, @Scope, @Recorded_At, @Commit_Id, @Tool, @Min_Confidence, @Configuration, @Pairs, @Unpaired, @Errors, @Source_Words, @Target_Words, @Critical, @Major, @Minor, @Neutral, @New_Findings, @Fixed_Findings)
        """,
        RunRow.Of(run, scope));

    /// <summary>One statement for many rows: on a server each takes a way there and back.</summary>
    private void Insert<T>(string statement, IEnumerable<T> rows, JsonTypeInfo<T[]> type)
    {
        foreach (var some in rows.Chunk(StoredRow.AtOnce))
        {
            connection.Execute($"{statement} from {database.Objects}", new { list = List(some, type) });
        }
    }

    private static string List<T>(T[] items, JsonTypeInfo<T[]> type) => JsonSerializer.Serialize(items, type);

    private sealed record Difference(int New, int Fixed);
}
