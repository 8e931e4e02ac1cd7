using TransCheck.Linguistics;

namespace TransCheck.Alignment;

/// <summary>One letter without its diacritic: <see cref="Folding.Skeleton(string)"/> for a single folded character, from a table.</summary>
internal static class Diacritics
{
    private static readonly char[] Plain = [.. Enumerable.Range(0, 0x250).Select(i => Folding.Skeleton([(char)i]) is [var c] ? c : (char)i)];

    public static char Strip(char c) => c < Plain.Length ? Plain[c] : c;
}
