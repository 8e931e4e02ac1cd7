using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Facts.Grammar;

namespace TransCheck.Facts.Matching;

/// <summary>Words that answer a number word of the other language although they state no number by themselves.</summary>
internal static class WordAnswers
{
    // Digits need no guess at the word that they are.
    private const double Digits = 0.9;
    private const double Loud = 0.3;

    /// <summary>
    /// Gives the number words without partner that the other side answers itself for one: a word that was left as it is, and that only the other language reads as a number (<i>on demand</i>),
    /// and one that was read as its homonym (<i>dersi onda</i>).
    /// </summary>
    public static void Answer(List<Atom> atoms, Document document, Document other, SegmentRange counterpart)
    {
        foreach (var atom in atoms)
        {
            if (atom.Mate is null && atom.IsAmount && atom.Certainty is >= Loud and < Digits
                && (IsLeft(atom.Mention, document, other, counterpart) || (other.Language == Language.Turkish && HasHomonym(atom, other, counterpart))))
            {
                atom.Mate = atom;
            }
        }
    }

    /// <summary>The other side has the word too, beside the same word.</summary>
    private static bool IsLeft(Mention mention, Document document, Document other, SegmentRange counterpart)
    {
        var segment = document.Segments[mention.Segment];
        var i = Array.FindIndex(segment.Tokens, t => t.Start == mention.Span.Start);
        if (i < 0 || segment.Tokens[i].Kind != TokenKind.Word)
        {
            return false;
        }

        var word = Stem(segment, i);
        var before = Beside(segment, i, -1);
        var behind = Beside(segment, i, 1);
        for (var s = counterpart.Start; s < counterpart.End; s++)
        {
            var counter = other.Segments[s];
            for (var k = 0; k < counter.Tokens.Length; k++)
            {
                if (Same(word, Stem(counter, k)) && ((before.Length > 0 && Same(before, Beside(counter, k, -1))) || (behind.Length > 0 && Same(behind, Beside(counter, k, 1)))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasHomonym(Atom atom, Document other, SegmentRange counterpart)
    {
        if (atom.Unit.Length > 0 && atom.Kind != AtomKind.Duration)
        {
            return false;
        }

        for (var s = counterpart.Start; s < counterpart.End; s++)
        {
            foreach (var token in other.Segments[s].Tokens)
            {
                if (token.Kind == TokenKind.Word && NumericLexicon.Turkish.Word(token.Form) is { } word && word.StemLength == token.Folded.Length
                    && word.As(WordRole.Trap) is { Certainty: > 0 } trap && trap.Value == atom.Amount)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Same(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Stem(Segment segment, int i) =>
        segment.Tokens[i].Kind == TokenKind.Word ? segment.Text.AsSpan(segment.Tokens[i].Start, segment.Tokens[i].StemLength) : [];

    /// <summary>The next word on one side, behind signs; empty where there is none.</summary>
    private static ReadOnlySpan<char> Beside(Segment segment, int i, int step)
    {
        i += step;
        while (i >= 0 && i < segment.Tokens.Length && segment.Tokens[i].Kind == TokenKind.Symbol)
        {
            i += step;
        }

        return i >= 0 && i < segment.Tokens.Length ? Stem(segment, i) : [];
    }
}
