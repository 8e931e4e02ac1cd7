using System.Globalization;
using System.Runtime.InteropServices;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.English;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Checks.Meaning;

/// <summary>Two groups of words that say the opposite of each other, in both languages. There is one object for each class.</summary>
/// <param name="comparator">The words compare (<c>more, at least</c>) rather than name a direction or quality.</param>
/// <param name="weight">0 to 1; how much a mismatch counts.</param>
internal sealed class AntonymClass(string name, bool comparator, double weight)
{
    public bool Comparator { get; } = comparator;

    public double Weight { get; } = weight;

    /// <summary>A capital inside a sentence makes most words part of a name, which says nothing; the points of the compass keep their meaning (<c>North Korea</c>).</summary>
    public bool InNames { get; } = name is "north-south" or "east-west" or "democrat-republican";

    /// <summary>Its words say how sure a clause is, so that a denial of its verb turns them, wherever that stands: <c>unlikely to help, muhtemelen yardım etmeyecek</c>.</summary>
    public bool OfClause { get; } = name is "likely-unlikely";

    /// <summary>It raises no alarm, but tells what a denied word of it may be rendered by.</summary>
    public bool Silent => Plain is [{ English: [], Turkish: [] }, { English: [], Turkish: [] }];

    /// <summary>The single words that say each pole plainly, as the table lists them.</summary>
    public (WordForm[] English, WordForm[] Turkish)[] Plain { get; } = [([], []), ([], [])];
}

/// <summary>A word of an antonym class in a text.</summary>
/// <param name="Pole">0 or 1: which of the two opposites.</param>
/// <param name="Says">Plain enough to raise an alarm; otherwise it only explains a word of the other language.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Count">How many tokens it has.</param>
/// <param name="Inflects">A Turkish verb, which a suffix may deny; any other word denies nothing of what it says (<c>görünmez</c>).</param>
internal readonly record struct AntonymWord(AntonymClass Class, int Pole, bool Says, int First, int Count, bool Inflects);

/// <param name="Segment">Index in the document.</param>
internal readonly record struct PlacedWord(int Segment, AntonymWord Word);

/// <summary>The antonym classes of <c>resources/meaning/antonyms.tsv</c>.</summary>
internal sealed class AntonymTable
{
    private readonly PhraseTable<Entry?> _english;
    private readonly PhraseTable<Entry?> _turkish;

    private AntonymTable(List<Phrase<Entry?>> english, List<Phrase<Entry?>> turkish) => (_english, _turkish) = (SilentFirst(english), SilentFirst(turkish));

    public static AntonymTable Default { get; } = Load();

    /// <summary>Tokens; no phrase has so many, nor have those of one class that overlap each other.</summary>
    private const int Reach = 24;

    /// <summary>What a phrase says; null for one that only looks like a form of another.</summary>
    private sealed record Entry(AntonymClass Class, int Pole, bool Says);

    /// <summary>What a form says, however plainly.</summary>
    private readonly record struct Saying(string Form, AntonymClass? Class, int Pole);

    /// <summary>Adds the words of all classes; where two of one class overlap in Turkish, the longer.</summary>
    public void Find(int segment, ReadOnlySpan<Token> tokens, Language language, List<PlacedWord> found)
    {
        var phrases = language == Language.Turkish ? _turkish : _english;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            foreach (var phrase in phrases.BegunBy(tokens[i].Form))
            {
                if (phrase.Count > 1 && !phrase.Begins(tokens[i..]))
                {
                    continue;
                }

                if (phrase.Value is not { } said)
                {
                    i += phrase.Count - 1;
                    break;
                }

                var word = new PlacedWord(segment, new AntonymWord(said.Class, said.Pole, said.Says, i, phrase.Count, phrase.Kind == StemKind.Verb));
                if (language == Language.Turkish)
                {
                    AddLonger(word, found);
                }
                else
                {
                    found.Add(word);
                }
            }
        }
    }

    private static void AddLonger(PlacedWord placed, List<PlacedWord> found)
    {
        var word = placed.Word;
        var rival = Rival(CollectionsMarshal.AsSpan(found), placed.Segment, word);
        if (rival < 0)
        {
            found.Add(placed);
        }
        else if (found[rival].Word is var other && (other.Count < word.Count || (other.First == word.First && other.Count == word.Count && word.Says)))
        {
            found[rival] = placed;
        }
    }

    /// <returns>The word of the same class that overlaps <paramref name="word"/>, which begins behind it or with it; -1 for none.</returns>
    private static int Rival(ReadOnlySpan<PlacedWord> found, int segment, AntonymWord word)
    {
        // They were added in order, so that only the last can overlap.
        for (var i = found.Length - 1; i >= 0 && found[i].Segment == segment && found[i].Word.First + Reach > word.First; i--)
        {
            ref readonly var other = ref found[i];
            if (other.Word.Class == word.Class && other.Word.First + other.Word.Count > word.First)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What says nothing is looked at first, and of that the longest.</summary>
    private static PhraseTable<Entry?> SilentFirst(List<Phrase<Entry?>> phrases) =>
        new([.. phrases.FindAll(p => p.Value is null).OrderByDescending(p => p.Count), .. phrases.FindAll(p => p.Value is not null)]);

    private static AntonymTable Load()
    {
        const string name = "meaning/antonyms.tsv";
        var classes = new Dictionary<string, AntonymClass>(StringComparer.Ordinal);
        var english = new List<Phrase<Entry?>>();
        var turkish = new List<Phrase<Entry?>>();
        var known = new HashSet<Saying>();
        foreach (var row in ResourceTable.Read(name, "class", "group", "weight", "pole", "language", "role", "words"))
        {
            if (!classes.TryGetValue(row[0], out var antonyms))
            {
                antonyms = new AntonymClass(row[0], row[1] == "comparator", double.Parse(row[2], CultureInfo.InvariantCulture));
                classes.Add(row[0], antonyms);
            }

            var entry = new Entry(antonyms, row[3] == "a" ? 0 : 1, row[5] == "say");
            if (entry.Says)
            {
                ref var plain = ref antonyms.Plain[entry.Pole];
                WordForm[] words = [.. row[6].Split(' ').Where(w => !w.Contains('_', StringComparison.Ordinal)).Select(w => WordForms.Of(w.Split('/')[0]))];
                plain = row[4] == "en" ? (words, plain.Turkish) : (plain.English, words);
            }

            var said = row[5] == "skip" ? null : entry;
            foreach (var word in row[6].Split(' '))
            {
                if (row[4] == "en")
                {
                    foreach (var form in said is null ? [word] : EnglishForms.Of(word))
                    {
                        // Words share forms; the first to say a thing of a class counts.
                        if (known.Add(new Saying(form, said?.Class, said?.Pole ?? -1)))
                        {
                            english.Add(Phrase<Entry?>.Parse(form, said));
                        }
                    }
                }
                else
                {
                    turkish.Add(Phrase<Entry?>.Parse(word, said));
                }
            }
        }

        return new AntonymTable(english, turkish);
    }
}
