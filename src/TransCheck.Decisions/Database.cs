using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace TransCheck.Decisions;

/// <summary>Where decisions are kept, and what differs between the two kinds of it.</summary>
/// <param name="connect">Gives a connection that is not open yet.</param>
/// <param name="list">An expression for the texts of a JSON array, as column <c>value</c>.</param>
internal sealed class Database(Func<DbConnection> connect, string list)
{
    /// <summary>How long a writer waits for another, in seconds.</summary>
    private const int Patience = 10;

    /// <summary>For a statement that takes a JSON array of texts as <c>@list</c>.</summary>
    public string List => list;

    /// <param name="place">Path of a file, or <c>postgres://USER:PASSWORD@HOST:PORT/DATABASE</c>.</param>
    /// <param name="isReadOnly">A file is neither made nor changed.</param>
    /// <exception cref="DecisionStoreException">The address is none.</exception>
    public static Database Of(string place, bool isReadOnly) => IsServer(place) ? Postgres(place) : Sqlite(place, isReadOnly);

    public static bool IsServer(string place) => place.StartsWith("postgres://", StringComparison.Ordinal) || place.StartsWith("postgresql://", StringComparison.Ordinal);

    public DbConnection Open()
    {
        var connection = connect();
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

    private static Database Sqlite(string file, bool isReadOnly)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = Patience, Mode = isReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate }.ToString();
        return new Database(() => new SqliteConnection(settings), "json_each(@list)");
    }

    private static Database Postgres(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.AbsolutePath.Length < 2)
        {
            throw new DecisionStoreException("postgres://USER:PASSWORD@HOST:PORT/DATABASE");
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
                throw new DecisionStoreException(string.Create(CultureInfo.InvariantCulture, $"{key}: {e.Message}"), e);
            }
        }

        var connectionString = settings.ToString();
        return new Database(() => new NpgsqlConnection(connectionString), "json_array_elements_text(cast(@list as json)) as list(value)");
    }
}
