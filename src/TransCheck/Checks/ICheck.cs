using TransCheck.Alignment;
using TransCheck.Facts;

namespace TransCheck.Checks;

/// <summary>What a check may look at: an aligned pair, its facts, and what was worked out from them once for all checks.</summary>
public sealed record PairContext(AlignedPair Pair, DocumentFacts SourceFacts, DocumentFacts TargetFacts);

/// <summary>Reports one kind of problem. A check holds no state: the same pair gives the same findings on any thread.</summary>
public interface ICheck
{
    CheckInfo Info { get; }

    IEnumerable<Finding> Run(PairContext context);
}
