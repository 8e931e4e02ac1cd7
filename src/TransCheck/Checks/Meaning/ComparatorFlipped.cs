namespace TransCheck.Checks.Meaning;

/// <summary>The target compares the other way round: less than for more than, at most for at least. A denied one of the two says the same as the other.</summary>
internal sealed class ComparatorFlipped : ICheck
{
    public CheckInfo Info { get; } = new("TC0603", "comparator-flipped", Mqm.Mistranslation, Severity.Critical) { Family = CheckFamily.Opposite };

    public IEnumerable<Finding> Run(PairContext context) =>
        context.Opposites.Where(o => o.Class.Comparator && !o.OneDenied).Where(o => !NameSwaps.ExcuseOpposite(context, o)).Select(o => o.ToFinding(Info, context));
}
