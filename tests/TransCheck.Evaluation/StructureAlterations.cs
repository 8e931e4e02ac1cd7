using System.Text.RegularExpressions;

namespace TransCheck.Evaluation;

/// <summary>Alterations of who does what and of when it happens, each on the side where its grammar stays whole.</summary>
internal static class StructureAlterations
{
    public static IReadOnlyList<Alteration> All { get; } =
    [
        new("names exchanged", ExchangeNames),
        English("was for will be", @"\bwill be\b", "was"),
        English("has been for will be", @"\bwill be\b", "has been"),
        English("will be for was", @"\b(?:was|were)\b(?! not)", "will be"),
        English("will for did", @"\b(?:has|have) (?=been\b)", "will have "),
        English("may for will", @"\bwill\b(?! not)", "may"),
        English("may for must", @"\b(?:must|has to|have to)\b(?! not)", "may"),
        English("should for must", @"\b(?:must|has to|have to)\b(?! not)", "should"),
        English("must for may", @"\b(?:may|can|could|might)\b(?! not)(?= [a-z])", "must"),
        English("must for should", @"\bshould\b(?! not)", "must"),
        English("will for wants to", @"\b(?:wants|want) to\b", "will"),
        English("has for plans to", @"\b(?:plans to|is planning to|intends to)\b", "managed to"),
        Turkish("-dı for -acak", @"(?<=[ıiuüae]l)([ae])c[ae]k(?:t[ıi]r)?(?=[.]?$)", m => Harmony(m, "dı", "di")),
        Turkish("-acak for -dı", @"(?<=\p{L}[aeıioöuü]\p{L}*[lnrşz])([dt])([ıiuü])(?=[.!]?$)", m => m.Groups[2].Value is "ı" or "u" ? "acak" : "ecek"),
        Turkish("-malı for -abilir", @"(?<=\p{L}{2})([ae])bilir(?=[.]?$)", m => Harmony(m, "malı", "meli")),
        Turkish("-dı for -abilir", @"(?<=l)([ae])bilir(?=[.]?$)", m => Harmony(m, "dı", "di")),
    ];

    private static Alteration English(string kind, string pattern, string word) => new(kind, (pair, random) =>
        Pick(Regex.Matches(pair.English, pattern), random) is { } match ? new AlteredPair(Put(pair.English, match, word), pair.Turkish, match.Value) : null);

    private static Alteration Turkish(string kind, string pattern, Func<Match, string?> change) => new(kind, (pair, random) =>
        Pick(Regex.Matches(pair.Turkish, pattern), random) is { } match && change(match) is { } word ? new AlteredPair(pair.English, Put(pair.Turkish, match, word), match.Value) : null);

    private static string Harmony(Match match, string back, string front) => match.Groups[1].Value == "a" ? back : front;

    private static Match? Pick(MatchCollection matches, Random random) => matches.Count == 0 ? null : matches[random.Next(matches.Count)];

    private static string Put(string text, Match at, string word) => text[..at.Index] + word + text[(at.Index + at.Length)..];

    /// <summary>Two names that both sentences have once change places in the translation; their endings stay where they are.</summary>
    private static AlteredPair? ExchangeNames((string English, string Turkish) pair, Random random)
    {
        var names = Regex.Matches(pair.Turkish, @"(?<![\p{L}\d'’-])[A-Z][A-Za-z]{2,}(?: [A-Z][a-z]{2,})*(?=['’ ,.])")
            .Where(m => Once(pair.Turkish, m.Value) && Once(pair.English, m.Value)).ToArray();
        if (names.Length < 2)
        {
            return null;
        }

        var first = random.Next(names.Length - 1);
        var (a, b) = (names[first], names[first + 1]);
        return new AlteredPair(pair.English, pair.Turkish[..a.Index] + b.Value + pair.Turkish[(a.Index + a.Length)..b.Index] + a.Value + pair.Turkish[(b.Index + b.Length)..], $"{a.Value}, {b.Value}");
    }

    private static bool Once(string text, string name) =>
        text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at && text.IndexOf(name, at + 1, StringComparison.Ordinal) < 0;
}
