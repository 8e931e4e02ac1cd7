namespace TransCheck.Checks.Text;

/// <summary>A block of several sentences stands in the target in the source language.</summary>
internal sealed class UntranslatedParagraph : ICheck
{
    public CheckInfo Info { get; } = new("TC0109", "untranslated-paragraph", Mqm.Untranslated, Severity.Critical) { Scope = CheckScope.Passage };

    public IEnumerable<Finding> Run(PairContext context) =>
        context.Untranslated.Passages.Select(part => part.Report(Info, context.Pair));
}
