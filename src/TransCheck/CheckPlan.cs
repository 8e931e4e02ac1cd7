using System.Collections.Immutable;
using TransCheck.Pairing;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck;

/// <summary>What a run will check: its pairs in the order of the report, and what is known before any of them is.</summary>
/// <param name="Unpaired">Articles without a counterpart.</param>
/// <param name="Errors">Files that could not be read.</param>
/// <param name="NotRead">How many files of folders no reader takes, by their ending in lower case.</param>
public sealed record CheckPlan(ImmutableArray<ArticlePair> Pairs, ImmutableArray<UnpairedReport> Unpaired, ImmutableArray<ReadError> Errors, ImmutableSortedDictionary<string, int> NotRead);
