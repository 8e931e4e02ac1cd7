using TransCheck.Facts.Names;

namespace TransCheck.Checks.Names;

/// <summary>The target has another name where that of the source should stand.</summary>
internal sealed class NameAltered : ICheck
{
    public CheckInfo Info { get; } = new("TC0403", "name-altered", Mqm.Mistranslation, Severity.Critical) { Family = CheckFamily.Name };

    public IEnumerable<Finding> Run(PairContext context) => NameFindings.Report(context, Info, NameDifferenceKind.Altered);
}
