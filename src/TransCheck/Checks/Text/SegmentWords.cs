using System.Text;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Text;

/// <summary>
/// The words of a segment that tell whether it was translated. Quotations and brackets are left out as long as anything stands outside that the source does not have:
/// a slogan or a title is quoted as it is in a sentence that was translated.
/// </summary>
/// <param name="All">Without suffixes behind an apostrophe.</param>
/// <param name="Plain">Those in lower case: names, abbreviations and identifiers (<c>useState</c>) are not among them.</param>
/// <param name="Repeated">The share of the plain words that the source has too.</param>
/// <param name="Copied">The share of all words that the source has too.</param>
/// <param name="HasContent">A plain word is longer than those that titles in capitals leave small (<c>of</c>, <c>from</c>, <c>with</c>), or the segment ends as a sentence.</param>
/// <param name="IsCapitals">All is written in capitals.</param>
/// <param name="IsList">Names or terms with commas between them, and no sentence.</param>
/// <param name="IsQuotation">Nothing stands outside the quotation marks.</param>
internal sealed record SegmentWords(List<string> All, List<string> Plain, double Repeated, double Copied, bool HasContent, bool IsCapitals, bool IsList, bool IsQuotation)
{
    /// <summary>The plain words that the source does not have, with spaces between.</summary>
    public string Own { get; private init; } = "";

    /// <summary>All words that the source has neither so nor in the plural, with spaces between.</summary>
    public string Strange { get; private init; } = "";

    /// <summary>Their share of all words.</summary>
    public double StrangeShare { get; private init; }

    /// <summary>So many plain words outside quotations speak for the whole segment.</summary>
    private const int EnoughOutside = 3;

    /// <summary>Shorter words may stand in lower case in a title: <c>of</c>, <c>and</c>, <c>with</c>, <c>into</c>.</summary>
    private const int ContentLength = 5;

    /// <summary>Fewer words between commas, on average, are items of a list.</summary>
    private const double SentenceWords = 2.5;

    /// <param name="segment">Of the target.</param>
    /// <param name="source">The keys of the words of its counterpart.</param>
    public static SegmentWords Of(Segment segment, HashSet<string> source)
    {
        var outside = Collect(segment, source, quotations: false, out var quoted);
        if (!quoted || outside.Plain.Count >= EnoughOutside || (outside.All.Count > 0 && outside.Copied < 1))
        {
            return outside;
        }

        return Collect(segment, source, quotations: true, out _) with { IsQuotation = outside.All.Count == 0 };
    }

    /// <summary>The same for a word of the source and its copy, although they were cut and folded by the rules of two languages.</summary>
    public static string Key(Segment segment, Token token)
    {
        var stem = segment.Stem(token);
        for (var i = 1; i < stem.Length; i++)
        {
            if (Folding.IsApostrophe(stem[i]))
            {
                // didn't is one word in English, and a word with a suffix in Turkish.
                return Folding.Skeleton(stem[..i]);
            }
        }

        return Folding.Skeleton(stem);
    }

    private static SegmentWords Collect(Segment segment, HashSet<string> source, bool quotations, out bool quoted)
    {
        var all = new List<string>();
        var plain = new List<string>();
        var own = new StringBuilder();
        var strange = new StringBuilder();
        int copied = 0, repeated = 0, commas = 0, strangers = 0;
        var ended = segment.Text.AsSpan().TrimEnd("\"”’») ").EndsWith('.');
        var content = ended;
        var capitals = true;
        quoted = false;
        var tokens = segment.Tokens;
        var lastClosing = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!quotations && ClosingOf(tokens, i, lastClosing) is var close && close > i)
            {
                quoted = true;
                i = close;
                continue;
            }

            if (tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            var last = LastOfCompound(tokens, i);
            var text = segment.Text.AsSpan(tokens[i].Start, tokens[last].StemEnd - tokens[i].Start);
            var (known, related) = (true, true);
            for (; i <= last; i += 2)
            {
                var key = Key(segment, tokens[i]);
                known &= source.Contains(key);
                related &= source.Contains(key) || HasPlural(source, key);
            }

            i = last;
            all.Add(text.ToString());
            copied += known ? 1 : 0;
            strangers += related ? 0 : 1;
            (related ? null : strange)?.Append(text).Append(' ');
            capitals &= !text.ContainsAnyInRange('a', 'z');
            commas += i + 2 < tokens.Length && tokens[i + 2].Kind == TokenKind.Word && tokens[i + 1].Folded is "," or ";" or "/" or "|" or "·" or "•" ? 1 : 0;
            if (IsPlain(text))
            {
                plain.Add(text.ToString());
                (known ? null : own)?.Append(text).Append(' ');
                repeated += known ? 1 : 0;
                content |= text.Length >= ContentLength;
            }
        }

        return new SegmentWords(
            all,
            plain,
            plain.Count == 0 ? 0 : repeated / (double)plain.Count,
            all.Count == 0 ? 0 : copied / (double)all.Count,
            content,
            capitals,
            IsList: !ended && commas > 0 && all.Count < (commas + 1) * SentenceWords,
            IsQuotation: false)
        {
            Own = own.ToString(),
            Strange = strange.ToString(),
            StrangeShare = all.Count == 0 ? 0 : strangers / (double)all.Count,
        };
    }

    /// <summary>Turkish takes terms in the singular: <c>iki token gönder</c>.</summary>
    private static bool HasPlural(HashSet<string> source, string key) => source.Contains(key + "s") || (key.EndsWith('y') && source.Contains(key[..^1] + "ies"));

    /// <summary>The last part of a word with hyphens (<c>state-of-the-art</c>), which counts as one.</summary>
    private static int LastOfCompound(Token[] tokens, int first)
    {
        var last = first;
        while (last + 2 < tokens.Length
            && tokens[last + 1].Folded is "-" or "‑" && tokens[last + 1].Start == tokens[last].End
            && tokens[last + 2].Kind == TokenKind.Word && tokens[last + 2].Start == tokens[last + 1].End)
        {
            last += 2;
        }

        return last;
    }

    /// <summary>The token that closes the quotation or bracket that opens here; -1 where none does.</summary>
    /// <param name="last">For each sign its last place in the tokens, filled as it is asked for.</param>
    private static int ClosingOf(Token[] tokens, int open, Dictionary<string, int> last)
    {
        if (tokens[open].Kind != TokenKind.Symbol)
        {
            return -1;
        }

        var closing = tokens[open].Folded switch
        {
            "\"" => "\"",
            "“" or "„" => "”",
            "«" => "»",
            "(" => ")",
            "[" => "]",
            _ => null,
        };

        if (closing is null)
        {
            return -1;
        }

        // Without it, a sentence of marks that open would be searched to its end from each.
        if (!last.TryGetValue(closing, out var end))
        {
            last[closing] = end = Array.FindLastIndex(tokens, Closes);
        }

        return end <= open ? -1 : Array.FindIndex(tokens, open + 1, Closes);

        bool Closes(Token token) => token.Kind == TokenKind.Symbol && string.Equals(token.Folded, closing, StringComparison.Ordinal);
    }

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLower(c) && !Folding.IsApostrophe(c) && c is not ('-' or '‑'))
            {
                return false;
            }
        }

        return word.Length > 0;
    }
}
