using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts;

/// <summary>
/// Headings, list items and cells stand without context, and a list whose items were put in another order is easily tied wrongly. What such a
/// short bead lacks says little unless something in it shows that its two sides belong together.
/// </summary>
internal static class BeadTies
{
    private const double Untied = 0.4;
    private const int ShortWords = 8;

    /// <returns>What to multiply a confidence by: 1, or less where nothing ties the two sides.</returns>
    public static double Trust(Document english, SegmentRange englishRange, Document turkish, SegmentRange turkishRange, Lexicon? lexicon)
    {
        if (lexicon is null || englishRange.Count != 1 || english.BlockOf(english.Segments[englishRange.Start]).Kind is BlockKind.Paragraph or BlockKind.Summary or BlockKind.Quotation)
        {
            return 1;
        }

        var words = english.Segments[englishRange.Start].Tokens;
        if (words.Count(t => t.Kind == TokenKind.Word) > ShortWords)
        {
            return 1;
        }

        foreach (var word in words)
        {
            if (word.Kind == TokenKind.Symbol || (word.Kind == TokenKind.Word && word.StemLength < 3))
            {
                continue;
            }

            var key = Folding.Skeleton(word.Form);
            for (var s = turkishRange.Start; s < turkishRange.End; s++)
            {
                if (turkish.Segments[s].Tokens.Any(t => t.Kind == word.Kind && (Folding.Skeleton(t.Form).StartsWith(key, StringComparison.Ordinal) || lexicon.Renders(word.Form, t.Form))))
                {
                    return 1;
                }
            }
        }

        return Untied;
    }
}
