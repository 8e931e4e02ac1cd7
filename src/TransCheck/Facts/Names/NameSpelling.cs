using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>Finds names that differ by a slip from how both articles spell them elsewhere.</summary>
internal static class NameSpelling
{
    /// <returns>The Turkish word that misspells the name.</returns>
    public static TurkishWord? Of(NamePair pair, NameBead bead, NameWord name)
    {
        if (name is { Rendering: RenderedBy.Similar, Match: { } match })
        {
            return IsMisspelt(pair, name, bead.TurkishWords[match]) || IsTransposed(pair, name, bead.TurkishWords[match]) ? bead.TurkishWords[match] : null;
        }

        return name.Rendering == RenderedBy.None ? bead.TurkishWords.Find(w => w.Capital && IsTransposed(pair, name, w)) : null;
    }

    private static bool IsMisspelt(NamePair pair, NameWord name, TurkishWord match) =>
        pair.Habits[name.Key].Kept > 0
        && name.Key.Length >= 5
        && Vocabulary.Count(name.Token.Folded, Language.English) == 0
        && !name.HasExonym
        && pair.TurkishWords.GetValueOrDefault(match.Key) == 1
        && !pair.EnglishWords.ContainsKey(match.Key)
        && Phonetics.Distance(name.Key, match.Key, 2) is 1 or 2;

    /// <summary>Two letters changed places, which no transliteration does: Kvaanaugh.</summary>
    private static bool IsTransposed(NamePair pair, NameWord name, TurkishWord match)
    {
        var (a, b) = (name.Key, match.Key);
        var at = a.AsSpan().CommonPrefixLength(b);
        return a.Length == b.Length && a.Length >= 5 && at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at] && a.AsSpan(at + 2).SequenceEqual(b.AsSpan(at + 2))
            && !name.HasExonym && !pair.EnglishWords.ContainsKey(b) && Vocabulary.Count(name.Token.Folded, Language.English) == 0
            && Vocabulary.Count(match.Token.Folded, Language.Turkish) == 0;
    }
}
