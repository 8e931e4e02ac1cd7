using System.Text.RegularExpressions;
using TransCheck.Linguistics;

namespace TransCheck.Reporting;

/// <summary>
/// Makes text that somebody else wrote – articles, titles, names of files, messages about them – harmless where a terminal or the log of a CI server shows it.
/// Code unit by code unit, so that offsets stay. What is written for programs has the escaping of its format instead.
/// </summary>
public static partial class PrintableText
{
    /// <summary>White space becomes a space, and what steers a terminal, hides or turns the direction of writing becomes U+FFFD: the text is one line that shows what it holds.</summary>
    public static string Clean(string text)
    {
        text = SoundText.Of(text);
        foreach (var c in text)
        {
            if (Cleaned(c) != c)
            {
                return string.Create(text.Length, text, static (span, from) =>
                {
                    for (var i = 0; i < span.Length; i++)
                    {
                        span[i] = Cleaned(from[i]);
                    }
                });
            }
        }

        return text;
    }

    /// <summary>
    /// A whole line as it may be printed: clean, and no command to the server whose log it goes to. GitHub's runner takes <c>::</c> for one at the start of a line,
    /// behind any white space, and <c>##[</c> anywhere in it; Azure Pipelines and TeamCity <c>##vso[</c> and <c>##teamcity[</c>.
    /// </summary>
    public static string Line(string line) => LogCommand().Replace(Clean(line), "\uFFFD");

    /// <summary>The second sign of what opens a command in JSON, which has no lines to begin: there it can be escaped.</summary>
    internal static string InJson(string json) => json.Contains("##", StringComparison.Ordinal) ? BracketCommand().Replace(json, @"\u0023") : json;

    [GeneratedRegex(@"(?<=^[\s\p{Cf}]*):(?=:)|(?<=#)#(?=[A-Za-z]*\[)", RegexOptions.CultureInvariant)]
    private static partial Regex LogCommand();

    [GeneratedRegex(@"(?<=#)#(?=[A-Za-z]*\[)", RegexOptions.CultureInvariant)]
    private static partial Regex BracketCommand();

    private static char Cleaned(char c) => c switch
    {
        >= ' ' and <= '~' => c,
        '\t' or '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' => ' ',
        < ' ' or (>= '\u007F' and <= '\u009F') => '\uFFFD',
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' => '\uFFFD',
        _ => c,
    };
}
