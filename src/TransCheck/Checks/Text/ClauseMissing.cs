namespace TransCheck.Checks.Text;

/// <summary>Part of a sentence of the source has no counterpart in its translation: a parenthesis, a which clause, a list member.</summary>
internal sealed class ClauseMissing : ICheck
{
    public CheckInfo Info { get; } = new("TC0110", "clause-missing", Mqm.Omission, Severity.Major) { Family = CheckFamily.Clause, Scope = CheckScope.Clause };

    public IEnumerable<Finding> Run(PairContext context) =>
        LostClauses.Find(context, ofSource: true, LostClauses.Faintest).Select(c => c.Report(Info, context.Pair, ofSource: true));
}
