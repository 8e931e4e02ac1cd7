using TransCheck.Facts.Names;

namespace TransCheck.Checks.Names;

/// <summary>The target names another version of the same product.</summary>
internal sealed class VersionAltered : ICheck
{
    public CheckInfo Info { get; } = new("TC0404", "version-altered", Mqm.Mistranslation, Severity.Critical) { Family = CheckFamily.Name };

    public IEnumerable<Finding> Run(PairContext context) => NameFindings.Report(context, Info, NameDifferenceKind.Version);
}
