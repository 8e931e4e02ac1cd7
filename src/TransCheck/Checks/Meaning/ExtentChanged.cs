namespace TransCheck.Checks.Meaning;

/// <summary>The target speaks of another part of the whole or another frequency than the source: some for all, often for always.</summary>
internal sealed class ExtentChanged : ICheck
{
    public CheckInfo Info { get; } = new("TC0607", "extent-changed", Mqm.Mistranslation, Severity.Major) { Family = CheckFamily.Opposite, Precedence = -1 };

    public IEnumerable<Finding> Run(PairContext context) =>
        context.Exchanges.Where(e => e.Family.Check == Info.Name).Select(e => e.ToFinding(Info, context));
}
