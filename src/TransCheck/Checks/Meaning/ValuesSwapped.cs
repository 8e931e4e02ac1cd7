namespace TransCheck.Checks.Meaning;

/// <summary>Two values of one sentence stand in each other's place: each is given to what the other belongs to.</summary>
internal sealed class ValuesSwapped : ICheck
{
    /// <summary>In every bead some two values might be exchanged; below this confidence it is not worth a word.</summary>
    private const double Faintest = 0.2;

    public CheckInfo Info { get; } = new("TC0605", "values-swapped", Mqm.Mistranslation, Severity.Critical) { Family = CheckFamily.Swap };

    public IEnumerable<Finding> Run(PairContext context)
    {
        foreach (var swap in ValueSwaps.Find(context, Faintest))
        {
            var (first, second) = (swap.First, swap.Second);
            yield return new Finding(
                Info,
                new FindingSide(first.Source.Segment, first.Source.Span, first.Source.Value.ToString()),
                new FindingSide(second.Target.Segment, second.Target.Span, second.Target.Value.ToString()),
                swap.Confidence,
                [first.Source.Surface, second.Source.Surface]);
        }
    }
}
