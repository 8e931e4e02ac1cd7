using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Grammar;

/// <content>More than, about, up to: what is said of an amount as a bound.</content>
internal abstract partial class NumericScanner
{
    /// <summary>The last token before an amount that may say its bound.</summary>
    protected abstract int BoundEnd(int start);

    /// <summary>The bound that stands behind an amount.</summary>
    protected abstract Bound BoundBehind(int end);

    private Bound FindBound(int start, int end)
    {
        var before = BoundBefore(BoundEnd(start));
        return before != Bound.None ? before : (IsSymbol(end, '+') && Touches(end)) || (IsSymbol(end - 2, '+') && IsSymbol(end - 1, '%') && Touches(end - 1)) ? Bound.AtLeast : BoundBehind(end);
    }

    private Bound BoundBefore(int k)
    {
        if (k < 0 || Tokens[k].Kind != TokenKind.Word)
        {
            return IsSymbol(k, '~') ? Bound.About : IsSymbol(k, '>') ? Bound.MoreThan : IsSymbol(k, '<') ? Bound.LessThan : Bound.None;
        }

        foreach (var phrase in Lexicon.EndingIn(Tokens[k].Folded))
        {
            var first = k - phrase.Words.Length + 1;
            if (first >= 0 && Matches(phrase, first))
            {
                return phrase.Bound;
            }
        }

        return Bound.None;
    }

    protected bool Matches(BoundPhrase phrase, int first) => Tokens.AsSpan(first).BeginWith(phrase.Words);
}
