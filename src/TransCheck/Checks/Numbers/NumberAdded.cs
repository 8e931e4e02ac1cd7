using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Numbers;

/// <summary>The target states a number, amount or measure that the source does not.</summary>
internal sealed class NumberAdded : ICheck
{
    public CheckInfo Info { get; } = new("TC0202", "number-added", Mqm.Addition, Severity.Major) { Family = CheckFamily.Number };

    public IEnumerable<Finding> Run(PairContext context) => NumericFindings.Of(Info, context, DifferenceKind.Added);
}
