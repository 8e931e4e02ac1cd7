using TransCheck.Articles;

namespace TransCheck.Facts.Matching;

/// <summary>An amount that English says of each of two things and Turkish once of both: <c>a height of 2 and a width of 2</c>, <c>yüksekliği ve genişliği 2</c>.</summary>
internal static class RepeatedAmounts
{
    /// <summary>Tokens from one amount to the other.</summary>
    private const int Reach = 9;

    /// <summary>So many amounts before and behind are looked at; a table has thousands.</summary>
    private const int Neighbours = 3;

    /// <summary>Gives an English amount without partner, whose equal beside it has one and is joined to it by <i>and</i>, itself for one. What is counted is no such amount: <i>2 governors and 2 deputies</i>.</summary>
    public static void Answer(List<Atom> atoms, Document document)
    {
        if (document.Language != Language.English)
        {
            return;
        }

        for (var i = 0; i < atoms.Count; i++)
        {
            if (atoms[i] is { Mate: null, IsAmount: true } atom && HasJoinedEqual(i))
            {
                atom.Mate = atom;
            }
        }

        bool HasJoinedEqual(int i)
        {
            for (var k = Math.Max(0, i - Neighbours); k <= Math.Min(atoms.Count - 1, i + Neighbours); k++)
            {
                if (atoms[k].Mate is not null && atoms[k].Mention.Segment == atoms[i].Mention.Segment && IsSame(atoms[k], atoms[i])
                    && AreJoined(document.Segments[atoms[i].Mention.Segment], atoms[k].Mention, atoms[i].Mention))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static bool IsSame(Atom one, Atom other) =>
        one != other && one.Kind == other.Kind && one.Amount == other.Amount && string.Equals(one.Unit, other.Unit, StringComparison.Ordinal) && string.Equals(one.Currency, other.Currency, StringComparison.Ordinal);

    /// <summary>"of 2 and (the width) of 2", "10% of the one and 10% of the other"</summary>
    private static bool AreJoined(Segment segment, Mention one, Mention other)
    {
        var (first, second) = one.Span.Start < other.Span.Start ? (one, other) : (other, one);
        var tokens = segment.Tokens;
        var (start, end) = (segment.TokenFrom(first.Span.End), segment.TokenFrom(second.Span.Start));
        if (end - start is < 1 or > Reach || !Array.Exists(tokens[start..end], t => t.Folded is "and" or "or") || Array.Exists(tokens[start..end], t => t.Kind == TokenKind.Symbol && t.Folded is not ","))
        {
            return false;
        }

        var before = segment.TokenFrom(first.Span.Start) - 1;
        var behind = segment.TokenFrom(second.Span.End);
        return (before >= 0 && IsOf(tokens[before]) && IsOf(tokens[end - 1])) || (behind < tokens.Length && IsOf(tokens[behind]) && IsOf(tokens[start]));
    }

    private static bool IsOf(Token token) => token.Folded == "of";
}
