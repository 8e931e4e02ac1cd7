using System.Collections.Frozen;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Grammar;

/// <summary>Numeric expressions as English writes them.</summary>
internal sealed partial class EnglishScanner(Document document, Segment segment)
    : NumericScanner(document, segment, NumericLexicon.English)
{
    private static readonly Dictionary<string, FrozenSet<string>> Neighbours = ResourceTable.ReadLists("en/neighbours.tsv");
    private static readonly FrozenSet<string> BeforeMonth = Neighbours["before-month"];
    private static readonly FrozenSet<string> BeforeYear = Neighbours["before-year"];
    private static readonly FrozenSet<string> BeforeDash = Neighbours["before-dash"];
    private static readonly FrozenSet<string> BehindMarks = Neighbours["behind-marks"];
    private static readonly FrozenSet<string> BeforeMarks = Neighbours["before-marks"];
    private static readonly FrozenSet<string> BeforeSecond = Neighbours["before-second"];
    private static readonly FrozenSet<string> BehindSecond = Neighbours["behind-second"];
    private static readonly FrozenSet<string> BehindOrdinal = Neighbours["behind-ordinal"];

    /// <summary>The beginnings of words that say what a minus says: a deficit of 5.</summary>
    public static FrozenSet<string> BelowZero { get; } = Neighbours["below-zero"];

    /// <summary>Whether an expression may begin with a word that has no sense of its own.</summary>
    public static bool MayBegin(string folded) => folded is "a" or "an" or "semi" or "every" or "each" or "per" or "weekend" or "end";

    protected override bool TryAmount(int i, out Amount amount)
    {
        amount = Amount.At(i);
        if (i >= Count)
        {
            return false;
        }

        var read = Tokens[i].Kind switch
        {
            TokenKind.Number => FromDigits(i, ref amount),
            TokenKind.Symbol => FromSymbol(i, ref amount),
            TokenKind.Word => FromWords(i, ref amount),
            _ => false,
        };
        if (read)
        {
            ShareOf(ref amount);
        }

        return read;
    }

    protected override int BoundEnd(int start)
    {
        var k = start - 1;
        if (IsDash(k) && Touches(k) && Touches(start) && Is(k - 1, "sub"))
        {
            // sub-$500
            return k - 1;
        }

        while (k >= 0 && (Is(k, "the") || Is(k, "well") || (IsWord(k) && Tokens[k].Folded is "a" or "an" && k > 0)))
        {
            k--;
        }

        return k;
    }

    protected override Bound BoundBehind(int end)
    {
        if (end < Count)
        {
            foreach (var phrase in Lexicon.BeginningWith(Tokens[end].Folded))
            {
                if (Matches(phrase, end))
                {
                    return phrase.Bound;
                }
            }
        }

        return Bound.None;
    }

    protected override bool IsRangeConnector(int i) => Is(i, "to") || Is(i, "or") || Is(i, "and") || IsDash(i) || Is(i, "through");

    protected override int DirectionBehind(int end) => Is(end, "ago") || IsBeforePresent(end) ? -1 : Is(end, "from") && Is(end + 1, "now") ? 1 : 0;

    /// <summary>20 degrees below zero</summary>
    protected override bool IsBelowZero(int start, int end) => Is(end, "below") && (Is(end + 1, "zero") || Is(end + 1, "freezing"));
}
