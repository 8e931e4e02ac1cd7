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

    /// <param name="language">Anything but Turkish reads the English rows.</param>
    public static NameWordKind Kind(WordForm word, Language language) => (language == Language.Turkish ? Turkish : English).Of(word);

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
