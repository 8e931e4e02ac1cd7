using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Numbers;

/// <summary>The number is right, but its separators follow the other language: Turkish writes 14,3 and 10.</summary>
internal sealed class NumberFormat : ICheck
{
    public CheckInfo Info { get; } = new("TC0213", "number-format", Mqm.NumberFormat, Severity.Minor) { Family = CheckFamily.Number };

    public IEnumerable<Finding> Run(PairContext context) => NumericFindings.Of(Info, context, DifferenceKind.Format);
}
