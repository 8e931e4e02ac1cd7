namespace TransCheck.Checks.Names;

/// <summary>The target names somebody or something that the source does not.</summary>
internal sealed class NameAdded : ICheck
{
    public CheckInfo Info { get; } = new("TC0402", "name-added", Mqm.Addition, Severity.Minor) { Family = CheckFamily.Name };

    public IEnumerable<Finding> Run(PairContext context) => NameFindings.ReportLone(context, Info, ofSource: false);
}
