namespace TransCheck.Batch;

/// <param name="Name">Of the worker, for people.</param>
/// <param name="Nats"><c>nats://HOST:PORT</c>.</param>
/// <param name="AckWait">How long the worker may be silent before its shard goes to another one; at least some seconds.</param>
/// <param name="Jobs">How many pairs are checked at once, from 1.</param>
/// <param name="Drain">Whether it ends when nothing is left to do.</param>
public sealed record BatchWorkerOptions(string Name, string Nats, TimeSpan AckWait, int Jobs, bool Drain);
