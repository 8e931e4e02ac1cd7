using TransCheck.Articles;

namespace TransCheck.Pairing;

/// <summary>Finds articles that their paths bind.</summary>
internal static class PathClaims
{
    /// <summary>File names shorter than this, or of one word (<c>index</c>, <c>about</c>), bind nothing on their own.</summary>
    private const int TellingNameLength = 10;

    /// <summary>Keys of which two paths have one in common wherever one of them claims the other, or tells its language, whatever languages they are in; but for the mere names of files.</summary>
    public static IEnumerable<string> Keys(string path, ArticleLayout? layout)
    {
        foreach (var language in new[] { Language.English, Language.Turkish })
        {
            var readings = PathReadings.Of(path, language);
            foreach (var key in readings.Marked.Concat(readings.Stripped).Append(readings.Whole))
            {
                yield return PathReadings.WithoutExtension(key);
            }
        }

        if (layout?.KeyOf(path) is { } place)
        {
            // No path holds a line end of this place.
            yield return "\n" + place.Key;
        }
    }

    public static IEnumerable<Claim> Of(IReadOnlyList<Side> sides, ArticleLayout? layout) =>
        (layout is null ? [] : ByLayout(sides, layout)).Concat(ByMarkers(sides)).Concat(ByFileName(sides));

    private static IEnumerable<Claim> ByLayout(IReadOnlyList<Side> sides, ArticleLayout layout)
    {
        var keys = new KeyGroups();
        foreach (var side in sides)
        {
            if (layout.KeyOf(side.Path) is { } place && place.Language == side.Language)
            {
                keys.Add(place.Key, side, true);
            }
        }

        return keys.Claims("path", ClaimWeight.Layout);
    }

    private static IEnumerable<Claim> ByMarkers(IReadOnlyList<Side> sides) =>
        ByReadings(sides, Marked, ClaimWeight.PathMarked)
            .Concat(ByReadings(sides, Stripped, ClaimWeight.PathStripped))
            .Concat(ByReadings(sides, r => WithoutExtensions(Marked(r)), ClaimWeight.OtherExtension))
            .Concat(ByReadings(sides, r => WithoutExtensions(Stripped(r)), ClaimWeight.OtherExtension));

    /// <summary>Of one kind of key, which is forgotten before the next: the keys of an archive take more memory than its articles.</summary>
    private static IEnumerable<Claim> ByReadings(IReadOnlyList<Side> sides, Func<PathReadings, IEnumerable<(string Key, bool Telling)>> keysOf, int weight)
    {
        var keys = new KeyGroups();
        foreach (var side in sides)
        {
            foreach (var (key, telling) in keysOf(PathReadings.Of(side.Path, side.Language)))
            {
                keys.Add(key, side, telling);
            }
        }

        foreach (var claim in keys.Claims("path", weight))
        {
            yield return claim;
        }
    }

    private static IEnumerable<(string Key, bool Telling)> Marked(PathReadings readings) => readings.Marked.Select(k => (k, true));

    private static IEnumerable<(string Key, bool Telling)> Stripped(PathReadings readings) => readings.Stripped.Select(k => (k, true)).Append((readings.Whole, false));

    private static IEnumerable<(string Key, bool Telling)> WithoutExtensions(IEnumerable<(string Key, bool Telling)> keys) => keys.Select(k => (PathReadings.WithoutExtension(k.Key), k.Telling));

    private static IEnumerable<Claim> ByFileName(IReadOnlyList<Side> sides)
    {
        var names = new KeyGroups();
        foreach (var side in sides)
        {
            var name = PathReadings.FileName(side.Path);
            if (name.Length >= TellingNameLength && name.AsSpan().ContainsAny(' ', '-', '_'))
            {
                names.Add(name, side, true);
            }
        }

        return names.Single().Claims("path", ClaimWeight.FileName);
    }
}
