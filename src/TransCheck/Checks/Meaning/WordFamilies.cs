using System.Collections.Frozen;
using System.Globalization;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.English;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Checks.Meaning;

/// <summary>Words that exclude each other, in both languages: the colours, the points of the compass, <c>all, some, most</c>.</summary>
/// <param name="Check">The name of the check that speaks.</param>
/// <param name="Weight">0 to 1; how much a mismatch counts.</param>
internal sealed record WordFamily(string Name, string Check, double Weight);

/// <summary>A word of a family in a text.</summary>
/// <param name="Member">Which member of the family it names.</param>
/// <param name="Says">Plain enough to raise an alarm; otherwise it only explains a word of the other language.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Count">How many tokens it has.</param>
internal readonly record struct FamilyWord(WordFamily Family, int Member, bool Says, int Segment, int First, int Count);

/// <summary>The families of <c>resources/meaning/families.tsv</c>.</summary>
internal sealed class WordFamilies
{
    /// <summary>For each form the entries that it is or begins.</summary>
    private readonly FormNote<Entry[]> _english;
    private readonly FormNote<Entry[]> _turkish;

    private WordFamilies(FrozenDictionary<string, Entry[]> english, FrozenDictionary<int, Entry[]> turkish) =>
        (_english, _turkish) = (new FormNote<Entry[]>(form => english.GetValueOrDefault(form, [])), new FormNote<Entry[]>(form => Begun(form, turkish)));

    public static WordFamilies Default { get; } = Load();

    /// <param name="Words">As they are, but that the last may be a stem.</param>
    /// <param name="Kind">Of a stem of Turkish; null for a word as it is.</param>
    private sealed record Entry(WordFamily Family, int Member, bool Says, string[] Words, StemKind? Kind);

    /// <summary>Adds the words of all families; where two of one family overlap, the longer.</summary>
    public void Find(int segment, ReadOnlySpan<Token> tokens, Language language, List<FamilyWord> found)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            foreach (var entry in (language == Language.English ? _english : _turkish).Of(tokens[i].Form))
            {
                if (entry.Words.Length == 1 || Matches(tokens[i..], entry))
                {
                    Add(new FamilyWord(entry.Family, entry.Member, entry.Says, segment, i, entry.Words.Length), found);
                }
            }
        }
    }

    private static void Add(FamilyWord word, List<FamilyWord> found)
    {
        for (var i = found.Count - 1; i >= 0 && found[i].Segment == word.Segment; i--)
        {
            var other = found[i];
            if (other.Family == word.Family && other.First + other.Count > word.First && other.Count != word.Count)
            {
                if (other.Count > word.Count)
                {
                    return;
                }

                found.RemoveAt(i);
            }
        }

        found.Add(word);
    }

    private static Entry[] Begun(string form, FrozenDictionary<int, Entry[]> turkish) =>
        turkish.TryGetValue(Key(form), out var entries) ? Array.FindAll(entries, e => e.Words.Length > 1 ? e.Words[0] == form : IsLast(form, e)) : [];

    private static bool Matches(ReadOnlySpan<Token> tokens, Entry entry)
    {
        if (entry.Words.Length > tokens.Length)
        {
            return false;
        }

        for (var i = 0; i < entry.Words.Length - 1; i++)
        {
            if (tokens[i].Folded != entry.Words[i])
            {
                return false;
            }
        }

        return IsLast(tokens[entry.Words.Length - 1].Folded, entry);
    }

    private static bool IsLast(string word, Entry entry) =>
        entry.Kind is { } kind ? TurkishAnalyser.IsFormOf(word, entry.Words[^1], kind, out _) : word == entry.Words[^1];

    /// <summary>The first two letters: no stem of the table changes these.</summary>
    private static int Key(string word) => (word[0] << 16) | (word.Length > 1 ? word[1] : 0);

    private static WordFamilies Load()
    {
        var families = new Dictionary<string, (WordFamily Family, int Members)>(StringComparer.Ordinal);
        var english = new List<Entry>();
        var turkish = new List<Entry>();
        foreach (var row in ResourceTable.Read("meaning/families.tsv", "family", "check", "weight", "english", "turkish"))
        {
            var (family, member) = families.GetValueOrDefault(row[0], (new WordFamily(row[0], row[1], double.Parse(row[2], CultureInfo.InvariantCulture)), 0));
            families[row[0]] = (family, member + 1);
            foreach (var word in row[3].Split(' '))
            {
                var says = word[0] != '~';
                english.AddRange(EnglishForms.Of(word.TrimStart('~')).Take(word.Contains('_', StringComparison.Ordinal) ? 1 : int.MaxValue).Select(form => new Entry(family, member, says, form.Split('_'), null)));
            }

            foreach (var word in row[4].Split(' '))
            {
                var slash = word.IndexOf('/', StringComparison.Ordinal);
                StemKind? kind = slash < 0 ? null : word[slash + 1] == 'v' ? StemKind.Verb : StemKind.Noun;
                turkish.Add(new Entry(family, member, word[0] != '~', (slash < 0 ? word : word[..slash]).TrimStart('~').Split('_'), kind));
            }
        }

        return new WordFamilies(
            english.GroupBy(e => e.Words[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal),
            turkish.GroupBy(e => Key(e.Words[0])).ToFrozenDictionary(g => g.Key, g => g.ToArray()));
    }
}
