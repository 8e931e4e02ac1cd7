using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using TransCheck.Caching;

namespace TransCheck.Cli.Caching;

/// <summary>Why a run goes on without its cache, or with a new one.</summary>
internal enum CacheTrouble
{
    /// <summary>What stands there is damaged, or no cache: it was moved aside.</summary>
    SetAside,

    /// <summary>The system refuses.</summary>
    Unusable,
}

/// <summary>
/// A cache in a file of SQLite. Several runs may use it at once, and a run may be killed at any time. Every value is held against a checksum; a file that is
/// damaged or something else is moved aside, never mended. Nothing is made for the few entries of a small run.
/// </summary>
/// <param name="path">The file; its folder is made with it.</param>
/// <param name="mostBytes">What the file may have; the entries that no run used for longest go first.</param>
/// <param name="today">The number of the day, which tells how long an entry was not used.</param>
internal sealed class CacheFile(string path, long mostBytes, int today) : ICacheStore, IDisposable
{
    /// <summary>A run that finds out less than this takes a moment, and leaves no file.</summary>
    private const int FewestEntries = 250;

    /// <summary>Entries that wait for the disk; whoever finds out more waits with them.</summary>
    private const int MostWaiting = 2_000;

    /// <summary>What a killed run may lose.</summary>
    private static readonly TimeSpan Lag = TimeSpan.FromMilliseconds(500);

    private readonly Lock _reading = new();
    private readonly BlockingCollection<Entry> _waiting = new(MostWaiting);
    private readonly ConcurrentDictionary<long, byte> _used = [];
    private CacheConnection? _reader;
    private Task? _writer;
    private bool _isOpen;
    private bool _isDisposed;
    private volatile bool _isGivenUp;

    /// <summary>What went wrong, with what the system says of it; null where nothing did.</summary>
    public (CacheTrouble Trouble, Exception? Cause)? Trouble { get; private set; }

    public byte[]? Find(ReadOnlySpan<byte> key)
    {
        lock (_reading)
        {
            Open();
            if (_reader is null || _isGivenUp)
            {
                return null;
            }

            try
            {
                var id = BinaryPrimitives.ReadInt64LittleEndian(key);
                if (_reader.Find(id, key) is not ({ } stored, var used) || Unsealed(key, stored) is not { } value)
                {
                    return null;
                }

                if (used != today)
                {
                    _used.TryAdd(id, 0);
                }

                return value;
            }
            catch (SqliteException e)
            {
                GiveUp(e);
                return null;
            }
        }
    }

    public void Keep(ReadOnlySpan<byte> key, byte[] value)
    {
        if (_isGivenUp)
        {
            return;
        }

        var entry = new Entry(BinaryPrimitives.ReadInt64LittleEndian(key), key.ToArray(), Sealed(key, value));
        if (_writer is null)
        {
            StartWriter();
        }

        _waiting.Add(entry);
    }

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;

        _waiting.CompleteAdding();
        try
        {
            if (_writer is null && !_isGivenUp && (_reader is not null || _waiting.Count >= FewestEntries))
            {
                Write();
            }

            _writer?.Wait();
        }
        finally
        {
            _reader?.Dispose();
            _waiting.Dispose();
        }

        if (Trouble is { Trouble: CacheTrouble.SetAside })
        {
            CachePlace.MoveAside(path);
        }
    }

    private void StartWriter()
    {
        lock (_reading)
        {
            Open();
            if (_writer is null && !_isGivenUp && (_reader is not null || _waiting.Count >= FewestEntries))
            {
                _writer = Task.Factory.StartNew(Write, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
        }
    }

    /// <summary>Opens for reading what is there.</summary>
    private void Open()
    {
        if (_isOpen)
        {
            return;
        }

        _isOpen = true;
        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            _reader = CacheConnection.Open(path);
            if (_reader is null)
            {
                Trouble = (CacheTrouble.SetAside, null);
                CachePlace.MoveAside(path);
            }
        }
        catch (SqliteException e)
        {
            GiveUp(e);
        }
    }

    private void Write()
    {
        try
        {
            CachePlace.Make(path);
            using var connection = CacheConnection.Create(path) ?? throw new IOException(path);
            var isFull = connection.Size() > mostBytes;
            while (!_waiting.IsCompleted)
            {
                var until = DateTime.UtcNow + Lag;
                var some = new List<Entry>();
                while (some.Count < MostWaiting && until - DateTime.UtcNow is var left && left > TimeSpan.Zero && !_waiting.IsCompleted)
                {
                    if (_waiting.TryTake(out var entry, left))
                    {
                        some.Add(entry);
                    }
                }

                if (some.Count > 0 && !isFull && !_isGivenUp)
                {
                    connection.Insert(some, today);
                    isFull = connection.Size() > mostBytes;
                }
            }

            if (!_isGivenUp)
            {
                connection.Touch([.. _used.Keys], today);
                connection.Shrink(mostBytes);
            }
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            GiveUp(e);

            // Whoever waits to hand something over goes on.
            foreach (var _ in _waiting.GetConsumingEnumerable())
            {
            }
        }
    }

    private void GiveUp(Exception cause)
    {
        const int corrupt = 11, notADatabase = 26;
        Trouble ??= (cause is SqliteException { SqliteErrorCode: corrupt or notADatabase } ? CacheTrouble.SetAside : CacheTrouble.Unusable, cause);
        _isGivenUp = true;
    }

    private static byte[] Sealed(ReadOnlySpan<byte> key, byte[] value)
    {
        var result = new byte[sizeof(long) + value.Length];
        BinaryPrimitives.WriteInt64LittleEndian(result, Checksum(key, value));
        value.CopyTo(result, sizeof(long));
        return result;
    }

    /// <returns>Null for what is not as it was written.</returns>
    private static byte[]? Unsealed(ReadOnlySpan<byte> key, byte[] stored) =>
        stored.Length >= sizeof(long) && Checksum(key, stored.AsSpan(sizeof(long))) == BinaryPrimitives.ReadInt64LittleEndian(stored) ? stored[sizeof(long)..] : null;

    private static long Checksum(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(key);
        hash.AppendData(value);
        Span<byte> all = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(all);
        return BinaryPrimitives.ReadInt64LittleEndian(all);
    }
}

/// <param name="Id">The beginning of the key, by which the entry is found.</param>
/// <param name="Value">With its checksum.</param>
internal sealed record Entry(long Id, byte[] Key, byte[] Value);
