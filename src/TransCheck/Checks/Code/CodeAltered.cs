namespace TransCheck.Checks.Code;

/// <summary>Code within a sentence is other code in its translation.</summary>
internal sealed class CodeAltered : ICheck
{
    public CheckInfo Info { get; } = new("TC0513", "code-altered", Mqm.Mistranslation, Severity.Major) { Family = CheckFamily.Code };

    public IEnumerable<Finding> Run(PairContext context) => context.Code.Altered(Info, m => m.Surface);
}
