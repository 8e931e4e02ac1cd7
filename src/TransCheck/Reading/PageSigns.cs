using System.Buffers;
using System.Collections.Frozen;
using TransCheck.Linguistics;

namespace TransCheck.Reading;

/// <summary>What single lines of a copied page tell: names of icons, counters, buttons, and other phrases that pages have around an article.</summary>
internal static class PageSigns
{
    /// <summary>A row of labels, in UTF-16 code units.</summary>
    private const int LongestRow = 80;

    private const int ShortestInnerIcon = 4;
    private const int MostNavigation = 6;

    private static readonly FrozenSet<string> Icons = ResourceTable.Read("reading/icons.tsv", "name").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> PlayerSigns = SearchValues.Create("0123456789:/ ");

    /// <summary>Keys of phrases by their kind, as <c>resources/reading/page-phrases.tsv</c> has them.</summary>
    public static FrozenDictionary<string, FrozenSet<string>> Phrases { get; } = ResourceTable.Read("reading/page-phrases.tsv", "phrase", "kind")
        .GroupBy(row => row[1], row => Key(row[0]), StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly FrozenSet<string> AllPhrases = Phrases.Values.SelectMany(phrases => phrases).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Navigation = Phrases["navigation"].GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsPhrase(string key) => AllPhrases.Contains(key);

    /// <summary>Length of the name of an icon before a capital, a digit or a sign; or alone on its line.</summary>
    public static int LeadingIcon(ReadOnlySpan<char> line, out bool certain)
    {
        var end = 0;
        while (end < line.Length && (char.IsAsciiLetterLower(line[end]) || line[end] == '_' || (end > 0 && char.IsAsciiDigit(line[end]) && line[end - 1] == '_')))
        {
            end++;
        }

        var compound = line[..end].Contains('_');
        certain = compound;
        if (end < 3 || !Icons.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line[..end]))
        {
            return 0;
        }

        return end == line.Length ? compound ? end : 0 : char.IsUpper(line[end]) || char.IsAsciiDigit(line[end]) || char.IsSurrogate(line[end]) ? end : 0;
    }

    /// <summary>A row of labels with a picture between them: <c>Technologyvisibility9 views</c>.</summary>
    public static bool HasInnerIcon(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestRow)
        {
            return false;
        }

        for (var end = ShortestInnerIcon + 1; end < line.Length; end++)
        {
            if (!IsIconLetter(line[end - 1]) || !(char.IsUpper(line[end]) || char.IsAsciiDigit(line[end]) || char.IsSurrogate(line[end])))
            {
                continue;
            }

            var icons = Icons.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var start = end - 1; start > 0 && IsIconLetter(line[start]); start--)
            {
                if (end - start >= ShortestInnerIcon && line[start] != '_' && !char.IsWhiteSpace(line[start - 1]) && line[start - 1] != '_' && icons.Contains(line[start..end])
                    && (line[start..end].Contains('_') || Phrases["count"].Contains(Key(line[end..])) || Phrases["reading-time"].Contains(Key(line[end..])) || Phrases["language"].Contains(Key(line[end..]))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsIconLetter(char c) => char.IsAsciiLetterLower(c) || c == '_';

    /// <summary>The times of a player: <c>0:00 / 3:12</c>.</summary>
    public static bool IsPlayer(ReadOnlySpan<char> line) => line.Length >= 6 && line.Count(':') >= 2 && !line.ContainsAnyExcept(PlayerSigns);

    public static bool IsNavigation(string key)
    {
        var words = 0;
        var labels = 0;
        foreach (var word in key.AsSpan().Split(' '))
        {
            var number = key.AsSpan()[word] is "0";
            if (!number && !Navigation.Contains(key.AsSpan()[word]))
            {
                return false;
            }

            words++;
            labels += number ? 0 : 1;
        }

        return words <= MostNavigation && labels > 0 && (words > 1 || key is "menu" or "rss");
    }

    /// <summary>Lower case without diacritics and punctuation; every number is <c>0</c>.</summary>
    public static string Key(ReadOnlySpan<char> line)
    {
        var folded = Folding.Skeleton(line);
        Span<char> key = folded.Length <= 160 ? stackalloc char[3 * folded.Length] : new char[3 * folded.Length];
        var length = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            if (char.IsAsciiDigit(folded[i]))
            {
                while (i + 1 < folded.Length && (char.IsAsciiDigit(folded[i + 1]) || (folded[i + 1] is '.' or ',' or ':' or '/' or '-' && i + 2 < folded.Length && char.IsAsciiDigit(folded[i + 2]))))
                {
                    i++;
                }

                // 1.2K
                i += i + 1 < folded.Length && folded[i + 1] is 'k' or 'm' && (i + 2 == folded.Length || !char.IsLetter(folded[i + 2])) ? 1 : 0;
                if (length > 0 && key[length - 1] != ' ')
                {
                    key[length++] = ' ';
                }

                key[length++] = '0';
                key[length++] = ' ';
            }
            else if (char.IsLetter(folded[i]))
            {
                key[length++] = folded[i];
            }
            else if (length > 0 && key[length - 1] != ' ' && !Folding.IsApostrophe(folded[i]))
            {
                key[length++] = ' ';
            }
        }

        return key[..length].TrimEnd().ToString();
    }
}
