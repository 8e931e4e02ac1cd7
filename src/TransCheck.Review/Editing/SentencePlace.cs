using TransCheck.Articles;

namespace TransCheck.Review.Editing;

/// <summary>Where a sentence stands in its file, with the markup that belongs to it.</summary>
internal static class SentencePlace
{
    /// <summary>Tags that mark words, not blocks.</summary>
    private static readonly HashSet<string> InlineTags = new(
        ["a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var"],
        StringComparer.OrdinalIgnoreCase);

    /// <returns>The range in the text of the file; null for a sentence that does not stand there in one piece.</returns>
    public static TextSpan? Find(Document document, int segment, string file)
    {
        var found = document.Segments[segment];
        if (found.Span.Length == 0 || OwnRange(document, segment) is not { } own || own.End > file.Length)
        {
            return null;
        }

        var previous = Neighbour(document, segment, -1);
        var next = Neighbour(document, segment, 1);
        var start = previous is { } p && p.End <= own.Start ? Behind(file, p.End, own.Start) : OpenedBefore(file, own.Start);
        var end = next is { } n && n.Start >= own.End ? Behind(file, own.End, n.Start, trimmed: true) : ClosedBehind(file, own.End);
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>From the first to the last character of the sentence.</summary>
    private static TextSpan? OwnRange(Document document, int segment)
    {
        var (block, span) = (document.BlockOf(document.Segments[segment]), document.Segments[segment].Span);
        var last = block.Map.ToFile(span.Start);
        var first = last;
        for (var i = span.Start + 1; i < span.End; i++)
        {
            var at = block.Map.ToFile(i);
            if (at < last)
            {
                // Put together in another order than the file's.
                return null;
            }

            last = at;
        }

        return TextSpan.FromBounds(first, last + 1);
    }

    private static TextSpan? Neighbour(Document document, int segment, int step)
    {
        var other = segment + step;
        return other >= 0 && other < document.Segments.Length && document.Segments[other].Block == document.Segments[segment].Block ? OwnRange(document, other) : null;
    }

    /// <summary>Between two sentences the markup before the last white space belongs to the first, the rest to the second.</summary>
    /// <param name="trimmed">Where the first ends, not where the second begins.</param>
    private static int Behind(string file, int from, int to, bool trimmed = false)
    {
        var gap = file.AsSpan(from, to - from);
        var space = gap.LastIndexOfAny(" \t\r\n\u00A0");
        return space < 0 ? (trimmed ? from : to)
            : trimmed ? from + gap[..space].TrimEnd().Length
            : from + space + 1;
    }

    /// <summary>Marks that open directly before the first sentence of a block.</summary>
    private static int OpenedBefore(string file, int at)
    {
        while (at > 0)
        {
            if (file[at - 1] == '>' && TagBefore(file, at) is { } tag && !file.AsSpan(tag).StartsWith("</"))
            {
                at = tag;
            }
            else if (file[at - 1] is '*' or '_' or '~' or '`' or '[' or '“' or '"' && !IsInTag(file, at))
            {
                at--;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>Marks that close directly behind the last sentence of a block.</summary>
    private static int ClosedBehind(string file, int at)
    {
        while (at < file.Length)
        {
            if (file[at] == '<' && TagAt(file, at) is { } end && file.AsSpan(at).StartsWith("</"))
            {
                at = end;
            }
            else if (file[at] is '*' or '_' or '~' or '`')
            {
                at++;
            }
            else if (file[at] == ']' && at + 1 < file.Length && file[at + 1] is '(' or '[' && file.IndexOf(file[at + 1] == '(' ? ')' : ']', at + 2) is >= 0 and var close && !file.AsSpan(at, close - at).ContainsAny('\r', '\n'))
            {
                at = close + 1;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>In an attribute a quotation mark is none of the text.</summary>
    private static bool IsInTag(string file, int at) => file[at - 1] is '"' && at > 1 && file[at - 2] is '=' or ':' or ' ';

    private static int? TagBefore(string file, int at) => file.LastIndexOf('<', at - 1) is >= 0 and var start && TagAt(file, start) == at ? start : null;

    /// <returns>Behind the inline tag that starts at an offset; null where none does.</returns>
    private static int? TagAt(string file, int start)
    {
        var name = start + 1 + (start + 1 < file.Length && file[start + 1] == '/' ? 1 : 0);
        var end = name;
        while (end < file.Length && char.IsAsciiLetterOrDigit(file[end]))
        {
            end++;
        }

        return InlineTags.Contains(file[name..end]) && file.IndexOf('>', end) is >= 0 and var close ? close + 1 : null;
    }
}
