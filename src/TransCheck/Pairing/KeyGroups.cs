using TransCheck.Articles;

namespace TransCheck.Pairing;

/// <summary>Articles by a key that counterparts share.</summary>
internal sealed class KeyGroups
{
    /// <summary>A key that so many articles of one language share is no key.</summary>
    private const int MostSharing = 8;

    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);

    /// <param name="telling">The article has the key because of something said (a marker, a field), not for want of it. A claim needs one such side.</param>
    public void Add(string key, Side side, bool telling)
    {
        if (!_groups.TryGetValue(key, out var group))
        {
            _groups.Add(key, group = new Group([], []));
        }

        var list = side.Language == Language.Turkish ? group.Turkish : group.English;
        if (list.Count == 0 || list[^1].Side.Index != side.Index)
        {
            list.Add((side, telling));
        }
    }

    /// <summary>The same groups, keys without the extensions of their file names.</summary>
    public KeyGroups WithoutExtensions()
    {
        var result = new KeyGroups();
        foreach (var (key, group) in _groups)
        {
            var shorter = PathReadings.WithoutExtension(key);
            foreach (var (side, telling) in group.English.Concat(group.Turkish))
            {
                result.Add(shorter, side, telling);
            }
        }

        return result;
    }

    /// <summary>Only keys that one article of each language has.</summary>
    public KeyGroups Single()
    {
        var result = new KeyGroups();
        foreach (var (key, group) in _groups)
        {
            if (group.English.Count == 1 && group.Turkish.Count == 1)
            {
                result._groups.Add(key, group);
            }
        }

        return result;
    }

    public IEnumerable<Claim> Claims(string evidence, int weight) =>
        from pair in _groups
        let sharing = pair.Value
        where sharing.English.Count <= MostSharing && sharing.Turkish.Count <= MostSharing
        from english in sharing.English
        from turkish in sharing.Turkish
        where english.Telling || turkish.Telling
        select new Claim(english.Side.Index, turkish.Side.Index, evidence, weight);

    private sealed record Group(List<(Side Side, bool Telling)> English, List<(Side Side, bool Telling)> Turkish);
}
