using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Time;

/// <summary>Source and target give different days.</summary>
internal sealed class DateAltered : ICheck
{
    public CheckInfo Info { get; } = new("TC0301", "date-altered", Mqm.Mistranslation, Severity.Critical) { Family = CheckFamily.Number };

    public IEnumerable<Finding> Run(PairContext context) => NumericFindings.Of(Info, context, DifferenceKind.Date);
}
