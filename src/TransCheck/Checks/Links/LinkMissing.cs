namespace TransCheck.Checks.Links;

/// <summary>A link, address, hashtag or handle of the source is nowhere in the target.</summary>
internal sealed class LinkMissing : ICheck
{
    public CheckInfo Info { get; } = new("TC0510", "link-missing", Mqm.Omission, Severity.Minor) { Family = CheckFamily.Code };

    public IEnumerable<Finding> Run(PairContext context) => context.Links.Missing(Info, m => m.Value.ToString());
}
