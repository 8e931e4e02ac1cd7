using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Wording;

/// <summary>A number together with the words that make it a bound, as they stand in <c>resources/en/bounds.tsv</c> and <c>resources/tr/bounds.tsv</c>: <c>more than 40, 40'tan az</c>.</summary>
internal static class BoundPhrases
{
    private static readonly string[][] EnglishBefore = Read("en", "before");
    private static readonly string[][] EnglishAfter = Read("en", "after");
    private static readonly string[][] TurkishBefore = Read("tr", "before");
    private static readonly string[][] TurkishAfter = Read("tr", "after");

    /// <param name="number">Range in the text of the segment.</param>
    public static TextSpan Around(Segment segment, Language language, TextSpan number)
    {
        var tokens = segment.Tokens;
        var (first, last) = segment.Covered(number);
        if (first < 0)
        {
            return number;
        }

        var turkish = language == Language.Turkish;
        var before = Longest(turkish ? TurkishBefore : EnglishBefore, words => first >= words.Length && Fits(tokens, first - words.Length, words));
        var after = Longest(turkish ? TurkishAfter : EnglishAfter, words => last + words.Length < tokens.Length && Fits(tokens, last + 1, words));
        return TextSpan.FromBounds(Math.Min(number.Start, tokens[first - before].Start), Math.Max(number.End, after > 0 || tokens[last].HasSuffix ? tokens[last + after].End : 0));
    }

    /// <summary>A word that compares with those that belong to it: <c>less than, daha az, en fazla</c>.</summary>
    /// <param name="word">Range in the text of the segment.</param>
    public static TextSpan Comparison(Segment segment, Language language, TextSpan word)
    {
        var tokens = segment.Tokens;
        var (first, last) = segment.Covered(word);
        if (first < 0)
        {
            return word;
        }

        var turkish = language == Language.Turkish;
        first -= first > 0 && turkish && tokens[first - 1].Folded is "daha" or "en" ? 1 : 0;
        last += last + 1 < tokens.Length && (turkish ? tokens[last].Folded is "daha" or "en" && tokens[last + 1].Kind == TokenKind.Word : tokens[last + 1].Folded == "than") ? 1 : 0;
        return TextSpan.FromBounds(Math.Min(word.Start, tokens[first].Start), Math.Max(word.End, tokens[last].End));
    }

    private static int Longest(string[][] phrases, Predicate<string[]> fits)
    {
        var longest = 0;
        foreach (var words in phrases)
        {
            longest = words.Length > longest && fits(words) ? words.Length : longest;
        }

        return longest;
    }

    private static bool Fits(Token[] tokens, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i][^1] == '*' ? !tokens[at + i].Folded.StartsWith(words[i].AsSpan(0, words[i].Length - 1), StringComparison.Ordinal) : tokens[at + i].Folded != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private static string[][] Read(string language, string place) =>
        [.. ResourceTable.Read($"{language}/bounds.tsv", "phrase", "place", "bound").Where(row => row[1].StartsWith(place, StringComparison.Ordinal)).Select(row => row[0].Split(' '))];
}
