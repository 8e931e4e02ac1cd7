using System.Collections.Immutable;
using System.Text;
using TransCheck.Articles;
using TransCheck.Detection;
using TransCheck.Linguistics;

namespace TransCheck.Pairing;

/// <summary>
/// What a path says when its language markers (<c>resources/pairing/language-markers.tsv</c>) are taken as such. A marker may be no
/// marker (<c>en-iyi-modeller.md</c> is Turkish), so a path has several readings; a counterpart with an equal one decides.
/// </summary>
/// <param name="Marked">The path with a star for its markers: <c>blog/*/x.md</c>. Paths of two languages with one of these in common belong together.</param>
/// <param name="Stripped">The path without its markers, as a site names its default language: <c>blog/x.md</c>.</param>
/// <param name="Whole">The path itself.</param>
internal sealed record PathReadings(ImmutableArray<string> Marked, ImmutableArray<string> Stripped, string Whole)
{
    private const int MostMarkers = 4;

    /// <param name="path">With <c>/</c>.</param>
    /// <param name="language">Only markers of this language, Turkish or English, count.</param>
    public static PathReadings Of(string path, Language language)
    {
        var folded = Folding.Skeleton(path);
        var markers = PathMarkers.Find(folded).FindAll(m => m.Language == language);
        if (markers.Count == 0)
        {
            return new PathReadings([], [], folded);
        }

        var marked = ImmutableArray.CreateBuilder<string>();
        var stripped = ImmutableArray.CreateBuilder<string>();
        foreach (var chosen in Choices(markers))
        {
            marked.Add(Star(folded, chosen));
            if (Strip(folded, chosen) is { } rest)
            {
                stripped.Add(rest);
            }
        }

        if (Docusaurus(folded, language) is { } original)
        {
            stripped.Add(original);
        }

        return new PathReadings(marked.DrainToImmutable(), stripped.DrainToImmutable(), folded);
    }

    /// <summary>The folder of an article without the markers of its language: <c>site/en/a.md</c> and <c>site/tr/b.md</c> are both at home in <c>site/</c>.</summary>
    public static string Home(string path, Language language)
    {
        var stripped = Of(path, language).Stripped;
        var whole = stripped.Length > 0 ? stripped[^1] : Folding.Skeleton(path);
        return whole[..(whole.LastIndexOf('/') + 1)];
    }

    /// <summary>A path without the extension of its file name.</summary>
    public static string WithoutExtension(string path)
    {
        var dot = PathMarkers.ExtensionStart(path);
        return path[..dot];
    }

    /// <summary>The last part of a path without its extension and folded.</summary>
    public static string FileName(string path) => Folding.Skeleton(WithoutExtension(path).AsSpan(path.LastIndexOf('/') + 1));

    /// <summary>Each marker alone, and all together.</summary>
    private static IEnumerable<IReadOnlyList<PathMarker>> Choices(List<PathMarker> markers)
    {
        if (markers.Count > MostMarkers)
        {
            markers = markers[^MostMarkers..];
        }

        foreach (var marker in markers)
        {
            yield return [marker];
        }

        // A region is read with its marker and without it (en-us); "all together" takes each place once, the longer reading first.
        var apart = markers.Where(m => !markers.Exists(o => o.Start == m.Start && o.End > m.End)).ToArray();
        if (apart.Length > 1)
        {
            yield return apart;
        }
    }

    private static string Star(string path, IReadOnlyList<PathMarker> markers)
    {
        var result = new StringBuilder(path.Length);
        var at = 0;
        foreach (var marker in markers)
        {
            result.Append(path, at, marker.Start - at).Append('*');
            at = marker.End;
        }

        return result.Append(path, at, path.Length - at).ToString();
    }

    /// <summary>Null when a marker is the whole file name, so that nothing remains to name the article.</summary>
    private static string? Strip(string path, IReadOnlyList<PathMarker> markers)
    {
        for (var i = markers.Count - 1; i >= 0; i--)
        {
            var (start, end) = (markers[i].Start, markers[i].End);
            var extension = PathMarkers.ExtensionStart(path);
            while (start > 0 && IsSeparator(path[start - 1]))
            {
                start--;
            }

            while (end < extension && IsSeparator(path[end]))
            {
                end++;
            }

            var first = start == 0 || path[start - 1] == '/';
            var last = end == path.Length || path[end] == '/';
            if (first && last)
            {
                if (end == path.Length)
                {
                    return null;
                }

                path = path.Remove(FolderStart(path, start), end + 1 - FolderStart(path, start));
            }
            else if (first && end == extension)
            {
                return null;
            }
            else
            {
                var joined = first || last || end == extension ? "" : path[start..(start + 1)];
                path = string.Concat(path.AsSpan(0, start), joined, path.AsSpan(end));
            }
        }

        return path;
    }

    /// <summary>Where a language's folder begins, with the one that holds the folders of all languages: <c>translations/tr/x</c>.</summary>
    private static int FolderStart(string path, int start)
    {
        if (start < 2)
        {
            return start;
        }

        var parent = path.LastIndexOf('/', start - 2) + 1;
        return PathMarkers.IsLanguagesFolder(path[parent..(start - 1)]) ? parent : start;
    }

    /// <summary>
    /// The file that <c>i18n/tr/docusaurus-plugin-content-docs/current/x</c> translates: <c>docs/x</c>; of <c>version-1.0/x</c>
    /// <c>versioned_docs/version-1.0/x</c>; blogs have no version, pages stand in <c>src/pages</c>.
    /// </summary>
    private static string? Docusaurus(string path, Language language)
    {
        const string plugin = "docusaurus-plugin-content-";
        var parts = path.Split('/');
        var at = Array.FindIndex(parts, p => p.StartsWith(plugin, StringComparison.Ordinal));
        if (at < 2 || at + 1 >= parts.Length || parts[at - 2] is not "i18n"
            || !PathMarkers.Find(parts[at - 1] + "/").Exists(m => m.Start == 0 && m.End == parts[at - 1].Length && m.Language == language))
        {
            return null;
        }

        var kind = parts[at][plugin.Length..];
        var rest = parts[(at + 1)..];
        string[] folder = kind switch
        {
            "pages" => ["src", "pages"],
            "blog" => ["blog"],
            _ when rest[0] is "current" => [kind],
            _ => ["versioned_" + kind],
        };
        return string.Join('/', [.. parts[..(at - 2)], .. folder, .. rest.SkipWhile((p, i) => i == 0 && p is "current")]);
    }

    private static bool IsSeparator(char c) => c is '.' or '-' or '_' or ' ' or '(' or ')' or '[' or ']' or '@';
}
