namespace TransCheck.Checks.Text;

/// <summary>A sentence of the source has no counterpart in the target.</summary>
internal sealed class SentenceMissing : ICheck
{
    public CheckInfo Info { get; } = new("TC0101", "sentence-missing", Mqm.Omission, Severity.Major) { Family = CheckFamily.Passage, Scope = CheckScope.Passage };

    public IEnumerable<Finding> Run(PairContext context) =>
        context.MissingPassages.Where(p => p.IsSentence)
            .Select(p => p.Report(Info, context.Pair, ofSource: true));
}
