using System.Collections.Frozen;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Meaning;

/// <summary>The words of <c>resources/meaning/clauses.tsv</c>.</summary>
internal static class ClauseWords
{
    private const string Before = "before-";

    private static readonly Dictionary<string, FrozenSet<string>> Lists = ResourceTable.ReadLists("meaning/clauses.tsv");

    private static readonly FrozenDictionary<string, string[]> Turning = Lists.Where(l => l.Key.StartsWith(Before, StringComparison.Ordinal))
        .ToFrozenDictionary(l => l.Key[Before.Length..], l => l.Value.ToArray(), StringComparer.Ordinal);

    /// <summary>What may stand behind a verb that ends its clause.</summary>
    public static FrozenSet<string> Ends { get; } = Lists["end"];

    public static FrozenSet<string> Joins { get; } = Lists["join"];

    /// <summary>Whether a Turkish word turns the clause before it, as <c>gelmeden önce</c> and <c>geldikten sonra</c> do, or begins the next one: <c>geldi, sonra gitti</c>.</summary>
    public static bool TurnsClause(string word, in Token before) =>
        before.Kind == TokenKind.Symbol || Joins.Contains(before.Folded) ? word == "sonra"
        : Turning.TryGetValue(word, out var endings) && EndsWithAny(before.Folded, endings);

    private static bool EndsWithAny(string word, string[] endings) => Array.Exists(endings, e => word.EndsWith(e, StringComparison.Ordinal));
}
