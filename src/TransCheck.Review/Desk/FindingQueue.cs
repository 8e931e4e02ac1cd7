using TransCheck.Reporting;

namespace TransCheck.Review.Desk;

/// <summary>The findings of a review in the order in which a reviewer goes through them.</summary>
internal static class FindingQueue
{
    public static List<QueueItem> Of(IReadOnlyList<DeskPair> pairs, FindingFilter filter, Texts texts)
    {
        var items = new List<QueueItem>();
        foreach (var pair in pairs)
        {
            for (var f = 0; f < pair.Findings.Count; f++)
            {
                if (new QueueItem(pair, f) is var item && filter.Fits(item, texts))
                {
                    items.Add(item);
                }
            }
        }

        return filter.Order switch
        {
            FindingOrder.Severity => [.. items.OrderByDescending(i => i.Finding.Finding.Severity).ThenByDescending(i => i.Finding.Finding.Confidence)],
            FindingOrder.Confidence => [.. items.OrderByDescending(i => i.Finding.Finding.Confidence)],
            FindingOrder.Check => [.. items.OrderBy(i => i.Finding.Finding.Check.Id, StringComparer.Ordinal)],
            _ => items,
        };
    }

    /// <summary>The next finding that waits for a decision; after the last comes the first again.</summary>
    /// <param name="from">Index of a pair and of its finding; null to begin at the first.</param>
    /// <returns>Null where none waits.</returns>
    public static QueueItem? Next(IReadOnlyList<DeskPair> pairs, FindingFilter filter, (int Pair, int Finding)? from, Texts texts)
    {
        // The finding that one comes from may be decided by now, and stands in the order all the same.
        var items = Of(pairs, filter with { State = null }, texts);
        var at = from is { } place ? items.FindIndex(i => i.Pair.Index == place.Pair && i.Index == place.Finding) : -1;
        if (at < 0 && from is { } other)
        {
            at = items.FindLastIndex(i => (i.Pair.Index, i.Index).CompareTo(other) < 0);
        }

        for (var step = 1; step <= items.Count; step++)
        {
            if (items[(at + step) % items.Count] is { Finding.State: FindingState.Open } found)
            {
                return found;
            }
        }

        return null;
    }
}
