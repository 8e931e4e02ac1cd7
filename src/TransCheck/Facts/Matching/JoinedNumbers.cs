using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Matching;

/// <summary>Numbers that the other side writes together with the letters before them, so that they are no numbers there: <c>TK 1903</c> and <c>TK1903</c>.</summary>
internal static class JoinedNumbers
{
    /// <summary>Gives the numbers without partner that stand in a word of the other side themselves for one.</summary>
    public static void Answer(List<Atom> atoms, Document document, Document other, SegmentRange counterpart)
    {
        foreach (var atom in atoms)
        {
            if (atom.Mate is null && atom.Mention.Span.Length > 0 && Joined(atom.Mention, document) is { } joined && Holds(other, counterpart, joined))
            {
                atom.Mate = atom;
            }
        }
    }

    private static string? Joined(Mention mention, Document document)
    {
        var segment = document.Segments[mention.Segment];
        var i = segment.TokenFrom(mention.Span.Start);
        return i > 0 && i < segment.Tokens.Length && segment.Tokens[i] is { Kind: TokenKind.Number } number && segment.Tokens[i - 1] is { Kind: TokenKind.Word, HasSuffix: false } letters
            && number.Start == letters.End + 1 && char.IsUpper(segment.Text[letters.Start])
            ? Folding.Skeleton(letters.Form) + number.Folded
            : null;
    }

    private static bool Holds(Document document, SegmentRange range, string key)
    {
        for (var s = range.Start; s < range.End; s++)
        {
            if (Array.Exists(document.Segments[s].Tokens, t => t.Kind == TokenKind.Word && t.StemLength == key.Length && string.Equals(Folding.Skeleton(t.Form), key, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
