using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Numbers;

/// <summary>Source and target give different percentages for the same thing.</summary>
internal sealed class PercentAltered : ICheck
{
    public CheckInfo Info { get; } = new("TC0203", "percent-altered", Mqm.Mistranslation, Severity.Critical) { Family = CheckFamily.Number };

    public IEnumerable<Finding> Run(PairContext context) => NumericFindings.Of(Info, context, DifferenceKind.Percent);
}
