using TransCheck.Articles;

namespace TransCheck.Alignment;

/// <summary>How much text stands in a range of segments.</summary>
internal static class RangeSize
{
    /// <summary>Words of letters, without numbers and signs.</summary>
    public static int WordsIn(this Document document, SegmentRange range)
    {
        var words = 0;
        for (var s = range.Start; s < range.End; s++)
        {
            foreach (ref readonly var token in document.Segments[s].Tokens.AsSpan())
            {
                words += token.Kind == TokenKind.Word ? 1 : 0;
            }
        }

        return words;
    }
}
