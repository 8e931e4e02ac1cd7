using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Checks.Meaning;
using TransCheck.Facts;
using TransCheck.Facts.Matching;
using TransCheck.Facts.Names;
using TransCheck.Linguistics;

namespace TransCheck.Checks;

/// <summary>What a check may look at: an aligned pair, its facts, and what was worked out from them once for all checks.</summary>
public sealed record PairContext(AlignedPair Pair, DocumentFacts SourceFacts, DocumentFacts TargetFacts)
{
    /// <summary>Renderings that say the opposite, found when first asked for.</summary>
    internal IReadOnlyList<Opposite> Opposites => field ??= OppositeFinder.Find(Pair);

    /// <summary>How the numeric facts of both sides correspond.</summary>
    public FactComparison Numbers { get; } = FactMatcher.Compare(Pair, SourceFacts, TargetFacts);

    /// <summary>Where the names of the two sides differ.</summary>
    public ImmutableArray<NameDifference> Names { get; } = NameMatcher.Compare(Pair, SourceFacts, TargetFacts, Lexicon.Default);
}

/// <summary>Reports one kind of problem. A check holds no state: the same pair gives the same findings on any thread.</summary>
public interface ICheck
{
    CheckInfo Info { get; }

    IEnumerable<Finding> Run(PairContext context);
}
