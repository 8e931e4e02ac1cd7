using System.Collections.Immutable;
using TransCheck.Articles;

namespace TransCheck.Facts.Names;

public enum NameDifferenceKind
{
    /// <summary>The English text has a name that nothing in the Turkish renders.</summary>
    EnglishOnly,

    /// <summary>The Turkish text has a name that nothing in the English is rendered by.</summary>
    TurkishOnly,

    /// <summary>Another name stands where the English one should be.</summary>
    Altered,

    /// <summary>The same product in another version.</summary>
    Version,

    /// <summary>The same name, a letter or two away from how both articles spell it elsewhere.</summary>
    Misspelt,
}

/// <summary>A place of one document.</summary>
/// <param name="Span">Range in the text of the segment; empty where only the segment is known.</param>
public readonly record struct NamePlace(int Segment, TextSpan Span);

/// <param name="Confidence">0 to 1.</param>
public sealed record NameDifference(NameDifferenceKind Kind, NamePlace English, NamePlace Turkish, double Confidence)
{
    /// <summary>What <see cref="NameModel"/> weighed; empty for kinds that are not weighed.</summary>
    internal ImmutableArray<double> Features { get; init; } = [];
}
