namespace TransCheck.Checks.Text;

/// <summary>A sentence of the target stands there in the source language.</summary>
internal sealed class UntranslatedSentence : ICheck
{
    public CheckInfo Info { get; } = new("TC0108", "untranslated-sentence", Mqm.Untranslated, Severity.Major) { Scope = CheckScope.Passage };

    public IEnumerable<Finding> Run(PairContext context) =>
        context.Untranslated.Sentences.Select(part => part.Report(Info, context.Pair));
}
