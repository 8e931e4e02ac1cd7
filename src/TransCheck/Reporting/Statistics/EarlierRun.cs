using System.Collections.Immutable;

namespace TransCheck.Reporting.Statistics;

/// <summary>The run that a report is compared with: only what is new since then counts.</summary>
/// <param name="Number">Of the run.</param>
/// <param name="At">When it was recorded, in UTC.</param>
/// <param name="Fixed">Its findings in pairs that were checked again and do not have them any more.</param>
public sealed record EarlierRun(int Number, DateTimeOffset At, ImmutableArray<KnownFinding> Fixed)
{
    /// <summary>Sets aside what was reported then already.</summary>
    /// <param name="report">Of findings that were not compared with a run before; what a baseline, an article or an editor set aside is known.</param>
    /// <param name="run">The run.</param>
    /// <param name="known">What was known after it.</param>
    public static CheckReport Compare(CheckReport report, RunFigures run, ImmutableArray<KnownFinding> known)
    {
        var entries = known.DistinctBy(k => k.Key).ToList();
        var matched = KnownFindings.Match(report.Pairs.Index().SelectMany(p => All(p.Index, p.Item)), entries, k => k.Key);
        var left = entries.ToHashSet();
        left.ExceptWith(matched.Values);
        var checkedPairs = report.Pairs.Summaries.Select(p => (p.Source.Path, p.Target.Path)).ToHashSet();
        var compared = report.SetAside((place, f) => matched.TryGetValue(place, out var entry) && entry.Counted ? new SetAsideFinding(f, SetAsideBy.EarlierRun, null) : null);
        return compared with
        {
            Pairs = compared.Pairs.Changed((p, pair) => pair.SetAside.IsEmpty ? pair
                : pair with { SetAside = [.. pair.SetAside.Select((a, i) => a with { WasThere = a.By == SetAsideBy.EarlierRun || matched.ContainsKey(Aside(p, i)) })] }),
            Since = new EarlierRun(run.Number, run.At, [.. entries.Where(e => e.Counted && left.Contains(e) && checkedPairs.Contains((e.Key.Source, e.Key.Target)))]),
        };
    }

    private static IEnumerable<(FindingKey Key, FindingPlace Place)> All(int index, PairReport pair) =>
        pair.Findings.Select((f, i) => (FindingKey.Of(pair, f), new FindingPlace(index, i))).Concat(pair.SetAside.Select((a, i) => (FindingKey.Of(pair, a.Finding), Aside(index, i))));

    /// <summary>The place of a finding that was set aside before: none that counts has it.</summary>
    private static FindingPlace Aside(int pair, int index) => new(pair, -1 - index);
}
