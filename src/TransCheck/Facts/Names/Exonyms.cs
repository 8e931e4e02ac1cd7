using System.Collections.Frozen;
using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>One Turkish form of a name that English writes otherwise.</summary>
/// <param name="Words">As skeletons.</param>
/// <param name="Fixed">Takes no suffix without an apostrophe: an abbreviation, or too short to be told from other words.</param>
internal sealed record ExonymForm(ImmutableArray<string> Words, bool Fixed);

/// <summary>Reads <c>resources/names/exonyms.tsv</c>: names and titles that translate.</summary>
internal static class Exonyms
{
    private static readonly FrozenDictionary<string, ImmutableArray<ExonymForm>> TurkishByEnglish;
    private static readonly FrozenDictionary<string, string> EnglishByTurkish;

    static Exonyms()
    {
        var forms = new Dictionary<string, ImmutableArray<ExonymForm>>(StringComparer.Ordinal);
        var english = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in ResourceTable.Read("names/exonyms.tsv", "english", "turkish"))
        {
            var turkish = row[1].Split('|');
            ImmutableArray<ExonymForm> rowForms = [.. turkish.Select(Form)];
            var names = row[0].Split('|');
            foreach (var name in names)
            {
                var key = Key(name);
                forms[key] = forms.TryGetValue(key, out var known) ? known.AddRange(rowForms) : rowForms;
            }

            // Only the first Turkish form names the thing itself; the others may be adjectives or shared with other rows.
            english.TryAdd(Folding.Skeleton(turkish[0]), names[0]);
        }

        TurkishByEnglish = forms.ToFrozenDictionary(StringComparer.Ordinal);
        EnglishByTurkish = english.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The most words that an English name of the table has.</summary>
    public const int LongestName = 6;

    /// <param name="key">Skeletons with one space between; abbreviations without dots.</param>
    public static ImmutableArray<ExonymForm> Turkish(string key) => TurkishByEnglish.GetValueOrDefault(key, []);

    /// <summary>The English name of what a mention names, if the table knows its words as a whole.</summary>
    public static string? English(string surface, Language language) =>
        language == Language.Turkish ? EnglishByTurkish.GetValueOrDefault(Folding.Skeleton(surface)) : null;

    private static string Key(string name) => Folding.Skeleton(name.Replace(".", "", StringComparison.Ordinal));

    private static ExonymForm Form(string text)
    {
        ImmutableArray<string> words = [.. text.Split(' ').Select(w => Folding.Skeleton(w))];
        return new ExonymForm(words, words.Length == 1 && (text.Length <= 2 || (NameFinder.IsAllCaps(text) && text.Length <= 5)));
    }
}
