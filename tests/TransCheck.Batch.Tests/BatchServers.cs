namespace TransCheck.Batch.Tests;

/// <summary>Both servers that a batch needs, for the tests of a class.</summary>
public sealed class BatchServers : IAsyncLifetime
{
    public PostgresServer Postgres { get; } = new();

    public NatsServer Nats { get; } = new();

    /// <summary>What is not installed; null where nothing is missing.</summary>
    public static string? Missing { get; } =
        PostgresServer.Programs is null ? "PostgreSQL is not installed: apt-get install postgresql."
        : NatsServer.Program is null ? "NATS is not installed: apt-get install nats-server."
        : null;

    public async Task InitializeAsync()
    {
        if (Missing is null)
        {
            Nats.Start();
            await Postgres.InitializeAsync();
        }
    }

    public async Task DisposeAsync()
    {
        Nats.Dispose();
        if (Missing is null)
        {
            await Postgres.DisposeAsync();
        }
    }
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class BatchFactAttribute : FactAttribute
{
    public BatchFactAttribute() => Skip = BatchServers.Missing;
}
