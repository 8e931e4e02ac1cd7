using System.Collections.Immutable;
using TransCheck.Reporting;

namespace TransCheck.Decisions;

/// <summary>What decisions mean for a report.</summary>
public static class DecisionReport
{
    /// <summary>The decision on each finding that has one, also where its article has moved.</summary>
    public static Dictionary<FindingPlace, Decision> Match(CheckReport report, IReadOnlyCollection<Decision> decisions) =>
        KnownFindings.Match(report, decisions, d => d.Finding);

    /// <summary>Sets dismissed findings aside.</summary>
    /// <param name="report">Of findings that no decision was applied to before.</param>
    public static CheckReport Apply(CheckReport report, IReadOnlyCollection<Decision> decisions)
    {
        var matched = Match(report, decisions);
        return report.SetAside((place, f) => matched.TryGetValue(place, out var d) && d.Verdict.State == DecisionState.Dismissed
            ? new SetAsideFinding(f, SetAsideBy.Decision, ReasonOf(d.Verdict))
            : null);
    }

    /// <summary>The dismissals as accepted findings of a baseline.</summary>
    public static Baseline ToBaseline(IEnumerable<Decision> decisions) => new(decisions
        .Where(d => d.Verdict.State == DecisionState.Dismissed)
        .Select(d => new BaselineEntry(d.Finding.Fingerprint, d.Check, d.Finding.Source, d.Finding.Target, d.Excerpt, ReasonOf(d.Verdict))));

    private static string? ReasonOf(Verdict verdict)
    {
        ImmutableArray<string?> parts = [verdict.Reason is { } reason ? Words.Of(reason) : null, verdict.Comment];
        return string.Join(": ", parts.OfType<string>()) is { Length: > 0 } text ? text : null;
    }
}
