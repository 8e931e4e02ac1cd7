using System.Collections.Frozen;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Detection;

/// <summary>A part of a path that names a language.</summary>
/// <param name="Start">First code unit in the folded path.</param>
/// <param name="Language">Turkish or English.</param>
internal sealed record PathMarker(int Start, int End, Language Language);

/// <summary>Finds the words (<c>resources/pairing/language-markers.tsv</c>) by which paths name a language: <c>tr/x.md</c>, <c>x.en-US.md</c>.</summary>
internal static class PathMarkers
{
    private const string Folder = "folder";

    /// <summary>Longer markers are words (<c>turkish</c>), which a name may hold for another reason: <c>learn-turkish.md</c>.</summary>
    private const int CodeLength = 3;

    private static readonly FrozenDictionary<string, string> Markers =
        ResourceTable.ReadKeyed("pairing/language-markers.tsv", "marker", "means").ToFrozenDictionary(row => row.Key, row => row.Value[1], StringComparer.Ordinal);

    /// <summary>The language that a path names plainly: by a folder or a file name, or by what ends one (<c>pages.tr/</c>, <c>road_en.md</c>). <see cref="Language.Undetermined"/> when there is no such marker or they disagree.</summary>
    public static Language Plain(string path)
    {
        var folded = Folding.Skeleton(path);
        return Agreed(Find(folded).FindAll(m => IsPlain(folded, m)));
    }

    /// <summary>The language that a path names plainly, else the one that all its markers name: <c>en-x.md</c>. May be wrong: <c>en-iyi-modeller.md</c> is Turkish.</summary>
    public static Language Claimed(string path) => Plain(path) is var plain and not Language.Undetermined ? plain : Agreed(Find(Folding.Skeleton(path)));

    /// <summary>All markers, in order; a region is read with its marker and without it (<c>en-us</c>).</summary>
    /// <param name="path">Folded.</param>
    public static List<PathMarker> Find(string path)
    {
        var markers = new List<PathMarker>();
        var end = ExtensionStart(path);
        var start = 0;
        while (start < end)
        {
            while (start < end && !char.IsAsciiLetterOrDigit(path[start]))
            {
                start++;
            }

            var stop = RunEnd(path, start, end);
            if (stop > start && Markers.TryGetValue(path[start..stop], out var means) && means is not Folder && IsApart(path, start, stop))
            {
                var language = means is "turkish" ? Language.Turkish : Language.English;
                markers.Add(new PathMarker(start, stop, language));
                var region = stop < end && path[stop] is '-' or '_' ? RunEnd(path, stop + 1, end) : stop;
                if (region - stop == 3)
                {
                    markers.Add(new PathMarker(start, region, language));
                    stop = Markers.TryGetValue(path[(stop + 1)..region], out var again) && string.Equals(again, means, StringComparison.Ordinal) ? region : stop;
                }
            }

            start = stop;
        }

        return markers;
    }

    /// <summary>Whether a folder of this name (folded) holds one folder for each language: <c>translations</c>.</summary>
    public static bool IsLanguagesFolder(string name) => Markers.TryGetValue(name, out var means) && means is Folder;

    /// <summary>Where the extension of the file name begins, with its dot.</summary>
    public static int ExtensionStart(string path)
    {
        var name = path.LastIndexOf('/') + 1;
        var dot = path.LastIndexOf('.');
        return dot > name ? dot : path.Length;
    }

    private static Language Agreed(List<PathMarker> markers) =>
        markers.Count > 0 && markers.TrueForAll(m => m.Language == markers[0].Language) ? markers[0].Language : Language.Undetermined;

    private static bool IsPlain(string path, PathMarker marker)
    {
        var end = marker.End;
        while (end < path.Length && path[end] is ')' or ']')
        {
            end++;
        }

        return (end == path.Length || path[end] == '/' || end == ExtensionStart(path))
            && (marker.Start == 0 || path[marker.Start - 1] is '/' or '.' or '_' or '(' or '[' or '@' || marker.End - marker.Start <= CodeLength || path[marker.Start..marker.End].Contains('-', StringComparison.Ordinal));
    }

    /// <summary>No letter beyond ASCII touches the run: folding leaves other scripts as they are.</summary>
    private static bool IsApart(string path, int start, int stop) =>
        (start == 0 || !char.IsLetter(path[start - 1])) && (stop == path.Length || !char.IsLetter(path[stop]));

    private static int RunEnd(string path, int start, int end)
    {
        var stop = start;
        while (stop < end && char.IsAsciiLetterOrDigit(path[stop]))
        {
            stop++;
        }

        return stop;
    }
}
