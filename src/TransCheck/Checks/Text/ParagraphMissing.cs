namespace TransCheck.Checks.Text;

/// <summary>No sentence of a paragraph of the source has a counterpart in the target.</summary>
public sealed class ParagraphMissing : ICheck
{
    public CheckInfo Info { get; } = new("TC0103", "paragraph-missing", Mqm.Omission, Severity.Critical);

    public IEnumerable<Finding> Run(PairContext context) =>
        LonePassages.Find(context.Pair, ofSource: true).Where(p => p.WholeBlock && !p.IsHeading)
            .Select(p => p.Report(Info, context.Pair, ofSource: true));
}
