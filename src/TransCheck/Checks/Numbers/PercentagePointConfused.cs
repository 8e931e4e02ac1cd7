using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Numbers;

/// <summary>Percent became percentage points, or the other way round.</summary>
internal sealed class PercentagePointConfused : ICheck
{
    public CheckInfo Info { get; } = new("TC0206", "percentage-point-confused", Mqm.Mistranslation, Severity.Major) { Family = CheckFamily.Number };

    public IEnumerable<Finding> Run(PairContext context) => NumericFindings.Of(Info, context, DifferenceKind.PercentagePoint);
}
