using System.Collections.Immutable;

namespace TransCheck.Articles;

public enum BlockKind
{
    Title,
    Heading,
    Paragraph,
    ListItem,
    Quotation,
    Caption,
    TableCell,
    Code,

    /// <summary>Text that repeats what the body says: a three-point summary, a TL;DR, a standfirst.</summary>
    Summary,
}

/// <summary>A link and the words that carry it.</summary>
/// <param name="Span">Range in the text of the block; empty for a link without words.</param>
/// <param name="Target">The address as written, entities decoded.</param>
public sealed record Link(TextSpan Span, string Target);

/// <param name="Level">Heading level 1 to 6, nesting depth of a list item from 1; 0 elsewhere.</param>
/// <param name="Text">Readable text without markup. May hold line breaks, which count as spaces.</param>
public sealed record Block(BlockKind Kind, int Level, string Text, SourceMap Map)
{
    /// <summary>The number that marks it in an ordered list. It is no part of the text, but may be one of its facts: <c>1. Hafta</c>, <c>3. Adım</c>.</summary>
    public int? Marker { get; init; }

    public ImmutableArray<Link> Links { get; init; } = [];

    /// <summary>What the markup sets as code within the text, in order.</summary>
    public ImmutableArray<TextSpan> Code { get; init; } = [];
}
