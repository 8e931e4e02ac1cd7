using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Time;

/// <summary>The target states a date, weekday or time that the source does not.</summary>
internal sealed class DateAdded : ICheck
{
    public CheckInfo Info { get; } = new("TC0308", "date-added", Mqm.Addition, Severity.Major) { Family = CheckFamily.Number };

    public IEnumerable<Finding> Run(PairContext context) => NumericFindings.Of(Info, context, DifferenceKind.TimeAdded);
}
