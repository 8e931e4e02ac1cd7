using TransCheck.Articles;

namespace TransCheck.Facts.Matching;

/// <summary>An amount that English says of each of two things and Turkish once of both: <c>a height of 2 and a width of 2</c>, <c>yüksekliği ve genişliği 2</c>.</summary>
internal static class RepeatedAmounts
{
    /// <summary>Tokens from one amount to the other.</summary>
    private const int Reach = 9;

    /// <summary>Gives an English amount without partner that has its equal beside it, joined by <i>and</i>, with the partner of that one. What is counted is no such amount: <i>2 governors and 2 deputies</i>.</summary>
    public static void Answer(List<Atom> atoms, Document document)
    {
        if (document.Language != Language.English)
        {
            return;
        }

        foreach (var atom in atoms)
        {
            if (atom is { Mate: null, IsAmount: true } && atoms.Exists(o => o.Mate is not null && o.Mention.Segment == atom.Mention.Segment && IsSame(o, atom) && AreJoined(document.Segments[atom.Mention.Segment], o.Mention, atom.Mention)))
            {
                atom.Mate = atom;
            }
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
