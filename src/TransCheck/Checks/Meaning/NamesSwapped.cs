using TransCheck.Articles;

namespace TransCheck.Checks.Meaning;

/// <summary>Two names of one sentence stand in each other's place: each has the role of the other.</summary>
internal sealed class NamesSwapped : ICheck
{
    /// <summary>In every bead some two names might be exchanged; below this confidence it is not worth a word.</summary>
    private const double Faintest = 0.2;

    public CheckInfo Info { get; } = new("TC0610", "names-swapped", Mqm.Mistranslation, Severity.Critical) { Family = CheckFamily.Swap, Maturity = Maturity.Preview };

    public IEnumerable<Finding> Run(PairContext context)
    {
        foreach (var (first, second, confidence) in NameSwaps.Find(context, Faintest))
        {
            var english = context.Pair.Source.Language == Language.English;
            var (source, otherSource) = english ? (first.English, second.English) : (first.Turkish, second.Turkish);
            var (target, otherTarget) = english ? (second.Turkish, first.Turkish) : (second.English, first.English);
            yield return new Finding(Info, Side(source, otherSource), Side(target, otherTarget), confidence, [first.Name, second.Name])
            {
                Wording = new FindingWording(null, [source.SurfaceIn(context.Pair.Source), target.SurfaceIn(context.Pair.Target), otherSource.SurfaceIn(context.Pair.Source), otherTarget.SurfaceIn(context.Pair.Target)]),
            };
        }
    }

    /// <summary>A name; the one that it was exchanged with is shown too.</summary>
    private static FindingSide Side(FindingSide name, FindingSide other) => name.Segment == other.Segment ? name with { Shown = [name.Span, other.Span] } : name;
}
