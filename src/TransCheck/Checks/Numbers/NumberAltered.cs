using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Numbers;

/// <summary>Source and target give different numbers for the same thing.</summary>
internal sealed class NumberAltered : ICheck
{
    public CheckInfo Info { get; } = new("TC0204", "number-altered", Mqm.Mistranslation, Severity.Critical) { Family = CheckFamily.Number };

    public IEnumerable<Finding> Run(PairContext context) => NumericFindings.Of(Info, context, DifferenceKind.Number);
}
