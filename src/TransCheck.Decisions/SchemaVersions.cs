using System.Data.Common;
using System.Globalization;
using Dapper;

namespace TransCheck.Decisions;

/// <summary>Brings the tables of a store up to date: <c>Schema/1.sql</c> makes the first version in SQLite and PostgreSQL alike, <c>2.sql</c> would turn that into the second.</summary>
internal static class SchemaVersions
{
    private const int Latest = 1;

    /// <exception cref="DecisionStoreException">The store is of a later version of this program.</exception>
    public static void Update(DbConnection connection)
    {
        try
        {
            CreateVersion(connection);
        }
        catch (DbException)
        {
            // PostgreSQL lets two who open a new store at once both believe that the table is missing: now it is there.
            CreateVersion(connection);
        }

        if (connection.QuerySingle<long>("select version from transcheck_schema") == Latest)
        {
            return;
        }

        using var transaction = connection.BeginTransaction();

        // Of several that open a new store at once the others wait here for the first.
        var version = (int)connection.QuerySingle<long>("update transcheck_schema set version = version returning version");
        if (version > Latest)
        {
            throw new DecisionStoreException(string.Create(CultureInfo.InvariantCulture, $"schema {version} > {Latest}"));
        }

        while (version < Latest)
        {
            connection.Execute(Script(string.Create(CultureInfo.InvariantCulture, $"{++version}.sql")));
        }

        connection.Execute("update transcheck_schema set version = @version", new { version });
        transaction.Commit();
    }

    private static void CreateVersion(DbConnection connection)
    {
        connection.Execute("create table if not exists transcheck_schema (one integer primary key check (one = 1), version integer not null)");
        connection.Execute("insert into transcheck_schema values (1, 0) on conflict do nothing");
    }

    /// <exception cref="DecisionStoreException">The store is of a later version of this program.</exception>
    public static void Require(DbConnection connection)
    {
        if (connection.QuerySingle<long>("select version from transcheck_schema") is var version and > Latest)
        {
            throw new DecisionStoreException(string.Create(CultureInfo.InvariantCulture, $"schema {version} > {Latest}"));
        }
    }

    private static string Script(string name)
    {
        using var stream = typeof(SchemaVersions).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
