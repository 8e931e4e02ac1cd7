namespace TransCheck.Batch;

/// <summary>How far a run is.</summary>
/// <param name="Waiting">Shards that nobody has begun, or whose worker is gone.</param>
/// <param name="UnderWay">Shards that a worker holds.</param>
/// <param name="Pairs">Of all shards; <paramref name="PairsDone"/> of those that are done.</param>
/// <param name="Rate">Pairs in a second: of the last minute, or of the whole run where it is over; 0 before the first shard.</param>
public sealed record BatchStatus(string Run, string Build, DateTimeOffset Created, BatchSource Source, int Waiting, int UnderWay, int Done, int Dead, int Pairs, int PairsDone, int PairsDead, double Rate)
{
    public int Shards => Waiting + UnderWay + Done + Dead;

    /// <summary>Nothing is left to do.</summary>
    public bool IsOver => Waiting + UnderWay == 0;

    /// <summary>Null where nothing tells.</summary>
    public TimeSpan? TimeLeft => IsOver ? TimeSpan.Zero : Rate > 0 ? TimeSpan.FromSeconds((Pairs - PairsDone - PairsDead) / Rate) : null;
}
