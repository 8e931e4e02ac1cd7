using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Facts;

namespace TransCheck.Reporting;

/// <summary>The words of a finding in a segment.</summary>
/// <param name="Finding">Index among the findings of the pair.</param>
/// <param name="Span">Range in the segment; empty where only the place of the counterpart is known.</param>
public readonly record struct TextMark(int Finding, TextSpan Span);

/// <param name="Line">In the file, from 1.</param>
/// <param name="Marks">In the order of the findings; they may overlap.</param>
public sealed record MarkedSegment(string Text, BlockKind Kind, int Line, ImmutableArray<TextMark> Marks)
{
    /// <summary>Position among the segments of its article.</summary>
    public int Index { get; init; }

    /// <summary>Where it states facts, in order.</summary>
    public ImmutableArray<TextSpan> Facts { get; init; } = [];
}

/// <summary>Segments that render each other; either side may be empty.</summary>
public sealed record MarkedBead(ImmutableArray<MarkedSegment> Source, ImmutableArray<MarkedSegment> Target);

/// <summary>Both articles of a pair side by side, for reports that show the whole text.</summary>
public sealed record PairText(ImmutableArray<MarkedBead> Beads)
{
    public static PairText None { get; } = new([]);

    /// <param name="index">The new index of every finding; -1 for one that is gone.</param>
    internal PairText Renumbered(int[] index) => new(
        [.. Beads.Select(bead => new MarkedBead(Renumbered(bead.Source, index), Renumbered(bead.Target, index)))]);

    private static ImmutableArray<MarkedSegment> Renumbered(ImmutableArray<MarkedSegment> segments, int[] index) =>
        [.. segments.Select(s => s with { Marks = [.. s.Marks.Where(m => index[m.Finding] >= 0).Select(m => m with { Finding = index[m.Finding] })] })];

    internal static PairText Of(PairContext context, ImmutableArray<Finding> findings)
    {
        var pair = context.Pair;
        var source = new FindingsBySegment(pair.Source, findings, static f => f.Source);
        var target = new FindingsBySegment(pair.Target, findings, static f => f.Target);
        return new(
            [.. pair.Beads.Select(bead => new MarkedBead(
                Side(context.SourceFacts, bead.Source, source, f => findings[f].Source),
                Side(context.TargetFacts, bead.Target, target, f => findings[f].Target)))]);
    }

    private static ImmutableArray<MarkedSegment> Side(DocumentFacts facts, SegmentRange range, FindingsBySegment findings, Func<int, FindingSide?> side)
    {
        var document = facts.Document;
        var segments = ImmutableArray.CreateBuilder<MarkedSegment>(range.Count);
        for (var s = range.Start; s < range.End; s++)
        {
            var segment = document.Segments[s];
            var marks = ImmutableArray.CreateBuilder<TextMark>(findings[s].Length);
            foreach (var f in findings[s])
            {
                if (side(f) is { } found)
                {
                    marks.AddRange((segment.Index == found.Segment && !found.Shown.IsEmpty ? found.Shown : [Range(found, segment)]).Select(span => new TextMark(f, span)));
                }
            }

            segments.Add(new MarkedSegment(segment.Text, document.BlockOf(segment).Kind, document.Locate(segment, new TextSpan(0, 0)).Line, marks.DrainToImmutable())
            {
                Index = s,
                Facts = [.. facts.BySegment[s].Select(m => m.Span).Distinct().OrderBy(span => span.Start)],
            });
        }

        return segments.MoveToImmutable();
    }

    private static TextSpan Range(FindingSide side, Segment segment)
    {
        var start = segment.Index == side.Segment ? side.Span.Start : 0;
        var end = side.LastSegment == side.Segment ? side.Span.End : segment.Index < side.LastSegment ? segment.Text.Length : side.LastEnd;
        return TextSpan.FromBounds(start, Math.Clamp(end, start, segment.Text.Length));
    }
}
