using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Facts;

namespace TransCheck.Checks;

/// <param name="MinConfidence">Findings below are left out; 0.5 unless told.</param>
public sealed record CheckOptions(double MinConfidence = 0.5);

/// <summary>Runs every check over one aligned pair.</summary>
public static class PairChecker
{
    /// <returns>The findings in reading order of the source; one altered fact is one finding.</returns>
    public static ImmutableArray<Finding> Check(AlignedPair pair, CheckOptions options) => Check(Prepare(pair), options);

    /// <summary>Finds what the checks look at.</summary>
    public static PairContext Prepare(AlignedPair pair) => new(pair, FactFinder.Find(pair.Source), FactFinder.Find(pair.Target));

    /// <inheritdoc cref="Check(AlignedPair, CheckOptions)"/>
    public static ImmutableArray<Finding> Check(PairContext context, CheckOptions options)
    {
        var findings = CheckCatalogue.All.SelectMany(check => check.Run(context)).Select(f => f with { Confidence = ConfidenceCurves.Of(f.Check, f.Confidence) }).ToList();
        return [.. FindingReducer.Reduce(findings, context.Pair).Where(f => f.Confidence >= options.MinConfidence)];
    }
}
