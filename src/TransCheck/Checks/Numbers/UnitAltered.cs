using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Numbers;

/// <summary>The number is the same, but the target gives it in another unit without converting it, or in none.</summary>
internal sealed class UnitAltered : ICheck
{
    public CheckInfo Info { get; } = new("TC0209", "unit-altered", Mqm.Mistranslation, Severity.Critical) { Family = CheckFamily.Number };

    public IEnumerable<Finding> Run(PairContext context) =>
        NumericFindings.Of(Info, context, DifferenceKind.Unit)
            .Concat(NumericFindings.Of(Info, context, DifferenceKind.UnitLost).Select(f => f with { Variant = "lost" }));
}
