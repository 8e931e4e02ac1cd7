using TransCheck.Alignment;
using TransCheck.Checks.Text;

namespace TransCheck.Checks;

/// <summary>
/// Leaves one finding for one altered fact. Of a pair that is no translation nothing else is told. A page that was left untranslated speaks for all but the sentences that were translated, a translation that stops for every passage that is missing, a passage that is missing,
/// added or untranslated as a whole speaks for every fact in it, a part of a sentence for the facts among its words that are missing or added; elsewhere, where two findings point at overlapping words, the one that says more stays.
/// Of a text without full stops whose every fact differs, no editor wants to hear of each: what says most stays.
/// </summary>
internal static class FindingReducer
{
    /// <summary>A finding below this confidence silences only less sure ones.</summary>
    private const double Sure = 0.5;

    /// <summary>No sentence has so many mistakes; one that has renders something else.</summary>
    private const int MostOfSegment = 25;

    /// <param name="page">Of the pair, where a side was never translated: the finding that says so speaks for all that this explains.</param>
    public static List<Finding> Reduce(IReadOnlyList<Finding> all, AlignedPair pair, LeftPage? page = null)
    {
        if (all.FirstOrDefault(f => f.Check.Scope == CheckScope.Pair) is { } pairs)
        {
            return [pairs];
        }

        var findings = page is not null && all.Any(IsPage) ? all.Where(f => IsPage(f) || !page.Explains(f)) : all;
        var incomplete = all.Any(f => f.Check.Scope == CheckScope.Rest);
        var kept = new List<Finding>();
        var bySource = new List<Finding>?[pair.Source.Segments.Length];
        var byTarget = new List<Finding>?[pair.Target.Segments.Length];
        foreach (var finding in findings.OrderByDescending(Weight).ThenByDescending(f => f.Confidence))
        {
            if (!IsFull(bySource, finding.Source) && !IsFull(byTarget, finding.Target) && !IsTold(bySource, finding.Source, finding) && !IsTold(byTarget, finding.Target, finding))
            {
                kept.Add(finding);
                Add(bySource, finding.Source, finding);
                Add(byTarget, finding.Target, finding);
            }
        }

        // A passage that is missing has spoken for the facts in it.
        if (incomplete)
        {
            kept.RemoveAll(f => IsPassage(f) && f.Target is null or { Span.Length: 0 });
        }

        var (_, beads) = BeadsOfSegments.Of(pair);
        return [.. kept.OrderBy(f => Position(f, pair, beads)).ThenBy(f => f.Check.Id, StringComparer.Ordinal)];
    }

    private static bool IsFull(List<Finding>?[] bySegment, FindingSide? side) => side is not null && bySegment[side.Segment]?.Count >= MostOfSegment;

    /// <summary>Whether one of the findings in the segments of a side tells it already: no others can overlap it.</summary>
    private static bool IsTold(List<Finding>?[] bySegment, FindingSide? side, Finding finding)
    {
        for (var s = side?.Segment ?? 0; s <= (side?.LastSegment ?? -1); s++)
        {
            if (bySegment[s] is { } findings && findings.Exists(kept => Speaks(kept, finding)))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(List<Finding>?[] bySegment, FindingSide? side, Finding finding)
    {
        for (var s = side?.Segment ?? 0; s <= (side?.LastSegment ?? -1); s++)
        {
            (bySegment[s] ??= []).Add(finding);
        }
    }

    /// <summary>What speaks for more comes first; then what the checks say of themselves, where a finding that shows both sides counts two more.</summary>
    private static (CheckScope Scope, int Precedence) Weight(Finding finding) => (finding.Check.Scope, finding.Check.Precedence + (ShowsBoth(finding) ? 2 : 0));

    private static bool IsPage(Finding finding) => finding.Check.Scope == CheckScope.Page;

    private static bool ShowsBoth(Finding finding) => finding is { Source.Span.Length: > 0, Target.Span.Length: > 0 };

    private static bool IsClause(Finding finding) => finding.Check.Scope == CheckScope.Clause;

    /// <summary>Whether a finding is about whole sentences and speaks for every fact in them.</summary>
    public static bool IsPassage(Finding finding) => finding.Check.Scope == CheckScope.Passage;

    /// <summary>Whether <paramref name="kept"/> already tells what <paramref name="other"/> would tell again.</summary>
    private static bool Speaks(Finding kept, Finding other) =>
        (kept.Confidence >= Sure || kept.Confidence >= other.Confidence)
        && (!IsClause(kept) || !ShowsBoth(other))
        && (Overlaps(kept.Source, other.Source, IsPassage(kept)) || Overlaps(kept.Target, other.Target, IsPassage(kept)));

    private static bool Overlaps(FindingSide? kept, FindingSide? other, bool wholeSegments)
    {
        if (kept is null || other is null || other.LastSegment < kept.Segment || other.Segment > kept.LastSegment)
        {
            return false;
        }

        if (kept.Span.Length == 0)
        {
            // Only the place of the counterpart: nothing is said about its words.
            return false;
        }

        if (wholeSegments)
        {
            return true;
        }

        // Within one segment the words decide; findings over several segments overlap where these do.
        return kept.Segment != kept.LastSegment || other.Segment != other.LastSegment || kept.Span.Overlaps(other.Span);
    }

    /// <summary>Where a reader of the source comes upon the finding; one without source stands before the source that follows it.</summary>
    private static (int Segment, int Side, int Offset) Position(Finding finding, AlignedPair pair, int[] beadsOfTarget)
    {
        if (finding.Source is { } source)
        {
            return (source.Segment, 1, source.Span.Start);
        }

        if (finding.Target is not { } target)
        {
            return (0, 0, 0);
        }

        var beside = pair.Beads[beadsOfTarget[target.Segment]].Source;
        return (beside.Start, beside.Count > 0 ? 1 : 0, target.Span.Start);
    }
}
