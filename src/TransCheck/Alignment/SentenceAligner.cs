using System.Collections.Immutable;
using TransCheck.Articles;

namespace TransCheck.Alignment;

/// <summary>Ties the segments of a source to those of its target.</summary>
public static class SentenceAligner
{
    public static AlignedPair Align(Document source, Document target)
    {
        var beads = ImmutableArray.CreateBuilder<Bead>();
        for (var i = 0; i < Math.Max(source.Segments.Length, target.Segments.Length); i++)
        {
            beads.Add(new Bead(
                new SegmentRange(Math.Min(i, source.Segments.Length), i < source.Segments.Length ? 1 : 0),
                new SegmentRange(Math.Min(i, target.Segments.Length), i < target.Segments.Length ? 1 : 0),
                0.5));
        }

        return new AlignedPair(source, target, beads.DrainToImmutable());
    }
}
