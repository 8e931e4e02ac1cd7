namespace TransCheck.Checks.Links;

/// <summary>A link, address, hashtag or handle of the source is nowhere in the target.</summary>
internal sealed class LinkMissing : ICheck
{
    public CheckInfo Info { get; } = new("TC0510", "link-missing", Mqm.Omission, Severity.Minor);

    public IEnumerable<Finding> Run(PairContext context) =>
        context.Links
            .Where(d => d.Target is null)
            .Select(d => new Finding(
                Info,
                new FindingSide(d.Source.Segment, d.Source.Span, d.Source.Value.ToString()),
                new FindingSide(d.TargetSegment, default),
                d.Confidence,
                [d.Source.Value.ToString()]));
}
