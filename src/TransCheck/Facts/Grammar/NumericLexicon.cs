using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Facts.Grammar;

/// <summary>Where a bound stands and what it asks of the amount's ending.</summary>
internal enum BoundPlace
{
    Before,
    After,

    /// <summary>Behind an ablative: <c>100'den fazla</c>.</summary>
    AfterFrom,

    /// <summary>Behind a dative: <c>100'e kadar</c>.</summary>
    AfterTo,
}

/// <param name="Words">A last one that ends in * stands for all that begin so.</param>
internal sealed record BoundPhrase(string[] Words, BoundPlace Place, Bound Bound);

/// <summary>A phrase that is read as a whole.</summary>
/// <param name="Value">The number that it names; null where nobody counts.</param>
internal sealed record NumberIdiom(string[] Words, decimal? Value, double Certainty);

/// <summary>The words of one language's numeric expressions, from <c>resources/{en,tr}/</c>.</summary>
internal sealed class NumericLexicon
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeıioöuü");
    private readonly FormNote<WordMatch> _notes;
    private readonly WordTrie _words;
    private readonly Func<string, int, WordSense[], bool> _accepts;
    private readonly Func<NumericLexicon, string, bool> _begins;
    private readonly FrozenDictionary<string, WordSense> _signs;
    private readonly FrozenDictionary<string, BoundPhrase[]> _before;
    private readonly FrozenDictionary<string, BoundPhrase[]> _after;
    private readonly FrozenDictionary<string, NumberIdiom[]> _idioms;

    /// <param name="begins">Whether an expression may begin with a word that has no sense of its own.</param>
    private NumericLexicon(string folder, Func<string, int, WordSense[], bool> accepts, Func<NumericLexicon, string, bool> begins)
    {
        (_accepts, _begins) = (accepts, begins);
        _notes = new FormNote<WordMatch>(Read);
        var words = new List<(string, WordSense)>();
        foreach (var file in (string[])["number-words", "calendar"])
        {
            var name = $"{folder}/{file}.tsv";
            foreach (var row in ResourceTable.Read(name, "word", "role", "value", "certainty"))
            {
                words.Add((row[0], new WordSense(Role(name, row[1]), Number(row[2]), (double)Number(row[3]))));
            }
        }

        foreach (var row in ResourceTable.Read($"{folder}/units.tsv", "word", "unit"))
        {
            words.Add((row[0], row[1][^1] == '-' ? new WordSense(WordRole.UnitBefore, 1, 1, row[1]) : new WordSense(WordRole.Unit, 1, 1, Units.Get(row[1]).Code)));
        }

        var signs = new Dictionary<string, WordSense>(StringComparer.Ordinal);
        foreach (var row in ResourceTable.Read($"{folder}/currencies.tsv", "word", "family", "part"))
        {
            var sense = new WordSense(WordRole.Currency, Number(row[2]), 1, Currencies.Default(row[1]).Family);
            if (char.IsLetter(row[0][0]))
            {
                words.Add((row[0], sense));
            }
            else
            {
                signs.Add(row[0], sense);
            }
        }

        foreach (var row in ResourceTable.Read($"{folder}/currency-countries.tsv", "word", "code"))
        {
            words.Add((row[0], new WordSense(WordRole.CurrencyCountry, 1, 1, Currencies.Get(row[1]).Code)));
        }

        var bounds = ResourceTable.Read($"{folder}/bounds.tsv", "phrase", "place", "bound")
            .Select(r => new BoundPhrase(r[0].Split(' '), Place($"{folder}/bounds.tsv", r[1]), BoundOf($"{folder}/bounds.tsv", r[2])))
            .ToList();
        _before = Index(bounds.Where(b => b.Place == BoundPlace.Before), b => b.Words[^1]);
        _after = Index(bounds.Where(b => b.Place != BoundPlace.Before), b => Key(b.Words[0]));
        _idioms = ResourceTable.Read($"{folder}/number-idioms.tsv", "words", "value", "certainty")
            .Select(r => new NumberIdiom(r[0].Split(' '), r[1] == "-" ? null : Number(r[1]), (double)Number(r[2])))
            .GroupBy(i => i.Words[0].TrimEnd('*'), StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(i => i.Words.Length).ToArray(), StringComparer.Ordinal);
        Zones = new TimeZones(folder);
        _words = new WordTrie(words);
        _signs = signs.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static NumericLexicon English { get; } = new("en", static (_, _, _) => false, static (_, word) => EnglishScanner.MayBegin(word));

    public static NumericLexicon Turkish { get; } = new("tr", IsInflected, TurkishScanner.MayBegin);

    public TimeZones Zones { get; }

    /// <summary>Number words and months sound as they are written, so that their suffixes rhyme with them: "ona", but not "one". Units may be foreign words, of which nothing is known.</summary>
    private static bool IsInflected(string word, int end, WordSense[] senses) =>
        IsWhole(word, end) && (Array.Exists(senses, static s => s.Role is WordRole.Cardinal or WordRole.Scale or WordRole.Ordinal or WordRole.Month)
            ? SuffixGrammar.Default.Accepts(word, end, "number", out _)
            : SuffixGrammar.Default.IsChain(word, end, "number"));

    /// <summary>Abbreviations (m, kg, sa) take suffixes only behind an apostrophe: "maça" holds no metre.</summary>
    private static bool IsWhole(string word, int end) =>
        end > 1 && word.AsSpan(0, end).ContainsAny(Vowels) && !(end == 2 && word[1] == 'a');

    /// <summary>What a word is to the scanner of its language.</summary>
    public WordMatch Word(WordForm form) => _notes.Of(form);

    /// <summary>The longest number word at an offset, whatever follows it.</summary>
    public WordMatch NumberAt(string folded, int start) => _words.NumberAt(folded, start);

    public WordSense? Sign(string symbol) => _signs.GetValueOrDefault(symbol);

    /// <summary>Phrases that end in this word and stand before an amount, longest first.</summary>
    public BoundPhrase[] EndingIn(string folded) => _before.GetValueOrDefault(folded, []);

    /// <summary>Phrases that may begin with this word and stand behind an amount, longest first.</summary>
    public BoundPhrase[] BeginningWith(string folded) => _after.GetValueOrDefault(Key(folded), []);

    /// <summary>The first letters, which all that a phrase stands for have.</summary>
    private static string Key(string word) => word.Length > KeyLength ? word[..KeyLength] : word.TrimEnd('*');

    private const int KeyLength = 4;

    /// <summary>The longest phrase that begins here and is read as a whole.</summary>
    public NumberIdiom? Idiom(ReadOnlySpan<Token> tokens)
    {
        if (_idioms.TryGetValue(tokens[0].Folded, out var idioms))
        {
            foreach (var idiom in idioms)
            {
                if (tokens.BeginWith(idiom.Words))
                {
                    return idiom;
                }
            }
        }

        return null;
    }

    private WordMatch Read(string folded)
    {
        var match = _words.Find(folded, _accepts);
        return match with { MayBegin = !match.IsNone || char.IsAsciiDigit(folded[^1]) || _idioms.ContainsKey(folded) || _begins(this, folded) };
    }

    private static FrozenDictionary<string, BoundPhrase[]> Index(IEnumerable<BoundPhrase> phrases, Func<BoundPhrase, string> key) =>
        phrases.GroupBy(key, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ThenByDescending(p => p.Place).ToArray(), StringComparer.Ordinal);

    private static decimal Number(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);

    private static WordRole Role(string file, string cell) =>
        Enum.TryParse<WordRole>(cell.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var role)
            ? role
            : throw new InvalidDataException($"{file}: unknown role {cell}");

    private static BoundPlace Place(string file, string cell) =>
        Enum.TryParse<BoundPlace>(cell.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var place)
            ? place
            : throw new InvalidDataException($"{file}: unknown place {cell}");

    private static Bound BoundOf(string file, string cell) =>
        Enum.TryParse<Bound>(cell.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var bound)
            ? bound
            : throw new InvalidDataException($"{file}: unknown bound {cell}");
}
