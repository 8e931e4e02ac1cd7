using System.Collections.Frozen;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

internal enum NameWordKind
{
    /// <summary>An ordinary word, as far as the table goes.</summary>
    None,

    /// <summary>Stands before a name and is not part of it.</summary>
    Title,

    /// <summary>A month or weekday.</summary>
    Time,

    /// <summary>Written with a capital, and no name.</summary>
    Never,

    /// <summary>Joins two parts of one name.</summary>
    Joint,
}

/// <summary>Reads <c>resources/names/words.tsv</c> and <c>roles.tsv</c>.</summary>
internal static class NameWords
{
    private static readonly FormNote<NameWordKind> English = Load("en");
    private static readonly FormNote<NameWordKind> Turkish = Load("tr");

    private static readonly Dictionary<string, FrozenSet<string>> Roles = ResourceTable.ReadLists("names/roles.tsv");

    /// <summary>English words for which a translator may write the name that they stand for.</summary>
    public static FrozenSet<string> Pronouns { get; } = Roles["pronoun"];

    /// <summary>English months that are names too.</summary>
    public static FrozenSet<string> NamesOfTime { get; } = Roles["name-of-time"];

    /// <summary>What makes a name of a word of time before it.</summary>
    public static FrozenSet<string> BehindTime { get; } = Roles["behind-time"];

    /// <summary>English given names that are words with a meaning too.</summary>
    public static FrozenSet<string> GivenNames { get; } = Roles["given"];

    /// <summary>What tells products of one name and number from each other.</summary>
    public static FrozenSet<string> Variants { get; } = Roles["variant"];

    /// <param name="language">Anything but Turkish reads the English rows.</param>
    public static NameWordKind Kind(WordForm word, Language language) => (language == Language.Turkish ? Turkish : English).Of(word);

    /// <summary>The token and the next one are words with capitals, with a space or a hyphen between them.</summary>
    public static bool AreBeside(Segment segment, int index)
    {
        if (index + 1 >= segment.Tokens.Length)
        {
            return false;
        }

        var (first, second) = (segment.Tokens[index], segment.Tokens[index + 1]);
        return first.Kind == TokenKind.Word && second.Kind == TokenKind.Word && second.Start == first.End + 1
            && char.IsUpper(segment.Text[first.Start]) && char.IsUpper(segment.Text[second.Start]);
    }

    private static FormNote<NameWordKind> Load(string language)
    {
        var kinds = ResourceTable.Read("names/words.tsv", "language", "word", "kind")
            .Where(row => string.Equals(row[0], language, StringComparison.Ordinal))
            .ToDictionary(
                row => row[1],
                row => row[2] switch
                {
                    "title" => NameWordKind.Title,
                    "time" => NameWordKind.Time,
                    "never" => NameWordKind.Never,
                    "joint" => NameWordKind.Joint,
                    var kind => throw new InvalidDataException($"names/words.tsv: unknown kind {kind}"),
                },
                StringComparer.Ordinal);
        return new FormNote<NameWordKind>(word => kinds.GetValueOrDefault(word));
    }
}
