using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Facts;

namespace TransCheck.Reporting;

/// <param name="Finding">Index of the finding that speaks of the fact; -1 where none does.</param>
public readonly record struct FactLine(FactValue Value, int Finding = -1);

/// <summary>
/// The facts of the sentences that have findings, source and target each as a list in an order in which equal facts meet.
/// Left out is what neither side repeats and no finding speaks of: translators write a name or a number otherwise in many ways that are right.
/// </summary>
/// <param name="Elsewhere">How many facts the other sentences of the source state.</param>
public sealed record FactLists(ImmutableArray<FactLine> Source, ImmutableArray<FactLine> Target, int Elsewhere)
{
    public static FactLists None { get; } = new([], [], 0);

    /// <param name="index">The new index of every finding; -1 for one that is gone, with its facts.</param>
    internal FactLists Renumbered(int[] index) => this with { Source = Renumbered(Source, index), Target = Renumbered(Target, index) };

    private static ImmutableArray<FactLine> Renumbered(ImmutableArray<FactLine> lines, int[] index) =>
        [.. lines.Where(l => l.Finding < 0 || index[l.Finding] >= 0).Select(l => l.Finding < 0 ? l : l with { Finding = index[l.Finding] })];

    internal static FactLists Of(PairContext context, ImmutableArray<Finding> findings)
    {
        var source = ImmutableArray.CreateBuilder<FactLine>();
        var target = ImmutableArray.CreateBuilder<FactLine>();
        var elsewhere = 0;
        foreach (var bead in context.Pair.Beads)
        {
            var sourceFacts = Mentions(context.SourceFacts, bead.Source.Start, bead.Source.End);
            var touching = Touching(findings, bead);
            if (touching.Count == 0)
            {
                elsewhere += sourceFacts.Count;
                continue;
            }

            var targetFacts = Mentions(context.TargetFacts, bead.Target.Start, bead.Target.End);
            Add(
                [.. sourceFacts.Select(m => new Fact(m, First(findings, touching, f => Covers(f.Source, m))))],
                [.. targetFacts.Select(m => new Fact(m, First(findings, touching, f => Covers(f.Target, m))))],
                source,
                target);
        }

        return new FactLists(source.DrainToImmutable(), target.DrainToImmutable(), elsewhere);
    }

    /// <summary>The findings that speak of a bead, by index.</summary>
    private static List<int> Touching(ImmutableArray<Finding> findings, Bead bead)
    {
        var touching = new List<int>();
        for (var f = 0; f < findings.Length; f++)
        {
            if (Touches(findings[f].Source, bead.Source.Start, bead.Source.End) || Touches(findings[f].Target, bead.Target.Start, bead.Target.End))
            {
                touching.Add(f);
            }
        }

        return touching;
    }

    private static int First(ImmutableArray<Finding> findings, List<int> touching, Predicate<Finding> fits) =>
        touching.FindIndex(f => fits(findings[f])) is >= 0 and var found ? touching[found] : -1;

    private static bool Touches(FindingSide? side, int start, int end) => side is not null && side.Segment < end && side.LastSegment >= start;

    private static bool Covers(FindingSide? side, Mention mention)
    {
        if (side is null || mention.Segment < side.Segment || mention.Segment > side.LastSegment)
        {
            return false;
        }

        var start = mention.Segment == side.Segment ? side.Span.Start : 0;
        var end = mention.Segment < side.LastSegment ? int.MaxValue : side.LastSegment == side.Segment ? side.Span.End : side.LastEnd;
        return TextSpan.FromBounds(start, end).Overlaps(mention.Span);
    }

    private static List<Mention> Mentions(DocumentFacts facts, int start, int end)
    {
        var mentions = new List<Mention>();
        for (var i = start; i < end && i < facts.BySegment.Length; i++)
        {
            mentions.AddRange(facts.BySegment[i]);
        }

        return mentions;
    }

    /// <summary>Languages put their facts in another order, so every fact of the target goes beside the one of the source that it renders or should render.</summary>
    private static void Add(Fact[] source, Fact[] target, ImmutableArray<FactLine>.Builder sourceLines, ImmutableArray<FactLine>.Builder targetLines)
    {
        var partner = new int[target.Length];
        Array.Fill(partner, -1);
        var taken = new bool[source.Length];
        Join(source, target, partner, taken, static (s, t) => s.Finding < 0 && t.Finding < 0 && s.Mention.Value.Equals(t.Mention.Value));
        var equal = (int[])partner.Clone();
        var repeated = (bool[])taken.Clone();
        Join(source, target, partner, taken, static (s, t) => s.Finding >= 0 && s.Finding == t.Finding && s.Mention.Kind == t.Mention.Kind);
        Join(source, target, partner, taken, static (s, t) => s.Finding >= 0 && s.Finding == t.Finding);
        Join(source, target, partner, taken, static (s, t) => s.Finding >= 0 && t.Finding >= 0 && s.Mention.Kind == t.Mention.Kind);

        sourceLines.AddRange(source.Where((s, i) => s.Finding >= 0 || repeated[i]).Select(s => Line(s.Mention, s.Finding)));

        // Equal values may be written differently (Germany, Almanya): both sides show the source's form.
        targetLines.AddRange(
            Enumerable.Range(0, target.Length)
                .Where(t => target[t].Finding >= 0 || equal[t] >= 0)
                .OrderBy(t => partner[t] < 0 ? int.MaxValue : partner[t])
                .Select(t => Line(equal[t] < 0 ? target[t].Mention : source[equal[t]].Mention, target[t].Finding)));
    }

    private static void Join(Fact[] source, Fact[] target, int[] partner, bool[] taken, Func<Fact, Fact, bool> fits)
    {
        for (var t = 0; t < target.Length; t++)
        {
            for (var s = 0; s < source.Length && partner[t] < 0; s++)
            {
                if (!taken[s] && fits(source[s], target[t]))
                {
                    taken[s] = true;
                    partner[t] = s;
                }
            }
        }
    }

    private static FactLine Line(Mention mention, int finding) => new(mention.Value, finding);

    /// <param name="Finding">Index of the finding that speaks of it; -1 where none does.</param>
    private sealed record Fact(Mention Mention, int Finding);
}
