using System.Collections.Immutable;

namespace TransCheck.Facts.Matching;

/// <summary>How a numeric fact of the target differs from that of the source.</summary>
public enum DifferenceKind
{
    Missing,
    Added,
    Number,
    Scale,
    Percent,
    PercentagePoint,
    Money,
    Currency,
    CurrencyLost,
    Unit,
    UnitLost,
    Conversion,
    Ordinal,
    Bound,
    BoundLoosened,
    Format,
    Date,
    Year,
    Month,
    Weekday,
    Time,
    Duration,
    TimeMissing,
    TimeAdded,
}

/// <summary>One fact that differs, with its place on both sides.</summary>
/// <param name="Source">Null for what only the target states.</param>
/// <param name="Target">Null for what only the source states.</param>
/// <param name="SourceSegment">Where the source mention stands, or would stand; -1 where that is unknown.</param>
/// <param name="TargetSegment">As <paramref name="SourceSegment"/>.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Difference(DifferenceKind Kind, Mention? Source, Mention? Target, int SourceSegment, int TargetSegment, double Confidence);

/// <summary>A source and a target mention that state the same.</summary>
public sealed record FactLink(Mention Source, Mention Target);

/// <summary>How the numeric facts of a pair correspond; worked out once for all checks.</summary>
public sealed record FactComparison(ImmutableArray<FactLink> Links, ImmutableArray<Difference> Differences)
{
    public IEnumerable<Difference> Of(DifferenceKind kind)
    {
        foreach (var difference in Differences)
        {
            if (difference.Kind == kind)
            {
                yield return difference;
            }
        }
    }
}
