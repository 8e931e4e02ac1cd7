using System.Collections.Frozen;
using TransCheck.Articles;

namespace TransCheck.Linguistics;

/// <summary>What the dot behind a word may mean; from <c>resources/{en,tr}/abbreviations.tsv</c>.</summary>
internal enum AbbreviationKind
{
    /// <summary>Not an abbreviation: the dot ends a sentence.</summary>
    None,

    /// <summary>Stands before a name or term (<c>Dr.</c>): its dot never ends a sentence.</summary>
    BeforeName,

    /// <summary>Its dot ends a sentence when a capital letter follows (<c>etc.</c>, <c>vb.</c>).</summary>
    Inner,

    /// <summary>As <see cref="Inner"/>, and its dot does not end one before a digit (<c>No. 4</c>).</summary>
    Number,

    /// <summary>Stands before a name or the rest of one (<c>Çınar Mah. Okul Sok.</c>): its dot ends a sentence only before a word that opens sentences.</summary>
    BeforeNoun,
}

internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, AbbreviationKind> English = Load("en/abbreviations.tsv");
    private static readonly FrozenDictionary<string, AbbreviationKind> Turkish = Load("tr/abbreviations.tsv");

    /// <param name="folded">A folded word without its dots.</param>
    /// <param name="language">Anything but Turkish reads the English table.</param>
    public static AbbreviationKind Kind(string folded, Language language) =>
        (language == Language.Turkish ? Turkish : English).GetValueOrDefault(folded);

    private static FrozenDictionary<string, AbbreviationKind> Load(string name) =>
        ResourceTable.ReadKeyed(name, "word", "kind").ToFrozenDictionary(
            row => row.Key,
            row => row.Value[1] switch
            {
                "before-name" => AbbreviationKind.BeforeName,
                "inner" => AbbreviationKind.Inner,
                "number" => AbbreviationKind.Number,
                "before-noun" => AbbreviationKind.BeforeNoun,
                var kind => throw new InvalidDataException($"{name}: unknown kind {kind}"),
            },
            StringComparer.Ordinal);
}
