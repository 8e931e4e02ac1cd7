using TransCheck.Articles;

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
        return before != Bound.None ? IsDenied(start, end) ? Denied(before) : before : (IsSymbol(end, '+') && Touches(end)) || (IsSymbol(end - 2, '+') && IsSymbol(end - 1, '%') && Touches(end - 1)) ? Bound.AtLeast : BoundBehind(end);
    }

    /// <summary>Whether the clause denies the bound of an amount: what must not exceed 20, 20'den uzun olmayan.</summary>
    protected abstract bool IsDenied(int start, int end);

    /// <summary>What is not more than an amount may be just that; but who denies the clause may deny something else, so that nothing is known.</summary>
    protected static Bound Denied(Bound bound) => bound is Bound.MoreThan or Bound.LessThan ? Bound.None : bound;

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

    protected bool Matches(BoundPhrase phrase, int first)
    {
        for (var w = 0; w < phrase.Words.Length; w++)
        {
            var word = phrase.Words[w];
            if (!(word[^1] == '*' ? IsWord(first + w) && Tokens[first + w].Folded.AsSpan().StartsWith(word.AsSpan(0, word.Length - 1), StringComparison.Ordinal) : Is(first + w, word)))
            {
                return false;
            }
        }

        return true;
    }
}
