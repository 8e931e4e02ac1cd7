using System.Collections.Frozen;
using System.Globalization;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.English;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Checks.Meaning;

/// <summary>Two groups of words that say the opposite of each other, in both languages.</summary>
/// <param name="Comparator">The words compare (<c>more, at least</c>) rather than name a direction or quality.</param>
/// <param name="Weight">0 to 1; how much a mismatch counts.</param>
internal sealed record AntonymClass(int Index, string Name, bool Comparator, double Weight)
{
    /// <summary>A capital inside a sentence makes most words part of a name, which says nothing; the points of the compass keep their meaning (<c>North Korea</c>).</summary>
    public bool InNames { get; } = Name is "north-south" or "east-west" or "democrat-republican";
}

/// <summary>A word of an antonym class in a text.</summary>
/// <param name="Pole">0 or 1: which of the two opposites.</param>
/// <param name="Says">Plain enough to raise an alarm; otherwise it only explains a word of the other language.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Count">How many tokens it has.</param>
internal readonly record struct AntonymWord(AntonymClass Class, int Pole, bool Says, int First, int Count);

/// <param name="Segment">Index in the document.</param>
internal readonly record struct PlacedWord(int Segment, AntonymWord Word);

/// <summary>The antonym classes of <c>resources/meaning/antonyms.tsv</c>.</summary>
internal sealed class AntonymTable
{
    private readonly FrozenDictionary<string, Entry[]> _english;
    private readonly FrozenDictionary<string, string[][]> _englishIdioms;
    private readonly FrozenDictionary<int, TurkishEntry[]> _turkish;

    /// <summary>For each form the entries that it may begin; a word of one entry alone is one of it.</summary>
    private readonly FormNote<TurkishEntry[]> _begun;

    private readonly FrozenDictionary<(int Class, int Pole, Language Language), WordForm[]> _plain;

    private AntonymTable(FrozenDictionary<string, Entry[]> english, FrozenDictionary<string, string[][]> englishIdioms, FrozenDictionary<int, TurkishEntry[]> turkish, FrozenDictionary<(int, int, Language), WordForm[]> plain)
    {
        (_english, _englishIdioms, _turkish, _plain) = (english, englishIdioms, turkish, plain);
        _begun = new FormNote<TurkishEntry[]>(Begun);
    }

    public static AntonymTable Default { get; } = Load();

    /// <summary>The single words that say a pole plainly, as the table lists them.</summary>
    public ReadOnlySpan<WordForm> Plain(AntonymClass antonyms, int pole, Language language) => _plain.TryGetValue((antonyms.Index, pole, language), out var words) ? words : [];

    private readonly record struct Entry(AntonymClass Class, int Pole, bool Says);

    /// <param name="Words">The exact words before the last one; then the last, as a stem or as it is.</param>
    /// <param name="Entry">Null for words that only look like a form of another entry.</param>
    private sealed record TurkishEntry(Entry? Entry, string[] Words, StemKind? Kind)
    {
        /// <summary>The third letter of every form of the first word; 0 where a suffix may change it or there is none.</summary>
        private readonly char _third = Words[0].Length > (Words.Length == 1 && Kind is not null ? 3 : 2) ? Words[0][2] : '\0';

        /// <summary>Rules out most entries of the same first two letters, at little cost.</summary>
        public bool MayBegin(string word) => _third == '\0' || (word.Length > 2 && word[2] == _third);
    }

    /// <summary>Adds the words of all classes; where two of one class overlap, the longer.</summary>
    public void Find(int segment, ReadOnlySpan<Token> tokens, Language language, List<PlacedWord> found)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            if (language == Language.Turkish)
            {
                i += Math.Max(1, FindTurkish(segment, tokens, i, found)) - 1;
            }
            else if (IdiomAt(tokens, i) is > 0 and var count)
            {
                i += count - 1;
            }
            else if (_english.TryGetValue(tokens[i].Folded, out var entries))
            {
                foreach (var entry in entries)
                {
                    found.Add(new PlacedWord(segment, new AntonymWord(entry.Class, entry.Pole, entry.Says, i, 1)));
                }
            }
        }
    }

    /// <returns>How many tokens from <paramref name="at"/> are an idiom that says nothing; 0 for none.</returns>
    private int IdiomAt(ReadOnlySpan<Token> tokens, int at)
    {
        if (_englishIdioms.TryGetValue(tokens[at].Folded, out var idioms))
        {
            foreach (var idiom in idioms)
            {
                if (StartsWith(tokens, at, idiom, idiom.Length))
                {
                    return idiom.Length;
                }
            }
        }

        return 0;
    }

    /// <returns>How many tokens from <paramref name="at"/> are words that say nothing; 0 for none.</returns>
    private int FindTurkish(int segment, ReadOnlySpan<Token> tokens, int at, List<PlacedWord> found)
    {
        foreach (var entry in _begun.Of(tokens[at].Form))
        {
            if (entry.Words.Length > 1 && !Matches(tokens, at, entry))
            {
                continue;
            }

            if (entry.Entry is not { } said)
            {
                return entry.Words.Length;
            }

            var word = new AntonymWord(said.Class, said.Pole, said.Says, at, entry.Words.Length);
            var rival = Rival(found, segment, word);
            if (rival < 0)
            {
                found.Add(new PlacedWord(segment, word));
            }
            else if (found[rival].Word is var other && (other.Count < word.Count || (other.First == at && other.Count == word.Count && word.Says)))
            {
                found[rival] = new PlacedWord(segment, word);
            }
        }

        return 0;
    }

    private TurkishEntry[] Begun(string form)
    {
        if (!_turkish.TryGetValue(Key(form), out var entries))
        {
            return [];
        }

        return Array.FindAll(entries, e => e.MayBegin(form) && (e.Words.Length > 1 ? e.Words[0] == form : IsLast(form, e)));
    }

    /// <returns>The word of the same class that overlaps <paramref name="word"/>, which begins behind it or with it; -1 for none.</returns>
    private static int Rival(List<PlacedWord> found, int segment, AntonymWord word)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Segment == segment && found[i].Word.Class == word.Class && found[i].Word.First + found[i].Word.Count > word.First)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The first two letters: no stem of the table changes these.</summary>
    private static int Key(string word) => (word[0] << 16) | (word.Length > 1 ? word[1] : 0);

    private static bool Matches(ReadOnlySpan<Token> tokens, int at, TurkishEntry entry)
    {
        var words = entry.Words;
        if (at + words.Length > tokens.Length || !StartsWith(tokens, at, words, words.Length - 1))
        {
            return false;
        }

        return IsLast(tokens[at + words.Length - 1].Folded, entry);
    }

    private static bool IsLast(string word, TurkishEntry entry) =>
        entry.Kind is { } kind ? TurkishAnalyser.IsFormOf(word, entry.Words[^1], kind, out _) : word == entry.Words[^1];

    private static bool StartsWith(ReadOnlySpan<Token> tokens, int at, string[] words, int count)
    {
        if (at + count > tokens.Length)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            if (tokens[at + i].Folded != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private static AntonymTable Load()
    {
        const string name = "meaning/antonyms.tsv";
        var classes = new Dictionary<string, AntonymClass>(StringComparer.Ordinal);
        var english = new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
        var turkish = new List<TurkishEntry>();
        var notEnglish = new HashSet<string>(StringComparer.Ordinal);
        var plain = new Dictionary<(int, int, Language), WordForm[]>();
        foreach (var row in ResourceTable.Read(name, "class", "group", "weight", "pole", "language", "role", "words"))
        {
            if (!classes.TryGetValue(row[0], out var antonyms))
            {
                antonyms = new AntonymClass(classes.Count, row[0], row[1] == "comparator", double.Parse(row[2], CultureInfo.InvariantCulture));
                classes.Add(row[0], antonyms);
            }

            var entry = new Entry(antonyms, row[3] == "a" ? 0 : 1, row[5] == "say");
            if (entry.Says)
            {
                plain[(antonyms.Index, entry.Pole, row[4] == "en" ? Language.English : Language.Turkish)] = [.. row[6].Split(' ').Where(w => !w.Contains('_', StringComparison.Ordinal)).Select(w => WordForms.Of(w.Split('/')[0]))];
            }

            foreach (var word in row[6].Split(' '))
            {
                if (row[4] == "en" && row[5] == "skip")
                {
                    notEnglish.Add(word);
                }
                else if (row[4] == "en")
                {
                    foreach (var form in EnglishForms.Of(word))
                    {
                        var entries = english.TryGetValue(form, out var known) ? known : english[form] = [];
                        if (!entries.Exists(e => e.Class == entry.Class && e.Pole == entry.Pole))
                        {
                            entries.Add(entry);
                        }
                    }
                }
                else
                {
                    var slash = word.IndexOf('/', StringComparison.Ordinal);
                    StemKind? kind = slash < 0 ? null : word[slash + 1] == 'v' ? StemKind.Verb : StemKind.Noun;
                    turkish.Add(new TurkishEntry(row[5] == "skip" ? null : entry, (slash < 0 ? word : word[..slash]).Split('_'), kind));
                }
            }
        }

        return new AntonymTable(
            english.Where(e => !notEnglish.Contains(e.Key)).ToFrozenDictionary(e => e.Key, e => e.Value.ToArray(), StringComparer.Ordinal),
            notEnglish.Where(w => w.Contains('_', StringComparison.Ordinal)).Select(w => w.Split('_')).GroupBy(w => w[0], StringComparer.Ordinal)
                .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(w => w.Length).ToArray(), StringComparer.Ordinal),
            turkish.GroupBy(e => Key(e.Words[0])).ToFrozenDictionary(g => g.Key, g => g.OrderBy(e => e.Entry is null ? 0 : 1).ToArray()),
            plain.ToFrozenDictionary());
    }
}
