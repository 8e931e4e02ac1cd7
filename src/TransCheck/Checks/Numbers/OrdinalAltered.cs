using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Numbers;

/// <summary>Source and target give different places in an order: the third became the fourth.</summary>
internal sealed class OrdinalAltered : ICheck
{
    public CheckInfo Info { get; } = new("TC0211", "ordinal-altered", Mqm.Mistranslation, Severity.Major) { Family = CheckFamily.Number };

    public IEnumerable<Finding> Run(PairContext context) => NumericFindings.Of(Info, context, DifferenceKind.Ordinal);
}
