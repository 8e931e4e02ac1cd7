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

/// <summary>Where a finding stands in a report.</summary>
/// <param name="Pair">Index of its pair.</param>
/// <param name="Finding">Its index in the pair.</param>
public readonly record struct FindingPlace(int Pair, int Finding);

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
    /// <returns>By the places of findings in the report.</returns>
    public static Dictionary<FindingPlace, T> Match<T>(CheckReport report, IReadOnlyCollection<T> entries, Func<T, FindingKey> key) =>
        Match(report.Pairs.Index().SelectMany(p => p.Item.Findings.Select((f, i) => (FindingKey.Of(p.Item, f), new FindingPlace(p.Index, i)))), entries, key);

    /// <param name="findings">What each is remembered by, and where it is; gone through once.</param>
    /// <returns>By the places.</returns>
    /// <inheritdoc cref="Match{T}(CheckReport, IReadOnlyCollection{T}, Func{T, FindingKey})"/>
    public static Dictionary<TPlace, T> Match<TPlace, T>(IEnumerable<(FindingKey Key, TPlace Place)> findings, IReadOnlyCollection<T> entries, Func<T, FindingKey> key)
        where TPlace : notnull
    {
        var matched = new Dictionary<TPlace, T>();
        var left = entries.ToDictionary(key);
        var known = entries.Select(e => key(e).Fingerprint).ToHashSet(StringComparer.Ordinal);
        var others = new List<(TPlace Place, string Fingerprint)>();
        foreach (var (finding, place) in findings)
        {
            if (left.Remove(finding, out var entry))
            {
                matched[place] = entry;
            }
            else if (known.Contains(finding.Fingerprint))
            {
                others.Add((place, finding.Fingerprint));
            }
        }

        var elsewhere = entries.Where(e => left.ContainsKey(key(e))).GroupBy(e => key(e).Fingerprint, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Queue<T>(g), StringComparer.Ordinal);
        foreach (var (place, fingerprint) in others)
        {
            if (elsewhere.TryGetValue(fingerprint, out var those) && those.Count > 0)
            {
                matched[place] = those.Dequeue();
            }
        }

        return matched;
    }
}
