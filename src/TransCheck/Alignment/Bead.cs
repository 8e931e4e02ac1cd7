using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Alignment;

/// <summary>Consecutive segments of one document; may be empty, and then <see cref="Start"/> tells where the missing counterpart would stand.</summary>
public readonly record struct SegmentRange(int Start, int Count)
{
    public int End => Start + Count;

    public bool Contains(int segment) => segment >= Start && segment < End;
}

/// <summary>Source and target segments that render each other. One side is empty for a segment that has no counterpart.</summary>
/// <param name="Score">0 to 1: how likely the bead is right.</param>
/// <param name="Moved">The bead stands at another place in the target than in the source: it crosses its neighbours.</param>
public sealed record Bead(SegmentRange Source, SegmentRange Target, double Score, bool Moved = false);

/// <summary>A source and a target document with the beads that tie them. Every segment of either side is in exactly one bead.</summary>
/// <param name="Beads">By source position; a bead without source stands where its target would be read.</param>
public sealed record AlignedPair(Document Source, Document Target, ImmutableArray<Bead> Beads)
{
    /// <summary>The words that render each other, by which the segments were tied and checks tie words.</summary>
    public Lexicon Lexicon { get; init; } = Lexicon.Default;

    /// <summary>Whether the target has one sentence as it stands in the source.</summary>
    internal bool IsCopy(Bead bead) =>
        bead.Source.Count == 1 && bead.Target.Count == 1 && string.Equals(Source.Segments[bead.Source.Start].Text, Target.Segments[bead.Target.Start].Text, StringComparison.Ordinal);

    /// <summary>What is left of the work that the pair may ask for.</summary>
    public WorkBudget Work { get; init; } = new();
}
