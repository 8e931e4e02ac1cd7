using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace TransCheck.Storage;

/// <summary>A file (SQLite) or a server (PostgreSQL), and what differs between the two.</summary>
public sealed class Database
{
    /// <summary>How long a writer waits for another, in seconds.</summary>
    private const int Patience = 30;

    private readonly Func<DbConnection> _connect;

    private Database(Func<DbConnection> connect, string texts, string objects) => (_connect, Texts, Objects) = (connect, texts, objects);

    /// <summary>For a statement that takes a JSON array of texts as <c>@list</c>: an expression for them, as column <c>value</c>.</summary>
    public string Texts { get; }

    /// <summary>The same for an array of objects, whose members are <c>value ->> 'name'</c> in both kinds.</summary>
    public string Objects { get; }

    /// <param name="place">Path of a file, or <c>postgres://USER:PASSWORD@HOST:PORT/DATABASE</c>.</param>
    /// <param name="schema">The tables, which are made or brought up to date; a file is made where it is missing, with its folder.</param>
    /// <exception cref="StoreException">The address is none, the place cannot be opened, or it is of a later version of this program.</exception>
    public static Database Open(string place, SchemaVersions schema) => Try(() =>
    {
        if (!IsServer(place) && Path.GetDirectoryName(Path.GetFullPath(place)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var database = Of(place, isThere: false);
        using var connection = database.Connect();
        schema.Update(connection);
        return database;
    });

    /// <summary>Opens what is there already, to read it.</summary>
    /// <inheritdoc cref="Open"/>
    public static Database OpenToRead(string place, SchemaVersions schema) => Try(() =>
    {
        var database = Of(place, isThere: true);
        using var connection = database.Connect();
        schema.Require(connection);
        return database;
    });

    /// <summary>Whether there is something to open; a server is asked when it is opened.</summary>
    public static bool Exists(string place) => IsServer(place) || File.Exists(place);

    public static bool IsServer(string place) => place.StartsWith("postgres://", StringComparison.Ordinal) || place.StartsWith("postgresql://", StringComparison.Ordinal);

    /// <summary>An open connection, for what lasts longer than one question; to be disposed.</summary>
    /// <exception cref="StoreException">The database does not answer.</exception>
    public DbConnection Connection() => Try(Connect);

    /// <exception cref="StoreException">The database does not answer.</exception>
    public T Read<T>(Func<DbConnection, T> read) => Try(() =>
    {
        using var connection = Connect();
        return read(connection);
    });

    /// <summary>What <paramref name="write"/> does is kept as a whole, or not at all.</summary>
    /// <param name="write">Takes a lock with its first statement, so that writers come one after the other; its result is what <c>Keep</c> tells whether to keep.</param>
    /// <exception cref="StoreException">The database does not answer: nothing was changed.</exception>
    public T Write<T>(Func<DbConnection, (bool Keep, T Result)> write) => Try(() =>
    {
        using var connection = Connect();
        using var transaction = connection.BeginTransaction();
        var (keep, result) = write(connection);
        if (keep)
        {
            transaction.Commit();
        }

        return result;
    });

    /// <summary>Asks over a connection of the caller's.</summary>
    /// <exception cref="StoreException">The database does not answer.</exception>
    public static T Try<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException or InvalidOperationException { InnerException: DbException } or System.Net.Sockets.SocketException or TimeoutException)
        {
            throw new StoreException(e.Message, e);
        }
    }

    private static Database Of(string place, bool isThere) => IsServer(place) ? Postgres(place) : Sqlite(place, isThere);

    private DbConnection Connect()
    {
        var connection = _connect();
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static Database Sqlite(string file, bool isThere)
    {
        // Whoever only reads must be able to undo what a writer left half done when it was killed. A file that may not be written is read all the same.
        var settings = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = Patience, Mode = isThere ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadWriteCreate }.ToString();
        return new Database(() => new SqliteConnection(settings), "json_each(@list)", "json_each(@list)");
    }

    private static Database Postgres(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.AbsolutePath.Length < 2)
        {
            throw new StoreException("postgres://USER:PASSWORD@HOST:PORT/DATABASE");
        }

        var settings = new NpgsqlConnectionStringBuilder { Host = uri.Host, Port = uri.Port > 0 ? uri.Port : NpgsqlConnection.DefaultPort, Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]), Timeout = Patience };
        var (user, password) = uri.UserInfo.Split(':', 2) is [var first, .. var rest] ? (first, rest.FirstOrDefault()) : ("", null);
        settings.Username = user.Length > 0 ? Uri.UnescapeDataString(user) : null;
        settings.Password = password is null ? null : Uri.UnescapeDataString(password);
        foreach (var part in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            // As libpq spells them: sslmode=verify-full.
            var (key, value) = part.Split('=', 2) is [var k, var v] ? (k, v) : (part, "");
            try
            {
                settings[key switch { "sslmode" => "SSL Mode", "application_name" => "Application Name", "host" => "Host", _ => key }] =
                    Uri.UnescapeDataString(string.Equals(key, "sslmode", StringComparison.Ordinal) ? value.Replace("-", "", StringComparison.Ordinal) : value);
            }
            catch (ArgumentException e)
            {
                throw new StoreException(string.Create(CultureInfo.InvariantCulture, $"{key}: {e.Message}"), e);
            }
        }

        var connectionString = settings.ToString();
        return new Database(() => new NpgsqlConnection(connectionString), "json_array_elements_text(cast(@list as json)) as list(value)", "json_array_elements(cast(@list as json)) as list(value)");
    }
}
