using TransCheck.Articles;
using TransCheck.Facts.Grammar;

namespace TransCheck.Facts.Matching;

/// <summary>Words that say what the other language says with a minus: minus 5 percent, yüzde 5 küçüldü.</summary>
internal static class SignAnswers
{
    /// <summary>Ties an amount below zero to the same one above it, in a sentence that tells of a loss, a debt or a fall.</summary>
    /// <param name="other">The document of <paramref name="counterparts"/>.</param>
    public static void Answer(List<Atom> atoms, List<Atom> counterparts, Document other)
    {
        foreach (var atom in atoms)
        {
            // What falls to 5 degrees is not below zero.
            if (atom is { Mate: null, Amount: < 0 } && !(atom.Unit.Length > 0 && Units.Get(atom.Unit).Dimension == "temperature")
                && counterparts.Find(c => c.Mate is null && c.Amount == -atom.Amount && c.Kind == atom.Kind && TellsOfLess(other, c.Mention.Segment)) is { } counterpart)
            {
                (atom.Mate, counterpart.Mate) = (counterpart, atom);
            }
        }
    }

    private static bool TellsOfLess(Document document, int segment)
    {
        var stems = document.Language == Language.Turkish ? TurkishScanner.BelowZero : EnglishScanner.BelowZero;
        foreach (var token in document.Segments[segment].Tokens)
        {
            if (token.Kind == TokenKind.Word && stems.Any(s => token.Folded.StartsWith(s, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
