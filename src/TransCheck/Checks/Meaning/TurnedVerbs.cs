using System.Collections.Frozen;
using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.English;

namespace TransCheck.Checks.Meaning;

/// <summary>Verbs with which two names may rightly change their roles; see <c>resources/meaning/turned-verbs.tsv</c>.</summary>
internal static class TurnedVerbs
{
    private static readonly ImmutableArray<Row> Rows =
    [
        .. ResourceTable.Read("meaning/turned-verbs.tsv", "kind", "english", "turkish").Select(row => new Row(
            row[0] == "mutual",
            row[1].Split(' ').SelectMany(EnglishForms.Of).ToFrozenSet(StringComparer.Ordinal),
            row[2] == "-" ? [] : Array.ConvertAll(row[2].Split(' '), word => Phrase<bool>.Parse(word, true)))),
    ];

    /// <param name="Turkish">Empty for a verb that is mutual.</param>
    private sealed record Row(bool IsMutual, FrozenSet<string> English, Phrase<bool>[] Turkish);

    /// <summary>Whether a bead tells the same with the roles exchanged.</summary>
    /// <param name="together">The Turkish has one of the names with <c>ile</c>.</param>
    public static bool Excuse(Document english, SegmentRange englishRange, Document turkish, SegmentRange turkishRange, bool together)
    {
        foreach (var row in Rows)
        {
            if ((together || !row.IsMutual) && Has(english, englishRange, row.English.Contains)
                && (row.IsMutual || Has(turkish, turkishRange, word => Array.Exists(row.Turkish, t => t.MayBeginWith(word)))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(Document document, SegmentRange range, Predicate<string> word)
    {
        for (var s = range.Start; s < range.End; s++)
        {
            foreach (var token in document.Segments[s].Tokens)
            {
                if (token.Kind == TokenKind.Word && word(token.Folded))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
