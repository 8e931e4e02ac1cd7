using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Archive;

/// <summary>Words of both languages that say something of the values beside them, of one kind of <c>resources/meaning/value-words.tsv</c>.</summary>
internal sealed class WordSet
{
    private readonly HashSet<int> _keys = [];

    private WordSet(string kind, ContextKeys keys)
    {
        foreach (var row in ResourceTable.Read("meaning/value-words.tsv", "language", "kind", "words").Where(r => r[1] == kind))
        {
            var language = row[0] == "tr" ? Language.Turkish : Language.English;
            foreach (var word in row[2].Split(' '))
            {
                if (keys.Of(new Token(0, word.Length, word.Length, TokenKind.Word, WordForms.Of(word)), language) is { } known)
                {
                    _keys.Add(known.Key);
                }
            }
        }
    }

    /// <summary>What has another value tomorrow: prices, followers, victims. Two articles may differ in them and both be right.</summary>
    public static WordSet Changing(ContextKeys keys) => new("changing", keys);

    /// <summary>What a number behind it names instead of counting: <c>port 8080</c>.</summary>
    public static WordSet Numbered(ContextKeys keys) => new("numbered", keys);

    /// <summary>What tells two values of one thing from each other.</summary>
    public static WordSet Apart(ContextKeys keys) => new("apart", keys);

    /// <summary>What a number before or behind it numbers.</summary>
    public static WordSet Versions(ContextKeys keys) => new("version", keys);

    public bool Contains(in ContextWord word) => _keys.Contains(word.Key);
}
