using System.Collections.Immutable;
using TransCheck.Articles;

namespace TransCheck.Archive;

/// <summary>A value, and what its sentence says it is the value of.</summary>
/// <param name="Article">0 for the first article of its voice, 1 for the translation.</param>
/// <param name="Segment">Index in the document of that article.</param>
/// <param name="Owner">Key of the name that the value plainly belongs to; null where none does.</param>
/// <param name="Names">Those of the sentence.</param>
/// <param name="Words">The words of content of the sentence, without names and values.</param>
internal sealed record Statement(int Article, int Segment, TextSpan Span, StatedValue Value, int? Owner, ImmutableArray<ContextName> Names, ImmutableArray<ContextWord> Words)
{
    /// <summary>What the whole article is about: sentences without any name are mostly about that.</summary>
    public required MainTopics Topics { get; init; }

    /// <summary>The other values of the sentence.</summary>
    public ImmutableArray<StatedValue> Beside { get; init; } = [];

    /// <summary>The keys of years, days and words of time in the sentence that say when.</summary>
    public ImmutableArray<int> When { get; init; } = [];

    /// <summary>Those of the words that tell two values of one thing from each other: <c>active</c> parameters, <c>expected</c>.</summary>
    public ImmutableArray<ContextWord> Apart { get; init; } = [];

    /// <summary>Another article may rightly state another value at another time.</summary>
    public bool Changes { get; init; }
}
