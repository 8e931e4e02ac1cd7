namespace TransCheck.Reading;

/// <summary>
/// Digits between <c>sup</c> and <c>sub</c> tags, as the characters that stand above or below the line: a power (10⁶), a unit (km²) or the mark of a note must not join the digits before it.
/// Below the line, digits only join other digits: CO₂ is written CO2.
/// </summary>
internal static class RaisedDigits
{
    private const string Above = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Longer digits are no power and no mark of a note.</summary>
    private const int Longest = 4;

    /// <summary>As far as the start of a tag is looked for.</summary>
    private const int LongestTag = 120;

    /// <summary>What a reader sees of the character at an offset of the source.</summary>
    public static char Of(ReadOnlySpan<char> source, int at)
    {
        var c = source[at];
        if (!IsPart(c))
        {
            return c;
        }

        var (start, end) = (at, at + 1);
        while (start > 0 && at - start < Longest && IsPart(source[start - 1]))
        {
            start--;
        }

        while (end < source.Length && end - at < Longest && IsPart(source[end]))
        {
            end++;
        }

        if (start == 0 || source[start - 1] != '>' || !IsClosed(source[end..]))
        {
            return c;
        }

        // A mark of a note is a link as well: <sup><a href="#n2">2</a></sup>.
        var open = start;
        ReadOnlySpan<char> tag;
        do
        {
            var from = Math.Max(0, open - LongestTag);
            var before = source[from..open].LastIndexOf('<') + from;
            if (before < from)
            {
                return c;
            }

            tag = source[before..open];
            open = before;
        }
        while (open > 0 && source[open - 1] == '>' && !tag.StartsWith("<su", StringComparison.OrdinalIgnoreCase));

        return tag.Length > 4 && tag.StartsWith("<sup", StringComparison.OrdinalIgnoreCase) && tag[4] is '>' or ' ' ? char.IsAsciiDigit(c) ? Above[c - '0'] : '⁻'
            : tag.Length > 4 && tag.StartsWith("<sub", StringComparison.OrdinalIgnoreCase) && tag[4] is '>' or ' ' && open > 0 && char.IsAsciiDigit(source[open - 1]) && char.IsAsciiDigit(c) ? (char)('₀' + (c - '0'))
            : c;
    }

    /// <summary>Nothing but ends of tags stands before the end of the raised text.</summary>
    private static bool IsClosed(ReadOnlySpan<char> rest)
    {
        while (rest.StartsWith("</") && !rest.StartsWith("</su", StringComparison.OrdinalIgnoreCase))
        {
            var end = rest[..Math.Min(rest.Length, LongestTag)].IndexOf('>');
            if (end < 0)
            {
                return false;
            }

            rest = rest[(end + 1)..];
        }

        return rest.StartsWith("</su", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPart(char c) => char.IsAsciiDigit(c) || c is '-' or '−';
}
