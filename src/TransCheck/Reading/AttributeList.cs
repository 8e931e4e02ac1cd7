namespace TransCheck.Reading;

/// <summary>Lists of attributes in braces, behind headings, links and blocks: <c>{#id}</c>, <c>{: .lead }</c>, <c>{ .button width="300" }</c>.</summary>
internal static class AttributeList
{
    private const int Longest = 400;

    /// <summary>Length of the list at the start of a text; 0 where braces hold something else.</summary>
    /// <param name="text">From the opening brace.</param>
    /// <param name="attached">A link, a code span or emphasis ends before the brace: then pairs alone are attributes.</param>
    public static int Length(ReadOnlySpan<char> text, bool attached)
    {
        text = text[..Math.Min(text.Length, Longest)];
        var close = text.IndexOf('}');
        if (close < 2 || text[..close].Contains('\n'))
        {
            return 0;
        }

        if (text[1] is ':' || (text[1] is '#' or '.' && text[2] != ' '))
        {
            return close + 1;
        }

        var at = 1;
        var named = false;
        while (true)
        {
            at += text[at..].Length - text[at..].TrimStart(' ').Length;
            if (at < text.Length && text[at] == '}')
            {
                return named || attached ? at + 1 : 0;
            }

            named |= at < text.Length && text[at] is '#' or '.' or ':';
            var item = ItemLength(text[at..]);
            if (item == 0)
            {
                return 0;
            }

            at += item;
        }
    }

    private static int ItemLength(ReadOnlySpan<char> text)
    {
        if (text is [':', ' ', ..])
        {
            return 1;
        }

        var mark = text is ['#' or '.', ..] ? 1 : 0;
        var name = mark;
        while (name < text.Length && (char.IsLetterOrDigit(text[name]) || text[name] is '-' or '_' or ':' or '.'))
        {
            name++;
        }

        if (name == mark || !(char.IsLetter(text[mark]) || text[mark] == '_'))
        {
            return 0;
        }

        if (mark == 1)
        {
            return name;
        }

        if (name + 1 >= text.Length || text[name] != '=')
        {
            return 0;
        }

        var value = text[(name + 1)..];
        var end = value[0] is '"' or '\'' ? value[1..].IndexOf(value[0]) + 2 : value.IndexOfAny(' ', '}');
        return end < 2 && value[0] is '"' or '\'' || end < 1 ? 0 : name + 1 + end;
    }
}
