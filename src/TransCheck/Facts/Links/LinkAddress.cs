using System.Buffers;
using System.Text;

namespace TransCheck.Facts.Links;

/// <summary>Makes the addresses of one page in two languages equal.</summary>
internal static class LinkAddress
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("/?&");

    // A tag of the site builder makes the address: {% link en/page.md %}, {{< ref "/tr/page" >}}.
    private static readonly SearchValues<char> TagSeparators = SearchValues.Create("/?& \"'");

    /// <summary>
    /// Without scheme, <c>www.</c>, fragment, trailing slash and marks of Turkish or English (<c>/en-us/</c>, <c>/tr/</c>, <c>?hl=tr</c>, <c>page.tr.html</c>);
    /// the host in lower case. An encyclopedia's article keeps only its host, since its title is translated. A fragment alone is no address.
    /// </summary>
    public static string Normalise(string address)
    {
        var rest = address.Trim().AsSpan();
        var fragment = rest.IndexOf('#');
        rest = fragment >= 0 ? rest[..fragment] : rest;
        if (rest.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            var query = rest.IndexOf('?');
            return Linguistics.Folding.Skeleton(query >= 0 ? rest[7..query] : rest[7..]);
        }

        if (rest.Contains('@') && !rest.Contains('/'))
        {
            return Linguistics.Folding.Skeleton(rest);
        }

        var absolute = false;
        if (rest.IndexOf("://", StringComparison.Ordinal) is var scheme and > 0)
        {
            rest = rest[(scheme + 3)..];
            absolute = true;
        }

        if (rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            rest = rest[4..];
            absolute = true;
        }

        var pathStart = rest.IndexOfAny('/', '?');
        var host = absolute ? (pathStart < 0 ? rest : rest[..pathStart]).ToString().ToLowerInvariant() : "";
        var path = absolute ? pathStart < 0 ? "" : rest[pathStart..] : rest;
        if (host.Length > 3 && IsLanguage(host.AsSpan(0, host.IndexOf('.') is var dot and > 0 ? dot : 0)))
        {
            host = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..];
            if (host.StartsWith("wiki", StringComparison.Ordinal) || host.StartsWith("m.wiki", StringComparison.Ordinal))
            {
                return host;
            }
        }

        var result = new StringBuilder(host);
        foreach (var range in path.SplitAny(path.Contains('{') ? TagSeparators : Separators))
        {
            var part = path[range];
            if (part.IsEmpty || IsLanguage(part) || part is "." or ".." || IsLanguageParameter(part))
            {
                continue;
            }

            result.Append('/').Append(WithoutLanguageSuffix(part));
        }

        return result.ToString();
    }

    private static bool IsLanguage(ReadOnlySpan<char> part) =>
        part.Equals("en", StringComparison.OrdinalIgnoreCase) || part.Equals("tr", StringComparison.OrdinalIgnoreCase)
        || (part.Length == 5 && part[2] is '-' or '_' && IsLanguage(part[..2]))
        || part.Equals("english", StringComparison.OrdinalIgnoreCase) || part.Equals("turkish", StringComparison.OrdinalIgnoreCase) || part.Equals("turkce", StringComparison.OrdinalIgnoreCase);

    private static bool IsLanguageParameter(ReadOnlySpan<char> part)
    {
        var equals = part.IndexOf('=');
        return equals > 0 && IsLanguage(part[(equals + 1)..]);
    }

    /// <summary>page.tr.html, page.tr.md, page_tr, docs-tr</summary>
    private static string WithoutLanguageSuffix(ReadOnlySpan<char> part)
    {
        var text = part.ToString();
        foreach (var mark in (ReadOnlySpan<string>)[".tr.", ".en.", "_tr.", "_en.", "-tr.", "-en."])
        {
            var at = text.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                return string.Concat(text.AsSpan(0, at), text.AsSpan(at + mark.Length - 1));
            }
        }

        return text.Length > 3 && text[^3] is '-' or '_' && IsLanguage(text.AsSpan(text.Length - 2)) ? text[..^3] : text;
    }
}
