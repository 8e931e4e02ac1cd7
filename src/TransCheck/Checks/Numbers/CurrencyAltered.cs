using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Numbers;

/// <summary>The amount is the same, but the target gives it in another currency, or in none.</summary>
internal sealed class CurrencyAltered : ICheck
{
    public CheckInfo Info { get; } = new("TC0208", "currency-altered", Mqm.Mistranslation, Severity.Critical) { Family = CheckFamily.Number, Precedence = 1 };

    public IEnumerable<Finding> Run(PairContext context) =>
        NumericFindings.Of(Info, context, DifferenceKind.Currency)
            .Concat(NumericFindings.Of(Info, context, DifferenceKind.CurrencyLost).Select(f => f with { Variant = "lost" }));
}
