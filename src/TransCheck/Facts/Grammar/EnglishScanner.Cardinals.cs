namespace TransCheck.Facts.Grammar;

/// <content>Numbers in words of their own: two thousand three hundred and forty-five.</content>
internal sealed partial class EnglishScanner
{
    // What may count, but is no evidence that the other language has to count too.
    private const double Quiet = 0.2;

    private bool Cardinal(int k, ref Amount amount)
    {
        var (sum, parts, j, certainty) = SumOf(k, ref amount);
        if (parts == 1 && sum.Group is >= 16 and <= 20 && YearTail(j, out var yearEnd) is >= 10 and var rest)
        {
            // nineteen ninety-nine
            amount.Value = (sum.Group * 100) + rest;
            amount.Certainty = 0.85;
            amount.End = yearEnd;
            return true;
        }

        if (parts == 0 || (Is(k - 1, "below") && Is(k, "zero")))
        {
            return false;
        }

        if (parts == 1 && amount.Ordinal)
        {
            certainty = OrdinalCertainty(k, certainty);
        }

        if (parts == 1 && sum.Group == 100 && Is(j, "of") && Sense(j + 1, WordRole.Vague) is { Value: >= 1000 } thousands)
        {
            // a hundred of thousands
            amount.Value = Exact.Times(sum.Group, thousands.Value);
            amount.Vague = true;
            amount.Certainty = thousands.Certainty;
            amount.End = j + 2;
            return true;
        }

        amount.Value = sum.Value;
        amount.Certainty = parts > 1 ? Math.Max(certainty, 0.85) : certainty;
        amount.End = j;
        if (parts == 1 && IsCapital(k) && (Tokens[k].HasSuffix || (k > 0 && (IsWord(k - 1) ? !IsCapital(k - 1) : IsWord(k + 1) && IsCapital(k + 1)))))
        {
            // Nine's breakfast show, the Four Corners
            amount.Certainty = Math.Min(amount.Certainty, 0.2);
        }

        if (!amount.Ordinal && !AndAHalf(j, ref amount) && !Point(j, ref amount) && parts == 1)
        {
            Divide(j, ref amount);
        }

        Gather(ref amount);
        return true;
    }

    /// <summary>A second may pass, be another one, or be the function SECOND; a third party or hand needs no count.</summary>
    private double OrdinalCertainty(int k, double certainty)
    {
        var next = IsDash(k + 1) && Touches(k + 1) && Touches(k + 2) ? k + 2 : k + 1;
        if (IsWord(next) && BehindOrdinal.Contains(Tokens[next].Folded))
        {
            return Quiet;
        }

        if (!Is(k, "second"))
        {
            return certainty;
        }

        var alone = Count == 1 || (IsCapital(k) && char.IsUpper(Segment.Text[Tokens[k].Start + 1]) && !(IsWord(k + 1) && char.IsUpper(Segment.Text[Tokens[k + 1].Start])));
        var joined = IsDash(k - 1) && Touches(k - 1) && Touches(k) && IsWord(k - 2) && Sense(k - 2, WordRole.Cardinal) is null;
        var listed = Sense(k - (IsSymbol(k - 2, ',') ? 3 : 2), WordRole.Unit) is { } unit && Units.IsTime(unit.Code) && (Is(k - 1, "and") || Is(k - 1, "or"));
        var another = Is(k - 1, "a") && (!IsWord(next) || BehindSecond.Contains(Tokens[next].Folded) || (k > 1 && IsWord(k - 2) && BeforeSecond.Contains(Tokens[k - 2].Folded)));
        return alone || joined || listed || another || Is(k - 1, "split") ? Quiet : certainty;
    }

    /// <summary>Units, tens, hundreds and scales in falling order.</summary>
    private (CardinalSum Sum, int Parts, int End, double Certainty) SumOf(int k, ref Amount amount)
    {
        var sum = new CardinalSum();
        var parts = 0;
        var certainty = 0.0;
        var j = k;
        while (j < Count)
        {
            var at = j;
            if (parts > 0 && IsSymbol(at, '-') && Touches(at) && Touches(at + 1))
            {
                at++;
            }
            else if (parts > 0 && Is(at, "and") && (sum.Magnitude == 100 || (sum.Magnitude == 1000 && sum.HasScale)) && Sense(at + 1, WordRole.Cardinal) is not null && !BeginsAnotherNumber(at + 1, sum.LastScale))
            {
                at++;
            }

            if (!IsWord(at))
            {
                break;
            }

            var match = Words[at];
            if (match.As(WordRole.Cardinal) is { } cardinal)
            {
                if (CardinalSum.SizeOf(cardinal.Value) >= sum.Magnitude || (sum.Magnitude == 10 && (sum.Group % 100 < 20 || cardinal.Value == 0)))
                {
                    break;
                }

                sum.Add(cardinal.Value);
                certainty = Math.Max(certainty, cardinal.Certainty);
            }
            else if (match.As(WordRole.Scale) is { } scale)
            {
                if (sum.Group == 0 && parts > 0)
                {
                    break;
                }

                if (scale.Value == 100)
                {
                    if (sum.Group >= 100)
                    {
                        break;
                    }

                    sum.Hundred();
                }
                else
                {
                    if (scale.Value >= sum.LastScale)
                    {
                        break;
                    }

                    sum.Scale(scale.Value);
                }

                amount.Scale = scale.Value;
                certainty = Math.Max(certainty, parts == 0 && k == amount.Start ? 0.4 : scale.Certainty);
            }
            else if (match.As(WordRole.Ordinal) is { } ordinal && !Is(at - 1, "per"))
            {
                if (ordinal.Value >= 100)
                {
                    if (parts == 0 || sum.Group == 0)
                    {
                        break;
                    }

                    sum.Group = Exact.Times(sum.Group, ordinal.Value);
                }
                else if (CardinalSum.SizeOf(ordinal.Value) >= sum.Magnitude || (sum.Magnitude == 10 && sum.Group % 100 < 20))
                {
                    break;
                }
                else
                {
                    sum.Add(ordinal.Value);
                }

                amount.Ordinal = true;
                return (sum, parts + 1, at + 1, parts == 0 ? ordinal.Certainty : 0.85);
            }
            else
            {
                break;
            }

            parts++;
            j = at + 1;
        }

        return (sum, parts, j, certainty);
    }

    /// <summary>three million and five million: behind "and" stands a number with a scale of its own, no rest of the first.</summary>
    private bool BeginsAnotherNumber(int i, decimal scale)
    {
        while (IsWord(i) && (Words[i].As(WordRole.Cardinal) is not null || Words[i].As(WordRole.Scale) is { Value: 100 }))
        {
            i = IsSymbol(i + 1, '-') && Touches(i + 1) && Touches(i + 2) ? i + 2 : i + 1;
        }

        return Sense(i, WordRole.Scale) is { Value: >= 1000 } other && other.Value >= scale;
    }

    /// <summary>The second half of a year in words, 10 to 99; 0 where there is none, as in nineteen twenty-year-olds.</summary>
    private decimal YearTail(int i, out int end)
    {
        end = i + 1;
        if (!IsWord(i) || Tokens[i].HasSuffix || Words[i].As(WordRole.Cardinal) is not { Value: >= 10 and < 100 } tens)
        {
            return 0;
        }

        var value = tens.Value;
        if (value >= 20 && IsSymbol(end, '-') && Touches(end) && Touches(end + 1) && Sense(end + 1, WordRole.Cardinal) is { Value: > 0 and < 10 } unit)
        {
            value += unit.Value;
            end += 2;
        }

        return (IsSymbol(end, '-') && Touches(end)) || Sense(end, WordRole.Scale) is not null || Sense(end, WordRole.Unit) is not null ? 0 : value;
    }

    /// <summary>one and a half million, two-and-a-half years</summary>
    private bool AndAHalf(int j, ref Amount amount)
    {
        var step = IsSymbol(j, '-') && Touches(j) && Is(j + 1, "and") && IsSymbol(j + 2, '-') ? 2 : 1;
        var first = step == 2 ? j + 1 : j;
        var end = first + (2 * step) + 1;
        var part = step == 1 ? AndAPart(first, out end) : Is(first + step, "a") ? Sense(end - 1, WordRole.Fraction)?.Value ?? 0 : 0;
        if (part == 0)
        {
            return false;
        }

        amount.Value += part;
        amount.Certainty = 0.85;
        ScaleWord(end, ref amount);
        return true;
    }

    /// <summary>zero point nine, two point five million; not one point two points</summary>
    private bool Point(int j, ref Amount amount)
    {
        if (!Is(j, "point") || SpokenDecimals(j + 1, out var end) is not (> 0 and var decimals) || Sense(end, WordRole.Unit) is not null)
        {
            return false;
        }

        amount.Value += decimals;
        amount.Certainty = Math.Max(amount.Certainty, 0.85);
        ScaleWord(end, ref amount);
        return true;
    }

    /// <summary>Ends an amount at a token, or behind the scale word that stands there.</summary>
    private void ScaleWord(int end, ref Amount amount)
    {
        amount.End = end;
        if (Sense(end, WordRole.Scale) is { } scale)
        {
            amount.ScaleBy(scale.Value);
            amount.End++;
        }
    }

    /// <summary>one in five, 9 out of every 10; not two in ten years, nor 4.5 out of 5</summary>
    private void ShareOf(ref Amount amount)
    {
        var k = Is(amount.End, "in") ? amount.End + 1 : Is(amount.End, "out") && Is(amount.End + 1, "of") ? amount.End + 2 : amount.End;
        if (k == amount.End || amount.Ordinal || amount.Fraction || amount.Vague || amount.Scale > 1 || amount.Value < 1 || amount.Value != decimal.Truncate(amount.Value))
        {
            return;
        }

        k = Is(k, "every") || Is(k, "each") ? k + 1 : k;
        if (!IsNumber(k) && Sense(k, WordRole.Cardinal) is null && Sense(k, WordRole.Scale) is null)
        {
            return;
        }

        var whole = Amount.At(k);
        if (!(IsNumber(k) ? FromDigits(k, ref whole) : FromWords(k, ref whole)) || whole.Ordinal || whole.Fraction || whole.Value <= amount.Value || !IsUsualWhole(whole.Value)
            || Sense(whole.End, WordRole.Unit) is not null || Sense(whole.End, WordRole.Percent) is not null || IsSymbol(whole.End, '%') || Sense(whole.End, WordRole.Month) is not null)
        {
            return;
        }

        amount.Value /= whole.Value;
        amount.Fraction = true;
        amount.Plain = false;
        amount.Certainty = 0.7;
        amount.End = whole.End;
    }

    /// <summary>What shares are counted in; three in sixteen are three of something else.</summary>
    private static bool IsUsualWhole(decimal value) => value is (>= 2 and <= 12) or 20 or 25 or 50 or 100 or 1000 or 10_000 or 100_000 or 1_000_000;

    /// <summary>two thirds, three-quarters, one-third, one third of</summary>
    private void Divide(int j, ref Amount amount)
    {
        var joined = IsSymbol(j, '-') && Touches(j);
        var d = joined ? j + 1 : j;
        if (amount.Value is > 0 and < 20 && Sense(d, WordRole.Denominator) is { } denominator && amount.Value < denominator.Value
            && (amount.Value > 1 || joined || Is(d + 1, "of")) && (amount.Value == 1 || Tokens[d].Folded.EndsWith('s')))
        {
            amount.Value /= denominator.Value;
            amount.Fraction = true;
            amount.Certainty = 0.6;
            amount.End = d + 1;
        }
    }
}
