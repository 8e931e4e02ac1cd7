using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;

namespace TransCheck.Checks.Text;

/// <summary>Sentences stand at another place in the target than in the source: a paragraph and more away.</summary>
internal sealed class PassageMoved : ICheck
{
    /// <summary>Translators turn neighbouring sentences round; nobody misses anything then.</summary>
    private const int NearestSegments = 3;

    public CheckInfo Info { get; } = new("TC0106", "passage-moved", Mqm.Structure, Severity.Neutral) { Family = CheckFamily.Passage };

    public IEnumerable<Finding> Run(PairContext context)
    {
        var (source, target) = (context.Pair.Source, context.Pair.Target);
        var beads = context.Pair.Beads;
        var steadyBefore = Steady(beads, 1);
        var steadyBehind = Steady(beads, -1);
        for (var k = 0; k < beads.Length; k++)
        {
            if (!beads[k].Moved || !IsFar(context.Pair, beads[k].Target, steadyBefore[k], steadyBehind[k]))
            {
                continue;
            }

            // What moved together is told once.
            var last = k;
            while (last + 1 < beads.Length && beads[last + 1].Moved
                && beads[last + 1].Source.Start == beads[last].Source.End && beads[last + 1].Target.Start == beads[last].Target.End)
            {
                last++;
            }

            if (last == k && beads[k].Source.Count == 1 && source.BlockOf(source.Segments[beads[k].Source.Start]).Kind is BlockKind.Title or BlockKind.Heading)
            {
                // A heading without the text below it did not move: it resembles another one.
                continue;
            }

            var score = 1.0;
            for (var b = k; b <= last; b++)
            {
                score = Math.Min(score, beads[b].Score);
            }

            yield return new Finding(
                Info,
                Side(source, new SegmentRange(beads[k].Source.Start, beads[last].Source.End - beads[k].Source.Start)),
                Side(target, new SegmentRange(beads[k].Target.Start, beads[last].Target.End - beads[k].Target.Start)),
                score,
                [Excerpt.Of(source.Segments[beads[k].Source.Start].Text)]);
            k = last;
        }
    }

    /// <summary>Is it some sentences away from where its neighbours in the source went, and in another block?</summary>
    private static bool IsFar(AlignedPair pair, SegmentRange own, int before, int behind)
    {
        foreach (var k in (ReadOnlySpan<int>)[before, behind])
        {
            if (k < 0)
            {
                continue;
            }

            var neighbour = pair.Beads[k].Target;
            var distance = own.Start > neighbour.Start ? own.Start - neighbour.End : neighbour.Start - own.End;
            if (distance < NearestSegments || pair.Target.Segments[own.Start].Block == pair.Target.Segments[neighbour.Start].Block)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>For each bead the last one that a walk in one direction met before it and that is tied and did not move; -1 for none.</summary>
    private static int[] Steady(ImmutableArray<Bead> beads, int step)
    {
        var met = new int[beads.Length];
        var last = -1;
        for (var k = step > 0 ? 0 : beads.Length - 1; k >= 0 && k < beads.Length; k += step)
        {
            met[k] = last;
            last = beads[k].Moved || beads[k].Target.Count == 0 || beads[k].Source.Count == 0 ? last : k;
        }

        return met;
    }

    private static FindingSide Side(Document document, SegmentRange range)
    {
        var first = document.Segments[range.Start];
        var last = document.Segments[range.End - 1];
        return new FindingSide(first.Index, new TextSpan(0, first.Text.Length)) { LastSegment = last.Index, LastEnd = last.Text.Length };
    }
}
