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

        if (start == 0 || source[start - 1] != '>' || !source[end..].StartsWith("</su", StringComparison.OrdinalIgnoreCase))
        {
            return c;
        }

        var from = Math.Max(0, start - LongestTag);
        var open = source[from..start].LastIndexOf('<') + from;
        var tag = source[open..start];
        return tag.StartsWith("<sup", StringComparison.OrdinalIgnoreCase) && tag[4] is '>' or ' ' ? char.IsAsciiDigit(c) ? Above[c - '0'] : '⁻'
            : tag.StartsWith("<sub", StringComparison.OrdinalIgnoreCase) && tag[4] is '>' or ' ' && open > 0 && char.IsAsciiDigit(source[open - 1]) && char.IsAsciiDigit(c) ? (char)('₀' + (c - '0'))
            : c;
    }

    private static bool IsPart(char c) => char.IsAsciiDigit(c) || c is '-' or '−';
}
