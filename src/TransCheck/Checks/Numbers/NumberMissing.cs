using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Numbers;

/// <summary>The source states a number, amount or measure that the target does not.</summary>
internal sealed class NumberMissing : ICheck
{
    public CheckInfo Info { get; } = new("TC0201", "number-missing", Mqm.Omission, Severity.Major) { Family = CheckFamily.Number };

    public IEnumerable<Finding> Run(PairContext context) => NumericFindings.Of(Info, context, DifferenceKind.Missing);
}
