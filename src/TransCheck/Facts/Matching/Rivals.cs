namespace TransCheck.Facts.Matching;

/// <summary>Chooses what stands in the place of a mention that the other side lacks.</summary>
internal static class Rivals
{
    /// <summary>No sentence lacks so many; of more, those are looked at that stand where the mention does.</summary>
    private const int Most = 20;

    /// <summary>From so many different letters on, all are as unlike.</summary>
    private const int Unlike = 30;

    /// <summary>How many comparisons it takes to find what stands in the place of each.</summary>
    public static long Pairs(int mentions, int left) => (long)mentions * Math.Min(left, Most);

    /// <summary>Takes the likest of those that are left, the first of several; null where none is.</summary>
    /// <param name="left">In reading order; what is taken is taken out.</param>
    /// <param name="mention">Of the other side.</param>
    /// <param name="fits">Whether one may stand in its place.</param>
    public static Mention? TakeLikest(this List<Mention> left, Mention mention, Func<Mention, bool> fits)
    {
        var rivals = left.Count <= Most ? left : left.GetRange(Math.Clamp(left.FindLastIndex(m => m.Span.Start < mention.Span.Start) - (Most / 2), 0, left.Count - Most), Most);
        var likest = rivals.Where(fits).MinBy(m => Names.Phonetics.Distance(m.Value.ToString(), mention.Value.ToString(), Unlike));
        if (likest is not null)
        {
            left.Remove(likest);
        }

        return likest;
    }
}
