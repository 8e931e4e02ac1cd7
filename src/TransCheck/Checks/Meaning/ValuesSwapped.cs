using TransCheck.Facts;

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
            yield return new Finding(Info, Side(first.Source, second.Source), Side(second.Target, first.Target), swap.Confidence, [first.Source.Surface, second.Source.Surface])
            {
                Wording = new FindingWording(null, [first.Source.Surface, second.Target.Surface, second.Source.Surface, first.Target.Surface]),
            };
        }
    }

    /// <summary>A value; the one that it was exchanged with is shown too.</summary>
    private static FindingSide Side(Mention value, Mention other) => new(value.Segment, value.Span, value.Value.ToString())
    {
        Shown = value.Segment == other.Segment ? [value.Span, other.Span] : [],
    };
}
