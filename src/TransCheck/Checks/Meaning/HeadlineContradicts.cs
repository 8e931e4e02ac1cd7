using TransCheck.Facts;

namespace TransCheck.Checks.Meaning;

/// <summary>
/// The title or summary of one side gives a subject another value than the body below it, while the other side agrees with itself.
/// What the source says of itself is its author's business, and only a hint.
/// </summary>
internal sealed class HeadlineContradicts : ICheck
{
    private const double Confidence = 0.85;
    private const double Hint = 0.3;

    public CheckInfo Info { get; } = new("TC0606", "headline-contradicts", Mqm.Mistranslation, Severity.Major);

    public IEnumerable<Finding> Run(PairContext context)
    {
        var source = new HeadlineValues(context.SourceFacts, context.Pair.Lexicon);
        foreach (var conflict in source.Conflicts())
        {
            yield return new Finding(Info, Side(conflict.Headline), null, Hint, [conflict.Headline.Surface, conflict.Body.Surface]) { Severity = Severity.Neutral };
        }

        foreach (var conflict in new HeadlineValues(context.TargetFacts, context.Pair.Lexicon).Conflicts())
        {
            if (Wrong(conflict, source) is { } wrong)
            {
                yield return new Finding(Info, null, Side(wrong), Confidence, [conflict.Headline.Surface, conflict.Body.Surface]);
            }
        }
    }

    /// <returns>The value that the source does not give while its body gives the other; null where it gives both or neither.</returns>
    private static Mention? Wrong(HeadlineConflict conflict, HeadlineValues source)
    {
        var (wrong, right) = source.Give(conflict.Headline) ? (conflict.Body, conflict.Headline) : (conflict.Headline, conflict.Body);
        return !source.Give(wrong) && source.BodyGives(right) && !source.HeadlineDiffers(right) ? wrong : null;
    }

    private static FindingSide Side(Mention mention) => new(mention.Segment, mention.Span, mention.Value.ToString());
}
