using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>Whether a Turkish word is a form of an English name.</summary>
internal static class NameForms
{
    /// <summary>The Turkish word is the English one in any form: as it is, by its sound, in translation or by the table.</summary>
    public static bool IsFormOf(NamePair pair, Token english, TurkishWord word)
    {
        var key = Folding.Skeleton(english.Form);
        return IsVerbatim(key, word) || IsSimilar(key, english.Form, word) || ExonymRendering.IsForm(pair.Exonyms.Turkish(key), word)
            || (pair.Lexicon is { } lexicon && lexicon.EnglishStems.Weight(lexicon.EnglishId(english.Form)) > 0 && lexicon.Renders(english.Form, word.Token.Form));
    }

    /// <summary>The Turkish word is the name, or the name with suffixes.</summary>
    public static bool IsVerbatim(string key, TurkishWord word)
    {
        if (word.Key.Length < key.Length - 1)
        {
            return false;
        }

        if (word.Key.StartsWith(key, StringComparison.Ordinal))
        {
            // SAMv3 stands for SAM v3.
            var rest = word.Key.AsSpan(key.Length);
            if (rest.IsEmpty || rest is "s"
                || char.IsAsciiDigit(rest[0]) || (rest.Length > 1 && rest[0] == 'v' && char.IsAsciiDigit(rest[1]))
                || (key.Length > 2 && (key.Length > 4 || word.Capital) && NameSuffixes.IsChain(rest, key.Length == 3 ? 2 : 4)))
            {
                return true;
            }
        }

        // Juve for Juventus: a name cut short in English.
        if (key.Length >= 4 && word.Capital && word.Key.Length >= key.Length + 3 && word.Key.Length <= key.Length + 5 && word.Token.HasSuffix && word.Key.StartsWith(key, StringComparison.Ordinal))
        {
            return true;
        }

        // A plural's s gives way to Turkish suffixes.
        return key.Length > 4 && key[^1] == 's' && word.Key.AsSpan().StartsWith(key.AsSpan(0, key.Length - 1), StringComparison.Ordinal)
            && NameSuffixes.IsChain(word.Key.AsSpan(key.Length - 1));
    }

    /// <summary>The Turkish word sounds like the name, or differs from it by a slip.</summary>
    public static bool IsSimilar(string key, WordForm form, TurkishWord word)
    {
        if (key.Length < 4 || word.Key.Length < 3)
        {
            return false;
        }

        if (word.Key.Length > 4 && word.Key[1] == '.' && word.Key[0] == key[0])
        {
            // F.Bahçe
            return key.EndsWith(word.Key[2..], StringComparison.Ordinal);
        }

        var sound = Phonetics.Key(form, Language.English);
        var limit = sound.Length <= 4 ? 0 : sound.Length <= 7 ? 1 : 2;
        return IsNear(sound, word.Sound, limit, word.Token.HasSuffix) || IsNear(sound, word.ForeignSound, limit, word.Token.HasSuffix);
    }

    /// <summary>The same consonants and more or fewer vowels, as loans have: <c>pump</c> and <c>pompa</c>.</summary>
    public static bool IsLoan(string english, string turkish)
    {
        const int fewest = 3;
        var (e, t, same) = (0, 0, 0);
        while (true)
        {
            e = NextConsonant(english, e);
            t = NextConsonant(turkish, t);
            if (e == english.Length || t == turkish.Length || english[e] != turkish[t])
            {
                return e == english.Length && t == turkish.Length && same >= fewest && english[0] == turkish[0] && english.Length != turkish.Length;
            }

            (e, t, same) = (e + 1, t + 1, same + 1);
        }
    }

    private static int NextConsonant(string word, int from)
    {
        while (from < word.Length && word[from] is 'a' or 'e' or 'i' or 'o' or 'u')
        {
            from++;
        }

        return from;
    }

    private static bool IsNear(string sound, string other, int limit, bool bare)
    {
        if (sound.Length == 0 || other.Length == 0 || (sound[0] != other[0] && (sound.Length < 6 || other.Length < 2 || sound[1] != other[1])))
        {
            return false;
        }

        if (Phonetics.Distance(sound, other, limit) <= limit)
        {
            return true;
        }

        for (var length = Math.Max(3, sound.Length - limit); !bare && length < Math.Min(other.Length, sound.Length + limit + 1); length++)
        {
            if (NameSuffixes.IsChain(other.AsSpan(length)) && Phonetics.Distance(sound, other.AsSpan(0, length), limit) <= limit)
            {
                return true;
            }
        }

        return false;
    }
}
