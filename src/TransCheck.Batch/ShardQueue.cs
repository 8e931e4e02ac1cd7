using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace TransCheck.Batch;

/// <param name="Run">Of the shard.</param>
/// <param name="Number">In its run, from 0.</param>
public readonly record struct ShardName(string Run, int Number)
{
    /// <summary>As people read it, from 1.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Run}/{Number + 1}");
}

/// <summary>
/// The shards that wait for a worker, in NATS JetStream. A shard stands there once at most, and stays until a worker acknowledges it. Each build of the tool has a
/// consumer of its own, so that no worker is given what it must not check.
/// </summary>
internal sealed class ShardQueue : IAsyncDisposable
{
    private const string Stream = "TRANSCHECK";
    private const string DeadStream = "TRANSCHECK_DEAD";
    private const string Subject = "transcheck.shards";
    private const string DeadSubject = "transcheck.dead";

    /// <summary>What the server answers where the shard is there already.</summary>
    private const int IsThere = 10077;

    private static readonly TimeSpan KeepsConsumer = TimeSpan.FromDays(30);

    private readonly NatsConnection _connection;
    private readonly NatsJSContext _stream;
    private readonly string _build;
    private readonly TimeSpan _ackWait;
    private INatsJSConsumer? _consumer;
    private bool _isOver;

    /// <param name="url"><c>nats://USER:PASSWORD@HOST:PORT</c>, or several with commas between.</param>
    /// <param name="ackWait">How long a worker may be silent before its shard goes to another one.</param>
    /// <param name="say">Told when the server is gone and when it is back: what is under way goes on meanwhile.</param>
    public ShardQueue(string url, string build, TimeSpan ackWait, Action<BatchNotice>? say = null)
    {
        _connection = new NatsConnection(new NatsOpts { Url = url, Name = "transcheck", ReconnectWaitMin = TimeSpan.FromMilliseconds(250), ReconnectWaitMax = TimeSpan.FromSeconds(5) });
        _stream = new NatsJSContext(_connection);
        (_build, _ackWait) = (build, ackWait);
        var isGone = false;
        _connection.ConnectionDisconnected += (_, e) =>
        {
            isGone = !_isOver;
            return Tell(isGone, "batch.notice.away", [Patience.Nats, e.Message]);
        };
        _connection.ConnectionOpened += (_, _) => Tell(isGone, "batch.notice.back", [Patience.Nats]);

        ValueTask Tell(bool isNews, string key, ImmutableArray<object> arguments)
        {
            if (isNews)
            {
                say?.Invoke(new BatchNotice(key, arguments));
            }

            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Makes the streams where they are not there yet.</summary>
    public async Task Prepare(CancellationToken cancellation)
    {
        await _connection.ConnectAsync().ConfigureAwait(false);
        await _stream.CreateOrUpdateStreamAsync(
            new StreamConfig(Stream, [$"{Subject}.>"]) { Retention = StreamConfigRetention.Workqueue, Storage = StreamConfigStorage.File, MaxMsgsPerSubject = 1, Discard = StreamConfigDiscard.New, DiscardNewPerSubject = true },
            cancellation).ConfigureAwait(false);
        await _stream.CreateOrUpdateStreamAsync(new StreamConfig(DeadStream, [$"{DeadSubject}.>"]) { Storage = StreamConfigStorage.File, MaxMsgsPerSubject = 1 }, cancellation).ConfigureAwait(false);
    }

    /// <summary>Puts in what is not there yet.</summary>
    /// <param name="stamp">Tells this run from one of the same name that was removed.</param>
    public async Task Publish(ShardName shard, string stamp, CancellationToken cancellation)
    {
        var answer = await _stream.PublishAsync(
            SubjectOf(shard),
            Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{shard.Run} {shard.Number}")),
            opts: new NatsJSPubOpts { MsgId = $"{stamp}.{shard}" },
            cancellationToken: cancellation).ConfigureAwait(false);
        if (answer.Error is { ErrCode: not IsThere } error)
        {
            throw new NatsJSApiException(error);
        }
    }

    /// <returns>Null where none came for a while.</returns>
    public async Task<(ShardName Shard, INatsJSMsg<byte[]> Message)?> Next(TimeSpan patience, CancellationToken cancellation)
    {
        try
        {
            _consumer ??= await _stream.CreateOrUpdateConsumerAsync(
                Stream,
                new ConsumerConfig($"build-{_build}") { AckPolicy = ConsumerConfigAckPolicy.Explicit, AckWait = _ackWait, FilterSubject = $"{Subject}.{_build}.>", MaxDeliver = -1, MaxAckPending = -1, InactiveThreshold = KeepsConsumer },
                cancellation).ConfigureAwait(false);
            var message = await _consumer.NextAsync<byte[]>(opts: new NatsJSNextOpts { Expires = patience }, cancellationToken: cancellation).ConfigureAwait(false);
            return message is null ? null
                : Encoding.ASCII.GetString(message.Data ?? []).Split(' ') is [var run, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var shard) ? (new ShardName(run, shard), message)
                : throw new InvalidDataException(message.Subject);
        }
        catch (Exception e) when (e is not InvalidDataException)
        {
            // A server that lost what it had knows neither stream nor consumer any more.
            _consumer = null;
            if (!cancellation.IsCancellationRequested)
            {
                await Prepare(cancellation).ConfigureAwait(false);
            }

            throw;
        }
    }

    /// <summary>Puts a shard that nobody can check among the dead letters.</summary>
    /// <param name="letter">Names its pairs.</param>
    public async Task Bury(ShardName shard, byte[] letter, CancellationToken cancellation) =>
        (await _stream.PublishAsync(string.Create(CultureInfo.InvariantCulture, $"{DeadSubject}.{shard.Run}.{shard.Number + 1}"), letter, cancellationToken: cancellation).ConfigureAwait(false)).EnsureSuccess();

    /// <summary>Takes out all that there is of a run.</summary>
    /// <param name="build">That the run belongs to.</param>
    public async Task Remove(string run, string build, CancellationToken cancellation)
    {
        await _stream.PurgeStreamAsync(Stream, new StreamPurgeRequest { Filter = $"{Subject}.{build}.{run}.>" }, cancellation).ConfigureAwait(false);
        await _stream.PurgeStreamAsync(DeadStream, new StreamPurgeRequest { Filter = $"{DeadSubject}.{run}.>" }, cancellation).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync()
    {
        _isOver = true;
        return _connection.DisposeAsync();
    }

    private string SubjectOf(ShardName shard) => string.Create(CultureInfo.InvariantCulture, $"{Subject}.{_build}.{shard.Run}.{shard.Number}");
}
