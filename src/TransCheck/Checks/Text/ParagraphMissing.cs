namespace TransCheck.Checks.Text;

/// <summary>No sentence of a paragraph, or of several blocks in a row, of the source has a counterpart in the target.</summary>
internal sealed class ParagraphMissing : ICheck
{
    public CheckInfo Info { get; } = new("TC0103", "paragraph-missing", Mqm.Omission, Severity.Critical) { Family = CheckFamily.Passage, Scope = CheckScope.Passage };

    public IEnumerable<Finding> Run(PairContext context) =>
        context.MissingPassages.Where(p => p.IsParagraph)
            .Select(p => p.Report(Info, context.Pair, ofSource: true) with { Severity = p.Extent is LoneExtent.List or LoneExtent.Table ? Severity.Major : Info.Severity });
}
