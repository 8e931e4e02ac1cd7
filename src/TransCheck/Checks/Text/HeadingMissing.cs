namespace TransCheck.Checks.Text;

/// <summary>A heading of the source has no counterpart in the target.</summary>
internal sealed class HeadingMissing : ICheck
{
    public CheckInfo Info { get; } = new("TC0105", "heading-missing", Mqm.Omission, Severity.Minor) { Family = CheckFamily.Passage, Scope = CheckScope.Passage };

    public IEnumerable<Finding> Run(PairContext context) =>
        context.MissingPassages.Where(p => p.IsHeading)
            .Select(p => p.Report(Info, context.Pair, ofSource: true));
}
