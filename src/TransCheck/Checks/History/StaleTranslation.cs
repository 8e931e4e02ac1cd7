namespace TransCheck.Checks.History;

/// <summary>The translation renders an earlier text of its source. Speaks only where the history is known.</summary>
internal sealed class StaleTranslation : ICheck
{
    /// <summary>History and facts may agree by chance.</summary>
    private const double Surest = 0.97;

    public CheckInfo Info { get; } = new("TC0803", "stale-translation", Mqm.Mistranslation, Severity.Major);

    public IEnumerable<Finding> Run(PairContext context)
    {
        if (context.Staleness is not { } stale)
        {
            yield break;
        }

        // It stands where an editor begins: at the first words that are out of date. What the source has changed is its value, so that a further change is another finding.
        var first = stale.Explained.FirstOrDefault(f => f.Target is { Span.Length: > 0 }) ?? stale.Explained[0];
        var changes = string.Join("; ", stale.Changes);
        var doubt = stale.Explained.Aggregate(1.0, (doubt, f) => doubt * (1 - f.Confidence));
        yield return new Finding(
            Info,
            first.Source is { } source ? source with { Value = changes } : null,
            first is { Source: null, Target: { } target } ? target with { Value = changes } : first.Target,
            Math.Min(Surest, 1 - doubt),
            [stale.Rendered.Date, stale.Rendered.Commit, changes])
        {
            Severity = stale.Explained.Max(f => f.Severity),
        };
    }
}
