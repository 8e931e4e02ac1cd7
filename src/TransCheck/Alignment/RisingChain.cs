namespace TransCheck.Alignment;

/// <summary>Finds the longest chain of rising values.</summary>
internal static class RisingChain
{
    /// <summary>By patience sorting, in n log n.</summary>
    /// <returns>The places of the chain's values, from first to last; of equal values none follows another.</returns>
    public static List<int> Longest(ReadOnlySpan<int> values)
    {
        // For each length of chain the place where the one with the lowest end ends.
        var tails = new List<int>();
        var previous = new int[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = values[tails[middle]] < values[i] ? (middle + 1, high) : (low, middle);
            }

            previous[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[low] = i;
            }
        }

        var chain = new List<int>(tails.Count);
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = previous[i])
        {
            chain.Add(i);
        }

        chain.Reverse();
        return chain;
    }
}
