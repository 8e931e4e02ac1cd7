using System.Collections.Immutable;
using System.Globalization;
using TransCheck.Alignment;
using TransCheck.Articles;

namespace TransCheck.Checks.Text;

/// <summary>Sentences stand at another place in the target than in the source: a paragraph and more away.</summary>
internal sealed class PassageMoved : ICheck
{
    /// <summary>Translators turn neighbouring sentences round; nobody misses anything then.</summary>
    private const int NearestSegments = 3;

    public CheckInfo Info { get; } = new("TC0106", "passage-moved", Mqm.Structure, Severity.Neutral) { Family = CheckFamily.Passage };

    /// <summary>From so many on the text stands in another order, and that is one finding.</summary>
    private const int Many = 4;

    public IEnumerable<Finding> Run(PairContext context)
    {
        var moved = Moved(context.Pair);
        var headings = moved.FindAll(m => m.IsHeading);
        var passages = moved.FindAll(m => !m.IsHeading);

        // One heading without the text below it did not move: it resembles another one.
        return [.. headings.Count < Many ? [] : (IEnumerable<Finding>)[All(context.Pair, headings, "headings")], .. passages.Count < Many ? passages.Select(m => One(context.Pair, m)) : [All(context.Pair, passages, "passages")]];
    }

    /// <summary>Beads in a row that moved together.</summary>
    private readonly record struct Group(SegmentRange Source, SegmentRange Target, double Score, bool IsHeading);

    private static List<Group> Moved(AlignedPair pair)
    {
        var runs = new List<Group>();
        var beads = pair.Beads;
        var steadyBefore = Steady(beads, 1);
        var steadyBehind = Steady(beads, -1);
        for (var k = 0; k < beads.Length; k++)
        {
            if (!beads[k].Moved || !IsFar(pair, beads[k].Target, steadyBefore[k], steadyBehind[k]))
            {
                continue;
            }

            var (first, score) = (k, beads[k].Score);
            while (k + 1 < beads.Length && beads[k + 1].Moved && beads[k + 1].Source.Start == beads[k].Source.End && beads[k + 1].Target.Start == beads[k].Target.End)
            {
                score = Math.Min(score, beads[++k].Score);
            }

            var source = new SegmentRange(beads[first].Source.Start, beads[k].Source.End - beads[first].Source.Start);
            var target = new SegmentRange(beads[first].Target.Start, beads[k].Target.End - beads[first].Target.Start);
            runs.Add(new Group(source, target, score, source.Count == 1 && pair.Source.BlockOf(pair.Source.Segments[source.Start]).Kind is BlockKind.Title or BlockKind.Heading));
        }

        return runs;
    }

    private Finding One(AlignedPair pair, Group run) =>
        new(Info, Side(pair.Source, run.Source), Side(pair.Target, run.Target), run.Score, [Excerpt.Of(pair.Source.Segments[run.Source.Start].Text)]);

    private Finding All(AlignedPair pair, List<Group> runs, string variant) =>
        new(
            Info,
            Side(pair.Source, runs[0].Source),
            Side(pair.Target, runs[0].Target),
            runs.Max(r => r.Score),
            [Excerpt.Of(pair.Source.Segments[runs[0].Source.Start].Text), runs.Count.ToString(CultureInfo.InvariantCulture)]) { Variant = variant };

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
