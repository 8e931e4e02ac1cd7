using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TransCheck.Checks;

namespace TransCheck.Reporting;

/// <summary>What is counted of a pair; held for every pair of a run, however many there are.</summary>
/// <param name="Counts">Of findings, for each of <see cref="SeverityNames.WorstFirst"/>.</param>
/// <param name="SetAside">Of findings that do not count, by <see cref="SetAsideBy"/>.</param>
/// <param name="NotCompared">Passages, by <see cref="Articles.OmissionReason"/>; empty where all was compared.</param>
public sealed record PairSummary(ReportedArticle Source, ReportedArticle Target, ImmutableArray<int> Counts, ImmutableArray<int> SetAside, ImmutableArray<int> NotCompared)
{
    private static readonly ImmutableArray<int> NoFindings = [.. new int[SeverityNames.WorstFirst.Length]];
    private static readonly ImmutableArray<int> NothingSetAside = [.. new int[Enum.GetValues<SetAsideBy>().Length]];
    private static readonly int Reasons = Enum.GetValues<Articles.OmissionReason>().Length;

    public int Findings => Counts.Sum();

    public static PairSummary Of(PairReport pair) => new(
        pair.Source,
        pair.Target,
        pair.Findings.IsEmpty ? NoFindings : [.. SeverityNames.WorstFirst.Select(s => pair.Findings.Count(f => f.Severity == s))],
        pair.SetAside.IsEmpty ? NothingSetAside : [.. NothingSetAside.Select((_, by) => pair.SetAsideBy((SetAsideBy)by).Count())],
        pair.NotCompared.IsEmpty ? [] : [.. Enumerable.Range(0, Reasons).Select(r => pair.NotCompared.Count(p => (int)p.Reason == r))]);
}

/// <summary>The pairs of a report in their order. Those of an archive are not in memory: going through them, or asking for one, may read it from a file.</summary>
[CollectionBuilder(typeof(PairReports), nameof(Create))]
public sealed class PairReports : IReadOnlyList<PairReport>
{
    private readonly IReadOnlyList<PairReport> _pairs;
    private readonly Func<int, PairReport, PairReport>? _change;
    private readonly Lazy<ImmutableArray<PairSummary>> _summaries;

    /// <param name="pairs">Not to be changed any more.</param>
    /// <param name="summaries">Of the pairs; null to count them when they are asked for.</param>
    public PairReports(IReadOnlyList<PairReport> pairs, ImmutableArray<PairSummary>? summaries = null)
        : this(pairs, null, summaries)
    {
    }

    private PairReports(IReadOnlyList<PairReport> pairs, Func<int, PairReport, PairReport>? change, ImmutableArray<PairSummary>? summaries)
    {
        (_pairs, _change) = (pairs, change);
        _summaries = new Lazy<ImmutableArray<PairSummary>>(() => summaries ?? [.. this.Select(PairSummary.Of)]);
    }

    public int Count => _pairs.Count;

    public int Length => _pairs.Count;

    public bool IsEmpty => _pairs.Count == 0;

    /// <summary>One for each pair.</summary>
    public ImmutableArray<PairSummary> Summaries => _summaries.Value;

    public PairReport this[int index] => _change is null ? _pairs[index] : _change(index, _pairs[index]);

    public static PairReports Create(ReadOnlySpan<PairReport> pairs) => new(pairs.ToArray());

    public IEnumerator<PairReport> GetEnumerator()
    {
        for (var i = 0; i < _pairs.Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The pairs as they are after a change, which is made whenever one is asked for.</summary>
    /// <param name="change">Takes the index of a pair; the same for the same pair.</param>
    internal PairReports Changed(Func<int, PairReport, PairReport> change) => new(this, change, null);

    /// <summary>How many findings there are of a severity.</summary>
    internal int CountOf(Severity severity) => SeverityNames.WorstFirst.IndexOf(severity) is var s ? Summaries.Sum(p => p.Counts[s]) : 0;
}
