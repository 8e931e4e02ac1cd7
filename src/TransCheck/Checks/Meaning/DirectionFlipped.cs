namespace TransCheck.Checks.Meaning;

/// <summary>The target says the opposite of the source: fell for rose, lost for won, north for south. Where one of the two is denied, they say the same (<c>not high, düşük</c>).</summary>
internal sealed class DirectionFlipped : ICheck
{
    public CheckInfo Info { get; } = new("TC0602", "direction-flipped", Mqm.Mistranslation, Severity.Critical) { Family = CheckFamily.Opposite };

    public IEnumerable<Finding> Run(PairContext context) =>
        context.Opposites.Where(o => !o.Class.Comparator && !o.OneDenied).Where(o => !NameSwaps.ExcuseOpposite(context, o)).Select(o => o.ToFinding(Info, context));
}
