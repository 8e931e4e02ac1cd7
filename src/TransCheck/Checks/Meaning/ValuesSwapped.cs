using TransCheck.Linguistics;

namespace TransCheck.Checks.Meaning;

/// <summary>Two values of one sentence stand in each other's place: each is given to what the other belongs to.</summary>
public sealed class ValuesSwapped : ICheck
{
    public CheckInfo Info { get; } = new("TC0605", "values-swapped", Mqm.Mistranslation, Severity.Critical);

    public IEnumerable<Finding> Run(PairContext context)
    {
        foreach (var swap in ValueSwaps.Find(context, Lexicon.Default))
        {
            var (first, second) = (swap.First, swap.Second);
            yield return new Finding(
                Info,
                new FindingSide(first.Source.Segment, first.Source.Span, first.Source.Value.ToString()),
                new FindingSide(second.Target.Segment, second.Target.Span, second.Target.Value.ToString()),
                Math.Min(0.95, 0.44 + (0.6 * swap.Gain)),
                [first.Source.Surface, second.Source.Surface]);
        }
    }
}
