using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Time;

/// <summary>Source and target give different lengths of time.</summary>
internal sealed class DurationAltered : ICheck
{
    public CheckInfo Info { get; } = new("TC0306", "duration-altered", Mqm.Mistranslation, Severity.Major) { Family = CheckFamily.Number };

    public IEnumerable<Finding> Run(PairContext context) => NumericFindings.Of(Info, context, DifferenceKind.Duration);
}
