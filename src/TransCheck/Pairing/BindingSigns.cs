using System.Text;

namespace TransCheck.Pairing;

/// <summary>What stands in the file of every article that metadata bind to some articles more than their paths bind these.</summary>
internal sealed class BindingSigns
{
    /// <summary>Keys of front matter, and an attribute of a link, that name the address of another article.</summary>
    private static readonly byte[][] Addresses = [.. ((string[])["hreflang", "alternate", "translations"]).Select(Encoding.ASCII.GetBytes)];

    private readonly bool _addresses;
    private readonly byte[][] _words;

    private BindingSigns(bool addresses, IEnumerable<string> words) => (_addresses, _words) = (addresses, [.. words.Select(w => Encoding.ASCII.GetBytes(w.ToLowerInvariant()))]);

    /// <summary>There is no such article.</summary>
    public bool AreNone => !_addresses && _words.Length == 0;

    /// <returns>Null where it cannot be told.</returns>
    public static BindingSigns? Of(IReadOnlyCollection<LabelledArticle> articles, ArticleLayout? layout)
    {
        var words = articles
            .SelectMany(a => new[] { a.Metadata.TranslationKey?.Trim(), string.IsNullOrWhiteSpace(a.Metadata.Slug) ? null : MetadataClaims.Day(a.Metadata.Date) })
            .OfType<string>()
            .Where(w => w.Length > 0)
            .ToHashSet(StringComparer.Ordinal);

        // Other signs can be written in several ways.
        return words.All(w => w.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/')) ? new BindingSigns(!articles.All(a => PlainPairs.IsPlaced(a.Path, layout)), words) : null;
    }

    /// <param name="content">Of a file; afterwards in lower case. All encodings that are read write the signs alike, but for those with zeros.</param>
    public bool MayStandIn(Span<byte> content)
    {
        if (content.Contains((byte)0))
        {
            return true;
        }

        Ascii.ToLowerInPlace(content, out _);
        foreach (var word in _words)
        {
            if (content.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return _addresses && NamesAddress(content);
    }

    private static bool NamesAddress(ReadOnlySpan<byte> content)
    {
        foreach (var sign in Addresses)
        {
            for (var rest = content; rest.IndexOf(sign) is >= 0 and var at;)
            {
                rest = rest[(at + sign.Length)..];

                // A value follows, or a comment before it; "alternate" may have an "s".
                if (rest.TrimStart("s\"' \t\r\n"u8) is [(byte)':' or (byte)'=' or (byte)'#', ..])
                {
                    return true;
                }
            }
        }

        return false;
    }
}
