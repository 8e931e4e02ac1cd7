using System.Collections.Immutable;
using NATS.Client.JetStream;

namespace TransCheck.Batch;

/// <summary>
/// Checks shards until it is told to stop, one after the other: a pair that takes the process with it takes no other shard along. A shard is acknowledged when all of
/// it is in the store, and not before.
/// </summary>
/// <param name="open">Opens the store; asked again until it answers.</param>
/// <param name="folderOf">Where the files of a run are on this machine; throws <see cref="BatchException"/> where they cannot be had.</param>
/// <param name="say">Called from several threads.</param>
public sealed class BatchWorker(Func<BatchStore> open, BatchWorkerOptions options, Func<BatchSource, string> folderOf, Action<BatchNotice> say)
{
    /// <summary>How long it waits for a shard before it looks around; one that is to end when nothing is left looks sooner.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan IdleBeforeEnd = TimeSpan.FromSeconds(1);

    /// <summary>How often it tells NATS that it is at work.</summary>
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(1);

    /// <summary>What NATS may have lost is put in again, some at a time.</summary>
    private const int MostPublished = 200;

    private const int MostRemembered = 4;

    private readonly Patience _patience = new(say);
    private readonly Dictionary<string, Job> _jobs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <param name="stop">Gives the shard back that is under way.</param>
    /// <returns>False where nothing but runs of other builds is left.</returns>
    /// <exception cref="BatchException">The files of a run cannot be had here; its shard was given back.</exception>
    public async Task<bool> Run(CancellationToken stop)
    {
        var store = await _patience.OfStore(open, stop).ConfigureAwait(false);
        var queue = new ShardQueue(options.Nats, BatchBuild.Own, options.AckWait, say);
        await using (queue.ConfigureAwait(false))
        {
            await _patience.Of(Patience.Nats, () => Done(queue.Prepare(stop)), stop).ConfigureAwait(false);
            say(new BatchNotice("batch.notice.ready", [options.Name, BatchBuild.Own]));
            var hasForeign = await TellForeign(store, stop).ConfigureAwait(false);
            while (true)
            {
                stop.ThrowIfCancellationRequested();
                if (await _patience.Of(Patience.Nats, () => queue.Next(options.Drain ? IdleBeforeEnd : Idle, stop), stop).ConfigureAwait(false) is var (shard, message))
                {
                    await Handle(store, queue, shard, message, stop).ConfigureAwait(false);
                    continue;
                }

                hasForeign = await TellForeign(store, stop).ConfigureAwait(false);
                if (options.Drain && !await _patience.OfStore(() => store.IsAnyOpen(BatchBuild.Own), stop).ConfigureAwait(false))
                {
                    return !hasForeign;
                }

                foreach (var (lost, stamp) in await _patience.OfStore(() => store.Open(BatchBuild.Own, null, MostPublished), stop).ConfigureAwait(false))
                {
                    await _patience.Of(Patience.Nats, () => Done(queue.Publish(lost, stamp, stop)), stop).ConfigureAwait(false);
                }
            }
        }
    }

    private async Task Handle(BatchStore store, ShardQueue queue, ShardName shard, INatsJSMsg<byte[]> message, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var pulse = Beat(message, over.Token);
        try
        {
            using var lease = await _patience.OfStore(() => store.Lease(shard, options.Name), stop).ConfigureAwait(false);
            switch (lease.State)
            {
                case LeaseState.Busy:
                    await Answer(message.NakAsync(delay: Idle, cancellationToken: stop)).ConfigureAwait(false);
                    return;
                case LeaseState.Dead:
                    await Bury(store, queue, shard, stop).ConfigureAwait(false);
                    break;
                case LeaseState.Granted:
                    await Check(store, shard, message, stop).ConfigureAwait(false);
                    break;
                case LeaseState.Done or LeaseState.Removed:
                    break;
            }

            await Answer(message.AckAsync(new AckOpts { DoubleAck = true }, stop)).ConfigureAwait(false);
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
            await pulse.ConfigureAwait(false);
        }
    }

    private async Task Check(BatchStore store, ShardName shard, INatsJSMsg<byte[]> message, CancellationToken stop)
    {
        try
        {
            var pairs = await _patience.OfStore(() => store.Pairs(shard), stop).ConfigureAwait(false);
            if (await FindJob(store, shard.Run, stop).ConfigureAwait(false) is not { } job)
            {
                return;
            }

            RequireFiles(job, shard, pairs);
            say(new BatchNotice("batch.notice.begun", [shard.ToString(), pairs.Length], IsDetail: true));
            var outcomes = new PairOutcome[pairs.Length];
            await Task.Run(
                () => Parallel.For(0, pairs.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = stop }, p => outcomes[p] = PairOutcome.Of(pairs[p], job.Folder, job.Options)),
                CancellationToken.None).ConfigureAwait(false);

            // From here on it is quicker to end than to give back.
            var isThere = await _patience.OfStore(() => store.Keep(shard, outcomes), stop).ConfigureAwait(false);
            say(isThere ? new BatchNotice("batch.notice.done", [shard.ToString(), pairs.Length], IsDetail: true) : new BatchNotice("batch.notice.removed", [shard.Run]));
        }
        catch (Exception e) when (e is OperationCanceledException or BatchException)
        {
            await GiveBack(store, shard, message).ConfigureAwait(false);
            throw;
        }
    }

    private async Task GiveBack(BatchStore store, ShardName shard, INatsJSMsg<byte[]> message)
    {
        try
        {
            await Task.Run(() => store.GiveBack(shard), CancellationToken.None).ConfigureAwait(false);
            await message.NakAsync(cancellationToken: CancellationToken.None).ConfigureAwait(false);
            say(new BatchNotice("batch.notice.given-back", [shard.ToString()]));
        }
        catch (Exception e) when (Patience.IsOutage(e))
        {
            // It goes to another worker when this one is silent for long enough.
        }
    }

    private async Task Bury(BatchStore store, ShardQueue queue, ShardName shard, CancellationToken stop)
    {
        var pairs = await _patience.OfStore(() => store.Pairs(shard), stop).ConfigureAwait(false);
        var letter = BatchJson.Write(new DeadLetter(shard.Run, shard.Number + 1, [.. pairs.Select(p => new DeadPair(p.Source.Path, p.Target.Path))]));
        await _patience.Of(Patience.Nats, () => Done(queue.Bury(shard, letter, stop)), stop).ConfigureAwait(false);
        say(new BatchNotice("batch.notice.dead", [shard.ToString(), BatchStore.MostAttempts]));
    }

    /// <returns>Null where the run is no more.</returns>
    private async Task<Job?> FindJob(BatchStore store, string run, CancellationToken stop)
    {
        if (_jobs.TryGetValue(run, out var known))
        {
            return known;
        }

        if (await _patience.OfStore(() => store.FindSettings(run), stop).ConfigureAwait(false) is not var (source, settings, build))
        {
            return null;
        }

        BatchCoordinator.RequireOwn(run, build);
        if (_jobs.Count >= MostRemembered)
        {
            _jobs.Clear();
        }

        return _jobs[run] = new Job(folderOf(source), settings.ToOptions());
    }

    /// <summary>A worker that looks into the wrong folder must not say of every pair that its files are missing.</summary>
    private static void RequireFiles(Job job, ShardName shard, ImmutableArray<PlannedPair> pairs)
    {
        if (!pairs.IsEmpty && !pairs.Any(p => File.Exists(Path.Combine(job.Folder, p.Source.Path)) || File.Exists(Path.Combine(job.Folder, p.Target.Path))))
        {
            throw new BatchException("batch.error.no-files", job.Folder, shard.ToString(), pairs[0].Source.Path);
        }
    }

    private async Task<bool> TellForeign(BatchStore store, CancellationToken stop)
    {
        var foreign = await _patience.OfStore(() => store.Foreign(BatchBuild.Own), stop).ConfigureAwait(false);
        foreach (var (run, build) in foreign.Where(f => _told.Add(f.Run)))
        {
            say(new BatchNotice("batch.error.build", [run, build, BatchBuild.Own]));
        }

        return !foreign.IsEmpty;
    }

    private static async Task Beat(INatsJSMsg<byte[]> message, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Pulse, over).ConfigureAwait(false);
                await message.AckProgressAsync(cancellationToken: over).ConfigureAwait(false);
            }
            catch (Exception e) when (Patience.IsOutage(e))
            {
                // It is over, or the next beat may come through.
            }
        }
    }

    /// <summary>An answer that is lost does no harm: the shard comes again, and is found to be done.</summary>
    private static async Task Answer(ValueTask answer)
    {
        try
        {
            await answer.ConfigureAwait(false);
        }
        catch (Exception e) when (Patience.IsOutage(e))
        {
        }
    }

    private static async Task<bool> Done(Task task)
    {
        await task.ConfigureAwait(false);
        return true;
    }

    private sealed record Job(string Folder, TransCheckOptions Options);

    private sealed record DeadLetter(string Run, int Shard, ImmutableArray<DeadPair> Pairs);

    private sealed record DeadPair(string Source, string Target);
}
