using System.Collections.Immutable;
using TransCheck.Checks;

namespace TransCheck.Reporting.Statistics;

/// <summary>How many findings there are of each severity.</summary>
public readonly record struct SeverityCounts(int Critical, int Major, int Minor, int Neutral)
{
    public int Total => Critical + Major + Minor + Neutral;

    /// <summary>The worst first.</summary>
    public ImmutableArray<int> WorstFirst => [Critical, Major, Minor, Neutral];

    /// <param name="worstFirst">As of <see cref="WorstFirst"/>.</param>
    public static SeverityCounts Of(ImmutableArray<int> worstFirst) => new(worstFirst[0], worstFirst[1], worstFirst[2], worstFirst[3]);

    public static SeverityCounts Of(IEnumerable<Severity> severities) => severities.Aggregate(default(SeverityCounts), (sum, s) => sum.And(s));

    public SeverityCounts And(Severity severity) => severity switch
    {
        Severity.Critical => this with { Critical = Critical + 1 },
        Severity.Major => this with { Major = Major + 1 },
        Severity.Minor => this with { Minor = Minor + 1 },
        _ => this with { Neutral = Neutral + 1 },
    };

    public SeverityCounts And(SeverityCounts other) => new(Critical + other.Critical, Major + other.Major, Minor + other.Minor, Neutral + other.Neutral);
}
