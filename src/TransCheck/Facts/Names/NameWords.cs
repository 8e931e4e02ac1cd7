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

/// <summary>Reads <c>resources/names/words.tsv</c>.</summary>
internal static class NameWords
{
    private static readonly FrozenDictionary<string, NameWordKind> English = Load("en");
    private static readonly FrozenDictionary<string, NameWordKind> Turkish = Load("tr");

    /// <param name="folded">A folded word.</param>
    /// <param name="language">Anything but Turkish reads the English rows.</param>
    public static NameWordKind Kind(string folded, Language language) =>
        (language == Language.Turkish ? Turkish : English).GetValueOrDefault(folded);

    private static FrozenDictionary<string, NameWordKind> Load(string language) =>
        ResourceTable.Read("names/words.tsv", "language", "word", "kind")
            .Where(row => string.Equals(row[0], language, StringComparison.Ordinal))
            .ToFrozenDictionary(
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
}
