namespace TransCheck.Checks.Code;

/// <summary>Code within a sentence of the source is nowhere in the target.</summary>
internal sealed class CodeMissing : ICheck
{
    public CheckInfo Info { get; } = new("TC0512", "code-missing", Mqm.Omission, Severity.Minor) { Family = CheckFamily.Code };

    public IEnumerable<Finding> Run(PairContext context) => context.Code.Missing(Info, m => m.Surface);
}
