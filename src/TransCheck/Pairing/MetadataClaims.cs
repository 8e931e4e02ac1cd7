using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Pairing;

/// <summary>Finds articles that front matter or page heads bind.</summary>
internal static class MetadataClaims
{
    public static IEnumerable<Claim> Of(IReadOnlyList<Side> sides)
    {
        var keys = new KeyGroups();
        var slugs = new KeyGroups();
        foreach (var side in sides)
        {
            var metadata = side.Metadata;
            if (!string.IsNullOrWhiteSpace(metadata.TranslationKey))
            {
                keys.Add(metadata.TranslationKey.Trim(), side, true);
            }

            if (!string.IsNullOrWhiteSpace(metadata.Slug) && Day(metadata.Date) is { } day)
            {
                slugs.Add(day + " " + Folding.Skeleton(LastPart(Address(metadata.Slug))), side, true);
            }
        }

        return keys.Claims("translation-key", ClaimWeight.TranslationKey)
            .Concat(slugs.Claims("slug", ClaimWeight.SlugAndDate))
            .Concat(ByAddress(sides));
    }

    /// <summary><c>hreflang</c> links: to the address that the other page calls its own; else to the file whose path the address ends with, if it names no address.</summary>
    private static IEnumerable<Claim> ByAddress(IReadOnlyList<Side> sides)
    {
        if (sides.All(s => s.Metadata.Alternates.IsDefaultOrEmpty))
        {
            yield break;
        }

        var own = new Dictionary<string, List<Side>>(StringComparer.Ordinal);
        var names = new Dictionary<string, List<Side>>(StringComparer.Ordinal);
        foreach (var side in sides)
        {
            var addresses = OwnAddresses(side);
            foreach (var address in addresses)
            {
                Add(own, address, side);
            }

            if (addresses.Length == 0)
            {
                Add(names, LastPart(Address(side.Path)), side);
            }
        }

        foreach (var side in sides)
        {
            foreach (var alternate in side.Metadata.Alternates)
            {
                var language = Side.LanguageTag(alternate.Language);
                if (language == side.Language || language is not (Language.Turkish or Language.English))
                {
                    continue;
                }

                var address = Address(alternate.Address);
                var found = own.TryGetValue(address, out var owners) ? owners : Longest(names, address, side, alternate.Address);
                foreach (var other in found.Where(o => o.Language == language))
                {
                    yield return side.Language == Language.English
                        ? new Claim(side.Index, other.Index, "hreflang", ClaimWeight.Address)
                        : new Claim(other.Index, side.Index, "hreflang", ClaimWeight.Address);
                }
            }
        }
    }

    private static string[] OwnAddresses(Side side)
    {
        var metadata = side.Metadata;
        var addresses = metadata.Alternates
            .Where(a => Side.LanguageTag(a.Language) == side.Language)
            .Select(a => a.Address)
            .Append(metadata.CanonicalAddress ?? "");
        return [.. addresses.Select(Address).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The files whose paths share most parts with an address, from the end; an address relative to a page counts from its folder.</summary>
    private static IEnumerable<Side> Longest(Dictionary<string, List<Side>> names, string address, Side from, string written)
    {
        if (!names.TryGetValue(LastPart(address), out var candidates))
        {
            return [];
        }

        var relative = written.Length > 0 && written[0] != '/' && !written.Contains("://", StringComparison.Ordinal);
        var wanted = (relative ? Resolve(from.Path, written) : address).Split('/');
        var best = candidates
            .Where(c => c.Index != from.Index)
            .Select(c => (Side: c, Parts: Address(c.Path).Split('/')))
            .Select(c => (c.Side, c.Parts, Common: CommonEnd(c.Parts, wanted)))
            .Where(c => c.Common == c.Parts.Length || c.Common >= Math.Min(2, wanted.Length - (relative ? 0 : 1)))
            .ToArray();
        var most = best.Length == 0 ? 0 : best.Max(c => c.Common);
        return best.Where(c => c.Common == most).Select(c => c.Side);
    }

    private static string Resolve(string path, string written)
    {
        var parts = new List<string>(path.Split('/')[..^1]);
        foreach (var part in Address(written).Split('/'))
        {
            if (part is ".." && parts.Count > 0 && parts[^1] is not "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private static int CommonEnd(string[] a, string[] b)
    {
        var n = 0;
        while (n < a.Length && n < b.Length && string.Equals(a[^(n + 1)], b[^(n + 1)], StringComparison.Ordinal))
        {
            n++;
        }

        return n;
    }

    /// <summary>An address or path without scheme, <c>www.</c>, query, fragment, <c>index</c>, extension and slashes around it, in lower case.</summary>
    public static string Address(string written)
    {
        var text = written.AsSpan().Trim();
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        text = scheme >= 0 ? text[(scheme + 3)..] : text;
        var end = text.IndexOfAny('?', '#');
        text = (end < 0 ? text : text[..end]).Trim('/');
        text = scheme >= 0 && text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
        var decoded = text.Contains('%') ? Uri.UnescapeDataString(text.ToString()) : text.ToString();
        var host = scheme >= 0 && !decoded.Contains('/', StringComparison.Ordinal);
        var result = Folding.Fold(host ? decoded : PathReadings.WithoutExtension(decoded), Language.English);
        return result.EndsWith("/index", StringComparison.Ordinal) ? result[..^6] : result;
    }

    private static string LastPart(string address) => address[(address.LastIndexOf('/') + 1)..];

    /// <summary>The day of a date such as <c>2026-04-09T10:00:00Z</c>: its first ten characters, when a year leads them.</summary>
    public static string? Day(string? date) =>
        date is { Length: >= 10 } && date.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 ? date[..10] : null;

    private static void Add(Dictionary<string, List<Side>> lists, string key, Side side)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(side);
    }
}
