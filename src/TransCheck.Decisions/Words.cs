namespace TransCheck.Decisions;

/// <summary>The words for states and reasons in stores, files and arguments; they never change.</summary>
public static class Words
{
    private static readonly (DecisionState State, string Word)[] States =
    [
        (DecisionState.Open, "open"), (DecisionState.Accepted, "accepted"), (DecisionState.Dismissed, "dismissed"),
    ];

    private static readonly (DismissalReason Reason, string Word)[] Reasons =
    [
        (DismissalReason.Faithful, "faithful"), (DismissalReason.Style, "style"), (DismissalReason.SourceIsWrong, "source"), (DismissalReason.NotImportant, "unimportant"),
    ];

    /// <summary>Of all reasons, in their order.</summary>
    public static IEnumerable<string> OfReasons => Reasons.Select(r => r.Word);

    public static string Of(DecisionState state) => Array.Find(States, s => s.State == state).Word;

    public static string Of(DismissalReason reason) => Array.Find(Reasons, r => r.Reason == reason).Word;

    /// <returns>Null for any other word.</returns>
    public static DecisionState? State(string word) => Array.FindIndex(States, s => string.Equals(s.Word, word, StringComparison.Ordinal)) is >= 0 and var at ? States[at].State : null;

    /// <inheritdoc cref="State"/>
    public static DismissalReason? Reason(string? word) => Array.FindIndex(Reasons, r => string.Equals(r.Word, word, StringComparison.Ordinal)) is >= 0 and var at ? Reasons[at].Reason : null;
}
