using System.Buffers;

namespace TransCheck.Reading;

/// <summary>Tells formulas of TeX from amounts of money and from brackets with a backslash before them.</summary>
internal static class Mathematics
{
    // Letters in a row, outside commands and braces, that make a word.
    private const int ShortestWord = 3;

    private const int MostWords = 3;

    private static readonly SearchValues<char> AmountSigns = SearchValues.Create("0123456789.,%$\\ ");

    /// <summary>Where a formula between single dollar signs ends, by the rules of Pandoc: no space within the signs (but in what only TeX can be), no digit behind them.</summary>
    /// <returns>Length with both signs; 0 where it is none. Whatever stands there, no more is read than up to the next sign.</returns>
    public static int InlineLength(ReadOnlySpan<char> text, char before)
    {
        if (text.Length < 3 || char.IsLetterOrDigit(before) || before == '$')
        {
            return 0;
        }

        for (var i = 1; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '\n' when BeginsBlank(text[(i + 1)..]):
                    return 0;
                case '$':
                    var content = text[1..i];
                    var tight = i > 1 && !char.IsWhiteSpace(text[1]) && !char.IsWhiteSpace(text[i - 1]);
                    return (tight || IsTeX(content)) && (i + 1 == text.Length || !(char.IsDigit(text[i + 1]) || text[i + 1] == '$')) && Is(content, true) ? i + 1 : 0;
            }
        }

        return 0;
    }

    /// <summary>Commands, or powers and indexes in braces.</summary>
    private static bool IsTeX(ReadOnlySpan<char> content)
    {
        for (var i = 0; i + 1 < content.Length; i++)
        {
            if (content[i] == '\\' ? char.IsAsciiLetter(content[i + 1]) : content[i] is '^' or '_' && content[i + 1] == '{')
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsBlank(ReadOnlySpan<char> text) => text.TrimStart(" \t\r") is ['\n', ..] or [];

    /// <param name="content">Without the signs around it.</param>
    /// <param name="single">Between single dollar signs: there a letter or number alone is enough, and words make it prose.</param>
    public static bool Is(ReadOnlySpan<char> content, bool single)
    {
        var (strong, signs, words, letters, space) = (false, false, 0, 0, false);
        var depth = 0;
        var any = false;
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            any |= char.IsLetterOrDigit(c);
            if (c == '\\' && i + 1 < content.Length)
            {
                strong |= char.IsAsciiLetter(content[i + 1]);
                signs |= content[i + 1] is '{' or '}';
                i++;
                while (i + 1 < content.Length && char.IsAsciiLetter(content[i]) && char.IsAsciiLetter(content[i + 1]))
                {
                    i++;
                }

                any |= char.IsAsciiLetter(content[i]);
                letters = 0;
                continue;
            }

            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            strong |= c is '^' or '_' && i + 1 < content.Length && content[i + 1] is not (' ' or '*' or '_') && (i > 0 || content[i + 1] == '{');
            signs |= c is '=' or '<' or '>' or '+' or '-' or '*' or '/' or '|' or '×' or '÷' or '±' or '≤' or '≥' or '∈' or '→';
            space |= char.IsWhiteSpace(c);
            letters = char.IsLetter(c) && depth <= 0 ? letters + 1 : 0;
            words += letters == ShortestWord ? 1 : 0;
        }

        return any && (strong ? !single || words < MostWords : words == 0 && (signs || (single && !space)));
    }

    /// <summary>An amount that a formula only sets in type: <c>\%80</c>, <c>350\$</c>.</summary>
    public static bool IsAmount(ReadOnlySpan<char> content) => content.ContainsAny('%', '$') && content.ContainsAnyInRange('0', '9') && !content.ContainsAnyExcept(AmountSigns);

    /// <summary>An English ordinal, <c>6^{\mathrm{th}}</c>, which Turkish writes with a dot.</summary>
    public static bool IsOrdinal(ReadOnlySpan<char> content) =>
        content.IndexOf('^') is > 0 and var mark && !content[..mark].ContainsAnyExceptInRange('0', '9')
        && content[mark..].Trim("^{} ") is "th" or "st" or "nd" or "rd" or "\\mathrm{th" or "\\mathrm{st" or "\\mathrm{nd" or "\\mathrm{rd";

    /// <summary>Length of <c>\begin{name}...\end{name}</c> at the start of a text; 0 where it does not end.</summary>
    public static int EnvironmentLength(ReadOnlySpan<char> text, Markup environment)
    {
        text = text[..Math.Min(text.Length, environment.Longest)];
        var name = text[environment.Opening.Length..];
        var brace = name.IndexOf('}');
        if (brace is < 1 or > 30)
        {
            return 0;
        }

        var end = text.IndexOf($"{environment.Closing}{name[..(brace + 1)]}", StringComparison.Ordinal);
        return end < 0 ? 0 : end + environment.Closing!.Length + brace + 1;
    }
}
