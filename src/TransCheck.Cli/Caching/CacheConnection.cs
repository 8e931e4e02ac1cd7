using Microsoft.Data.Sqlite;

namespace TransCheck.Cli.Caching;

/// <summary>An open cache. For one thread at a time.</summary>
internal sealed class CacheConnection : IDisposable
{
    /// <summary>Says that a file of SQLite is a cache of TransCheck: "TCch".</summary>
    private const long ApplicationId = 0x54436368;

    /// <summary>Of what stands in it.</summary>
    private const long Version = 1;

    /// <summary>How long a run waits for another, in seconds.</summary>
    private const int Patience = 10;

    /// <summary>What is left of the size that was asked for when room is made: it is not made again for every entry.</summary>
    private const double Filled = 0.9;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _find;
    private readonly SqliteParameter _id;
    private readonly SqliteParameter _key;

    private CacheConnection(SqliteConnection connection)
    {
        _connection = connection;
        _find = Command("select value, used from entry where id = @id and key = @key");
        _id = _find.Parameters.Add("@id", SqliteType.Integer);
        _key = _find.Parameters.Add("@key", SqliteType.Blob);
    }

    /// <summary>Opens a cache that is there.</summary>
    /// <returns>Null for a file that is something else, or of another version.</returns>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public static CacheConnection? Open(string path) => Connect(path, SqliteOpenMode.ReadWrite);

    /// <summary>Opens a cache, and makes it if there is none.</summary>
    /// <inheritdoc cref="Open"/>
    public static CacheConnection? Create(string path) => Connect(path, SqliteOpenMode.ReadWriteCreate);

    public void Dispose()
    {
        _find.Dispose();
        _connection.Dispose();
    }

    /// <param name="id">See <see cref="Entry"/>.</param>
    public (byte[]? Value, long Used) Find(long id, ReadOnlySpan<byte> key)
    {
        (_id.Value, _key.Value) = (id, key.ToArray());
        using var reader = _find.ExecuteReader();
        return reader.Read() ? (reader.GetFieldValue<byte[]>(0), reader.GetInt64(1)) : (null, 0);
    }

    public void Insert(IReadOnlyList<Entry> entries, int today)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = Command("insert or replace into entry (id, key, value, used) values (@id, @key, @value, @used)");
        insert.Transaction = transaction;
        var (id, key, value) = (insert.Parameters.Add("@id", SqliteType.Integer), insert.Parameters.Add("@key", SqliteType.Blob), insert.Parameters.Add("@value", SqliteType.Blob));
        insert.Parameters.AddWithValue("@used", today);
        foreach (var entry in entries)
        {
            (id.Value, key.Value, value.Value) = (entry.Id, entry.Key, entry.Value);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>Says that entries are in use.</summary>
    public void Touch(IReadOnlyCollection<long> ids, int today)
    {
        if (ids.Count == 0)
        {
            return;
        }

        using var transaction = _connection.BeginTransaction();
        using var update = Command("update entry set used = @used where id = @id");
        update.Transaction = transaction;
        update.Parameters.AddWithValue("@used", today);
        var id = update.Parameters.Add("@id", SqliteType.Integer);
        foreach (var one in ids.Order())
        {
            id.Value = one;
            update.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>Bytes of the file that hold something.</summary>
    public long Size() => Number("select (page_count - freelist_count) * page_size from pragma_page_count, pragma_freelist_count, pragma_page_size");

    /// <summary>Forgets what was not used for longest where there is more than so many bytes.</summary>
    public void Shrink(long mostBytes)
    {
        if (Size() is var size && size <= mostBytes)
        {
            return;
        }

        using var delete = Command("delete from entry where id in (select id from (select id, sum(length(value)) over (order by used, id) as total from entry) where total <= @excess)");
        delete.Parameters.AddWithValue("@excess", size - (long)(mostBytes * Filled));
        delete.ExecuteNonQuery();
        Execute("pragma incremental_vacuum");
    }

    private static CacheConnection? Connect(string path, SqliteOpenMode mode)
    {
        // Not pooled: a connection that is given back stays open, and the file could not be moved aside.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, DefaultTimeout = Patience, Pooling = false }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();

            // Another run may make it between the two questions.
            if (!IsCache(command) && !(IsEmpty(command) ? Prepare(command) : IsCache(command)))
            {
                connection.Dispose();
                return null;
            }

            command.CommandText = "pragma synchronous = normal";
            command.ExecuteNonQuery();
            return new CacheConnection(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static bool IsCache(SqliteCommand command) => Number(command, "pragma application_id") == ApplicationId && Number(command, "pragma user_version") == Version;

    private static bool IsEmpty(SqliteCommand command) => Number(command, "select count(*) from sqlite_master") == 0 && Number(command, "pragma application_id") is 0 or ApplicationId;

    /// <returns>Whether it is a cache now.</returns>
    private static bool Prepare(SqliteCommand command)
    {
        command.CommandText = "pragma auto_vacuum = incremental; pragma journal_mode = wal; begin immediate";
        command.ExecuteNonQuery();
        if (!IsCache(command))
        {
            command.CommandText = FormattableString.Invariant($"create table entry (id integer primary key, key blob not null, value blob not null, used integer not null); pragma application_id = {ApplicationId}; pragma user_version = {Version}");
            command.ExecuteNonQuery();
        }

        command.CommandText = "commit";
        command.ExecuteNonQuery();
        return IsCache(command);
    }

    private static long Number(SqliteCommand command, string text)
    {
        command.CommandText = text;
        return (long)(command.ExecuteScalar() ?? 0L);
    }

    private long Number(string text)
    {
        using var command = Command(text);
        return Number(command, text);
    }

    private void Execute(string text)
    {
        using var command = Command(text);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string text)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        return command;
    }
}
