using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Numbers;

/// <summary>The target converts a measure to another unit, and the result does not agree with the source even when rounded.</summary>
internal sealed class ConversionWrong : ICheck
{
    public CheckInfo Info { get; } = new("TC0210", "conversion-wrong", Mqm.Mistranslation, Severity.Major) { Family = CheckFamily.Number };

    public IEnumerable<Finding> Run(PairContext context) => NumericFindings.Of(Info, context, DifferenceKind.Conversion);
}
