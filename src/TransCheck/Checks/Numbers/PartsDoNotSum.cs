using TransCheck.Facts;

namespace TransCheck.Checks.Numbers;

/// <summary>The parts that the target enumerates do not make the whole that it names, while those of the source do. A source that errs itself is only a hint.</summary>
internal sealed class PartsDoNotSum : ICheck
{
    private const double Confidence = 0.8;
    private const double Hint = 0.3;

    public CheckInfo Info { get; } = new("TC0214", "parts-do-not-sum", Mqm.Mistranslation, Severity.Major);

    public IEnumerable<Finding> Run(PairContext context)
    {
        var sums = StatedSums.Default;
        foreach (var bead in context.Pair.Beads.Where(b => b.Source.Count > 0))
        {
            foreach (var source in sums.Find(context.SourceFacts, bead.Source))
            {
                if (!source.Sums)
                {
                    if (source.Told)
                    {
                        yield return new Finding(Info, Side(source), null, Hint, [Text(context.SourceFacts, source)]) { Severity = Severity.Neutral };
                    }

                    continue;
                }

                var target = sums.Find(context.TargetFacts, bead.Target).ToList();
                if (target.Find(t => Renders(t, source)) is { Sums: false } wrong && !target.Exists(t => t.Sums))
                {
                    yield return new Finding(Info, Side(source), Side(wrong), Confidence, [Text(context.TargetFacts, wrong)]);
                }
            }
        }
    }

    /// <summary>At least half of the numbers are those of the source.</summary>
    private static bool Renders(StatedSum target, StatedSum source) => 2 * target.Numbers.Count(t => source.Numbers.Any(s => s.Value.Equals(t.Value))) >= target.Numbers.Length;

    private static string Text(DocumentFacts facts, StatedSum sum) => sum.Span.Of(facts.Document.Segments[sum.Segment].Text).ToString();

    private static FindingSide Side(StatedSum sum) => new(sum.Segment, sum.Span);
}
