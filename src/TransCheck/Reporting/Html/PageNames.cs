using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TransCheck.Reporting.Html;

/// <summary>Names of pages: the path of an article in plain letters to know it by, and a digest of it so that no two are the same, whatever a file system takes for equal.</summary>
internal static class PageNames
{
    /// <summary>Of the path; its end says more than its beginning.</summary>
    private const int Longest = 60;

    private const int DigestBytes = 5;

    /// <summary>Without an ending; in a-z, 0-9 and hyphens.</summary>
    public static string Of(string path)
    {
        var name = new StringBuilder();
        foreach (var c in path.Normalize(NormalizationForm.FormD))
        {
            var plain = char.ToLowerInvariant(c) switch { 'ı' or 'İ' => 'i', var lower => lower };
            if (char.IsAsciiLetterOrDigit(plain))
            {
                name.Append(plain);
            }
            else if (name.Length > 0 && name[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                name.Append('-');
            }
        }

        var start = Math.Max(0, name.Length - Longest);
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan()[..DigestBytes]);
        return $"{name.ToString(start, name.Length - start).Trim('-')}-{digest}".TrimStart('-');
    }
}
