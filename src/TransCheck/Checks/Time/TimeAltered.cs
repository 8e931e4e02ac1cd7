using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Time;

/// <summary>Source and target give different times of day.</summary>
internal sealed class TimeAltered : ICheck
{
    public CheckInfo Info { get; } = new("TC0305", "time-altered", Mqm.Mistranslation, Severity.Major) { Family = CheckFamily.Number };

    public IEnumerable<Finding> Run(PairContext context) => NumericFindings.Of(Info, context, DifferenceKind.Time);
}
