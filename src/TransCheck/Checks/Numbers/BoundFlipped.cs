using TransCheck.Facts.Matching;

namespace TransCheck.Checks.Numbers;

/// <summary>
/// The number is the same, but what was a lower bound became an upper one, or the other way round: at least became at most.
/// Of minor weight: a lower bound became an approximation, <c>more than 135</c> <c>yaklaşık 135</c>.
/// </summary>
internal sealed class BoundFlipped : ICheck
{
    public CheckInfo Info { get; } = new("TC0212", "bound-flipped", Mqm.Mistranslation, Severity.Major) { Family = CheckFamily.Number };

    public IEnumerable<Finding> Run(PairContext context) =>
        NumericFindings.Of(Info, context, DifferenceKind.Bound).Where(f => !BoundDenials.Explain(context, f))
            .Concat(NumericFindings.Of(Info, context, DifferenceKind.BoundLoosened).Select(f => f with { Severity = Severity.Minor, Variant = "loosened" }));
}
