using TransCheck.Articles;

namespace TransCheck.Checks.History;

/// <summary>What the source said at some time.</summary>
/// <param name="Commit">As a person would name it.</param>
/// <param name="Date">The day of the commit, <c>2026-04-09</c>.</param>
public sealed record EarlierSource(string Commit, string Date, Document Document);

/// <param name="Sources">The newest first; read only as far as they are needed. The present text may be among them.</param>
/// <param name="Prepare">Ties an earlier source to the translation and finds their facts.</param>
public sealed record SourceHistory(IEnumerable<EarlierSource> Sources, Func<Document, PairContext> Prepare);
