namespace TransCheck.Pairing;

/// <summary>Paths in groups, so that no path claims one of another group or tells its language, whatever languages they are in; but for the mere names of files.</summary>
internal sealed class PathFamilies
{
    private readonly ILookup<string, string> _byKey;
    private readonly ArticleLayout? _layout;

    public PathFamilies(IEnumerable<string> paths, ArticleLayout? layout) =>
        (_byKey, _layout) = (paths.SelectMany(p => PathClaims.Keys(p, layout).Distinct(StringComparer.Ordinal), (path, key) => (path, key)).ToLookup(p => p.key, p => p.path, StringComparer.Ordinal), layout);

    /// <summary>The path itself, and the others of its group.</summary>
    public HashSet<string> Of(string path)
    {
        var family = new HashSet<string>(StringComparer.Ordinal) { path };
        var open = new Stack<string>([path]);
        while (open.TryPop(out var next))
        {
            foreach (var relative in PathClaims.Keys(next, _layout).SelectMany(k => _byKey[k]).Where(family.Add))
            {
                open.Push(relative);
            }
        }

        return family;
    }
}
