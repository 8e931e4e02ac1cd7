using TransCheck.Alignment;
using TransCheck.Articles;

namespace TransCheck.Checks.Text;

/// <summary>
/// A sentence that was drawn into its neighbour, or whose neighbours were cut at other places, stands alone although its words were rendered: what renders them was tied to the sentence beside it.
/// </summary>
internal static class NeighbourWords
{
    /// <summary>Longer sentences are seldom drawn into others, and would take long to compare.</summary>
    private const int Longest = 100;

    /// <summary>Shorter words are mostly those that every sentence has.</summary>
    private const int ContentLength = 4;

    /// <summary>Fewer words may be met by chance.</summary>
    private const int Fewest = 2;

    /// <summary>
    /// The share of the words of a lone segment that the counterparts of its neighbours in the block render, by words that nothing in these neighbours accounts for. 0 where they are too few.
    /// </summary>
    /// <param name="bead">Index of the bead that has one side only.</param>
    /// <param name="ofSource">Which side that is.</param>
    public static double Rendered(AlignedPair pair, int bead, bool ofSource)
    {
        var (own, other) = ofSource ? (pair.Source, pair.Target) : (pair.Target, pair.Source);
        var segment = own.Segments[Own(pair.Beads[bead], ofSource).Start];
        if (segment.Tokens.Length > Longest)
        {
            return 0;
        }

        var free = new List<Token>();
        foreach (var beside in (ReadOnlySpan<int>)[bead - 1, bead + 1])
        {
            if (beside >= 0 && beside < pair.Beads.Length && Tokens(own, Own(pair.Beads[beside], ofSource), segment.Block) is { Count: > 0 and <= Longest } neighbours
                && Tokens(other, Own(pair.Beads[beside], !ofSource)) is { Count: > 0 and <= Longest } counterparts)
            {
                pair.Work.Charge(neighbours.Count * counterparts.Count);
                free.AddRange(counterparts.Where(c => !neighbours.Exists(n => Renders(n, c))));
            }
        }

        var told = 0;
        var rendered = 0;
        foreach (var token in segment.Tokens.DistinctBy(t => t.Folded, StringComparer.Ordinal))
        {
            if (token.Kind == TokenKind.Number || (token.Kind == TokenKind.Word && token.StemLength >= ContentLength && IsKnown(token)))
            {
                told++;
                rendered += free.Exists(f => Renders(token, f)) ? 1 : 0;
            }
        }

        return rendered < Fewest ? 0 : (double)rendered / told;

        bool IsKnown(Token token) => (own.Language == Language.Turkish ? pair.Lexicon.TurkishId(token.Form) : pair.Lexicon.EnglishId(token.Form)) >= 0;

        bool Renders(Token one, Token another) =>
            one.Kind == another.Kind
            && (string.Equals(one.Folded, another.Folded, StringComparison.Ordinal)
                || (one.Kind == TokenKind.Word && (own.Language == Language.Turkish ? pair.Lexicon.Renders(another.Form, one.Form) : pair.Lexicon.Renders(one.Form, another.Form))));
    }

    private static SegmentRange Own(Bead bead, bool ofSource) => ofSource ? bead.Source : bead.Target;

    /// <summary>The words and numbers of the segments, if they are of one block.</summary>
    private static List<Token> Tokens(Document document, SegmentRange range, int? block = null)
    {
        var tokens = new List<Token>();
        for (var s = range.Start; s < range.End; s++)
        {
            if (block is null || document.Segments[s].Block == block)
            {
                tokens.AddRange(document.Segments[s].Tokens.Where(t => t.Kind is TokenKind.Word or TokenKind.Number));
            }
        }

        return tokens;
    }
}
