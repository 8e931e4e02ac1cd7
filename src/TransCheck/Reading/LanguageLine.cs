using System.Buffers;
using System.Collections.Frozen;
using TransCheck.Linguistics;

namespace TransCheck.Reading;

/// <summary>A line that leads to the same page in other languages: <c>[English](en.md) | [Türkçe](tr.md)</c>.</summary>
internal static class LanguageLine
{
    private const int Longest = 8_000;

    private static readonly SearchValues<char> Separators = SearchValues.Create("|·•/,-–—");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names =
        ResourceTable.Read("reading/language-names.tsv", "name").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Nothing but two or more links and names between separators, of which half are names of languages.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest || !line.Contains("](", StringComparison.Ordinal) || line is not [not '|', ..])
        {
            return false;
        }

        var (items, languages) = (0, 0);
        for (var rest = line; !rest.IsEmpty; items++)
        {
            var label = Label(ref rest);
            var isLanguage = Names.Contains(label);
            if (label.IsEmpty || (!rest.IsEmpty && !Separators.Contains(rest[0])))
            {
                return false;
            }

            languages += isLanguage ? 1 : 0;
            rest = rest.TrimStart("|·•/,-–— \t");
        }

        return items > 1 && languages * 2 >= items;
    }

    /// <summary>The words of the link or plain name that a text begins with; the text goes on behind it.</summary>
    private static ReadOnlySpan<char> Label(ref ReadOnlySpan<char> text)
    {
        text = text.TrimStart("* ");
        ReadOnlySpan<char> label;
        if (text is ['[', ..])
        {
            var close = text.IndexOf("](", StringComparison.Ordinal);
            var end = close < 0 ? -1 : text[close..].IndexOf(')');
            if (end < 0)
            {
                return [];
            }

            label = text[1..close];
            text = text[(close + end + 1)..];
        }
        else
        {
            var end = text.IndexOfAny(Separators);
            label = end < 0 ? text : text[..end];
            text = text[label.Length..];
        }

        text = text.TrimStart("* \t");
        return label.Trim("* \t");
    }
}
