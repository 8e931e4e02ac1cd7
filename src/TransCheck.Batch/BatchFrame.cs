using System.Collections.Immutable;
using TransCheck.Checks;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Batch;

/// <summary>What a report tells beside its pairs, and how it is written; known before any pair is checked.</summary>
public sealed record BatchFrame
{
    /// <summary>The least severity that makes the report fail; null where none does.</summary>
    public Severity? FailOn { get; init; }

    /// <summary>The paths that were given.</summary>
    public ImmutableArray<string> Input { get; init; } = [];

    /// <summary>The configuration file; null for none.</summary>
    public string? Configuration { get; init; }

    public double MinConfidence { get; init; }

    /// <summary>The content of the baseline; null without one.</summary>
    public string? Baseline { get; init; }

    /// <summary>The store of decisions that the configuration names; null where it names none.</summary>
    public string? Decisions { get; init; }

    /// <summary>The folder of the run from the root of its repository; empty where that is the root, or there is none.</summary>
    public string PathFromRoot { get; init; } = "";

    public ImmutableArray<UnpairedReport> Unpaired { get; init; } = [];

    public ImmutableArray<StoredError> Errors { get; init; } = [];

    public ImmutableSortedDictionary<string, int> NotRead { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    internal BatchFrame With(CheckPlan plan) => this with { Unpaired = plan.Unpaired, Errors = [.. plan.Errors.Select(StoredError.Of)], NotRead = plan.NotRead };

    /// <summary>The report with its pairs.</summary>
    internal CheckReport ToReport(PairReports pairs, IEnumerable<ReadError> failed) =>
        new(pairs, Unpaired, [.. Errors.Select(e => e.ToError()), .. failed]) { NotRead = NotRead.WithComparers(StringComparer.Ordinal) };
}
