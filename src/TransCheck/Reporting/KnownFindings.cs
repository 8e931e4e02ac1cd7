namespace TransCheck.Reporting;

/// <summary>What a finding is remembered by from run to run.</summary>
/// <param name="Fingerprint">Of <see cref="ReportedFinding"/>.</param>
/// <param name="Source">Path of the original; empty where only the fingerprint is known.</param>
/// <param name="Target">Path of the translation; empty where only the fingerprint is known.</param>
public readonly record struct FindingKey(string Fingerprint, string Source, string Target)
{
    private const int FingerprintLength = 32;

    /// <summary>Whether a text can be the fingerprint of a finding.</summary>
    public static bool IsFingerprint(string text) => text.Length == FingerprintLength && text.All(char.IsAsciiHexDigitLower);

    public static FindingKey Of(PairReport pair, ReportedFinding finding) => new(finding.Fingerprint, pair.Source.Path, pair.Target.Path);
}

/// <summary>Finds what is remembered of findings: entries of a baseline, decisions of an editor.</summary>
public static class KnownFindings
{
    /// <summary>
    /// The entry of each finding that has one: that of its own pair, else one of a pair that has no such finding (any more), since articles are moved and renamed.
    /// An entry stands for one finding, so a sentence that is copied to another article with its error is new there.
    /// </summary>
    /// <param name="report">The findings.</param>
    /// <param name="entries">Each with a key of its own; of those for the same fingerprint elsewhere the first is taken first.</param>
    /// <param name="key">Of an entry.</param>
    /// <returns>By reference: equal findings of two pairs are two.</returns>
    public static Dictionary<ReportedFinding, T> Match<T>(CheckReport report, IReadOnlyCollection<T> entries, Func<T, FindingKey> key)
    {
        var matched = new Dictionary<ReportedFinding, T>(ReferenceEqualityComparer.Instance);
        var left = entries.ToDictionary(key);
        foreach (var pair in report.Pairs)
        {
            foreach (var finding in pair.Findings)
            {
                if (left.Remove(FindingKey.Of(pair, finding), out var entry))
                {
                    matched[finding] = entry;
                }
            }
        }

        var elsewhere = entries.Where(e => left.ContainsKey(key(e))).GroupBy(e => key(e).Fingerprint, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Queue<T>(g), StringComparer.Ordinal);
        foreach (var finding in report.Pairs.SelectMany(p => p.Findings))
        {
            if (elsewhere.TryGetValue(finding.Fingerprint, out var those) && those.Count > 0 && !matched.ContainsKey(finding))
            {
                matched[finding] = those.Dequeue();
            }
        }

        return matched;
    }
}
