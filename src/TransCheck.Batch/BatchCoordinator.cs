using System.Collections.Immutable;
using TransCheck.Caching;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Batch;

/// <summary>Begins, tells and ends runs that many machines share.</summary>
/// <param name="nats">See <see cref="ShardQueue"/>.</param>
public sealed class BatchCoordinator(BatchStore store, string nats)
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);

    /// <summary>Keeps a run and hands out its shards. The name of a run comes from all that it depends on, so that a second time does what was not done the first time, and no more.</summary>
    /// <param name="options">That the plan was made with.</param>
    /// <param name="shardSize">Pairs of a shard, from 1.</param>
    /// <returns>The name of the run, whether it is new, and how many of its shards wait now.</returns>
    /// <exception cref="BatchException">An article is outside of the folder.</exception>
    /// <exception cref="Storage.StoreException">PostgreSQL does not answer.</exception>
    /// <exception cref="NATS.Client.Core.NatsException">NATS does not answer: the run is kept.</exception>
    public async Task<(string Run, bool IsNew, int Waiting)> Submit(CheckPlan plan, TransCheckOptions options, BatchSource source, BatchSettings settings, BatchFrame frame, int shardSize, CancellationToken cancellation)
    {
        ImmutableArray<PlannedPair> pairs = [.. plan.Pairs.Select((pair, number) => PlannedPair.Of(number, pair, options))];
        frame = frame.With(plan);
        var run = NameOf(source, settings, frame, pairs, shardSize);
        var isNew = store.Add(run, BatchBuild.Own, source, settings, frame, pairs, shardSize);
        var open = store.Open(BatchBuild.Own, run, int.MaxValue);
        var queue = new ShardQueue(nats, BatchBuild.Own, Usual);
        await using (queue.ConfigureAwait(false))
        {
            await queue.Prepare(cancellation).ConfigureAwait(false);
            foreach (var (shard, stamp) in open)
            {
                await queue.Publish(shard, stamp, cancellation).ConfigureAwait(false);
            }
        }

        return (run, isNew, open.Length);
    }

    /// <summary>The report of a run that is over, as a single machine would have made it.</summary>
    /// <param name="inOrder">Takes the report of every pair in their order.</param>
    /// <exception cref="BatchException">There is no such run, it is not over, or it belongs to another build.</exception>
    /// <exception cref="IOException">There are more findings than memory is meant to hold, and no temporary file can be written.</exception>
    public CheckReport Report(string run, ReportDetail detail, Action<PairReport>? inOrder, CancellationToken cancellation)
    {
        RequireOver(run);
        var frame = store.Frame(run);
        var reports = new SpilledPairs(detail);
        var failed = ImmutableArray.CreateBuilder<ReadError>();
        foreach (var row in store.Results(run))
        {
            cancellation.ThrowIfCancellationRequested();
            if (row.Report is not null)
            {
                var report = ReportCodec.TryRead(row.Report, detail) ?? throw new InvalidDataException($"{row.Source}: a stored report is not as it was written");
                reports.Add(report);
                inOrder?.Invoke(report);
            }
            else
            {
                failed.Add(row.Error is not null
                    ? BatchJson.Read<StoredError>(row.Error).ToError()
                    : new ReadError(row.Source, "batch.error.dead", [new ShardName(run, row.Shard).ToString(), BatchStore.MostAttempts]) { Counterpart = row.Target });
            }
        }

        return frame.ToReport(reports.ToReports(), failed);
    }

    /// <exception cref="BatchException">There is no such run, it is not over, or it belongs to another build.</exception>
    public void RequireOver(string run)
    {
        var status = Status(run);
        RequireOwn(run, status.Build);
        if (!status.IsOver)
        {
            throw new BatchException("batch.error.not-over", run, status.Waiting + status.UnderWay, status.Shards);
        }
    }

    /// <exception cref="BatchException">There is no such run.</exception>
    public BatchStatus Status(string run) => store.Status(run) is [var status] ? status : throw new BatchException("batch.error.no-run", run);

    /// <summary>Forgets a run. A worker that is at it finds out when it is done.</summary>
    /// <exception cref="BatchException">There is no such run.</exception>
    public async Task Remove(string run, CancellationToken cancellation)
    {
        var build = Status(run).Build;
        var queue = new ShardQueue(nats, build, Usual);
        await using (queue.ConfigureAwait(false))
        {
            await queue.Prepare(cancellation).ConfigureAwait(false);
            store.Remove(run);
            await queue.Remove(run, build, cancellation).ConfigureAwait(false);
        }
    }

    internal static void RequireOwn(string run, string build)
    {
        if (build != BatchBuild.Own)
        {
            throw new BatchException("batch.error.build", run, build, BatchBuild.Own);
        }
    }

    private static string NameOf(BatchSource source, BatchSettings settings, BatchFrame frame, ImmutableArray<PlannedPair> pairs, int shardSize)
    {
        const int digits = 12;
        using var key = new CacheKey();
        key.Add(BatchBuild.Own).Add(BatchJson.Write(source)).Add(BatchJson.Write(settings)).Add(BatchJson.Write(frame)).Add(shardSize);
        foreach (var pair in pairs)
        {
            key.Add(pair.Source.Path).Add(pair.Source.Hash).Add((long)pair.Source.Language).Add(pair.Target.Path).Add(pair.Target.Hash).Add((long)pair.Target.Language).Add(pair.Confidence).Add(pair.Evidence);
        }

        return Convert.ToHexStringLower(key.Take())[..digits];
    }
}
