using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Facts.Matching;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

internal enum RenderedBy
{
    None,

    /// <summary>Stands there as it is, with or without suffixes.</summary>
    Verbatim,

    /// <summary>Stands there less often than in the English.</summary>
    Repeated,

    /// <summary>Stands there as it is, written together with a word, an ending or a number.</summary>
    Joined,

    /// <summary>By a Turkish name of the table.</summary>
    Exonym,

    /// <summary>Spelt by Turkish sounds, or with a slip.</summary>
    Similar,

    /// <summary>By a word with its consonants, or with its root.</summary>
    Like,

    /// <summary>As its initials, or its initials as words.</summary>
    Initials,

    /// <summary>By a word that the lexicon knows as its translation.</summary>
    Translation,
}

/// <param name="Index">Of the token in its segment.</param>
/// <param name="Key">Skeleton.</param>
internal sealed record TurkishWord(int Segment, int Index, Token Token, string Key, bool Capital)
{
    public bool AllCaps { get; init; }

    /// <summary>Where in the key parts start that only their case sets off (<c>KomutCtrl, CDler</c>), a bit for each letter.</summary>
    public ulong Parts { get; init; }

    /// <summary>A parenthesis follows at once, as behind the name of a function.</summary>
    public bool Calls { get; init; }

    /// <summary>The number behind it.</summary>
    public string? Number { get; init; }

    /// <summary>Renders an English name.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Is an English name itself.</summary>
    public bool IsVerbatim { get; set; }

    /// <summary>Its sounds, read as Turkish.</summary>
    public string Sound => Phonetics.Key(Token.Form, Language.Turkish);

    /// <summary>Its sounds, if it is spelt as in English.</summary>
    public string ForeignSound => Phonetics.Key(Token.Form, Language.English);
}

/// <param name="Index">Of the token in its segment.</param>
/// <param name="Key">Skeleton.</param>
/// <param name="Mention">Counts the names of the segment: words of one name share it.</param>
internal sealed record NameWord(int Segment, int Index, Token Token, string Key, int Mention)
{
    public bool AllCaps { get; init; }

    public bool Opens { get; init; }

    public bool TitleCase { get; init; }

    /// <inheritdoc cref="TurkishWord.Calls"/>
    public bool Calls { get; init; }

    /// <summary>It has a meaning beside the name, so that it may have been translated.</summary>
    public bool IsOrdinary => !AllCaps && Vocabulary.IsEnglish(Token.Folded);

    public RenderedBy Rendering { get; set; }

    /// <summary>The table has a Turkish form for the word.</summary>
    public bool HasExonym { get; set; }

    /// <summary>Which Turkish word of the bead renders it, where one does alone.</summary>
    public int? Match { get; set; }
}

/// <summary>A bead with words on both sides, seen from the English.</summary>
internal sealed class NameBead(SegmentRange english, SegmentRange turkish, double score)
{
    public SegmentRange English { get; } = english;

    public SegmentRange Turkish { get; } = turkish;

    public double Score { get; } = score;

    public int EnglishLength { get; set; }

    public int TurkishLength { get; set; }

    public List<NameWord> Names { get; } = [];

    public List<TurkishWord> TurkishWords { get; } = [];

    public List<string> TurkishNumbers { get; } = [];

    /// <returns>The indexes of the Turkish words that a name word is compared with.</returns>
    /// <param name="name">Its index.</param>
    public (int Start, int End) Near(int name) => NearPlaces.Of(name, Names.Count, TurkishWords.Count);
}

/// <summary>Finds, in one bead, what renders each name word.</summary>
internal static class NameRendering
{
    /// <param name="lexicon">Null to leave translated names unexplained.</param>
    public static void Render(NameBead bead, Document english, Lexicon? lexicon, Exonyms exonyms)
    {
        for (var n = 0; n < bead.Names.Count; n++)
        {
            FindVerbatim(bead, n);
        }

        JoinedNames.Find(bead);
        FindExonyms(bead, english, exonyms);
        for (var n = 0; n < bead.Names.Count; n++)
        {
            var name = bead.Names[n];
            if (name.Rendering != RenderedBy.None)
            {
                continue;
            }

            var (start, end) = bead.Near(n);
            for (var t = start; t < end; t++)
            {
                if (bead.TurkishWords[t] is { IsUsed: false, Capital: true } word && IsSimilar(name.Key, name.Token.Form, word))
                {
                    (name.Rendering, name.Match) = (RenderedBy.Similar, t);
                    word.IsUsed = true;
                    break;
                }
            }
        }

        LikeNames.Find(bead);
        FindInitials(bead);
        SpeltOutNames.Find(bead, english);
        if (lexicon is not null)
        {
            FindTranslations(bead, lexicon);
        }
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

    private static void FindVerbatim(NameBead bead, int index)
    {
        var name = bead.Names[index];
        var taken = false;
        var match = -1;
        var (start, end) = bead.Near(index);
        for (var t = start; t < end; t++)
        {
            var word = bead.TurkishWords[t];
            if (!IsVerbatim(name.Key, word))
            {
                continue;
            }

            taken = true;
            if (word.IsUsed)
            {
                continue;
            }

            // Where both stand there, Qwen is Qwen, and Qwen3 is left to another name.
            match = match < 0 || word.Key.Length == name.Key.Length ? t : match;
            if (word.Key.Length == name.Key.Length)
            {
                break;
            }
        }

        if (match < 0)
        {
            name.Rendering = taken ? RenderedBy.Repeated : RenderedBy.None;
            return;
        }

        (bead.TurkishWords[match].IsUsed, bead.TurkishWords[match].IsVerbatim) = (true, true);
        (name.Rendering, name.Match) = (RenderedBy.Verbatim, match);
    }

    private static void FindExonyms(NameBead bead, Document english, Exonyms exonyms)
    {
        for (var s = bead.English.Start; s < bead.English.End; s++)
        {
            var segment = english.Segments[s];
            for (var i = 0; i < segment.Tokens.Length; i++)
            {
                if (segment.Tokens[i].Kind == TokenKind.Word && char.IsUpper(segment.Text[segment.Tokens[i].Start]) && exonyms.LongestFrom(segment.Tokens[i].Form) is > 0 and var longest)
                {
                    FindExonym(bead, segment, i, longest, exonyms);
                }
            }
        }
    }

    /// <summary>The longest name of the table that starts at the token and that the Turkish has in one of its forms.</summary>
    private static void FindExonym(NameBead bead, Segment segment, int start, int longest, Exonyms exonyms)
    {
        var tokens = segment.Tokens;
        for (var length = Math.Min(longest, tokens.Length - start); length > 0; length--)
        {
            var key = Exonyms.Key(tokens.AsSpan(start, length));
            var forms = exonyms.Turkish(key);
            if (forms.Length == 0 && length == 1 && key.Length > 2 && key[^1] == 's' && (key.Length > 4 || NameFinder.IsAllCaps(segment.Stem(tokens[start])[..^1])))
            {
                forms = exonyms.Turkish(key[..^1]);
            }

            if (forms.Length == 0)
            {
                continue;
            }

            var isRendered = Find(bead, forms);
            foreach (var name in bead.Names)
            {
                if (name.Segment == segment.Index && name.Index >= start && name.Index < start + length)
                {
                    name.HasExonym = true;
                    name.Rendering = isRendered && name.Rendering is RenderedBy.None or RenderedBy.Repeated ? RenderedBy.Exonym : name.Rendering;
                }
            }

            if (isRendered)
            {
                return;
            }
        }
    }

    private static bool Find(NameBead bead, ExonymForm[] forms)
    {
        foreach (var form in forms)
        {
            if (Find(bead, form))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Find(NameBead bead, ExonymForm form)
    {
        var words = bead.TurkishWords;
        for (var t = 0; t + form.Words.Length <= words.Count; t++)
        {
            var fits = true;
            for (var k = 0; k < form.Words.Length && fits; k++)
            {
                fits = form.Fixed ? string.Equals(words[t].Key, form.Words[0], StringComparison.Ordinal) : IsFormOf(words[t + k].Key, form.Words[k]);
            }

            if (fits)
            {
                for (var k = 0; k < form.Words.Length; k++)
                {
                    words[t + k].IsUsed = true;
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>The form with any ending, its last consonant softened or not (<c>Sırp</c>, <c>Sırbistan</c>).</summary>
    private static bool IsFormOf(string word, string form)
    {
        if (word.StartsWith(form, StringComparison.Ordinal))
        {
            return form.Length > 3 || NameSuffixes.IsChain(word.AsSpan(form.Length));
        }

        var soft = form[^1] switch { 'k' => 'g', 'p' => 'b', 't' => 'd', 'c' => 'c', _ => '\0' };
        return form.Length > 3 && word.Length >= form.Length && word[form.Length - 1] == soft && word.AsSpan(0, form.Length - 1).SequenceEqual(form.AsSpan(0, form.Length - 1));
    }

    /// <summary>The word has a meaning beside the name. The lexicon holds other names too, tied to whatever stood around them.</summary>
    private static bool IsTranslatable(NameWord name) =>
        Vocabulary.Count(name.Token.Folded, Language.English) >= 2 || name.IsOrdinary || name.HasExonym || VerbatimRates.LogOdds(name.Key) > 0;

    private static void FindTranslations(NameBead bead, Lexicon lexicon)
    {
        for (var n = 0; n < bead.Names.Count; n++)
        {
            var name = bead.Names[n];
            if (name.Rendering != RenderedBy.None || !IsTranslatable(name))
            {
                continue;
            }

            var (start, end) = bead.Near(n);
            for (var t = start; t < end; t++)
            {
                // A word that stands there as it is renders itself, not this name.
                if (!bead.TurkishWords[t].IsVerbatim && lexicon.Renders(name.Token.Form, bead.TurkishWords[t].Token.Form))
                {
                    name.Rendering = RenderedBy.Translation;
                    bead.TurkishWords[t].IsUsed = true;
                    break;
                }
            }
        }
    }

    private static void FindInitials(NameBead bead)
    {
        foreach (var name in bead.Names)
        {
            if (name.Rendering == RenderedBy.None && name.AllCaps && name.Key.Length is >= 2 and <= 6 && HasInitials(bead, name.Key))
            {
                name.Rendering = RenderedBy.Initials;
            }
        }

        for (var i = 0; i < bead.Names.Count;)
        {
            var end = i + 1;
            while (end < bead.Names.Count && bead.Names[end].Mention == bead.Names[i].Mention && bead.Names[end].Segment == bead.Names[i].Segment)
            {
                end++;
            }

            if (end - i >= 2 && HasAbbreviation(bead, i, end))
            {
                for (var n = i; n < end; n++)
                {
                    bead.Names[n].Rendering = bead.Names[n].Rendering == RenderedBy.None ? RenderedBy.Initials : bead.Names[n].Rendering;
                }
            }

            i = end;
        }
    }

    /// <summary>A Turkish word with a capital is made of the first letters of the names.</summary>
    private static bool HasAbbreviation(NameBead bead, int start, int end)
    {
        foreach (var word in bead.TurkishWords)
        {
            var n = 0;
            while (n < end - start && word.Capital && word.Key.Length == end - start && word.Key[n] == bead.Names[start + n].Key[0])
            {
                n++;
            }

            if (n == end - start)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>BMI and VKİ, NGO and STK: another abbreviation of about the same length stands there that the English does not have, and the table knows no other.</summary>
    public static void FindTranslatedInitials(NameBead bead, Func<NameWord, TurkishWord, bool> isKept, Func<TurkishWord, bool> isEnglish)
    {
        foreach (var name in bead.Names)
        {
            if (name.Rendering != RenderedBy.None || !name.AllCaps || name.Key.Length is < 2 or > 6 || name.HasExonym)
            {
                continue;
            }

            foreach (var word in bead.TurkishWords)
            {
                if (word.AllCaps && !word.IsUsed && word.Key.Length is >= 2 and <= 6 && Math.Abs(word.Key.Length - name.Key.Length) <= 1 && !isEnglish(word) && !isKept(name, word))
                {
                    name.Rendering = RenderedBy.Initials;
                    word.IsUsed = true;
                    break;
                }
            }
        }
    }

    /// <summary>Consecutive Turkish words with capitals begin with the letters.</summary>
    private static bool HasInitials(NameBead bead, string letters)
    {
        var words = bead.TurkishWords;
        for (var t = 0; t + letters.Length <= words.Count; t++)
        {
            var k = 0;
            while (k < letters.Length && words[t + k].Capital && words[t + k].Key[0] == letters[k])
            {
                k++;
            }

            if (k == letters.Length)
            {
                return true;
            }
        }

        return false;
    }
}
