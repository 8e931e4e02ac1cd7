using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Checks.History;
using TransCheck.Checks.Terms;
using TransCheck.Checks.Text;
using TransCheck.Facts;
using TransCheck.Facts.Names;

namespace TransCheck.Checks;

/// <summary>Runs every check over one aligned pair.</summary>
public static class PairChecker
{
    /// <returns>The findings in reading order of the source; one altered fact is one finding.</returns>
    public static ImmutableArray<Finding> Check(AlignedPair pair, CheckOptions options) => Check(Prepare(pair), options);

    /// <summary>Finds what the checks look at.</summary>
    /// <param name="names">Names that translate; null for <see cref="Exonyms.Default"/>.</param>
    /// <param name="glossary">The terms that the translation must keep to.</param>
    public static PairContext Prepare(AlignedPair pair, Exonyms? names = null, Glossary? glossary = null) =>
        new(pair, FactFinder.Find(pair.Source, names), FactFinder.Find(pair.Target, names), names) { Glossary = glossary };

    /// <inheritdoc cref="Check(AlignedPair, CheckOptions)"/>
    public static ImmutableArray<Finding> Check(PairContext context, CheckOptions options)
    {
        var findings = Find(context, options.Levels);
        if (context.History is not null)
        {
            findings = WithStaleness(context, findings, options.Levels);
        }

        findings.RemoveAll(f => f.Confidence < options.MinConfidence);
        return [.. options.Levels.Apply(findings)];
    }

    /// <summary>What the checks suspect, as sure as each of them is by itself, and what is known of it: what the models are fitted on.</summary>
    internal static List<(Finding Finding, double[] Features)> Candidates(PairContext context)
    {
        var all = new List<Finding>();
        foreach (var check in CheckCatalogue.All)
        {
            all.AddRange(check.Run(context));
        }

        var features = Judge.Describe(context, all);
        var kept = FindingReducer.Reduce(all, context.Pair, context.LeftPage).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. all.Zip(features).Where(c => kept.Contains(c.First))];
    }

    private static List<Finding> Find(PairContext context, CheckLevels levels)
    {
        var findings = new List<Finding>();
        if (context.IsNoTranslation)
        {
            // Its one finding takes the place of all others, which need not be looked for.
            var check = new NotATranslation();
            if (levels.Of(check.Info).IsOn)
            {
                return [.. check.Run(context)];
            }
        }

        foreach (var check in CheckCatalogue.All)
        {
            foreach (var finding in check.Run(context))
            {
                // A check that is off is as if it were not there. But where whole passages may be missing, so may the facts in them.
                if (levels.Of(finding.Check).IsOn || FindingReducer.IsPassage(finding))
                {
                    findings.Add(finding);
                }
            }
        }

        Judge.Weigh(context, findings);
        return FindingReducer.Reduce(findings, context.Pair, context.LeftPage);
    }

    /// <summary>Puts one finding in the place of all those that a change of the source explains: the translation was right once.</summary>
    private static List<Finding> WithStaleness(PairContext context, List<Finding> findings, CheckLevels levels)
    {
        var check = new StaleTranslation();
        if (!levels.Of(check.Info).IsOn
            || Staleness.Find(context, findings.FindAll(f => levels.Of(f.Check).IsOn), earlier => Find(earlier, levels)) is not { } staleness)
        {
            return findings;
        }

        var place = findings.FindIndex(staleness.Explained.Contains);
        var rest = findings.FindAll(f => !staleness.Explained.Contains(f));
        rest.InsertRange(place, check.Run(context with { Staleness = staleness }));
        return rest;
    }
}
