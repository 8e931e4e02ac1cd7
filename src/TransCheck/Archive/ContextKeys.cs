using TransCheck.Articles;
using TransCheck.Facts.Names;
using TransCheck.Linguistics;

namespace TransCheck.Archive;

/// <summary>
/// What a word or a name is known by in both languages: numbers that two texts compare without knowing each other's language. A Turkish word has its own key and
/// those of the English words that render it likeliest.
/// </summary>
internal sealed class ContextKeys
{
    /// <summary>No key.</summary>
    public const int None = -1;

    private const int Turkish = 1 << 28;
    private const int Unknown = 1 << 29;

    /// <summary>Less likely renderings tie words that have little to do with each other.</summary>
    private const float Likely = 0.12f;

    private readonly Lexicon _lexicon;
    private readonly (int First, int Second)[] _english;

    public ContextKeys(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _english = new (int, int)[lexicon.TurkishStems.Count];
        Array.Fill(_english, (None, None));
        var best = new (float First, float Second)[_english.Length];
        foreach (var entry in lexicon.Entries)
        {
            var likely = entry.EnglishGivenTurkish;
            if (likely < Likely || likely <= best[entry.Turkish].Second || lexicon.EnglishStems.Weight(entry.English) == 0)
            {
                continue;
            }

            ref var keys = ref _english[entry.Turkish];
            ref var sure = ref best[entry.Turkish];
            (keys, sure) = likely > sure.First ? ((entry.English, keys.First), (likely, sure.First)) : ((keys.First, entry.English), (sure.First, likely));
        }
    }

    /// <summary>A word; of those that are everywhere the weight is 0. Null for what is too short to be told apart.</summary>
    public ContextWord? Of(in Token token, Language language)
    {
        var id = _lexicon.Id(token.Form, language);
        var weight = (language == Language.Turkish ? _lexicon.TurkishStems : _lexicon.EnglishStems).Weight(id);
        if (token.StemLength < 2)
        {
            return null;
        }

        if (id < 0)
        {
            return new ContextWord(Hash(Folding.Skeleton(token.Form)), None, None, weight);
        }

        if (language != Language.Turkish)
        {
            return new ContextWord(id, None, None, weight);
        }

        var (first, second) = _english[id];
        return new ContextWord(Turkish | id, first, second, weight);
    }

    /// <summary>A name, whole and by its first and last word.</summary>
    public static ContextName Of(NameValue name, int distance)
    {
        var key = name.Key;
        var (first, last) = (key.IndexOf(' '), key.LastIndexOf(' '));
        return new ContextName(Hash(key), Hash(first < 0 ? key : key.AsSpan(0, first)), Hash(last < 0 ? key : key.AsSpan(last + 1)), IsOneWord: first < 0, distance);
    }

    /// <summary>FNV-1a of folded text; the same on every machine.</summary>
    public static int Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return Unknown | (int)(hash & (Unknown - 1));
    }
}

/// <summary>A word beside a value.</summary>
/// <param name="Weight">0 to 1: how much it tells; see <see cref="StemTable.Weight"/>.</param>
internal readonly record struct ContextWord(int Key, int First, int Second, float Weight)
{
    /// <summary>How many tokens behind a number may be what it counts: <c>400 billion active parameters</c>.</summary>
    private const int Reach = 3;

    /// <summary>How many tokens stand between it and the value; negative before it.</summary>
    public int Distance { get; init; }

    /// <summary>It stands right behind the value, and may be what that counts.</summary>
    public bool IsCounted => Distance is >= 0 and < Reach;

    public bool Matches(in ContextWord other) =>
        Key == other.Key || Has(other.Key) || other.Has(Key) || (First != ContextKeys.None && other.Has(First)) || (Second != ContextKeys.None && other.Has(Second));

    private bool Has(int key) => First == key || Second == key;
}

/// <summary>A name beside a value.</summary>
/// <param name="Distance">How many tokens stand between it and the value; negative before it.</param>
internal readonly record struct ContextName(int Key, int First, int Last, bool IsOneWord, int Distance)
{
    /// <summary>The same name, or its surname or first word alone.</summary>
    public bool Matches(in ContextName other) =>
        Key == other.Key || (IsOneWord && (Key == other.First || Key == other.Last)) || (other.IsOneWord && (other.Key == First || other.Key == Last));
}
