using System.Globalization;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.English;

namespace TransCheck.Checks.Meaning;

/// <summary>Words that exclude each other, in both languages: the colours, the points of the compass, <c>all, some, most</c>.</summary>
/// <param name="name">As <c>resources/meaning/families.tsv</c> has it.</param>
/// <param name="check">The name of the check that speaks.</param>
/// <param name="weight">0 to 1; how much a mismatch counts.</param>
internal sealed class WordFamily(string name, string check, double weight)
{
    public string Name { get; } = name;

    public string Check { get; } = check;

    public double Weight { get; } = weight;

    /// <summary>Of parts of a whole and of frequencies, which a negation turns into one another.</summary>
    public bool IsOfExtent { get; } = check is "extent-changed";
}

/// <summary>A word of a family in a text.</summary>
/// <param name="Member">Which member of the family it names.</param>
/// <param name="Says">Plain enough to raise an alarm; otherwise it only explains a word of the other language.</param>
/// <param name="MayDeny">The member may also be said with a negation: <c>seldom, none</c>, and <c>all</c>.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Count">How many tokens it has.</param>
internal readonly record struct FamilyWord(WordFamily Family, int Member, bool Says, bool MayDeny, int Segment, int First, int Count)
{
    public FindingSide SideIn(Document document)
    {
        var tokens = document.Segments[Segment].Tokens;
        return new FindingSide(Segment, TextSpan.FromBounds(tokens[First].Start, tokens[First + Count - 1].StemEnd));
    }
}

/// <summary>The families of <c>resources/meaning/families.tsv</c>.</summary>
internal sealed class WordFamilies
{
    private readonly PhraseTable<Entry> _english;
    private readonly PhraseTable<Entry> _turkish;

    private WordFamilies(IEnumerable<Phrase<Entry>> english, IEnumerable<Phrase<Entry>> turkish) => (_english, _turkish) = (new PhraseTable<Entry>(english), new PhraseTable<Entry>(turkish));

    public static WordFamilies Default { get; } = Load();

    private sealed record Entry(WordFamily Family, int Member, bool Says, bool MayDeny);

    /// <summary>Adds the words of all families; where two of one family overlap, the longer.</summary>
    public void Find(int segment, ReadOnlySpan<Token> tokens, Language language, List<FamilyWord> found)
    {
        var phrases = language == Language.English ? _english : _turkish;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            foreach (var phrase in phrases.BegunBy(tokens[i].Form))
            {
                if (phrase.Count == 1 || phrase.Begins(tokens[i..]))
                {
                    Add(new FamilyWord(phrase.Value.Family, phrase.Value.Member, phrase.Value.Says, phrase.Value.MayDeny, segment, i, phrase.Count), found);
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

    private static WordFamilies Load()
    {
        var families = new Dictionary<string, (WordFamily Family, int Members)>(StringComparer.Ordinal);
        var english = new List<Phrase<Entry>>();
        var turkish = new List<Phrase<Entry>>();
        foreach (var row in ResourceTable.Read("meaning/families.tsv", "family", "check", "weight", "english", "turkish"))
        {
            var (family, member) = families.GetValueOrDefault(row[0], (new WordFamily(row[0], row[1], double.Parse(row[2], CultureInfo.InvariantCulture)), 0));
            families[row[0]] = (family, member + 1);
            var mayDeny = row[3].Split(' ').Any(static w => w is "~not" or "~no");
            foreach (var word in row[3].Split(' '))
            {
                var entry = new Entry(family, member, word[0] != '~', mayDeny);
                english.AddRange(EnglishForms.Of(word.TrimStart('~')).Take(word.Contains('_', StringComparison.Ordinal) ? 1 : int.MaxValue).Select(form => Phrase<Entry>.Parse(form, entry)));
            }

            foreach (var word in row[4].Split(' '))
            {
                turkish.Add(Phrase<Entry>.Parse(word.TrimStart('~'), new Entry(family, member, word[0] != '~', mayDeny)));
            }
        }

        return new WordFamilies(english, turkish);
    }
}
