using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Grammar;

/// <content>Numbers in words of their own: iki bin üç yüz kırk beş, on dört buçuk, bir buçuk milyon.</content>
internal sealed partial class TurkishScanner
{
    // What may count, but is no evidence that the other language has to count too.
    private const double Quiet = 0.2;

    /// <summary>The whole part of the last decimal that was said in words, and the token behind it.</summary>
    private (decimal Whole, int End) _decimal;

    private bool Cardinal(int i, ref Amount amount)
    {
        if (Words[i].As(WordRole.Trap) is { } trap)
        {
            return FromTrap(i, trap, ref amount);
        }

        var (sum, parts, j, certainty) = SumOf(i, ref amount);
        if (parts == 0 || IsZeroOfScale(i) || (parts == 1 && IsBelow(i)))
        {
            return false;
        }

        if (IsPoint(j) && !amount.Closed && !amount.Ordinal && SpokenDecimals(j + 1, out var end) is > 0 and var decimals)
        {
            // sıfır nokta dokuz
            _decimal = (sum.Value, end);
            sum.Group += decimals;
            amount.Closed = IsInflected(end - 1);
            j = end;
            parts++;
            if (!amount.Closed && Sense(j, WordRole.Scale) is { Value: >= 1000 } scale)
            {
                amount.Scale = scale.Value;
                sum.ScaleAll(scale.Value);
                amount.Closed = IsInflected(j);
                j++;
            }
        }
        else if (parts == 1 && sum.Group < 10 && _decimal.End > 0 && i == _decimal.End + 1 && (IsSymbol(i - 1, ',') || Is(i - 1, "ve") || Is(i - 1, "veya")))
        {
            // sıfır nokta dokuz, sekizler: the whole part is said once
            amount.Alternative = _decimal.Whole + (sum.Group / 10);
        }

        amount.Value = sum.Value;
        amount.Certainty = parts > 1 && !amount.Vague ? Math.Max(certainty, 0.85) : certainty;
        amount.End = j;
        if (amount.Closed && !amount.Ordinal && j == i + parts)
        {
            ReadEnding(j - 1, parts, ref amount);
        }

        if (parts == 1 && amount.Certainty < 0.9 && (IsHomonymThatEndsClause(i) || IsRoughPair(i) || (amount is { Ordinal: true, Value: 2 } && IsWord(j) && BehindSecond.Contains(Tokens[j].Folded))))
        {
            amount.Certainty = Math.Min(amount.Certainty, Quiet);
        }

        if (parts == 2 && amount.Value == 1001)
        {
            // bin bir: a thousand and one, or very many
            amount.Certainty = Quiet;
        }

        Gather(ref amount);
        return true;
    }

    /// <summary>yer altı, yaş altı çocuklar: below. A number that counts takes its noun in the singular.</summary>
    private bool IsBelow(int i) =>
        i > 0 && IsWord(i - 1) && Words[i].As(WordRole.Cardinal) is { Value: 6 }
        && (BelowWhat.Contains(Tokens[i - 1].Folded) || (!IsInflected(i) && IsWord(i + 1) && !IsCapital(i + 1) && TurkishSuffixes.IsPlural(Tokens[i + 1].Folded)));

    /// <summary>Yemeğini yedi; bir katman altı: what stands at the end of a clause counts nothing, and these words are more often verb and noun than the answer to how many.</summary>
    private bool IsHomonymThatEndsClause(int i) =>
        Words[i].As(WordRole.Cardinal) is { Value: 6 or 7 } && i > 0 && IsWord(i - 1) && Sense(i - 1, WordRole.ClockBefore) is null && Sense(i - 1, WordRole.Cardinal) is null
        && (i + 1 >= Count || (Sense(i - 1, WordRole.Unit) is not null && IsNumber(i - 2) && Sense(i + 1, WordRole.Unit) is null) || (Tokens[i + 1].Kind == TokenKind.Symbol && !IsSymbol(i + 1, '%') && !IsDash(i + 1) && !(IsSymbol(i + 1, ',') && Sense(i + 2, WordRole.Cardinal) is not null))
            || (IsWord(i + 1) && ClauseEnds.Contains(Tokens[i + 1].Folded) && !IsNumber(i + 2) && Sense(i + 2, WordRole.Cardinal) is null));

    /// <summary>bir iki gün, üç beş kişi, beş-on: two small numbers side by side are a few.</summary>
    private bool IsRoughPair(int i)
    {
        if (Words[i].As(WordRole.Cardinal) is not { Value: > 0 and <= 10 } own)
        {
            return false;
        }

        var before = Beside(i - 1, -1);
        return (!IsInflected(i) && Sense(Beside(i + 1, 1), WordRole.Cardinal) is { } next && IsFew(own.Value, next.Value))
            || (Sense(before, WordRole.Cardinal) is { } first && !IsInflected(before) && Sense(before - 1, WordRole.Cardinal) is not { Value: >= 10 } && IsFew(first.Value, own.Value));

        int Beside(int at, int step) => IsSymbol(at, '-') && Touches(at) && Touches(at + 1) ? at + step : at;
        static bool IsFew(decimal first, decimal second) => second > first && second <= Math.Max(first + 2, first * 2);
    }

    /// <summary>Units, tens, hundreds and scales in falling order.</summary>
    private (CardinalSum Sum, int Parts, int End, double Certainty) SumOf(int i, ref Amount amount)
    {
        var sum = new CardinalSum();
        var parts = 0;
        var certainty = 0.0;
        var half = false;
        var j = i;
        while (j < Count && !amount.Closed && !amount.Ordinal)
        {
            if (parts > 0 && sum is { Magnitude: 1000, HasScale: true, LastScale: 1000 } && PlainNumber(j) is >= 1 and < 1000 and var digits && Tokens[j].Folded.Length <= 3
                && Tokens[j].Folded[0] != '0' && Sense(j + 1, WordRole.Month) is null && Sense(j + 1, WordRole.Scale) is null)
            {
                // bin 99
                sum.Group = digits;
                amount.Digits = true;
                amount.Closed = Tokens[j].HasSuffix;
                amount.Ordinal = amount.Closed && TurkishSuffixes.IsOrdinal(Suffix(j));
                return (sum, parts + 1, j + 1, 1);
            }

            if (!IsWord(j))
            {
                break;
            }

            var match = Words[j];
            if (match.As(WordRole.Trap) is { } trap)
            {
                if (Is(j, "yüzde") && (IsNumber(j + 1) || Sense(j + 1, WordRole.PercentagePoint) is not null))
                {
                    break;
                }

                match = new WordMatch([new WordSense(trap.Value >= 100 ? WordRole.Scale : WordRole.Cardinal, trap.Value, 0.8)], 1);
            }

            if (match.As(WordRole.Cardinal) is { } cardinal)
            {
                if (CardinalSum.SizeOf(cardinal.Value) >= sum.Magnitude || half || (cardinal.Value == 0 && parts > 0))
                {
                    break;
                }

                sum.Add(cardinal.Value);
                certainty = Math.Max(certainty, cardinal.Certainty);
            }
            else if (match.As(WordRole.Scale) is { } scale)
            {
                if (scale.Value == 100)
                {
                    if (sum.Magnitude == 1000 ? sum.Group != 0 : sum.Magnitude != 1 || sum.Group is < 2 or >= 10 || half)
                    {
                        break;
                    }

                    sum.Hundred();
                }
                else
                {
                    if (scale.Value >= sum.LastScale || (sum.Group == 0 && parts > 0 && scale.Value != 1000))
                    {
                        break;
                    }

                    sum.Scale(scale.Value);
                    half = false;
                }

                amount.Scale = scale.Value;
                certainty = Math.Max(certainty, parts == 0 ? scale.Certainty : 0.85);
            }
            else if (match.As(WordRole.Vague) is { } vague && parts > 0 && vague.Value >= 1000 && vague.Value < sum.LastScale)
            {
                // yüz binlerce, on binlerce
                sum.Scale(vague.Value);
                amount.Vague = true;
                amount.Closed = true;
                return (sum, parts + 1, j + 1, 0.5);
            }
            else if (match.As(WordRole.HalfMore) is not null && parts > 0 && !half)
            {
                sum.Group += 0.5m;
                half = true;
                certainty = 0.85;
            }
            else if (match.As(WordRole.Ordinal) is { } ordinal)
            {
                if (CardinalSum.SizeOf(ordinal.Value) >= sum.Magnitude || (parts > 0 && Is(j, "ilk")))
                {
                    break;
                }

                sum.Add(ordinal.Value);
                amount.Ordinal = true;
                certainty = parts == 0 ? ordinal.Certainty : 0.85;
            }
            else if (match.As(WordRole.ScaleOrdinal) is { } last)
            {
                if (last.Value == 100 ? sum.Magnitude < 1000 && sum.Group is < 2 or >= 10 : last.Value >= sum.LastScale)
                {
                    break;
                }

                if (last.Value == 100)
                {
                    sum.Hundred();
                }
                else
                {
                    sum.Scale(last.Value);
                }

                amount.Ordinal = true;
                certainty = 0.85;
            }
            else
            {
                break;
            }

            parts++;
            amount.Closed = IsInflected(j) || match.StemLength < Tokens[j].Folded.Length;
            j++;
        }

        return (sum, parts, j, certainty);
    }

    /// <summary>What a suffix makes of a number of one word.</summary>
    private void ReadEnding(int i, int parts, ref Amount amount)
    {
        var word = Tokens[i].Folded.AsSpan();
        var ending = word[Words[i].StemLength..];
        if (ending.Length is 2 or 3 && (word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("ar", StringComparison.Ordinal)))
        {
            // beşer milyon, kırk beşer kuruş
            amount.Closed = false;
        }
        else if (parts > 1)
        {
            return;
        }

        // üçte bir, dörtte üçü
        if (TurkishSuffixes.IsLocative(word) && amount.Value is >= 2 and <= 10 && ending.Length == 2
            && Numerator(amount.End, amount.Value) is { } numerator)
        {
            amount.Value = numerator / amount.Value;
            amount.Fraction = true;
            amount.Certainty = 0.6;
            amount.End++;
        }
        else if (ending is "lik" or "lık" or "luk" or "lük")
        {
            // sekizlik sistem, üçlük: a kind, not a count
            amount.Certainty = Math.Min(amount.Certainty, Quiet);
        }
        else if (amount.Value < 1000 && (ending.StartsWith("ler", StringComparison.Ordinal) || ending.StartsWith("lar", StringComparison.Ordinal)))
        {
            // sekizler, yediler: a group, or a rough count
            amount.Certainty = Math.Min(amount.Certainty, Quiet);
        }
    }

    private bool IsPoint(int i) => Is(i, "nokta") || Is(i, "virgül");

    private decimal? Numerator(int i, decimal divisor) =>
        (Sense(i, WordRole.Cardinal) ?? Sense(i, WordRole.Soft)) is { Value: > 0 } sense && sense.Value < divisor ? sense.Value : null;
}
