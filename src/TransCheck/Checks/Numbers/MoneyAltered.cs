using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Numbers;

/// <summary>Source and target give different sums of money.</summary>
internal sealed class MoneyAltered : ICheck
{
    public CheckInfo Info { get; } = new("TC0207", "money-altered", Mqm.Mistranslation, Severity.Critical) { Family = CheckFamily.Number };

    public IEnumerable<Finding> Run(PairContext context) => NumericFindings.Of(Info, context, DifferenceKind.Money);
}
