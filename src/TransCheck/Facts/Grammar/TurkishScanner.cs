using System.Collections.Frozen;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Grammar;

/// <summary>Numeric expressions as Turkish writes them; suffixes, with or without an apostrophe, close them.</summary>
internal sealed partial class TurkishScanner(Document document, Segment segment)
    : NumericScanner(document, segment, NumericLexicon.Turkish)
{
    private static readonly Dictionary<string, FrozenSet<string>> Neighbours = ResourceTable.ReadLists("tr/neighbours.tsv");
    private static readonly FrozenSet<string> BehindMonth = Neighbours["behind-month"];
    private static readonly FrozenSet<string> BehindHour = Neighbours["behind-hour"];
    private static readonly FrozenSet<string> BelowWhat = Neighbours["before-below"];
    private static readonly FrozenSet<string> BehindSecond = Neighbours["behind-second"];
    private static readonly FrozenSet<string> BehindScore = Neighbours["behind-score"];
    private static readonly FrozenSet<string> ClauseEnds = Neighbours["behind-clause"];

    /// <summary>The beginnings of words that say what a minus says: a deficit of 5.</summary>
    public static FrozenSet<string> BelowZero { get; } = Neighbours["below-zero"];

    /// <summary>Whether an expression may begin with a word that has no sense of its own.</summary>
    public static bool MayBegin(NumericLexicon lexicon, string folded) => (MayBeJoined(folded) && !lexicon.NumberAt(folded, 0).IsNone) || folded is "her";

    protected override bool TryAmount(int i, out Amount amount)
    {
        amount = Amount.At(i);
        if (i >= Count)
        {
            return false;
        }

        if (IsWord(i) && Sense(i, WordRole.PercentBefore) is not null && i + 1 < Count && !IsInflected(i))
        {
            var k = Is(i + 1, "eksi") || (IsSymbol(i + 1, '-') && Touches(i + 2)) ? i + 2 : i + 1;
            if (Sense(k, WordRole.Trap) is { Value: < 100 } form)
            {
                // yüzde ona, yüzde altılık
                amount.Value = form.Value;
                amount.Percent = true;
                amount.Closed = true;
                amount.End = k + 1;
                amount.Certainty = 0.7;
                return true;
            }

            if (Sense(k, WordRole.Cardinal) is { Value: 1 } && Sense(k + 1, WordRole.Fraction) is { } share && IsInflected(k) && IsInflected(k + 1))
            {
                // yüzde birin çeyreği
                amount.Take(share);
                amount.Percent = true;
                amount.Closed = true;
                amount.End = k + 2;
                return true;
            }

            if (TryPlain(k, out var part) && !part.Ordinal && part.Certainty > 0.03)
            {
                amount = part;
                amount.Start = i;
                amount.Percent = true;
                amount.Plain = false;
                if (k == i + 2 || Is(i - 1, "eksi"))
                {
                    amount.Value = -Math.Abs(amount.Value);
                    amount.Alternative = null;
                }

                return true;
            }

            return false;
        }

        if (IsWord(i) && Sense(i, WordRole.PerMilleBefore) is not null && IsNumber(i + 1) && TryPlain(i + 1, out var mille))
        {
            amount = mille;
            amount.Start = i;
            amount.Value /= 10;
            amount.Percent = true;
            amount.Plain = false;
            return true;
        }

        return TryPlain(i, out amount);
    }

    private bool TryPlain(int i, out Amount amount)
    {
        amount = Amount.At(i);
        if (i >= Count)
        {
            return false;
        }

        switch (Tokens[i].Kind)
        {
            case TokenKind.Number:
                return FromDigits(i, ref amount);
            case TokenKind.Symbol:
                return IsVulgar(i, ref amount) || FromPoint(i, ref amount);
            case TokenKind.Word:
                return FromWords(i, ref amount);
            default:
                return false;
        }
    }

    /// <summary>,5 milyon</summary>
    private bool FromPoint(int i, ref Amount amount)
    {
        if (!LeadingPoint(i, ',', ref amount) && !LeadingPoint(i, '.', ref amount))
        {
            return false;
        }

        var end = amount.End;
        amount.Closed = Tokens[end - 1].HasSuffix;
        Chain(ref amount, ref end);
        amount.End = end;
        return true;
    }

    protected override int BoundEnd(int start) => start - 1;

    protected override Bound BoundBehind(int end)
    {
        for (var k = end > 1 && IsWord(end - 1) ? end - 1 : end; k < Math.Min(end + 3, Count); k++)
        {
            if (k >= end && (!IsWord(k) || (k > end && Sense(k, WordRole.Cardinal) is not null)))
            {
                break;
            }

            foreach (var phrase in Lexicon.BeginningWith(Tokens[k].Folded))
            {
                if (!Matches(phrase, k) || (k < end && phrase.Words.Length == 1))
                {
                    continue;
                }

                var previous = Segment.Surface(Tokens[k - 1]);
                if (phrase.Place == BoundPlace.After
                    || (phrase.Place == BoundPlace.AfterFrom && TurkishSuffixes.IsAblative(previous))
                    || (phrase.Place == BoundPlace.AfterTo && TurkishSuffixes.IsDative(previous) && (Tokens[k - 1].HasSuffix || IsWord(k - 1))))
                {
                    return phrase.Bound;
                }
            }
        }

        return Bound.None;
    }

    protected override bool IsRangeConnector(int i) => Is(i, "ila") || Is(i, "ile") || Is(i, "veya") || Is(i, "ve") || IsDash(i);

    protected override int DirectionBehind(int end) =>
        !IsWord(end) ? 0 : Tokens[end].Folded is "önce" or "önceydi" or "önceki" or "evvel" or "gö" || Tokens[end].Folded.StartsWith("öncesi", StringComparison.Ordinal) ? -1 : Tokens[end].Folded is "sonra" or "sonraki" ? 1 : 0;

    /// <summary>sıfırın altında 20 derece</summary>
    protected override bool IsBelowZero(int start, int end) => IsZeroOfScale(start - 2);

    private bool IsZeroOfScale(int i) => (Is(i, "sıfırın") && Is(i + 1, "altında")) || (Is(i, "sıfır") && Is(i + 1, "altı"));
}
