namespace TransCheck.Checks.Text;

/// <summary>Part of a sentence of the target says what its source does not.</summary>
internal sealed class ClauseAdded : ICheck
{
    public CheckInfo Info { get; } = new("TC0111", "clause-added", Mqm.Addition, Severity.Major) { Family = CheckFamily.Clause, Scope = CheckScope.Clause };

    public IEnumerable<Finding> Run(PairContext context) =>
        LostClauses.Find(context, ofSource: false, LostClauses.Faintest).Select(c => c.Report(Info, context.Pair, ofSource: false));
}
