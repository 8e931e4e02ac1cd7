using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Dapper;

namespace TransCheck.Storage;

/// <summary>Brings the tables of a kind of store up to date: <c>Schema/1.sql</c> makes the first version in SQLite and PostgreSQL alike, <c>2.sql</c> would turn that into the second.</summary>
/// <param name="scripts">Has the scripts among its resources.</param>
/// <param name="latest">The newest version.</param>
/// <param name="table">Keeps the version: one server may hold several kinds of stores.</param>
public sealed class SchemaVersions(Assembly scripts, int latest, string table)
{
    /// <exception cref="StoreException">The store is of a later version of this program.</exception>
    internal void Update(DbConnection connection)
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

        if (connection.QuerySingle<long>($"select version from {table}") == latest)
        {
            return;
        }

        using var transaction = connection.BeginTransaction();

        // Of several that open a new store at once the others wait here for the first.
        var version = (int)connection.QuerySingle<long>($"update {table} set version = version returning version");
        if (version > latest)
        {
            throw new StoreException(string.Create(CultureInfo.InvariantCulture, $"schema {version} > {latest}"));
        }

        while (version < latest)
        {
            connection.Execute(Script(string.Create(CultureInfo.InvariantCulture, $"{++version}.sql")));
        }

        connection.Execute($"update {table} set version = @version", new { version });
        transaction.Commit();
    }

    private void CreateVersion(DbConnection connection)
    {
        connection.Execute($"create table if not exists {table} (one integer primary key check (one = 1), version integer not null)");
        connection.Execute($"insert into {table} values (1, 0) on conflict do nothing");
    }

    /// <exception cref="StoreException">The store is of a later version of this program.</exception>
    internal void Require(DbConnection connection)
    {
        if (connection.QuerySingle<long>($"select version from {table}") is var version && version > latest)
        {
            throw new StoreException(string.Create(CultureInfo.InvariantCulture, $"schema {version} > {latest}"));
        }
    }

    private string Script(string name)
    {
        using var stream = scripts.GetManifestResourceStream(name) ?? throw new InvalidOperationException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
