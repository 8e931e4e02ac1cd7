using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Time;

/// <summary>Source and target name different days of the week.</summary>
internal sealed class WeekdayAltered : ICheck
{
    public CheckInfo Info { get; } = new("TC0302", "weekday-altered", Mqm.Mistranslation, Severity.Major) { Family = CheckFamily.Number };

    public IEnumerable<Finding> Run(PairContext context) => NumericFindings.Of(Info, context, DifferenceKind.Weekday);
}
