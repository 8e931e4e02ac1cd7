using TransCheck.Articles;

namespace TransCheck.Checks.Wording;

/// <summary>Gives findings the words in which reports tell them: the phrases of both sides where the check compared single words, or a word with nothing.</summary>
internal static class FindingWords
{
    /// <summary>Behind a variant: what the other side says instead is not known.</summary>
    private const string Alone = "alone";

    /// <summary>Nothing that a check compared, and nothing that evidence or fingerprints read, is changed.</summary>
    public static Finding AddTo(Finding finding, PairContext context)
    {
        var told = WithWords(finding, context);
        return told with { Grounds = Grounds.Of(told, context) };
    }

    private static Finding WithWords(Finding finding, PairContext context) => finding.Check.Name switch
    {
        "polarity-flipped" or "certainty-changed" => WithPhrases(finding, context),
        "tense-changed" => WithBoth(finding, context, Predicate),
        "comparator-flipped" => WithBoth(finding, context, (side, document, _) => new Phrase(side.Segment, BoundPhrases.Comparison(document.Segments[side.Segment], document.Language, side.Span))),
        "bound-flipped" => WithBoth(finding, context, (side, document, _) => new Phrase(side.Segment, BoundPhrases.Around(document.Segments[side.Segment], document.Language, side.Span))),
        "number-format" => finding with { Wording = new FindingWording(context.Pair.Target.Language == Language.Turkish ? null : "turkish", finding.Arguments) },
        "quotation-missing" when finding.Variant is not null => WithRendering(finding, context),
        _ => finding,
    };

    /// <summary>A quotation whose words stand on the other side without the marks.</summary>
    private static Finding WithRendering(Finding finding, PairContext context) =>
        finding is { Source: { } source, Target: { Span.Length: 0 } target } && context.BeadsOfSegments.OfTarget[target.Segment] is var bead && bead == context.BeadsOfSegments.OfSource[source.Segment]
        && new Phrases(context, bead, onSource: true).Renderings(source, target.Segment) is { } words
            ? finding with
            {
                Target = Shown(target, words),
                Wording = new FindingWording(finding.Variant + ".shown", [.. finding.Arguments, words.Of(context.Pair.Target)]),
            }
            : finding;

    /// <summary>The phrase of a word that only one side has, and what stands in its place.</summary>
    private static Finding WithPhrases(Finding finding, PairContext context)
    {
        var onSource = finding.Source is { Span.Length: > 0 };
        if ((onSource ? finding.Source : finding.Target) is not { } cue)
        {
            return finding;
        }

        var (ofSource, ofTarget) = context.BeadsOfSegments;
        var (own, other) = new Phrases(context, onSource ? ofSource[cue.Segment] : ofTarget[cue.Segment], onSource).Of(cue);
        var (here, there) = onSource ? (context.Pair.Source, context.Pair.Target) : (context.Pair.Target, context.Pair.Source);
        var said = own.Of(here);
        string[] phrases = other is not { } rendering ? [said] : onSource ? [said, rendering.Of(there)] : [rendering.Of(there), said];
        return finding with
        {
            Source = Shown(finding.Source, onSource ? own : other),
            Target = Shown(finding.Target, onSource ? other : own),
            Wording = new FindingWording(
                other is null ? $"{finding.Variant}.{Alone}" : finding.Variant,
                finding.Check.Name == "certainty-changed" ? [.. phrases, .. finding.Arguments] : [.. phrases],
                finding.Wording?.Term),
        };
    }

    /// <summary>The phrases in which the compared words of both sides stand.</summary>
    private static Finding WithBoth(Finding finding, PairContext context, Func<FindingSide, Document, Phrases, Phrase> phrase)
    {
        if (finding is not { Source: { } source, Target: { } target })
        {
            return finding;
        }

        var (ofSource, ofTarget) = context.BeadsOfSegments;
        var one = phrase(source, context.Pair.Source, new Phrases(context, ofSource[source.Segment], onSource: true));
        var other = phrase(target, context.Pair.Target, new Phrases(context, ofTarget[target.Segment], onSource: false));
        return finding with
        {
            Source = Shown(source, one),
            Target = Shown(target, other),
            Wording = new FindingWording(finding.Variant, [one.Of(context.Pair.Source), other.Of(context.Pair.Target)]),
        };
    }

    private static Phrase Predicate(FindingSide verb, Document document, Phrases phrases) => phrases.Of(verb).Own;

    /// <summary>A phrase is shown in the segment that the side names; in another one of the bead it is only told.</summary>
    private static FindingSide? Shown(FindingSide? side, Phrase? phrase) =>
        side is not null && phrase is { } found && found.Segment == side.Segment ? side with { Shown = [found.Span] } : side;
}
