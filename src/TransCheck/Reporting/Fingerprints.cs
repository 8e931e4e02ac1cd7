using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Reporting;

/// <summary>
/// Gives the findings of one pair their fingerprints: digests of the check, the altered words or their values and both sentences, without any position.
/// The second finding that would get the same one is numbered.
/// </summary>
internal sealed class Fingerprints
{
    /// <summary>128 bits: enough for any archive, and short enough to read in a baseline.</summary>
    private const int Bytes = 16;

    /// <summary>How often each fingerprint would have been given without the number.</summary>
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public string Of(string check, ReportedSide? source, Language sourceLanguage, ReportedSide? target, Language targetLanguage)
    {
        var text = new StringBuilder(check);
        Add(text, source, sourceLanguage);
        Add(text, target, targetLanguage);
        var first = Digest(text);
        var number = ++CollectionsMarshal.GetValueRefOrAddDefault(_seen, first, out _);
        return number == 1 ? first : Digest(text.Append('\n').Append(number.ToString(CultureInfo.InvariantCulture)));
    }

    private static string Digest(StringBuilder text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, Bytes));

    private static void Add(StringBuilder text, ReportedSide? side, Language language)
    {
        text.Append('\n');
        if (side is not null)
        {
            AddCollapsed(text, side.Value ?? Folding.Fold(side.Text, language));
            text.Append('\n');
            AddCollapsed(text, side.Segment);
        }
    }

    /// <summary>White space changes when a paragraph is wrapped anew; the finding stays the same.</summary>
    private static void AddCollapsed(StringBuilder text, string value)
    {
        var (start, from) = (text.Length, 0);
        for (var i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && !char.IsWhiteSpace(value[i]))
            {
                continue;
            }

            if (i > from)
            {
                text.Append(text.Length > start ? " " : string.Empty).Append(value, from, i - from);
            }

            from = i + 1;
        }
    }
}
