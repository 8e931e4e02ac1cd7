using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Time;

/// <summary>Source and target name different months.</summary>
internal sealed class MonthAltered : ICheck
{
    public CheckInfo Info { get; } = new("TC0303", "month-altered", Mqm.Mistranslation, Severity.Critical) { Family = CheckFamily.Number };

    public IEnumerable<Finding> Run(PairContext context) => NumericFindings.Of(Info, context, DifferenceKind.Month);
}
