namespace TransCheck.Evaluation.Judging;

/// <summary>Takes parts out of sentences.</summary>
internal static class Parts
{
    /// <returns>The sentence without a parenthesis, or without a part of at least two words between commas; null where it has none.</returns>
    public static string? Drop(string text, Random random)
    {
        var parts = new List<(int Start, int End)>();
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var close = text.IndexOf(')', open);
            if (close > open + 5)
            {
                parts.Add((open > 0 && text[open - 1] == ' ' ? open - 1 : open, close + 1));
            }
        }

        var commas = new List<int> { 0 };
        for (var comma = text.IndexOf(", ", StringComparison.Ordinal); comma >= 0; comma = text.IndexOf(", ", comma + 1, StringComparison.Ordinal))
        {
            commas.Add(comma);
        }

        for (var k = 0; k + 1 < commas.Count; k++)
        {
            var (start, end) = k == 0 ? (0, commas[1] + 2) : (commas[k], commas[k + 1]);
            if (text.AsSpan(start, end - start).Trim(" ,").Contains(' ') && end - start < 0.6 * text.Length)
            {
                parts.Add((start, end));
            }
        }

        if (parts.Count == 0)
        {
            return null;
        }

        var (first, last) = parts[random.Next(parts.Count)];
        return text.Remove(first, last - first);
    }
}
