using TransCheck.Articles;

namespace TransCheck.Linguistics;

/// <summary>
/// Which English and Turkish stems render each other, in both directions, learned from translated text (<see cref="LexiconLearner"/>)
/// and completed by hand. Immutable. Stems are those of <see cref="Stem"/>.
/// </summary>
public sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Shipped = new(LoadShipped);
    private static readonly FormNote<StemTable, int> EnglishIds = new(static (stems, word) => stems.Find(Stem.English(word)));
    private static readonly FormNote<StemTable, int> TurkishIds = new(static (stems, word) => stems.Find(word.AsSpan(0, Math.Min(word.Length, Stem.TurkishLength))));

    /// <summary>For each English id the range of its entries; the entries are sorted by Turkish id.</summary>
    private readonly int[] _englishStart;
    private readonly LexiconEntry[] _entries;

    /// <summary>The Turkish ids of the entries by themselves: whoever looks for some among thousands reads a quarter of the memory.</summary>
    private readonly int[] _turkish;

    /// <param name="entries">In any order; where a pair of stems comes twice, the greater probabilities count. Belongs to the lexicon from here on.</param>
    internal Lexicon(StemTable english, StemTable turkish, LexiconEntry[] entries, LengthModel length)
    {
        EnglishStems = english;
        TurkishStems = turkish;
        Length = length;
        _entries = InOrder(entries);
        _turkish = Array.ConvertAll(_entries, e => e.Turkish);
        _englishStart = new int[english.Count + 1];
        foreach (var entry in _entries)
        {
            _englishStart[entry.English + 1]++;
        }

        for (var i = 0; i < english.Count; i++)
        {
            _englishStart[i + 1] += _englishStart[i];
        }
    }

    /// <summary>The lexicon of <c>resources/lexicon/</c>, loaded when first asked for.</summary>
    public static Lexicon Default => Shipped.Value;

    /// <summary>How many pairs of stems it holds.</summary>
    public int Count => _entries.Length;

    internal StemTable EnglishStems { get; }

    internal StemTable TurkishStems { get; }

    internal LengthModel Length { get; }

    /// <summary>How likely a Turkish word is to have this stem where it renders that English stem; 0 below the pruning limit of .03.</summary>
    public double TurkishGivenEnglish(string englishStem, string turkishStem) => Find(englishStem, turkishStem).TurkishGivenEnglish;

    public bool KnowsEnglish(string englishStem) => EnglishStems.Find(englishStem) >= 0;

    public bool KnowsTurkish(string turkishStem) => TurkishStems.Find(turkishStem) >= 0;

    /// <inheritdoc cref="Renders(WordForm, WordForm)"/>
    /// <param name="english">Folded, as is <paramref name="turkish"/>.</param>
    public bool Renders(string english, string turkish) => Renders(WordForms.Of(english), WordForms.Of(turkish));

    /// <summary>Can the Turkish word be a rendering of the English one?</summary>
    public bool Renders(WordForm english, WordForm turkish)
    {
        var entry = Find(EnglishId(english), TurkishId(turkish));
        return entry.TurkishGivenEnglish >= 0.05 || entry.EnglishGivenTurkish >= 0.05;
    }

    /// <summary>This lexicon and another; where both know a pair of stems, the greater probability counts.</summary>
    public Lexicon With(Lexicon other)
    {
        var english = EnglishStems.With(other.EnglishStems, out var englishIds);
        var turkish = TurkishStems.With(other.TurkishStems, out var turkishIds);
        var added = InOrder(Array.ConvertAll(other._entries, e => e with { English = englishIds[e.English], Turkish = turkishIds[e.Turkish] }));
        return new Lexicon(english, turkish, Merge(_entries, added), Length);
    }

    internal ReadOnlySpan<LexiconEntry> Entries => _entries;

    internal ReadOnlySpan<LexiconEntry> OfEnglish(int id) => _entries.AsSpan(_englishStart[id].._englishStart[id + 1]);

    /// <summary>Of each entry of <see cref="OfEnglish"/> the Turkish id; they rise.</summary>
    internal ReadOnlySpan<int> TurkishOf(int id) => _turkish.AsSpan(_englishStart[id].._englishStart[id + 1]);

    internal LexiconEntry Find(ReadOnlySpan<char> englishStem, ReadOnlySpan<char> turkishStem) => Find(EnglishStems.Find(englishStem), TurkishStems.Find(turkishStem));

    /// <summary>The id of the stem of a word; -1 for an unknown one.</summary>
    internal int EnglishId(WordForm word) => EnglishIds.Of(word, EnglishStems);

    /// <inheritdoc cref="EnglishId"/>
    internal int TurkishId(WordForm word) => TurkishIds.Of(word, TurkishStems);

    /// <inheritdoc cref="EnglishId"/>
    internal int Id(WordForm word, Language language) => language == Language.Turkish ? TurkishId(word) : EnglishId(word);

    /// <param name="english">An English stem's id; may be -1.</param>
    /// <param name="turkish">A Turkish stem's id; may be -1.</param>
    /// <returns>An entry of probability 0 for stems that do not render each other.</returns>
    internal LexiconEntry Find(int english, int turkish)
    {
        if (english < 0 || turkish < 0)
        {
            return default;
        }

        var (low, high) = (_englishStart[english], _englishStart[english + 1] - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_turkish[middle] == turkish)
            {
                return _entries[middle];
            }

            (low, high) = _turkish[middle] < turkish ? (middle + 1, high) : (low, middle - 1);
        }

        return default;
    }

    /// <summary>Sorted by their keys, each of which stands once.</summary>
    private static LexiconEntry[] InOrder(LexiconEntry[] entries)
    {
        var ordered = true;
        for (var i = 1; i < entries.Length && ordered; i++)
        {
            ordered = entries[i - 1].Key < entries[i].Key;
        }

        if (ordered)
        {
            return entries;
        }

        Array.Sort(Array.ConvertAll(entries, e => e.Key), entries);
        var n = 0;
        for (var i = 1; i < entries.Length; i++)
        {
            if (entries[i].Key == entries[n].Key)
            {
                entries[n] = entries[n].Or(entries[i]);
            }
            else
            {
                entries[++n] = entries[i];
            }
        }

        return entries[..(n + 1)];
    }

    /// <param name="first">In order, as is <paramref name="second"/>.</param>
    private static LexiconEntry[] Merge(ReadOnlySpan<LexiconEntry> first, ReadOnlySpan<LexiconEntry> second)
    {
        var merged = new LexiconEntry[first.Length + second.Length - Shared(first, second)];
        var n = 0;
        foreach (var entry in second)
        {
            var before = Before(first, entry.Key);
            first[..before].CopyTo(merged.AsSpan(n));
            n += before;
            first = first[before..];
            if (first is [var same, ..] && same.Key == entry.Key)
            {
                merged[n++] = entry.Or(same);
                first = first[1..];
            }
            else
            {
                merged[n++] = entry;
            }
        }

        first.CopyTo(merged.AsSpan(n));
        return merged;
    }

    /// <summary>How many pairs of stems are in both.</summary>
    private static int Shared(ReadOnlySpan<LexiconEntry> first, ReadOnlySpan<LexiconEntry> second)
    {
        var shared = 0;
        foreach (var entry in second)
        {
            first = first[Before(first, entry.Key)..];
            shared += first is [var next, ..] && next.Key == entry.Key ? 1 : 0;
        }

        return shared;
    }

    /// <summary>How many stand before the key. Walks, as the next one sought is near.</summary>
    private static int Before(ReadOnlySpan<LexiconEntry> entries, long key)
    {
        var before = 0;
        while (before < entries.Length && entries[before].Key < key)
        {
            before++;
        }

        return before;
    }

    private static Lexicon LoadShipped()
    {
        using var stream = ResourceTable.Open("lexicon/learned.bin");
        var learned = LexiconFile.Read(stream);
        return learned.With(TermList.Read("lexicon/terms.tsv").ToLexicon(learned.Length));
    }
}

/// <summary>A pair of stems by their ids.</summary>
internal readonly record struct LexiconEntry(int English, int Turkish, float TurkishGivenEnglish, float EnglishGivenTurkish)
{
    /// <summary>Orders by English, then Turkish.</summary>
    public long Key => ((long)English << 32) | (uint)Turkish;

    /// <param name="same">Another entry of the same stems.</param>
    public LexiconEntry Or(LexiconEntry same) => this with
    {
        TurkishGivenEnglish = Math.Max(TurkishGivenEnglish, same.TurkishGivenEnglish),
        EnglishGivenTurkish = Math.Max(EnglishGivenTurkish, same.EnglishGivenTurkish),
    };
}

/// <summary>How long a translation is: the natural logarithm of Turkish over English characters, as a normal distribution.</summary>
internal sealed record LengthModel(double Mean, double Deviation);
