namespace TransCheck.Checks.Links;

/// <summary>A link of the target leads elsewhere than that of the source at the same place.</summary>
internal sealed class LinkAltered : ICheck
{
    public CheckInfo Info { get; } = new("TC0511", "link-altered", Mqm.Mistranslation, Severity.Major) { Family = CheckFamily.Code };

    public IEnumerable<Finding> Run(PairContext context) => context.Links.Altered(Info, m => m.Value.ToString());
}
