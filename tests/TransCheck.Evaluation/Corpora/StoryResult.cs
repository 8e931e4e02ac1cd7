using System.Collections.Immutable;
using TransCheck.Reporting;

namespace TransCheck.Evaluation.Corpora;

/// <summary>An alteration and the findings in its sentence.</summary>
internal sealed record Hit(Alteration Alteration, ImmutableArray<ReportedFinding> Findings)
{
    public bool Found => Findings.Length > 0;

    /// <summary>A check of the expected group found it.</summary>
    public bool FoundByGroup => Findings.Any(f => f.Check.Id.StartsWith(Alteration.Group, StringComparison.Ordinal));
}

/// <summary>What the tool made of one translation of one story.</summary>
/// <param name="Words">Of the source article.</param>
/// <param name="Wrong">Findings where nothing was altered.</param>
/// <param name="Beads">How the alignment compares with the answers.</param>
internal sealed record StoryResult(Story Story, bool Altered, int Words, ImmutableArray<ReportedFinding> All, ImmutableArray<Hit> Hits, ImmutableArray<ReportedFinding> Wrong, BeadScore Beads)
{
    public static StoryResult Of(Story story, bool altered, int words, ImmutableArray<ReportedFinding> findings, BeadScore beads)
    {
        var hits = altered
            ? story.Alterations.Select(a => new Hit(a, [.. findings.Where(f => IsIn(f, a))])).ToImmutableArray()
            : [];
        var wrong = findings.Where(f => !hits.Any(h => h.Findings.Contains(f)));
        return new StoryResult(story, altered, words, findings, hits, [.. wrong], beads);
    }

    private static bool IsIn(ReportedFinding finding, Alteration alteration) =>
        Touches(finding.Source, alteration.In[0]) || Touches(finding.Target, alteration.In[1]);

    private static bool Touches(ReportedSide? side, string? sentence)
    {
        if (side is null || sentence is null || side.Segment.Length == 0)
        {
            return false;
        }

        var segment = BeadScore.OneLine(side.Segment);
        return segment.Contains(sentence, StringComparison.Ordinal)
            || (sentence.Contains(segment, StringComparison.Ordinal) && 2 * segment.Length > sentence.Length);
    }
}
