using System.Collections.Immutable;
using TransCheck.Articles;

namespace TransCheck.Reading;

/// <summary>An instruction, taken apart: <c>off name-missing, TC02: the reason</c>.</summary>
/// <param name="Verb">Range of <c>off</c>, <c>on</c>...; empty where there is no word.</param>
/// <param name="Checks">Ranges of the checks.</param>
/// <param name="Reason">What stands behind a colon or <c>--</c>; null where nothing does.</param>
internal readonly record struct SuppressionText(TextSpan Verb, ImmutableArray<TextSpan> Checks, string? Reason)
{
    public static SuppressionText Parse(string text, int start)
    {
        // A dash that an editor made of two hyphens is one as well.
        var rest = text.AsSpan(start);
        var mark = rest.IndexOfAny(':', '—', '–');
        var hyphens = rest.IndexOf("--");
        var end = mark < 0 ? hyphens : hyphens < 0 ? mark : Math.Min(mark, hyphens);
        var reason = end < 0 ? "" : rest[end..].Trim(":—–- \t\r\n").ToString();
        var words = Words(text, start, end < 0 ? text.Length : start + end);
        return words.Count == 0
            ? new SuppressionText(new TextSpan(start, 0), [], null)
            : new SuppressionText(words[0], [.. words[1..]], reason.Length == 0 ? null : reason);
    }

    /// <summary>What a page head or front matter says: an instruction that holds for the whole article, or a plain yes or no.</summary>
    /// <param name="text"><c>off name-missing: the reason</c>, <c>false</c>...</param>
    /// <param name="start">Where it starts in the file.</param>
    public static IEnumerable<Suppression> WholeArticle(string text, int start)
    {
        var parsed = Parse(text, 0);
        var verb = parsed.Verb.Of(text);
        return verb is "off" or "false" or "no" ? Each(parsed, null, text, start)
            : verb is "" or "on" or "true" or "yes" && parsed.Checks.IsEmpty ? []
            : [new Suppression(verb.ToString(), Suppression.Nothing, text, parsed.Verb, start, null)];
    }

    /// <summary>Checks alone, which are off in the whole article; <c>true</c> is all of them.</summary>
    public static IEnumerable<Suppression> OfChecks(string text, int start, string? reason) => Words(text, 0, text.Length).Select(word =>
        new Suppression(word.Of(text) is "true" ? null : Check(word, text), null, text, word, start, reason));

    /// <summary>A suppression for every check that is named, or one for all.</summary>
    public static IEnumerable<Suppression> Each(SuppressionText parsed, TextSpan? scope, string text, int start) =>
        parsed.Checks.IsEmpty
            ? [new Suppression(null, scope, text, parsed.Verb, start, parsed.Reason)]
            : parsed.Checks.Select(c => new Suppression(Check(c, text), scope, text, c, start, parsed.Reason));

    private static string? Check(TextSpan word, string text) => word.Of(text) is "all" ? null : word.Of(text).ToString();

    /// <summary>Ranges between white space and commas.</summary>
    public static List<TextSpan> Words(string text, int start, int end)
    {
        var words = new List<TextSpan>();
        var word = start;
        for (var i = start; i <= end; i++)
        {
            if (i == end || text[i] == ',' || char.IsWhiteSpace(text[i]))
            {
                if (i > word)
                {
                    words.Add(TextSpan.FromBounds(word, i));
                }

                word = i + 1;
            }
        }

        return words;
    }
}
