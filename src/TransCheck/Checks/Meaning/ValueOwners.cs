using System.Collections.Frozen;
using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Facts.Names;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Meaning;

/// <summary>Tells whose a value is, where its sentence ties it to a name plainly: <c>GPT-4o: 94</c>, <c>GPT-5.4'ün (82,8)</c>, <c>76.5 for Gemini</c>.</summary>
internal static class ValueOwners
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Ties = ResourceTable.Read("meaning/value-owners.tsv", "language", "place", "words")
        .ToFrozenDictionary(r => $"{r[0]} {r[1]}", r => r[2].Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly FrozenSet<string> EnglishBefore = Ties["en before"];
    private static readonly FrozenSet<string> EnglishBehind = Ties["en behind"];
    private static readonly FrozenSet<string> TurkishBefore = Ties["tr before"];
    private static readonly FrozenSet<string> TurkishBehind = Ties["tr behind"];

    /// <returns>A key that is equal in both languages; null where no name, or one on either side, may own the value.</returns>
    public static string? Of(DocumentFacts facts, Mention value)
    {
        string? owner = null;
        foreach (var mention in facts.BySegment[value.Segment])
        {
            if (mention.Value is NameValue name && Owns(facts.Document, mention, value))
            {
                var key = Key(name);
                if (owner is not null && !string.Equals(owner, key, StringComparison.Ordinal))
                {
                    return null;
                }

                owner = key;
            }
        }

        return owner;
    }

    /// <summary>The names nearest to a value, however loosely they stand there: <c>Portland uses around 600 megawatts</c>.</summary>
    /// <param name="values">Those of its bead that are of its kind: a name beyond another one is that one's.</param>
    /// <returns>As <see cref="Of"/>; null where there is none between the value and the next one.</returns>
    public static (string? Before, string? Behind) Nearest(DocumentFacts facts, Mention value, IReadOnlyList<Mention> values)
    {
        (NameValue? Name, int Gap) before = (null, int.MaxValue), behind = (null, int.MaxValue);
        foreach (var mention in facts.BySegment[value.Segment])
        {
            if (mention.Value is NameValue name)
            {
                Keep(ref before, name, value.Span.Start - mention.Span.End);
                Keep(ref behind, name, mention.Span.Start - value.Span.End);
            }
        }

        foreach (var other in values)
        {
            if (other.Segment == value.Segment)
            {
                before = IsBetween(value.Span.Start - other.Span.End, before.Gap) ? default : before;
                behind = IsBetween(other.Span.Start - value.Span.End, behind.Gap) ? default : behind;
            }
        }

        return (before.Name is { } left ? Key(left) : null, behind.Name is { } right ? Key(right) : null);

        static void Keep(ref (NameValue? Name, int Gap) nearest, NameValue name, int gap) => nearest = IsBetween(gap, nearest.Gap) ? (name, gap) : nearest;

        static bool IsBetween(int gap, int reach) => gap >= 0 && gap < reach;
    }

    private static bool Owns(Document document, Mention name, Mention value) =>
        name.Span.End <= value.Span.Start ? OnlyTies(document, before: true, name, value)
        : value.Span.End <= name.Span.Start && OnlyTies(document, before: false, value, name);

    /// <summary>At least one word behind a value says that it belongs to the name that follows; before it, bare neighbourhood does.</summary>
    private static bool OnlyTies(Document document, bool before, Mention first, Mention second)
    {
        var segment = document.Segments[first.Segment];
        var words = document.Language == Language.Turkish ? before ? TurkishBefore : TurkishBehind : before ? EnglishBefore : EnglishBehind;
        var tied = before;
        foreach (var token in segment.Tokens)
        {
            if (token.Start < first.Span.End || token.End > second.Span.Start)
            {
                continue;
            }

            if (token.Kind == TokenKind.Symbol ? !before || segment.Text[token.Start] is not ('(' or ':' or '|' or '=' or '%') : !words.Contains(token.Folded))
            {
                return false;
            }

            tied = true;
        }

        return tied;
    }

    private static string Key(NameValue name) => Folding.Skeleton(name.ToString()).Replace('-', ' ').Replace('‑', ' ');
}
