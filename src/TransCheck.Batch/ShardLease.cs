using System.Data.Common;
using Dapper;

namespace TransCheck.Batch;

/// <summary>What a worker may do with a shard.</summary>
internal enum LeaseState
{
    Granted,

    /// <summary>Another worker holds it.</summary>
    Busy,

    /// <summary>All of it is in the store.</summary>
    Done,

    /// <summary>It was begun as often as it may, and never ended.</summary>
    Dead,

    /// <summary>Its run is no more.</summary>
    Removed,
}

/// <summary>Holds a shard by a lock of the database, which is gone with the connection: when the worker dies, or the server.</summary>
internal sealed class ShardLease(LeaseState state, DbConnection? connection) : IDisposable
{
    public LeaseState State => state;

    public void Dispose()
    {
        if (connection is null)
        {
            return;
        }

        try
        {
            // A pooled connection would keep the lock until it is used again.
            connection.Execute("select pg_advisory_unlock_all()");
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or IOException or TimeoutException)
        {
            // It is gone, and so is the lock.
        }

        connection.Dispose();
    }
}
