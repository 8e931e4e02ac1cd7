namespace TransCheck.Articles;

/// <summary>Finds ranges without a look at each.</summary>
internal static class SpanSearch
{
    /// <param name="items">In the order of their ends.</param>
    /// <returns>The index of the first whose range ends behind an offset; the number of items for none.</returns>
    public static int FirstEndingBehind<T>(this ReadOnlySpan<T> items, int offset, Func<T, TextSpan> span)
    {
        var (low, high) = (0, items.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = span(items[middle]).End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
