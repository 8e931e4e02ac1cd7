using TransCheck.Articles;

namespace TransCheck.Checks.Terms;

/// <summary>One way to write a term.</summary>
/// <param name="Term">Number of the term among those of its list.</param>
/// <param name="Rendering">Number of this way among the renderings of the term.</param>
/// <param name="IsForbidden">What must not render the term.</param>
/// <param name="CaseSensitive">Capitals must agree.</param>
internal sealed record TermForm(int Term, int Rendering, string Text, bool IsForbidden = false, bool CaseSensitive = false);

/// <summary>A term in a segment.</summary>
/// <param name="Span">Range in the text of the segment, without an apostrophe suffix.</param>
internal sealed record TermHit(TermForm Form, int Segment, TextSpan Span)
{
    /// <summary>Whether <paramref name="other"/> lies within this one and is shorter.</summary>
    public bool Covers(TermHit other) =>
        Segment == other.Segment && Span.Length > other.Span.Length && Span.Start <= other.Span.Start && Span.End >= other.Span.End;
}
