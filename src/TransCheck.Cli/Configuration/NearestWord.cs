namespace TransCheck.Cli.Configuration;

/// <summary>Finds what somebody meant to write.</summary>
internal static class NearestWord
{
    /// <returns>Null where nothing is near.</returns>
    public static string? Of(string word, IEnumerable<string> known)
    {
        var plain = Plain(word);
        var (nearest, distance) = known.Select(k => (Word: k, Distance: Distance(plain, Plain(k)))).OrderBy(k => k.Distance).ThenBy(k => k.Word, StringComparer.Ordinal).FirstOrDefault();
        return nearest is not null && distance <= Math.Max(1, Math.Min(plain.Length, nearest.Length) / 3) ? nearest : null;
    }

    /// <summary>Without what people vary: <c>minConfidence</c>, <c>min_confidence</c>.</summary>
    private static string Plain(string word) => string.Concat(word.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    /// <summary>How many letters are added, lost, replaced or exchanged with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var (before, last, row) = (new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray(), new int[b.Length + 1]);
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
