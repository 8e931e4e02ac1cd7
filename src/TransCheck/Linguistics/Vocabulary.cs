using TransCheck.Articles;

namespace TransCheck.Linguistics;

/// <summary>
/// How often a word stands in lower case in running text: tells a capital that opens a sentence from a name.
/// From <c>resources/{en,tr}/words.tsv</c>, which name their sources.
/// </summary>
internal static class Vocabulary
{
    /// <summary>Turkish words are kept by their first letters, so that their suffixes need no list.</summary>
    private const int TurkishPrefix = 6;

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> English = ResourceTable.ReadCounts("en/words.tsv").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Turkish = ResourceTable.ReadCounts("tr/words.tsv").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Lazy<SortedWords> Dictionary = new(static () => SortedWords.Read("en/dictionary.tsv"));

    /// <summary>Endings that English puts on words of the table, and what the table's word has instead.</summary>
    private static readonly (string Ending, string Instead)[] Endings =
        [.. ResourceTable.Read("en/formations.tsv", "part", "stem").Where(r => r[0][0] == '-').Select(r => (r[0][1..], r[1][1..]))];

    private static readonly string[] Prefixes = [.. ResourceTable.Read("en/formations.tsv", "part", "stem").Where(r => r[0][^1] == '-').Select(r => r[0][..^1])];

    /// <param name="folded">A folded word.</param>
    /// <param name="language">Anything but Turkish reads the English table.</param>
    /// <returns>0 for a word that the table does not know, nor any word that it is plainly formed from.</returns>
    public static int Count(ReadOnlySpan<char> folded, Language language)
    {
        if (language == Language.Turkish)
        {
            return Turkish.TryGetValue(folded.Length > TurkishPrefix ? folded[..TurkishPrefix] : folded, out var known) ? known : 0;
        }

        var count = EnglishCount(folded);
        if (count > 0)
        {
            return count;
        }

        foreach (var prefix in Prefixes)
        {
            if (folded.Length > prefix.Length + 3 && folded.StartsWith(prefix, StringComparison.Ordinal) && EnglishCount(folded[prefix.Length..]) > 0)
            {
                return 1;
            }
        }

        return 0;
    }

    /// <summary>The word has a meaning: a dictionary holds it, or the word that it is formed from.</summary>
    /// <param name="folded">A folded English word.</param>
    public static bool IsEnglish(ReadOnlySpan<char> folded) => Count(folded, Language.English) > 0 || Formed(folded, static word => Dictionary.Value.Contains(word) ? 1 : 0) > 0;

    private static int EnglishCount(ReadOnlySpan<char> word) => Formed(word, static form => English.TryGetValue(form, out var known) ? known : 0);

    /// <summary>What a table says of the word, or of the first word that it may be formed from.</summary>
    private static int Formed(ReadOnlySpan<char> word, Func<ReadOnlySpan<char>, int> table)
    {
        if (table(word) is > 0 and var count)
        {
            return count;
        }

        Span<char> form = stackalloc char[32];
        foreach (var (ending, instead) in Endings)
        {
            var stem = word.Length - ending.Length;
            if (stem < 3 || stem + instead.Length > form.Length || !word.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            word[..stem].CopyTo(form);
            instead.CopyTo(form[stem..]);
            var length = stem + instead.Length;
            if (table(form[..length]) is > 0 and var formed)
            {
                return formed;
            }

            // stopping, planned
            if (instead.Length == 0 && length > 4 && form[length - 1] == form[length - 2] && table(form[..(length - 1)]) is > 0 and var doubled)
            {
                return doubled;
            }
        }

        return 0;
    }
}
