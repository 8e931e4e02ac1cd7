using TransCheck.Reporting;

namespace TransCheck.Decisions;

/// <summary>What an editor thinks of a finding.</summary>
public enum DecisionState
{
    /// <summary>Nobody has decided, or the decision was taken back. A comment may stand there all the same.</summary>
    Open,

    /// <summary>A real error, to be mended.</summary>
    Accepted,

    /// <summary>No error, or none that matters: it counts no more.</summary>
    Dismissed,
}

/// <summary>Why a finding was dismissed.</summary>
public enum DismissalReason
{
    /// <summary>The translation says what the original says.</summary>
    Faithful,

    /// <summary>The translator was free to write so.</summary>
    Style,

    /// <summary>The original is wrong, the translation right.</summary>
    SourceIsWrong,

    /// <summary>True, and of no importance.</summary>
    NotImportant,
}

/// <param name="Reason">Of a dismissal; null where none was given.</param>
/// <param name="Comment">Null where there is none.</param>
public readonly record struct Verdict(DecisionState State, DismissalReason? Reason = null, string? Comment = null)
{
    public static Verdict None { get; }
}

/// <summary>A decision as it is kept.</summary>
/// <param name="Check">Id of the check, for people; empty where only the fingerprint was known.</param>
/// <param name="Excerpt">The beginning of the sentence, for people.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Version">How often the finding was decided on, from 1.</param>
/// <param name="Change">Grows with every change of the store.</param>
public sealed record Decision(FindingKey Finding, string Check, string Excerpt, Verdict Verdict, string By, DateTimeOffset At, int Version = 0, long Change = 0);

/// <summary>What became of a decision.</summary>
/// <param name="IsDone">False where somebody else decided meanwhile: nothing was changed.</param>
/// <param name="Decision">The finding's decision now; null for one that has none.</param>
public readonly record struct DecisionResult(bool IsDone, Decision? Decision);
