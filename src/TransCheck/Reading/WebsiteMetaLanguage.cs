namespace TransCheck.Reading;

/// <summary>
/// HTML with the marks of the Website META Language, which Debian's site is written in. What is none of the page's text becomes blank, so that offsets stay as they are.
/// </summary>
/// <param name="Text">As long as the file, with its line ends.</param>
/// <param name="Title">Of the page, as <c>#use</c> or <c>&lt;define-tag pagetitle&gt;</c> give it; null for none.</param>
/// <param name="TitlePlace">Where it stands.</param>
internal sealed record WebsiteMetaLanguage(string Text, string? Title, int TitlePlace)
{
    private const string Use = "#use wml::";
    private const string Define = "<define-tag ";
    private const string EndDefine = "</define-tag>";
    private const string PageTitle = "pagetitle>";
    private const string TitleParameter = " title=\"";

    // Longer ones have lost their end.
    private const int LongestMark = 20_000;

    /// <returns>Null for a page that does not use it.</returns>
    public static WebsiteMetaLanguage? Read(string text)
    {
        if (!text.StartsWith(Use, StringComparison.Ordinal) && !text.Contains("\n" + Use, StringComparison.Ordinal))
        {
            return null;
        }

        var page = text.ToCharArray();
        var title = default(FoundTitle);
        var budget = text.Length * 4L;
        for (var i = 0; i < text.Length;)
        {
            var rest = text.AsSpan(i);
            if (rest[0] == '#' && (i == 0 || text[i - 1] == '\n'))
            {
                var end = i + LineLength(rest);
                title = title.Or(text, rest.StartsWith(Use) && text.AsSpan(i, end - i).IndexOf(TitleParameter) is > 0 and var at ? i + at + TitleParameter.Length : -1, '"', end);
                i = Blank(page, i, end);
            }
            else if (rest.StartsWith(Define))
            {
                var name = i + Define.Length;
                title = title.Or(text, rest[Define.Length..].StartsWith(PageTitle) ? name + PageTitle.Length : -1, '<', text.Length);
                i = Blank(page, i, i + Length(rest, EndDefine, ref budget));
            }
            else if (rest.StartsWith("<:") || rest.StartsWith("<perl>"))
            {
                i = Blank(page, i, i + Length(rest, rest[1] == ':' ? ":>" : "</perl>", ref budget));
            }
            else if (rest.StartsWith("<ifeq ") || rest.StartsWith("<ifneq ") || rest.StartsWith("<if "))
            {
                i = Blank(page, i, i + BalancedLength(rest, ref budget));
            }
            else
            {
                // A line goes on behind a backslash.
                page[i] = rest is ['\\', '\n', ..] or ['\\', '\r', ..] ? ' ' : page[i];
                i++;
            }
        }

        return new WebsiteMetaLanguage(new string(page), title.Text, title.Place);
    }

    /// <summary>The first title that is found.</summary>
    private readonly record struct FoundTitle(string? Text, int Place)
    {
        public FoundTitle Or(string text, int start, char close, int limit)
        {
            if (Text is not null || start < 0 || text.AsSpan(start, limit - start).IndexOf(close) is not (> 0 and var length))
            {
                return this;
            }

            var title = text.AsSpan(start, length).Trim();
            return title.IsEmpty ? this : new FoundTitle(title.ToString(), start + text.AsSpan(start).IndexOf(title[0]));
        }
    }

    /// <summary>Length of a line, and of those that a backslash joins to it.</summary>
    private static int LineLength(ReadOnlySpan<char> text)
    {
        for (var at = 0; ;)
        {
            var feed = text[at..].IndexOf('\n');
            if (feed < 0)
            {
                return text.Length;
            }

            at += feed + 1;
            if (!text[..(at - 1)].TrimEnd('\r').EndsWith('\\'))
            {
                return at - 1;
            }
        }
    }

    private static int Length(ReadOnlySpan<char> text, string close, ref long budget)
    {
        text = text[..(int)Math.Min(text.Length, Math.Clamp(budget, 1, LongestMark))];
        var at = text.IndexOf(close, StringComparison.Ordinal);
        budget -= at < 0 ? text.Length : 0;
        return at < 0 ? 1 : at + close.Length;
    }

    /// <summary>Length of a mark whose parameters may be marks.</summary>
    private static int BalancedLength(ReadOnlySpan<char> text, ref long budget)
    {
        var depth = 0;
        var most = (int)Math.Min(text.Length, Math.Clamp(budget, 1, LongestMark));
        for (var i = 0; i < most; i++)
        {
            depth += text[i] == '<' ? 1 : text[i] == '>' ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        budget -= most;
        return 1;
    }

    private static int Blank(char[] page, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            page[i] = page[i] is '\n' or '\r' ? page[i] : ' ';
        }

        return end;
    }
}
