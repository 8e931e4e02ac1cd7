using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>
/// Finds names in a form that only shares their consonants or their root, as Turkish spells or forms many that came by another language:
/// <c>Thessaly</c> and <c>Teselya</c>, <c>Gaddafi</c> and <c>Kaddafi</c>, <c>Gaussian</c> and <c>Gauss</c>, <c>Hadrian</c> and <c>Hadrianus</c>.
/// </summary>
internal static class LikeNames
{
    private const int FewestConsonants = 3;
    private const int ShortestRoot = 4;
    private const int ShortestName = 5;
    private const int LongestEnding = 3;

    /// <summary>What English puts on a name to make an adjective or a people of it.</summary>
    private static readonly string[] Endings = [.. ResourceTable.Read("names/endings.tsv", "ending").Select(r => r[0])];

    public static void Find(NameBead bead)
    {
        for (var n = 0; n < bead.Names.Count; n++)
        {
            var name = bead.Names[n];
            if (name.Rendering != RenderedBy.None || name.AllCaps || name.Key.Length < ShortestRoot)
            {
                continue;
            }

            var root = Root(name.Key);
            var (start, end) = bead.Near(n);
            for (var t = start; t < end; t++)
            {
                if (bead.TurkishWords[t] is { IsUsed: false, Capital: true, AllCaps: false } word && (IsOfRoot(root, name.Key, word) || IsCutShort(name, word) || (TurkishWord.Count(word) == 0 && SharesConsonants(root, word))))
                {
                    (name.Rendering, name.Match, word.IsUsed) = (RenderedBy.Like, t, true);
                    break;
                }
            }
        }
    }

    private static ReadOnlySpan<char> Root(string key)
    {
        foreach (var ending in Endings)
        {
            if (key.Length - ending.Length >= ShortestRoot && key.EndsWith(ending, StringComparison.Ordinal))
            {
                return key.AsSpan(0, key.Length - ending.Length);
            }
        }

        return key;
    }

    /// <summary>The Turkish word begins with the root of an English one that has an ending, or it has a longer form, and an ending that shows it to be a name.</summary>
    private static bool IsOfRoot(ReadOnlySpan<char> root, string key, TurkishWord word) =>
        root.Length < key.Length ? word.Key.AsSpan().StartsWith(root)
        : key.Length >= ShortestName && word.Token.HasSuffix && word.Key.Length <= key.Length + LongestEnding && word.Key.StartsWith(key, StringComparison.Ordinal);

    /// <summary>The name is a word cut short: <c>Conf, Konferans</c>.</summary>
    private static bool IsCutShort(NameWord name, TurkishWord word) =>
        Phonetics.Key(name.Token.Form, Language.English) is { Length: >= ShortestRoot } sound && word.Sound.StartsWith(sound, StringComparison.Ordinal);

    private static bool SharesConsonants(ReadOnlySpan<char> root, TurkishWord word)
    {
        Span<char> buffer = stackalloc char[2 * 40];
        if (root.Length > 30 || word.Key.Length > 30)
        {
            return false;
        }

        var english = Consonants(Phonetics.Key(WordForms.Of(root.ToString()), Language.English), buffer[..40]);
        if (english.Length < FewestConsonants)
        {
            return false;
        }

        var sound = word.Sound;
        for (var length = sound.Length; length >= english.Length; length--)
        {
            if ((length == sound.Length || (!word.Token.HasSuffix && NameSuffixes.IsChain(sound.AsSpan(length))))
                && Consonants(sound.AsSpan(0, length), buffer[40..]).SequenceEqual(english) && IsVowel(root[0]) == IsVowel(sound[0]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The consonants without their voice: Turkish hardens some and softens others.</summary>
    private static ReadOnlySpan<char> Consonants(ReadOnlySpan<char> sound, Span<char> buffer)
    {
        var count = 0;
        foreach (var c in sound)
        {
            if (!IsVowel(c) && count < buffer.Length)
            {
                buffer[count++] = c switch { 'b' => 'p', 'd' => 't', 'g' => 'k', 'c' => 'ç', 'v' => 'f', 'z' => 's', _ => c };
            }
        }

        return buffer[..count];
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
