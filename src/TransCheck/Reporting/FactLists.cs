using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Facts;

namespace TransCheck.Reporting;

/// <param name="Finding">Index of the finding that speaks of the fact; -1 where none does.</param>
/// <param name="Bead">Index of the bead that states it.</param>
public readonly record struct FactLine(FactValue Value, int Finding = -1, int Bead = 0);

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
        var bySource = new FindingsBySegment(context.Pair.Source, findings, static f => f.Source);
        var byTarget = new FindingsBySegment(context.Pair.Target, findings, static f => f.Target);
        foreach (var (b, bead) in context.Pair.Beads.Index())
        {
            var sourceFacts = Mentions(context.SourceFacts, bead.Source.Start, bead.Source.End);
            var touching = Touching(bySource, bead.Source, byTarget, bead.Target);
            if (touching.Count == 0)
            {
                elsewhere += sourceFacts.Count;
                continue;
            }

            var targetFacts = Mentions(context.TargetFacts, bead.Target.Start, bead.Target.End);
            Add(
                b,
                [.. sourceFacts.Select(m => new Fact(m, First(findings, touching, f => Covers(f.Source, m))))],
                [.. targetFacts.Select(m => new Fact(m, First(findings, touching, f => Covers(f.Target, m))))],
                source,
                target);
        }

        return new FactLists(source.DrainToImmutable(), target.DrainToImmutable(), elsewhere);
    }

    /// <summary>The findings that speak of a bead, by index, in their order.</summary>
    private static List<int> Touching(FindingsBySegment bySource, SegmentRange source, FindingsBySegment byTarget, SegmentRange target)
    {
        var touching = new SortedSet<int>();
        Add(bySource, source);
        Add(byTarget, target);
        return [.. touching];

        void Add(FindingsBySegment findings, SegmentRange range)
        {
            for (var s = range.Start; s < range.End; s++)
            {
                foreach (var f in findings[s])
                {
                    touching.Add(f);
                }
            }
        }
    }

    private static int First(ImmutableArray<Finding> findings, List<int> touching, Predicate<Finding> fits) =>
        touching.FindIndex(f => fits(findings[f])) is >= 0 and var found ? touching[found] : -1;

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
    private static void Add(int bead, Fact[] source, Fact[] target, ImmutableArray<FactLine>.Builder sourceLines, ImmutableArray<FactLine>.Builder targetLines)
    {
        var partner = new int[target.Length];
        Array.Fill(partner, -1);
        var taken = new bool[source.Length];
        Join(source, target, partner, taken, static f => f.Finding < 0 ? f.Mention.Value : null);
        var equal = (int[])partner.Clone();
        var repeated = (bool[])taken.Clone();
        Join(source, target, partner, taken, static f => f.Finding >= 0 ? (f.Finding, f.Mention.Kind) : null);
        Join(source, target, partner, taken, static f => f.Finding >= 0 ? f.Finding : null);
        Join(source, target, partner, taken, static f => f.Finding >= 0 ? f.Mention.Kind : null);

        sourceLines.AddRange(source.Where((s, i) => s.Finding >= 0 || repeated[i]).Select(s => new FactLine(s.Mention.Value, s.Finding, bead)));

        // Equal values may be written differently (Germany, Almanya): both sides show the source's form.
        targetLines.AddRange(
            Enumerable.Range(0, target.Length)
                .Where(t => target[t].Finding >= 0 || equal[t] >= 0)
                .OrderBy(t => partner[t] < 0 ? int.MaxValue : partner[t])
                .Select(t => new FactLine((equal[t] < 0 ? target[t] : source[equal[t]]).Mention.Value, target[t].Finding, bead)));
    }

    /// <summary>Gives each fact of the target that has no partner the first free one of the source with the same key.</summary>
    /// <param name="key">Null for a fact that is passed over.</param>
    private static void Join(Fact[] source, Fact[] target, int[] partner, bool[] taken, Func<Fact, object?> key)
    {
        var free = new Dictionary<object, Queue<int>>();
        for (var s = 0; s < source.Length; s++)
        {
            if (!taken[s] && key(source[s]) is { } own)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(free, own, out _) ??= []).Enqueue(s);
            }
        }

        for (var t = 0; t < target.Length; t++)
        {
            if (partner[t] < 0 && key(target[t]) is { } own && free.TryGetValue(own, out var those) && those.TryDequeue(out var s))
            {
                taken[s] = true;
                partner[t] = s;
            }
        }
    }

    /// <param name="Finding">Index of the finding that speaks of it; -1 where none does.</param>
    private sealed record Fact(Mention Mention, int Finding);
}
