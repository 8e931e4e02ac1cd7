using System.Collections.Immutable;
using TransCheck.Facts;

namespace TransCheck.Checks.History;

/// <summary>
/// A translation that renders an earlier text of its source: it states what the earlier text states where the present one states something else.
/// Times of commits and files say nothing here; a translation that renders the present source is never stale, whatever the history.
/// </summary>
/// <param name="Rendered">The newest of the texts that fit best.</param>
/// <param name="Explained">The findings that the change of the source explains.</param>
/// <param name="Changes">What the source has changed since; see <see cref="SourceChange.Describe"/>.</param>
internal sealed record Staleness(EarlierSource Rendered, ImmutableArray<Finding> Explained, ImmutableArray<string> Changes)
{
    /// <summary>Below this a finding weighs nothing.</summary>
    private const double Likely = 0.5;

    /// <summary>One finding at least must be as sure as this and be explained, unless the translation states a fact that only the earlier text states.</summary>
    private const double Sure = 0.8;

    /// <summary>The share of what is explained that must be gained over all: an earlier text that mends one sentence and spoils another fits no better.</summary>
    private const double Gained = 0.6;

    /// <summary>Texts whose fit differs less fit equally well.</summary>
    private const double Equal = 0.1;

    /// <summary>Minor findings are often a matter of taste.</summary>
    private const double MinorWeight = 0.5;

    /// <param name="findings">Of the translation and the present source, of any confidence.</param>
    /// <param name="find">Finds the same of the translation and an earlier source.</param>
    public static Staleness? Find(PairContext context, IReadOnlyList<Finding> findings, Func<PairContext, List<Finding>> find)
    {
        var likely = findings.Where(f => f.Confidence >= Likely).ToList();
        var now = Misfit(likely);
        if (now == 0 || context.History is not { } history)
        {
            return null;
        }

        Staleness? best = null;
        var least = now;
        foreach (var earlier in history.Sources)
        {
            var change = SourceChange.Of(earlier.Document, context.Pair.Source);
            var touched = likely.FindAll(f => Touches(change, f));
            if (touched.Count == 0)
            {
                // Nothing that the translation has otherwise was ever changed here.
                continue;
            }

            var then = history.Prepare(earlier.Document);
            var remaining = find(then);
            var misfit = Misfit(remaining);
            var sure = Repeats(change, then, context) ? Likely : Sure;
            var explained = touched.FindAll(f => !remaining.Exists(r => IsSame(f, r)) && IsNews(f, change, then));
            if (misfit < least - Equal && explained.Exists(f => f.Confidence >= sure) && now - misfit >= Gained * Misfit(explained))
            {
                least = misfit;
                best = new Staleness(earlier, [.. explained], [.. change.Describe(then.SourceFacts, context.SourceFacts)]);
            }
        }

        return best;
    }

    private static double Misfit(IEnumerable<Finding> findings) =>
        findings.Where(f => f.Confidence >= Likely).Sum(f => f.Confidence * f.Severity switch { Severity.Neutral => 0, Severity.Minor => MinorWeight, _ => 1 });

    /// <summary>Whether a finding stands in a sentence that the source has changed.</summary>
    private static bool Touches(SourceChange change, Finding finding) =>
        (finding.Source is { } source && change.Added.Any(s => s >= source.Segment && s <= source.LastSegment))
        || (finding.Source is not { Span.Length: > 0 } && !change.Removed.IsEmpty);

    /// <summary>Whether the translation is still wrong at the same words, or lacks the same ones.</summary>
    private static bool IsSame(Finding finding, Finding other)
    {
        if (finding.Target is { Span.Length: > 0 } target)
        {
            return other.Target is { Span.Length: > 0 } t && t.Segment <= target.LastSegment && t.LastSegment >= target.Segment
                && (t.Segment != target.Segment || t.LastSegment != target.LastSegment || t.Span.Overlaps(target.Span));
        }

        return finding.Check == other.Check && finding.Arguments.SequenceEqual(other.Arguments, StringComparer.Ordinal);
    }

    /// <summary>Whether the translation states a fact of the earlier text that the present one does not state anywhere.</summary>
    private static bool Repeats(SourceChange change, PairContext then, PairContext context)
    {
        var gone = change.Removed.SelectMany(s => then.SourceFacts.BySegment[s]).Where(m => m.Kind is not FactKind.Quotation && m.Certainty >= Likely).Select(m => m.Value).ToHashSet();
        gone.ExceptWith(context.SourceFacts.BySegment.SelectMany(s => s).Select(m => m.Value));
        return gone.Count > 0 && context.TargetFacts.BySegment.SelectMany(s => s).Any(m => m.Certainty >= Likely && gone.Contains(m.Value));
    }

    /// <summary>A value that the earlier text had as well is no news: then its words alone hid the finding.</summary>
    private static bool IsNews(Finding finding, SourceChange change, PairContext then) =>
        finding.Source is not { Span.Length: > 0, Value: { } value }
        || !change.Removed.Any(s => then.SourceFacts.BySegment[s].Any(m => string.Equals(m.Value.ToString(), value, StringComparison.Ordinal)));
}
