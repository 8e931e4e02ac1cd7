using System.Collections.Frozen;
using TransCheck.Articles;

namespace TransCheck.Linguistics.Turkish;

/// <summary>The word class that a Turkish stem inflects as.</summary>
internal enum StemKind
{
    Verb,

    /// <summary>Nouns, adjectives, pronouns: they take the same endings.</summary>
    Noun,

    /// <summary>A noun with what is plainly formed from it: <c>ağırlıklı, parametresiz, modelleme</c>.</summary>
    Term,
}

/// <summary>How a Turkish word denies something.</summary>
internal enum TurkishNegation
{
    None,

    /// <summary>A verb form with the negative suffix: <c>gelmedi, yapılmayacak, bilinmeyen, olmadığını</c>.</summary>
    Verb,

    /// <summary>The form alone does not tell: <c>yapmam</c>, <c>olmasın</c>.</summary>
    Ambiguous,

    /// <summary><c>-madan</c>, <c>-maksızın</c>: without doing; before <c>önce</c> not a negation at all.</summary>
    Without,

    /// <summary>A word that denies by itself: <c>değil, yok, hayır</c>.</summary>
    Word,

    /// <summary><c>-sız</c>: <c>güvensiz</c>.</summary>
    Lacking,

    /// <summary>A word that goes with a denied verb: <c>hiçbir, asla</c>.</summary>
    Companion,
}

/// <summary>Word forms of Turkish: which stem, and what its suffixes say. All words are folded and without apostrophe suffix.</summary>
internal static class TurkishAnalyser
{
    private static readonly SuffixGrammar Grammar = SuffixGrammar.Default;
    private static readonly FrozenSet<string> NotNegative =
        ResourceTable.Read("tr/not-negative.tsv", "word").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ChangingStems =
        ResourceTable.ReadKeyed("tr/changing-stems.tsv", "word", "stem").ToFrozenDictionary(row => row.Key, row => row.Value[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TurkishNegation> NegativeWords = ResourceTable.ReadKeyed("tr/negative-words.tsv", "word", "kind")
        .ToFrozenDictionary(row => row.Key, row => Enum.Parse<TurkishNegation>(row.Value[1], ignoreCase: true), StringComparer.Ordinal);

    private static readonly FormNote<(TurkishNegation Kind, SuffixFeatures Features)> Negations = new(word => (Deny(word, out var features), features));

    /// <summary>Whether <paramref name="word"/> is a form of <paramref name="stem"/>.</summary>
    /// <param name="stem">As the dictionary has it without <c>-mak</c>: <c>art</c>, <c>kaybet</c>, <c>büyük</c>.</param>
    /// <param name="features">What the suffixes say.</param>
    public static bool IsFormOf(ReadOnlySpan<char> word, ReadOnlySpan<char> stem, StemKind kind, out SuffixFeatures features)
    {
        var n = stem.Length;
        features = SuffixFeatures.None;
        return n > 0 && word.Length >= n && word[..(n - 1)].SequenceEqual(stem[..(n - 1)]) && Continues(word, stem, kind, out features);
    }

    /// <summary>As <see cref="IsFormOf"/>, where all letters of the stem but its last are known to agree.</summary>
    /// <param name="open">As in <see cref="SuffixGrammar.Accepts"/>.</param>
    public static bool Continues(ReadOnlySpan<char> word, ReadOnlySpan<char> stem, StemKind kind, out SuffixFeatures features, bool open = false)
    {
        features = SuffixFeatures.None;
        var n = stem.Length;
        if (word.Length < n)
        {
            return false;
        }

        var state = kind switch { StemKind.Verb => "verb", StemKind.Noun => "noun", _ => "term" };
        var last = word[n - 1];
        if (last == stem[n - 1])
        {
            return Grammar.Accepts(word, n, state, out features, open: open);
        }

        if (word.Length == n)
        {
            return false;
        }

        // git-/gid-, büyük/büyüğ-, kitap/kitab-: softened before a vowel
        if (Softened(stem) == last && Phonology.IsVowel(word[n]))
        {
            return Grammar.Accepts(word, n, state, out features, open: open);
        }

        // başla-/başlıyor: -yor narrows the vowel before it
        return kind == StemKind.Verb && stem[n - 1] is 'a' or 'e' && last is 'ı' or 'i' or 'u' or 'ü' && word[n..].StartsWith("yor")
            && Grammar.Accepts(word, n + 3, "finite2", out features);
    }

    /// <summary>What a noun that loses a vowel or doubles its last consonant is before a vowel (<c>beyin</c>: <c>beyn</c>); null for any other.</summary>
    public static string? ChangedStem(string noun) => ChangingStems.GetValueOrDefault(noun);

    /// <summary>Whether and how the word denies; the stem need not be known.</summary>
    public static TurkishNegation Negation(WordForm word) => Negations.Of(word).Kind;

    /// <param name="features">What the suffixes of a negated verb say.</param>
    public static TurkishNegation Negation(WordForm word, out SuffixFeatures features)
    {
        (var kind, features) = Negations.Of(word);
        return kind;
    }

    private static TurkishNegation Deny(string word, out SuffixFeatures features)
    {
        features = SuffixFeatures.None;
        if (NegativeWords.TryGetValue(word, out var kind))
        {
            return kind;
        }

        // değilseniz, değillerdi, değilmişçesine; not the slip "değilikler"
        if (word.StartsWith("değil", StringComparison.Ordinal) && !(word.Length > 6 && word[5] == 'i' && word[6] is not ('m' or 'z' or 'n')))
        {
            return TurkishNegation.Word;
        }

        if (word.Length < 4 || NotNegative.Contains(word))
        {
            return TurkishNegation.None;
        }

        var best = TurkishNegation.None;
        for (var i = word.Length - 2; i >= 2; i--)
        {
            if (word[i] != 'm' || !Phonology.IsVowel(word[i + 1]) || !IsVerbStem(word.AsSpan(0, i)))
            {
                continue;
            }

            if (Grammar.Accepts(word, i, "verb", out features, SuffixFeatures.Negative))
            {
                if (features.HasFlag(SuffixFeatures.Without))
                {
                    best = best == TurkishNegation.None ? TurkishNegation.Without : best;
                }
                else if (IsVerbalNoun(word, i))
                {
                    best = TurkishNegation.Ambiguous;
                }
                else
                {
                    return TurkishNegation.Verb;
                }
            }
            else if (best == TurkishNegation.None && Grammar.Accepts(word, i, "verb", out _, SuffixFeatures.PerhapsNegative))
            {
                if (IsInability(word, i))
                {
                    return TurkishNegation.Verb;
                }

                best = TurkishNegation.Ambiguous;
            }
        }

        return best != TurkishNegation.None ? best : IsLacking(word) ? TurkishNegation.Lacking : IsMisspeltNegation(word) ? TurkishNegation.Ambiguous : TurkishNegation.None;
    }

    /// <summary><c>yapmadığndan</c>: a slip behind an ending that only denied verbs have.</summary>
    private static bool IsMisspeltNegation(string word)
    {
        for (var i = 2; i + 4 < word.Length; i++)
        {
            if (word[i] == 'm' && word.AsSpan(i + 1) is ['a', 'd', 'ı', 'ğ', ..] or ['e', 'd', 'i', 'ğ', ..] or ['a', 'y', 'a', 'c', ..] or ['e', 'y', 'e', 'c', ..] && IsVerbStem(word.AsSpan(0, i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many letters the stem of a negated verb has: 3 of <c>gelmedi</c>; 0 where the word is none.</summary>
    public static int NegatedStem(string word)
    {
        if (word.Length < 4 || NotNegative.Contains(word))
        {
            return 0;
        }

        for (var i = word.Length - 2; i >= 2; i--)
        {
            if (word[i] == 'm' && Phonology.IsVowel(word[i + 1]) && IsVerbStem(word.AsSpan(0, i)) && Grammar.Accepts(word, i, "verb", out _, SuffixFeatures.Negative))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>Whether a verb form says that something can or may be, or cannot: <c>gelebilir, gelebileceği, gelemez</c>; the stem need not be known.</summary>
    public static bool HasAbility(ReadOnlySpan<char> word)
    {
        for (var i = 2; i + 4 <= word.Length; i++)
        {
            if (word[i] is 'a' or 'e' && word.Slice(i + 1).StartsWith("bil") && (i + 4 == word.Length || word[i + 4] is not ('g' or 'm')))
            {
                return true;
            }

            if (word[i] is 'a' or 'e' && word[i + 1] == 'm' && word[i - 1] != 'm' && word[i + 2] == word[i] && IsVerbStem(word[..i])
                && Grammar.Accepts(word, i + 3, "negverb", out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb form is one of the future: <c>gelecek, geleceği, gelmeyeceklerini</c>; the stem need not be known.</summary>
    public static bool HasFuture(ReadOnlySpan<char> word)
    {
        for (var i = 2; i + 4 <= word.Length; i++)
        {
            if ((word[i..].StartsWith("aca") || word[i..].StartsWith("ece")) && (word[i + 3] is 'k' or 'ğ'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same letters read as a verbal noun: <c>yapmasın</c> beside <c>yapmasın(a)</c>.</summary>
    private static bool IsVerbalNoun(string word, int stemEnd) =>
        word[stemEnd + 1] is 'a' or 'e' && Grammar.Accepts(word, stemEnd + 2, "noun", out _);

    /// <summary><c>isteyemem</c> (I cannot ask): no verbal noun has -yeme- behind a vowel.</summary>
    private static bool IsInability(string word, int stemEnd) =>
        stemEnd > 4 && word[stemEnd - 2] == 'y' && word[stemEnd - 1] is 'a' or 'e' && Phonology.IsVowel(word[stemEnd - 3]);

    private static bool IsVerbStem(ReadOnlySpan<char> stem)
    {
        foreach (var c in stem)
        {
            if (!char.IsAsciiLetterLower(c) && c is not ('ç' or 'ğ' or 'ı' or 'ö' or 'ş' or 'ü'))
            {
                return false;
            }
        }

        return stem.Length >= 2 && Phonology.LastVowel(stem) != '\0';
    }

    /// <summary>Whether what stands behind an apostrophe says that something is without the named one: <c>ama'sız</c>.</summary>
    public static bool IsLackingSuffix(ReadOnlySpan<char> suffix) => suffix is ['s', 'ı' or 'i' or 'u' or 'ü', 'z', ..];

    private static bool IsLacking(string word)
    {
        for (var i = word.Length - 3; i >= 2; i--)
        {
            // "dikkatsiz", "kontrolsüz": behind some foreign words the ending has a front vowel
            if (word[i] == 's' && word[i + 2] == 'z' && (Phonology.Fits('I', word, i + 1) || (word[i - 1] is 't' or 'l' && word[i + 1] is 'i' or 'ü'))
                && (Grammar.Accepts(word, i + 3, "noun", out _) || word.AsSpan(i + 3) is ['l', _, 'k' or 'ğ', ..] or ['l', 'a' or 'e', 'ş' or 'n' or 't', ..] or ['c', 'a' or 'e']))
            {
                return true;
            }
        }

        return false;
    }

    private static char Softened(ReadOnlySpan<char> stem) => stem switch
    {
        // renk/rengi
        [.., 'n', 'k'] => 'g',
        [.., 'k' or 'g'] => 'ğ',
        [.., 't'] => 'd',
        [.., 'p'] => 'b',
        [.., 'ç'] => 'c',
        _ => '\0',
    };
}
