namespace TransCheck.Checks.Links;

/// <summary>A link of the target leads elsewhere than that of the source at the same place.</summary>
internal sealed class LinkAltered : ICheck
{
    public CheckInfo Info { get; } = new("TC0511", "link-altered", Mqm.Mistranslation, Severity.Major);

    public IEnumerable<Finding> Run(PairContext context)
    {
        foreach (var difference in context.Links)
        {
            if (difference.Target is { } target)
            {
                yield return new Finding(
                    Info,
                    new FindingSide(difference.Source.Segment, difference.Source.Span, difference.Source.Value.ToString()),
                    new FindingSide(target.Segment, target.Span, target.Value.ToString()),
                    difference.Confidence,
                    [difference.Source.Value.ToString(), target.Value.ToString()]);
            }
        }
    }
}
