using System.Collections.Immutable;
using TransCheck.Articles;

namespace TransCheck.Facts;

public enum FactKind
{
    Number,
    Ordinal,
    Percent,
    PercentagePoint,
    Money,
    Quantity,
    Date,
    Weekday,
    Time,
    Duration,
    Name,
    Quotation,
    Link,
    Code,
}

/// <summary>
/// The language-neutral meaning of a mention. Values of one kind compare through <see cref="object.Equals(object)"/>;
/// <see cref="ToString"/> gives the canonical English form that reports show (<c>22 percent</c>, <c>14300000000 USD</c>, <c>2026-04-09</c>).
/// </summary>
public abstract record FactValue
{
    public abstract override string ToString();
}

/// <summary>A place in the text that states a fact.</summary>
/// <param name="Segment">Index in <see cref="Document.Segments"/>.</param>
/// <param name="Span">Range in the text of the segment, without an apostrophe suffix.</param>
/// <param name="Certainty">0 to 1: how sure the finder is that the text states this value at all (<c>yüz</c> may be a face).</param>
public sealed record Mention(FactKind Kind, FactValue Value, int Segment, TextSpan Span, string Surface, double Certainty = 1);

/// <summary>A document and every fact that it states, in reading order.</summary>
/// <param name="BySegment">One list for each segment.</param>
public sealed record DocumentFacts(Document Document, ImmutableArray<ImmutableArray<Mention>> BySegment);

/// <summary>Finds the facts of some kinds.</summary>
public interface IFactFinder
{
    /// <summary>Adds the mentions of one segment to <paramref name="mentions"/>; takes time linear in its length and never throws.</summary>
    void Find(Document document, Segment segment, ICollection<Mention> mentions);
}
