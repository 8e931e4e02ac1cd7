using System.Collections.Frozen;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.English;

namespace TransCheck.Checks.Meaning;

/// <summary>Where a word tells that an amount rises or falls.</summary>
internal enum MovementRole
{
    /// <summary>Anywhere in the clause of the amount.</summary>
    Say,

    /// <summary>Right beside the amount: <c>up 3%</c>, <c>yüzde 3 kayıpla</c>.</summary>
    Beside,

    /// <summary>Right behind an amount in the dative: <c>yüzde 3'e çıktı</c>.</summary>
    Dative,

    /// <summary>Nowhere; it only explains a word of the other language.</summary>
    Hear,
}

/// <summary>A word that says that something rises or falls, or may.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Count">How many tokens it has.</param>
internal readonly record struct Movement(bool Rises, MovementRole Role, int First, int Count);

/// <summary>The words of <c>resources/meaning/movements.tsv</c> in one language.</summary>
internal sealed class MovementTable
{
    private const string Name = "meaning/movements.tsv";
    private const string None = "-";

    private readonly PhraseTable<Entry?> _phrases;
    private readonly FrozenSet<string> _between;
    private readonly FrozenSet<string> _stops;
    private readonly string[] _ends;

    private MovementTable(Language language, List<string[]> rows)
    {
        var lists = rows.Where(r => r[0] == None).ToDictionary(r => r[2], r => r[3].Split(' '), StringComparer.Ordinal);
        _between = lists["between"].ToFrozenSet(StringComparer.Ordinal);
        _stops = lists["stop"].ToFrozenSet(StringComparer.Ordinal);
        _ends = lists.GetValueOrDefault("end", []);

        // What says nothing is looked at first, and of each the longest.
        _phrases = new PhraseTable<Entry?>(rows.Where(r => r[0] != None).SelectMany(r => Phrases(language, r[3], new Entry(r[0] == "rise", Enum.Parse<MovementRole>(r[2], ignoreCase: true))))
            .Concat(lists["skip"].Select(w => Phrase<Entry?>.Parse(w, null)))
            .OrderBy(p => p.Value is not null).ThenByDescending(p => p.Count).ThenBy(p => p.Value?.Role));
    }

    private sealed record Entry(bool Rises, MovementRole Role);

    public static MovementTable English { get; } = Load(Language.English, "en");

    public static MovementTable Turkish { get; } = Load(Language.Turkish, "tr");

    /// <summary>Whether a word may stand between an amount and the word that tells how it moves.</summary>
    public bool MayStandBetween(string word) => _between.Contains(word);

    /// <summary>Whether a word begins or joins a clause.</summary>
    public bool Stops(string word) => _stops.Contains(word);

    /// <summary>Whether a word is a verb behind which its clause ends: <c>artarken, düşerek</c>.</summary>
    public bool Ends(string word)
    {
        const int ShortestStem = 2;
        return Array.Exists(_ends, e => word.Length >= e.Length + ShortestStem && word.EndsWith(e, StringComparison.Ordinal));
    }

    /// <summary>The movements of a clause, in its order.</summary>
    public List<Movement> Find(ReadOnlySpan<Token> tokens, Range clause)
    {
        var found = new List<Movement>();
        for (var i = clause.Start.Value; i < clause.End.Value; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            foreach (var phrase in _phrases.BegunBy(tokens[i].Form))
            {
                if (phrase.Begins(tokens[i..]))
                {
                    if (phrase.Value is { } said)
                    {
                        found.Add(new Movement(said.Rises, said.Role, i, phrase.Count));
                    }

                    i += phrase.Count - 1;
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>In English every regular form of a word, and of the first word of a phrase.</summary>
    private static IEnumerable<Phrase<Entry?>> Phrases(Language language, string words, Entry said)
    {
        foreach (var word in words.Split(' '))
        {
            if (language == Language.Turkish)
            {
                yield return Phrase<Entry?>.Parse(word, said);
                continue;
            }

            var (head, rest) = word.IndexOf('_', StringComparison.Ordinal) is > 0 and var at ? (word[..at], word[at..]) : (word, "");
            foreach (var form in EnglishForms.Of(head))
            {
                yield return Phrase<Entry?>.Parse(form + rest, said);
            }
        }
    }

    private static MovementTable Load(Language language, string code) =>
        new(language, ResourceTable.Read(Name, "direction", "language", "role", "words").FindAll(r => r[1] == code));
}
