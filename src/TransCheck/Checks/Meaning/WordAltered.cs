namespace TransCheck.Checks.Meaning;

/// <summary>A word of the target names another thing of its family than the source: blue for red, cousin for uncle.</summary>
internal sealed class WordAltered : ICheck
{
    public CheckInfo Info { get; } = new("TC0608", "word-altered", Mqm.Mistranslation, Severity.Major) { Family = CheckFamily.Opposite, Precedence = -1 };

    public IEnumerable<Finding> Run(PairContext context) =>
        context.Exchanges.Where(e => e.Family.Check == Info.Name).Select(e => e.ToFinding(Info, context));
}
