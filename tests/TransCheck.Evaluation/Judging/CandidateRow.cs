using TransCheck.Checks;

namespace TransCheck.Evaluation.Judging;

/// <summary>Something that a check suspected, with what is known of it.</summary>
/// <param name="Collection">The name of the texts it is from.</param>
/// <param name="Page">The article, for texts that are articles; else the run of sentences.</param>
/// <param name="Fold">0 or 1: whose lexicon did not learn from the text.</param>
/// <param name="Right">Whether an editor agrees; null for a finding in untouched text that nobody judged.</param>
/// <param name="Planted">The kind of error that was planted there; null in untouched text.</param>
internal sealed record CandidateRow(string Collection, string Page, int Fold, Finding Finding, double[] Features, string Fingerprint, bool? Right, string? Planted, string Text);
