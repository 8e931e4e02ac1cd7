using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Time;

/// <summary>Source and target give different years or decades.</summary>
internal sealed class YearAltered : ICheck
{
    public CheckInfo Info { get; } = new("TC0304", "year-altered", Mqm.Mistranslation, Severity.Critical) { Family = CheckFamily.Number };

    public IEnumerable<Finding> Run(PairContext context) => NumericFindings.Of(Info, context, DifferenceKind.Year);
}
