namespace TransCheck.Checks.Text;

/// <summary>A sentence of the target has no counterpart in the source.</summary>
internal sealed class SentenceAdded : ICheck
{
    public CheckInfo Info { get; } = new("TC0102", "sentence-added", Mqm.Addition, Severity.Major) { Family = CheckFamily.Passage, Scope = CheckScope.Passage };

    public IEnumerable<Finding> Run(PairContext context) =>
        context.AddedPassages.Where(p => p.IsSentence)
            .Select(p => p.Report(Info, context.Pair, ofSource: false));
}
