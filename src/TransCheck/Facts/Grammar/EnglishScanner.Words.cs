using TransCheck.Articles;

namespace TransCheck.Facts.Grammar;

/// <content>Amounts in words.</content>
internal sealed partial class EnglishScanner
{
    private bool FromWords(int i, ref Amount amount)
    {
        if (IsCapital(i) && Roman.Value(Segment.Stem(Tokens[i])) is > 0 and var roman)
        {
            return FromRoman(i, roman, ref amount);
        }

        var article = IsArticle(i);
        if (Words[i].IsNone && !article)
        {
            return false;
        }

        if (i > 0 && AndAPart(i + 1, out _) > 0 && Sense(i, WordRole.Unit) is { } whole && Units.IsTime(whole.Code))
        {
            // the last year and a half
            amount.Value = 1;
            amount.End = i;
            amount.Certainty = 0.1;
            return true;
        }

        var k = i;
        if (article)
        {
            // a million, a dozen, a half, a third, a year
            k++;
            if (k >= Count)
            {
                return false;
            }

            if (Sense(k, WordRole.Unit) is { } unit && (!Is(k, "second") || Is(k + 1, "later") || Is(k + 1, "ago")) && !Is(k, "m") && Units.Get(unit.Code).Dimension is not ("points" or "tokens" or "parameters" or "temperature"))
            {
                amount.Value = 1;
                amount.End = k;
                amount.Certainty = IsDash(k + 1) && (Is(k + 2, "old") || Is(k + 2, "long")) ? OfMeasure : 0.1;
                return true;
            }

            if (Sense(k, WordRole.Fraction) is null && Sense(k, WordRole.Scale) is null && Sense(k, WordRole.Group) is null && Sense(k, WordRole.Denominator) is null)
            {
                return false;
            }
        }

        if (Is(i - 1, "minus"))
        {
            return Cardinal(k, ref amount) && (amount.Value = -amount.Value) <= 0;
        }

        if (Sense(k, WordRole.Fraction) is { } fraction)
        {
            FromFraction(k, fraction, ref amount);
            return true;
        }

        if (article && Sense(k, WordRole.Denominator) is { } part)
        {
            // "a third of them", "by a third"; "a third time"; "up a third" may be either
            var share = Is(k + 1, "of") || Is(i - 1, "by");
            amount.Value = share ? 1 / part.Value : part.Value;
            amount.Alternative = Is(k + 1, "of") ? null : share ? part.Value : 1 / part.Value;
            amount.Fraction = share;
            amount.Ordinal = !share;
            amount.Certainty = 0.5;
            amount.End = k + 1;
            return true;
        }

        if ((Sense(k, WordRole.Often) ?? Sense(k, WordRole.Soft)) is { } soft)
        {
            amount.Take(soft);
            amount.Multiple = soft.Value > 1;
            amount.Times = soft.Role == WordRole.Often;
            amount.End = k + 1;
            return true;
        }

        if (Sense(k, WordRole.Group) is { } dozen)
        {
            amount.Take(dozen);
            amount.End = k + 1;
            return dozen.Certainty > 0.1;
        }

        if (Sense(k, WordRole.Vague) is { } vague)
        {
            if (vague.Value == 20 && IsScore(k))
            {
                return false;
            }

            amount.Take(vague);
            amount.Vague = true;
            amount.End = k + 1;
            if (Is(k + 1, "of") && Sense(k + 2, WordRole.Vague) is { } more)
            {
                amount.Value *= more.Value;
                amount.End = k + 3;
            }

            return true;
        }

        if (Sense(k, WordRole.Decade) is { } decade)
        {
            amount.Take(decade);
            return true;
        }

        return Cardinal(k, ref amount);
    }

    /// <summary>Scores are twenties only in "scores of people"; else they are marks, points and goals, or a player scores.</summary>
    private bool IsScore(int i) =>
        !Is(i + 1, "of") || !IsWord(i + 2) || BehindMarks.Contains(Tokens[i + 2].Folded) || (IsWord(i - 1) && BeforeMarks.Contains(Tokens[i - 1].Folded));

    /// <summary>a two second delay, 10-30 second page loads; not the two second-half goals</summary>
    private bool IsSecondOfTime(int i) => IsWord(i + 1) && !IsCapital(i + 1) && Sense(i + 1, WordRole.Unit) is null;

    private bool IsArticle(int i) => Is(i, "a") || Is(i, "an");

    /// <summary>the XXI century, Louis XIV, a type II error; not "Is I"</summary>
    private bool FromRoman(int i, int roman, ref Amount amount)
    {
        var century = Is(i + 1, "century") || Is(i + 1, "centuries");
        if (!century && !(i > 0 && Is(i - 1, "type")) && !(i > 0 && IsWord(i - 1) && IsCapital(i - 1) && (Tokens[i].StemLength > 1 || (i > 1 && roman is 1 or 5 or 10))))
        {
            return false;
        }

        amount.Value = roman;
        amount.Ordinal = true;
        amount.Certainty = century ? 0.85 : 0.1;
        return true;
    }

    /// <summary>half, half a million, half a dozen, half an hour, half of one percent</summary>
    private void FromFraction(int k, WordSense fraction, ref Amount amount)
    {
        amount.Take(fraction);
        amount.Fraction = true;
        amount.End = k + 1;
        var next = Is(k + 1, "of") && Is(k + 2, "a") ? k + 3 : Is(k + 1, "a") || Is(k + 1, "an") || Is(k + 1, "of") ? k + 2 : k + 1;
        if (IsSymbol(next, '-') && Touches(next))
        {
            next++;
        }

        if (Sense(next, WordRole.Scale) is { } scale)
        {
            Scale(ref amount, scale.Value);
            amount.Certainty = 0.8;
            amount.End = next + 1;
        }
        else if (Sense(next, WordRole.Group) is { } group && group.Certainty > 0.1)
        {
            amount.Value *= group.Value;
            amount.Certainty = 0.5;
            amount.End = next + 1;
        }
        else if (IsUnitOfMeasure(next) && (next > k + 1 ? !IsDash(next - 1) || !Tokens[next].Folded.EndsWith('s') : IsArticle(k - 1)))
        {
            amount.End = next;
            amount.Certainty = OfMeasure;
        }
        else if (next > k + 1 && (Sense(next, WordRole.Percent) is not null || Sense(next, WordRole.Percentage) is not null))
        {
            // half a percent
            amount.End = next;
            amount.Certainty = 0.8;
        }
    }
}
