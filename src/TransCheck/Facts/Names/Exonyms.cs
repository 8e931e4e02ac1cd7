using System.Collections.Frozen;
using System.Text;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>One Turkish form of a name that English writes otherwise.</summary>
/// <param name="Words">As skeletons.</param>
/// <param name="Fixed">Takes no suffix without an apostrophe: an abbreviation, or too short to be told from other words.</param>
internal sealed record ExonymForm(string[] Words, bool Fixed);

/// <summary>Names and titles that translate. Immutable.</summary>
public sealed class Exonyms
{
    private readonly FrozenDictionary<string, ExonymForm[]> _turkishByEnglish;
    private readonly FrozenDictionary<string, string> _englishByTurkish;

    /// <summary>By the word that begins an English name, as a skeleton, the most tokens of such a name.</summary>
    private readonly FrozenDictionary<string, int> _longest;

    private static readonly FormNote<Exonyms, int> Longest = new(static (exonyms, word) => exonyms.LongestFrom(word));

    private Exonyms(FrozenDictionary<string, ExonymForm[]> turkishByEnglish, FrozenDictionary<string, string> englishByTurkish, FrozenDictionary<string, int> longest) =>
        (_turkishByEnglish, _englishByTurkish, _longest) = (turkishByEnglish, englishByTurkish, longest);

    /// <summary>Those of <c>resources/names/exonyms.tsv</c>.</summary>
    public static Exonyms Default { get; } =
        new Exonyms(FrozenDictionary<string, ExonymForm[]>.Empty, FrozenDictionary<string, string>.Empty, FrozenDictionary<string, int>.Empty)
            .With(ResourceTable.Read("names/exonyms.tsv", "english", "turkish").Select(row => (row[0].Split('|'), row[1].Split('|'))));

    /// <summary>These names and others.</summary>
    /// <param name="rows">Each one idea: every English form may be rendered by every Turkish form. Only the first Turkish form names the thing itself.</param>
    public Exonyms With(IEnumerable<(string[] English, string[] Turkish)> rows)
    {
        var forms = new Dictionary<string, ExonymForm[]>(_turkishByEnglish, StringComparer.Ordinal);
        var english = new Dictionary<string, string>(_englishByTurkish, StringComparer.Ordinal);
        var longest = new Dictionary<string, int>(_longest, StringComparer.Ordinal);
        foreach (var (names, turkish) in rows)
        {
            ExonymForm[] rowForms = [.. turkish.Select(Form)];
            foreach (var name in names)
            {
                var tokens = Tokenizer.Tokenize(name, Language.English);
                var key = Key(tokens);
                forms[key] = forms.TryGetValue(key, out var known) ? [.. known, .. rowForms] : rowForms;
                var first = key.Split(' ')[0];
                longest[first] = Math.Max(longest.GetValueOrDefault(first), MostTokens(key, tokens.Length));
            }

            // Other forms may be adjectives or shared with other rows.
            english.TryAdd(Folding.Skeleton(turkish[0]), names[0]);
        }

        return new Exonyms(forms.ToFrozenDictionary(StringComparer.Ordinal), english.ToFrozenDictionary(StringComparer.Ordinal), longest.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Whether an English word is a name of the table.</summary>
    internal bool Knows(string folded) => _turkishByEnglish.ContainsKey(Folding.Skeleton(folded));

    /// <returns>The most tokens of a name of the table that the English word begins, perhaps as its plural; 0 for none.</returns>
    internal int LongestFrom(WordForm word) => Longest.Of(word, this);

    internal ExonymForm[] Turkish(string key) => _turkishByEnglish.TryGetValue(key, out var forms) ? forms : [];

    /// <summary>The English name of what a mention names, if the table knows its words as a whole.</summary>
    internal string? English(string surface, Language language) =>
        language == Language.Turkish ? _englishByTurkish.GetValueOrDefault(Folding.Skeleton(surface)) : null;

    /// <summary>By which <see cref="Turkish"/> finds a name: its words, as skeletons with one space between.</summary>
    internal static string Key(ReadOnlySpan<Token> tokens)
    {
        if (tokens is [{ Kind: TokenKind.Word } only])
        {
            return Folding.Skeleton(only.Form);
        }

        var key = new StringBuilder();
        foreach (var token in tokens)
        {
            if (token.Kind is TokenKind.Word)
            {
                key.Append(key.Length > 0 ? " " : "").Append(Folding.Skeleton(token.Form));
            }
        }

        return key.ToString();
    }

    /// <summary>A text may have a hyphen where the table has a space.</summary>
    private static int MostTokens(string key, int tokens) => Math.Max(tokens, (2 * key.Count(' ')) + 1);

    private int LongestFrom(string folded)
    {
        var key = Folding.Skeleton(folded);
        return _longest.TryGetValue(key, out var tokens) ? tokens : key.EndsWith('s') && _longest.ContainsKey(key[..^1]) ? 1 : 0;
    }

    private static ExonymForm Form(string text)
    {
        var words = Array.ConvertAll(text.Split(' '), w => Folding.Skeleton(w));
        return new ExonymForm(words, words.Length == 1 && (text.Length <= 2 || (NameFinder.IsAllCaps(text) && text.Length <= 5)));
    }
}
