using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Time;

/// <summary>The source states a date, weekday or time that the target does not.</summary>
internal sealed class DateMissing : ICheck
{
    public CheckInfo Info { get; } = new("TC0307", "date-missing", Mqm.Omission, Severity.Major) { Family = CheckFamily.Number };

    public IEnumerable<Finding> Run(PairContext context) => NumericFindings.Of(Info, context, DifferenceKind.TimeMissing);
}
