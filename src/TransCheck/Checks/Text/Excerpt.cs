namespace TransCheck.Checks.Text;

/// <summary>The beginning of a text, for a message.</summary>
internal static class Excerpt
{
    private const int Longest = 80;

    /// <returns>The text in one line, cut behind a word where it is longer than 80 characters.</returns>
    public static string Of(string text)
    {
        text = text.ReplaceLineEndings(" ");
        if (text.Length <= Longest)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', Longest);
        return string.Concat(text.AsSpan(0, cut < Longest / 2 ? Longest : cut).TrimEnd(), "…");
    }
}
