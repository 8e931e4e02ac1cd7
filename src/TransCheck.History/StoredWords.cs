using TransCheck.Checks;
using TransCheck.Reporting;

namespace TransCheck.History;

/// <summary>The words for severities and reasons in the tables; they never change.</summary>
internal static class StoredWords
{
    private static readonly (Severity Severity, string Word)[] Severities =
        [(TransCheck.Checks.Severity.Critical, "critical"), (TransCheck.Checks.Severity.Major, "major"), (TransCheck.Checks.Severity.Minor, "minor"), (TransCheck.Checks.Severity.Neutral, "neutral")];

    private static readonly (SetAsideBy By, string Word)[] Asides =
        [(SetAsideBy.Baseline, "baseline"), (SetAsideBy.Suppression, "suppression"), (SetAsideBy.Decision, "decision")];

    public static string Of(Severity severity) => Array.Find(Severities, s => s.Severity == severity).Word;

    public static string? Of(SetAsideBy? by) => by is { } aside ? Array.Find(Asides, a => a.By == aside).Word : null;

    public static Severity Severity(string word) => Array.Find(Severities, s => string.Equals(s.Word, word, StringComparison.Ordinal)).Severity;

    public static SetAsideBy? Aside(string? word) => word is null ? null : Array.Find(Asides, a => string.Equals(a.Word, word, StringComparison.Ordinal)).By;
}
