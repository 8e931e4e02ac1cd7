using TransCheck.Facts.Names;

namespace TransCheck.Checks.Names;

/// <summary>The target spells a name otherwise than the source and than itself elsewhere.</summary>
internal sealed class NameMisspelt : ICheck
{
    public CheckInfo Info { get; } = new("TC0405", "name-misspelt", Mqm.Mistranslation, Severity.Minor) { Family = CheckFamily.Name };

    public IEnumerable<Finding> Run(PairContext context) => NameFindings.Report(context, Info, NameDifferenceKind.Misspelt);
}
