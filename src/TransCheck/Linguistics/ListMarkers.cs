using TransCheck.Articles;

namespace TransCheck.Linguistics;

/// <summary>
/// Finds the markers of a list that was run together into one paragraph (<c>You need: - a hammer - a saw</c>), as page text and some
/// translation systems give it, so that its items can be told apart.
/// </summary>
internal static class ListMarkers
{
    /// <summary>Dashes are punctuation too: without a colon before the first one, so many are needed.</summary>
    private const int ManyDashes = 3;

    /// <summary>Shorter items, on average, may be names with dashes between (<c>Ankara - Berlin - Paris</c>).</summary>
    private const int ItemWords = 3;

    /// <returns>The markers in order, with the space before them; empty where the text has no such list.</returns>
    public static IReadOnlyList<TextSpan> In(string text, Language language)
    {
        if (Signs(text, '•') is { Count: > 1 } bullets)
        {
            return bullets;
        }

        foreach (var sign in "-–*")
        {
            if (Signs(text, sign) is { Count: > 1 } signs && Dashes(text, signs) is { Count: > 0 } dashes)
            {
                return dashes;
            }
        }

        // A list item that goes on with "2)" has lost its "1)" to markup.
        foreach (var first in "1a2")
        {
            if (Enumerated(text, first, language) is { Count: > 1 } labels)
            {
                return labels;
            }
        }

        return [];
    }

    /// <returns>Those of the markers that part items.</returns>
    private static List<TextSpan> Dashes(string text, List<TextSpan> markers)
    {
        var colon = markers.FindIndex(m => EndsWithColon(text, m.Start));
        if (colon >= 0 && markers.Count - colon > 1)
        {
            return markers[colon..];
        }

        if (markers.Count < ManyDashes)
        {
            return [];
        }

        var items = 0;
        var words = text.AsSpan(markers[0].End).Count(' ') + 1 - (2 * (markers.Count - 1));
        foreach (var marker in markers)
        {
            items += char.IsLower(text[marker.End]) ? 0 : 1;
        }

        return items * 3 >= markers.Count * 2 && words >= markers.Count * ItemWords ? markers : [];
    }

    /// <summary>Every place where the sign stands with a space on either side; null for none.</summary>
    private static List<TextSpan>? Signs(string text, char sign)
    {
        List<TextSpan>? markers = null;
        for (var i = text.IndexOf(sign, 1); i >= 0 && i + 2 < text.Length; i = text.IndexOf(sign, i + 1))
        {
            if (text[i - 1] == ' ' && text[i + 1] == ' ' && !char.IsWhiteSpace(text[i + 2]))
            {
                (markers ??= []).Add(TextSpan.FromBounds(i - 1, i + 2));
            }
        }

        return markers;
    }

    /// <summary><c>1. 2. 3.</c>, <c>1) 2) 3)</c> or <c>a) b) c)</c>, at the start of the text or behind a colon; null for none.</summary>
    private static List<TextSpan>? Enumerated(string text, char first, Language language)
    {
        List<TextSpan>? markers = null;
        for (int from = 0, count = 0; count < 9;)
        {
            var label = (char)(first + count);
            var at = text.IndexOf(label, from);
            if (at < 0 || at + 3 >= text.Length)
            {
                break;
            }

            from = at + 1;
            if (IsMarker(text, at, count == 0, language))
            {
                (markers ??= []).Add(TextSpan.FromBounds(Math.Max(0, at - 1), at + 3));
                count++;
            }
        }

        return markers;
    }

    private static bool IsMarker(string text, int at, bool first, Language language)
    {
        if ((at > 0 && text[at - 1] != ' ') || text[at + 2] != ' ')
        {
            return false;
        }

        var sign = text[at + 1];
        if (!first || text[at] == '2')
        {
            return sign == ')' || (!first && IsPoint());
        }

        // "1. Lig" at the start may be an ordinal, and so may what follows.
        var colon = at > 0 && EndsWithColon(text, at - 1);
        return (sign == ')' && (at == 0 || colon)) || (IsPoint() && (colon || (at == 0 && language != Language.Turkish)));

        // "1. torba ile 2. torba" are ordinals.
        bool IsPoint() => sign == '.' && char.IsAsciiDigit(text[at]) && !char.IsLower(text[at + 3]);
    }

    private static bool EndsWithColon(string text, int end) => text.AsSpan(0, end).TrimEnd() is [.., ':'];
}
