using System.Runtime.InteropServices;

namespace TransCheck.Reading;

/// <summary>Finds the same words from many places of a text; what stands between is read once where the places follow each other.</summary>
internal sealed class ForwardSearch(string text, StringComparison comparison)
{
    private readonly Dictionary<string, (int From, int At)> _found = new(StringComparer.Ordinal);

    /// <returns>Where the words stand first from <paramref name="start"/> on; -1 where they do not.</returns>
    public int IndexOf(string words, int start)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_found, words, out var exists);
        if (!exists || start < known.From || start > known.At)
        {
            var at = text.AsSpan(start).IndexOf(words, comparison);
            known = (start, at < 0 ? int.MaxValue : start + at);
        }

        return known.At == int.MaxValue ? -1 : known.At;
    }
}
