using NATS.Client.Core;
using TransCheck.Storage;

namespace TransCheck.Batch;

/// <summary>Tries again until a server answers, and says so: once that it waits, and once that it goes on.</summary>
internal sealed class Patience(Action<BatchNotice> say)
{
    public const string Nats = "NATS";

    public const string Postgres = "PostgreSQL";

    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <param name="server">As the notice names it.</param>
    public async Task<T> Of<T>(string server, Func<Task<T>> ask, CancellationToken cancellation)
    {
        var pause = First;
        for (var failed = false; ; failed = true)
        {
            try
            {
                var answer = await ask().ConfigureAwait(false);
                if (failed)
                {
                    say(new BatchNotice("batch.notice.back", [server]));
                }

                return answer;
            }
            catch (Exception e) when (IsOutage(e) && !cancellation.IsCancellationRequested)
            {
                if (!failed)
                {
                    say(new BatchNotice("batch.notice.away", [server, e.Message]));
                }
            }

            await Task.Delay(pause, cancellation).ConfigureAwait(false);
            pause = pause * 2 < Longest ? pause * 2 : Longest;
        }
    }

    public Task<T> OfStore<T>(Func<T> ask, CancellationToken cancellation) => Of(Postgres, () => Task.Run(ask, CancellationToken.None), cancellation);

    /// <summary>Whether the server is to blame, and not what it was asked. NATS cancels what it waited for too long.</summary>
    public static bool IsOutage(Exception e) => e is StoreException or NatsException or TimeoutException or OperationCanceledException or IOException or System.Net.Sockets.SocketException or ObjectDisposedException;
}
