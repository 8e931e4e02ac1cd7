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

    public NamePlace Place => new(Segment, Token.StemSpan);

    /// <summary>A rarer Turkish word is as likely a foreign name that ends like a suffix.</summary>
    private const int RarestStem = 4;

    /// <summary>How common the Turkish word is, with whatever suffixes it has.</summary>
    public static int Count(TurkishWord word)
    {
        var folded = word.Token.Folded;
        var count = Vocabulary.Count(folded, Language.Turkish);
        for (var stem = Math.Min(6, folded.Length - 1); count == 0 && stem >= 4 && !word.Token.HasSuffix; stem--)
        {
            if (NameSuffixes.IsChain(word.Key.AsSpan(Math.Min(stem, word.Key.Length))))
            {
                var known = Vocabulary.Count(folded.AsSpan(0, stem), Language.Turkish);
                count = known >= RarestStem ? known : 0;
            }
        }

        return count;
    }
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

    public NamePlace Place => new(Segment, Token.StemSpan);
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

    /// <summary>A Turkish word is the name, with or without suffixes.</summary>
    public bool Holds(string key) => TurkishWords.Exists(t => NameForms.IsVerbatim(key, t));
}
