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
            var (source, target) = context.Pair.Source.Language == Articles.Language.English ? (first.English, second.Turkish) : (first.Turkish, second.English);
            yield return new Finding(Info, source, target, confidence, [first.Name, second.Name]);
        }
    }
}
