using TransCheck.Articles;

namespace TransCheck.Reading;

/// <summary>Finds the words in the attributes of a tag or a shortcode: <c>{{&lt; figure src="a.png" caption="The old port" &gt;}}</c>, <c>&lt;img alt="The old port"&gt;</c>.</summary>
internal static class ProseAttributes
{
    // "note", "Icon Save": a picture that is a sign.
    private const int FewestWords = 3;

    /// <summary>Adds the words for a picture of HTML, where they say more than what sign it is.</summary>
    public static void FindAlternative(ReadOnlySpan<char> text, TextSpan tag, ICollection<TextSpan> found)
    {
        var words = new List<TextSpan>();
        Find(text, tag, static attribute => attribute.Equals("alt", StringComparison.OrdinalIgnoreCase), words);
        if (words is [var first, ..] && WordCount(text[first.Start..first.End]) >= FewestWords)
        {
            found.Add(first);
        }
    }

    /// <summary>Adds the values that are prose, in their order.</summary>
    /// <param name="text">The file.</param>
    /// <param name="mark">The tag with its brackets.</param>
    public static void Find(ReadOnlySpan<char> text, TextSpan mark, Func<ReadOnlySpan<char>, bool> isProse, ICollection<TextSpan> found)
    {
        var content = text[mark.Start..mark.End];
        for (var at = 0; content[at..].IndexOf('=') is >= 0 and var equals;)
        {
            at += equals + 1;
            var quote = at < content.Length ? content[at] : ' ';
            if (quote is not ('"' or '\'' or '`') || content[(at + 1)..].IndexOf(quote) is not (>= 0 and var length))
            {
                continue;
            }

            var value = content.Slice(at + 1, length);
            var words = value.Trim();
            if (!words.IsEmpty && words.ContainsAnyLetter() && isProse(NameBefore(content[..(at - 1)])))
            {
                found.Add(new TextSpan(mark.Start + at + 1 + value.IndexOf(words[0]), words.Length));
            }

            at += length + 2;
        }
    }

    private static ReadOnlySpan<char> NameBefore(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '_' or ':' or '.'))
        {
            start--;
        }

        return text[start..];
    }

    private static int WordCount(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var range in words.SplitAny(' ', '\n', '\t'))
        {
            count += words[range].ContainsAnyLetter() || words[range].ContainsAnyInRange('0', '9') ? 1 : 0;
        }

        return count;
    }

    private static bool ContainsAnyLetter(this ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }
}
