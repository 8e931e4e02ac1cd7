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
    public static ImmutableArray<Finding> Check(AlignedPair pair, CheckOptions options)
    {
        var context = new PairContext(pair, FactFinder.Find(pair.Source), FactFinder.Find(pair.Target));
        var findings = CheckCatalogue.All.SelectMany(check => check.Run(context)).ToList();
        return [.. FindingReducer.Reduce(findings, pair).Where(f => f.Confidence >= options.MinConfidence)];
    }
}
