namespace TransCheck.Checks.Names;

/// <summary>Nothing in the target renders a name of the source.</summary>
internal sealed class NameMissing : ICheck
{
    public CheckInfo Info { get; } = new("TC0401", "name-missing", Mqm.Omission, Severity.Major) { Family = CheckFamily.Name };

    public IEnumerable<Finding> Run(PairContext context) => NameFindings.ReportLone(context, Info, ofSource: true);
}
