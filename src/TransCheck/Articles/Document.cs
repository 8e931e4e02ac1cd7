using System.Collections.Immutable;

namespace TransCheck.Articles;

/// <summary>A sentence, or a heading or list item without one.</summary>
/// <param name="Index">Position among the segments of its document, from 0.</param>
/// <param name="Block">Index of its block in <see cref="Article.Blocks"/>.</param>
/// <param name="Span">Range in the text of the block.</param>
/// <param name="Text">That range; may hold line breaks.</param>
/// <param name="Tokens">In order; their offsets count from the start of <paramref name="Text"/>.</param>
public sealed record Segment(int Index, int Block, TextSpan Span, string Text, Token[] Tokens)
{
    public ReadOnlySpan<char> Surface(Token token) => Text.AsSpan(token.Start, token.Length);

    public ReadOnlySpan<char> Stem(Token token) => Text.AsSpan(token.Start, token.StemLength);

    /// <param name="span">Range in the text.</param>
    /// <returns>The first and the last token that share a character with a range; -1 where none does.</returns>
    public (int First, int Last) Covered(TextSpan span)
    {
        var (first, end) = (TokenBehind(span.Start), TokenFrom(span.End));
        return span.Length > 0 && first < end ? (first, end - 1) : (-1, -1);
    }

    /// <returns>The index of the first token that ends behind the offset; the number of tokens where none does.</returns>
    public int TokenBehind(int offset)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens[middle].End > offset ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <returns>The index of the first token that does not begin before the offset; the number of tokens where none does.</returns>
    public int TokenFrom(int offset)
    {
        var at = TokenBehind(offset);
        return at < Tokens.Length && Tokens[at].Start < offset ? at + 1 : at;
    }
}

/// <summary>An article of a known language, cut into segments and tokens.</summary>
/// <param name="Language">Turkish or English.</param>
public sealed record Document(Article Article, Language Language, ImmutableArray<Segment> Segments)
{
    public Block BlockOf(Segment segment) => Article.Blocks[segment.Block];

    /// <summary>The number of the list item that begins with a segment.</summary>
    public int? MarkerOf(int segment) =>
        segment == 0 || Segments[segment - 1].Block != Segments[segment].Block ? BlockOf(Segments[segment]).Marker : null;

    /// <summary>Is what stands there set as code?</summary>
    /// <param name="segment">Index of a segment.</param>
    /// <param name="span">Range in the text of the segment.</param>
    public bool IsCode(int segment, TextSpan span)
    {
        var (block, start) = (Article.Blocks[Segments[segment].Block], Segments[segment].Span.Start + span.Start);
        var at = block.Code.AsSpan().FirstEndingBehind(start, static c => c);
        return at < block.Code.Length && block.Code[at].Start <= start;
    }

    /// <param name="segment">One of this document's.</param>
    /// <param name="span">Range in the text of the segment.</param>
    public Location Locate(Segment segment, TextSpan span) =>
        Article.Locate(BlockOf(segment), new TextSpan(segment.Span.Start + span.Start, span.Length));
}
