using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Evidence;

namespace TransCheck.Checks;

/// <summary>One side of a finding.</summary>
/// <param name="Segment">Index in the document of that side.</param>
/// <param name="Span">Range in the text of the segment; empty where the counterpart's place is known but holds nothing to point at.</param>
/// <param name="Value">The canonical value, where the finding is about one.</param>
public sealed record FindingSide(int Segment, TextSpan Span, string? Value = null)
{
    /// <summary>The last segment, where the finding covers several (a paragraph).</summary>
    public int LastSegment { get; init; } = Segment;

    /// <summary>The end of the finding in <see cref="LastSegment"/>; ignored unless that is another segment.</summary>
    public int LastEnd { get; init; }

    /// <summary>
    /// What reports mark in <see cref="Segment"/> where that is not <see cref="Span"/> alone: the phrase around it, or the counterpart of what the other side says.
    /// Neither evidence nor fingerprints read it.
    /// </summary>
    public ImmutableArray<TextSpan> Shown { get; init; } = [];

    internal string SurfaceIn(Document document) => Span.Of(document.Segments[Segment].Text).ToString();
}

/// <summary>The words of a message, in no language: what the texts say, and keys of the string tables.</summary>
/// <param name="Variant">As in <see cref="Finding.Variant"/>.</param>
/// <param name="Arguments">Fill the holes of the message, in order.</param>
/// <param name="Term">A key of the string tables whose text fills the hole behind them; null for none.</param>
public sealed record FindingWording(string? Variant, ImmutableArray<string> Arguments, string? Term = null);

/// <summary>What speaks for a finding beside what its check saw.</summary>
/// <param name="Rendered">0 to 1: how likely the two sentences render each other, or those on either side of a passage that stands alone.</param>
/// <param name="Around"><paramref name="Rendered"/> is about the sentences on either side.</param>
/// <param name="EqualFacts">Numbers and names that both sentences state, those of the finding left out.</param>
public sealed record FindingGrounds(double Rendered, bool Around, int EqualFacts)
{
    /// <summary>The two sentences stand at different places.</summary>
    public bool Moved { get; init; }
}

/// <summary>One problem, on one or both sides.</summary>
/// <param name="Confidence">0 to 1, calibrated: how likely a careful editor agrees.</param>
/// <param name="Arguments">Fill the holes of the check's message in the string table, in order; language-neutral.</param>
public sealed record Finding(CheckInfo Check, FindingSide? Source, FindingSide? Target, double Confidence, ImmutableArray<string> Arguments)
{
    /// <summary>The check's own severity unless this finding weighs less or more.</summary>
    public Severity Severity { get; init; } = Check.Severity;

    /// <summary>What the check knows of it that the model of its family weighs; see <see cref="CandidateFeature"/>.</summary>
    internal ImmutableArray<(CandidateFeature Feature, double Value)> Features { get; init; } = [];

    /// <summary>Names another message of the check: <c>percent-altered.message.points</c> for the variant <c>points</c>.</summary>
    public string? Variant { get; init; }

    /// <summary>What its message says where that is not <see cref="Variant"/> and <see cref="Arguments"/>, by which evidence knows it again.</summary>
    public FindingWording? Wording { get; init; }

    /// <summary>What is known of the sentences that it stands in; null where nothing is, or it needs none.</summary>
    public FindingGrounds? Grounds { get; init; }
}
