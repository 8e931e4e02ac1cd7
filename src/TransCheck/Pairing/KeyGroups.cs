using System.Runtime.InteropServices;
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
        ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, key, out _);
        group ??= new Group();
        var list = side.Language == Language.Turkish ? group.Turkish ??= new(1) : group.English ??= new(1);
        if (list.Count == 0 || list[^1].Side.Index != side.Index)
        {
            list.Add((side, telling));
        }
    }

    /// <summary>Only keys that one article of each language has.</summary>
    public KeyGroups Single()
    {
        var result = new KeyGroups();
        foreach (var (key, group) in _groups)
        {
            if (group is { English.Count: 1, Turkish.Count: 1 })
            {
                result._groups.Add(key, group);
            }
        }

        return result;
    }

    public IEnumerable<Claim> Claims(string evidence, int weight) =>
        from sharing in _groups.Values
        where sharing is { English.Count: <= MostSharing, Turkish.Count: <= MostSharing }
        from english in sharing.English ?? []
        from turkish in sharing.Turkish ?? []
        where english.Telling || turkish.Telling
        select new Claim(english.Side.Index, turkish.Side.Index, evidence, weight);

    /// <summary>Most keys are those of one article: a list is made when it has somebody to hold.</summary>
    private sealed class Group
    {
        public List<(Side Side, bool Telling)>? English { get; set; }

        public List<(Side Side, bool Telling)>? Turkish { get; set; }
    }
}
