using TransCheck.Decisions;
using TransCheck.Reporting;

namespace TransCheck.Review.Desk;

internal enum FindingState
{
    Open,
    Accepted,
    Dismissed,

    /// <summary>It was found, and is found no more.</summary>
    Fixed,
}

/// <summary>A finding and what was decided on it.</summary>
/// <param name="Decision">Null where nobody decided yet.</param>
/// <param name="IsNew">The reviewer was not shown it at an earlier visit.</param>
/// <param name="IsFixed">It is found no more.</param>
internal sealed record DeskFinding(ReportedFinding Finding, Decision? Decision, bool IsNew, bool IsFixed = false)
{
    public FindingState State => IsFixed ? FindingState.Fixed : Decision?.Verdict.State switch
    {
        DecisionState.Accepted => FindingState.Accepted,
        DecisionState.Dismissed => FindingState.Dismissed,
        _ => FindingState.Open,
    };

    /// <summary>0 where nobody decided yet.</summary>
    public int Version => Decision?.Version ?? 0;

    /// <summary>Line in the translation, else in the original.</summary>
    public int Line => (Finding.Target ?? Finding.Source)?.Location.Line ?? 1;
}

/// <summary>A pair under review.</summary>
/// <param name="Report">Its newest report, without texts and facts.</param>
/// <param name="Findings">As many as the report has, in its order.</param>
/// <param name="Fixed">Those that were found earlier in this review.</param>
internal sealed record DeskPair(int Index, PairReport Report, IReadOnlyList<DeskFinding> Findings, IReadOnlyList<DeskFinding> Fixed)
{
    /// <summary>The folder of the translation, with <c>/</c>; empty for the working directory.</summary>
    public string Folder => Report.Target.Path.LastIndexOf('/') is >= 0 and var at ? Report.Target.Path[..at] : "";
}

/// <summary>A finding and where it is.</summary>
internal readonly record struct QueueItem(DeskPair Pair, int Index)
{
    public DeskFinding Finding => Pair.Findings[Index];
}

/// <param name="Open">Findings that wait for a decision.</param>
/// <param name="All">Also those that were decided on, and those that are fixed.</param>
internal readonly record struct ReviewProgress(int Open, int All);
