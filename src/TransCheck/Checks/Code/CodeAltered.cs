namespace TransCheck.Checks.Code;

/// <summary>Code within a sentence is other code in its translation.</summary>
internal sealed class CodeAltered : ICheck
{
    public CheckInfo Info { get; } = new("TC0513", "code-altered", Mqm.Mistranslation, Severity.Major);

    public IEnumerable<Finding> Run(PairContext context)
    {
        foreach (var difference in context.Code)
        {
            if (difference.Target is { } target)
            {
                yield return new Finding(
                    Info,
                    new FindingSide(difference.Source.Segment, difference.Source.Span, difference.Source.Surface),
                    new FindingSide(target.Segment, target.Span, target.Surface),
                    difference.Confidence,
                    [difference.Source.Surface, target.Surface]);
            }
        }
    }
}
