using System.Collections.Immutable;
using TransCheck.Checks;

namespace TransCheck.Reporting;

/// <summary>Severities as reports and options write them.</summary>
internal static class SeverityNames
{
    public static ImmutableArray<Severity> WorstFirst { get; } = [Severity.Critical, Severity.Major, Severity.Minor, Severity.Neutral];

    public static string Of(Severity severity) => severity switch
    {
        Severity.Critical => "critical",
        Severity.Major => "major",
        Severity.Minor => "minor",
        _ => "neutral",
    };
}
