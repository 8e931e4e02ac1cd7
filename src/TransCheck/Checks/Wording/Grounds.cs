using TransCheck.Alignment;
using TransCheck.Facts;

namespace TransCheck.Checks.Wording;

/// <summary>Gathers what speaks for a finding, to be told beside it. What the models weighed is only named, not weighed again.</summary>
internal static class Grounds
{
    /// <summary>Beads on either side of a passage that stands alone.</summary>
    private const int Reach = 3;

    /// <returns>Null for a finding about a whole article, or one that is plain to see.</returns>
    public static FindingGrounds? Of(Finding finding, PairContext context)
    {
        var (ofSource, ofTarget) = context.BeadsOfSegments;
        if (finding.Check.Family == CheckFamily.Plain || (finding.Source is null && finding.Target is null))
        {
            return null;
        }

        var at = finding.Source is { } source ? ofSource[source.Segment] : ofTarget[finding.Target?.Segment ?? 0];
        var bead = context.Pair.Beads[at];
        return bead.Source.Count > 0 && bead.Target.Count > 0 && finding.Check.Family != CheckFamily.Passage
            ? new FindingGrounds(context.EvidenceOf(at).Probability, Around: false, EqualFacts(finding, bead, context)) { Moved = bead.Moved }
            : Around(at, context) is { } rendered ? new FindingGrounds(rendered, Around: true, 0)
            : null;
    }

    /// <summary>How surely the nearest sentences on either side render each other; null where there are none.</summary>
    private static double? Around(int at, PairContext context)
    {
        var near = Nearest(at, -1, context).Concat(Nearest(at, 1, context)).ToList();
        return near.Count > 0 ? near.Average() : null;
    }

    private static IEnumerable<double> Nearest(int at, int step, PairContext context) =>
        Enumerable.Range(1, Reach).Select(i => at + (i * step))
            .Where(b => b >= 0 && b < context.Pair.Beads.Length && context.Pair.Beads[b] is { Source.Count: > 0, Target.Count: > 0 })
            .Take(1)
            .Select(b => context.EvidenceOf(b).Probability);

    /// <summary>Numbers and names that both sides of a bead state, those of the finding left out.</summary>
    private static int EqualFacts(Finding finding, Bead bead, PairContext context)
    {
        var numbers = context.Numbers.Links.Where(l => Holds(bead.Source, l.Source.Segment) && Holds(bead.Target, l.Target.Segment) && !IsOf(finding.Source, l.Source) && !IsOf(finding.Target, l.Target))
            .Select(l => l.Source.Value);
        var names = Names(context.TargetFacts, bead.Target, finding.Target).ToHashSet();
        return numbers.Concat(Names(context.SourceFacts, bead.Source, finding.Source).Where(names.Contains)).Distinct().Count();
    }

    private static IEnumerable<FactValue> Names(DocumentFacts facts, SegmentRange range, FindingSide? without)
    {
        for (var s = range.Start; s < range.End; s++)
        {
            foreach (var mention in facts.BySegment[s])
            {
                if (mention.Kind == FactKind.Name && !IsOf(without, mention))
                {
                    yield return mention.Value;
                }
            }
        }
    }

    private static bool Holds(SegmentRange range, int segment) => segment >= range.Start && segment < range.End;

    private static bool IsOf(FindingSide? side, Mention mention) =>
        side is not null && side.Segment == mention.Segment && (side.Span.Overlaps(mention.Span) || side.Shown.Any(s => s.Overlaps(mention.Span)));
}
