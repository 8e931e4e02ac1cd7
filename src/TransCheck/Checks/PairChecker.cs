using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Facts;

namespace TransCheck.Checks;

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
        var findings = CheckCatalogue.All
            .SelectMany(check => check.Run(context))
            .Select(f => f with { Confidence = ConfidenceCurves.Of(f.Check, f.Confidence) })

            // A check that is off is as if it were not there. But where whole passages may be missing, so may the facts in them.
            .Where(f => options.Levels.Of(f.Check).IsOn || FindingReducer.IsPassage(f))
            .ToList();
        return [.. options.Levels.Apply(FindingReducer.Reduce(findings, context.Pair).Where(f => f.Confidence >= options.MinConfidence))];
    }
}
