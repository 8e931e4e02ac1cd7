using TransCheck.Linguistics;

namespace TransCheck.Alignment;

/// <param name="Target">A type of the target document.</param>
/// <param name="Forward">Probability of the target type where the source type stands.</param>
/// <param name="Backward">Probability of the source type where the target type stands.</param>
internal readonly record struct TypeLink(int Target, float Forward, float Backward);

/// <summary>
/// For each type of one document the types of the other that may render it: by the lexicon, by being the same number, name or
/// address, or by looking alike (<c>technology</c> and <c>teknoloji</c>, <c>Putin</c> and <c>Putin'in</c>).
/// </summary>
internal sealed class LinkTable
{
    /// <summary>What likeness counts against the lexicon's probabilities.</summary>
    private const float LikenessWeight = 0.5f;

    private readonly int[] _start;
    private readonly TypeLink[] _links;

    /// <param name="source">English.</param>
    /// <param name="target">Turkish.</param>
    public LinkTable(AlignmentText source, AlignmentText target, Lexicon lexicon)
    {
        var likeness = new LikenessIndex(target);
        var links = new TypeLink[source.TypeCount * 8];
        var count = 0;
        _start = new int[source.TypeCount + 1];
        for (var e = 0; e < source.TypeCount; e++)
        {
            var first = count;
            var id = source.LexiconIds[e];
            if (id >= 0)
            {
                var entries = lexicon.OfEnglish(id);
                var turkish = lexicon.TurkishOf(id);
                for (var k = 0; k < turkish.Length; k++)
                {
                    var f = target.TypeOf(turkish[k]);
                    if (f >= 0)
                    {
                        Add(ref links, ref count, new TypeLink(f, entries[k].TurkishGivenEnglish, entries[k].EnglishGivenTurkish));
                    }
                }
            }

            var learned = count;
            foreach (var (f, value) in likeness.Of(source, e))
            {
                var weight = LikenessWeight * value;
                var at = links.AsSpan(first, learned - first).IndexOfTarget(f);
                if (at >= 0)
                {
                    ref var link = ref links[first + at];
                    link = new TypeLink(f, Math.Max(link.Forward, weight), Math.Max(link.Backward, weight));
                }
                else if (source.Capital[e] || target.Capital[f] || !source.IsWord[e] || id < 0 || target.LexiconIds[f] < 0)
                {
                    // Common words that the lexicon knows and does not tie only look alike: "son", "at", "an".
                    Add(ref links, ref count, new TypeLink(f, weight, weight));
                }
            }

            _start[e + 1] = count;
        }

        _links = links;
    }

    public ReadOnlySpan<TypeLink> Of(int sourceType) => _links.AsSpan(_start[sourceType], _start[sourceType + 1] - _start[sourceType]);

    private static void Add(ref TypeLink[] links, ref int count, TypeLink link)
    {
        if (count == links.Length)
        {
            Array.Resize(ref links, Math.Max(16, count * 2));
        }

        links[count++] = link;
    }
}

internal static class TypeLinks
{
    public static int IndexOfTarget(this Span<TypeLink> links, int target)
    {
        for (var i = 0; i < links.Length; i++)
        {
            if (links[i].Target == target)
            {
                return i;
            }
        }

        return -1;
    }
}
