using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Numbers;

/// <summary>The digits are the same, but a scale word or the decimal separator makes the number larger or smaller by a power of ten.</summary>
internal sealed class ScaleAltered : ICheck
{
    public CheckInfo Info { get; } = new("TC0205", "scale-altered", Mqm.Mistranslation, Severity.Critical) { Family = CheckFamily.Number };

    public IEnumerable<Finding> Run(PairContext context) => NumericFindings.Of(Info, context, DifferenceKind.Scale);
}
