namespace TransCheck.Checks.Text;

/// <summary>No sentence of a paragraph, or of several blocks in a row, of the target has a counterpart in the source.</summary>
internal sealed class ParagraphAdded : ICheck
{
    public CheckInfo Info { get; } = new("TC0104", "paragraph-added", Mqm.Addition, Severity.Major) { Family = CheckFamily.Passage, Scope = CheckScope.Passage };

    public IEnumerable<Finding> Run(PairContext context) =>
        context.AddedPassages.Where(p => p.IsParagraph)
            .Select(p => p.Report(Info, context.Pair, ofSource: false));
}
