using TransCheck.Articles;

namespace TransCheck.Facts.Grammar;

/// <content>Amounts in digits.</content>
internal sealed partial class EnglishScanner
{
    private bool FromSymbol(int i, ref Amount amount)
    {
        if (IsVulgar(i, ref amount))
        {
            return true;
        }

        if (!LeadingPoint(i, '.', ref amount))
        {
            return false;
        }

        var end = amount.End;
        ReadScales(ref amount, ref end);
        amount.End = end;
        return true;
    }

    private bool FromDigits(int i, ref Amount amount)
    {
        if (!StartDigits(i, ref amount))
        {
            return false;
        }

        var end = amount.End;
        AddVulgar(ref amount, ref end);
        ReadSign(i, ref amount);
        if (IsWord(end) && Touches(end) && ReadLetters(i, ref amount, ref end))
        {
            amount.End = end;
            return true;
        }

        ReadScales(ref amount, ref end);
        AddLowerGroups(ref amount, ref end);
        if (amount.Scale == 1 && AndAPart(end, out var behind) is > 0 and var part)
        {
            // 2 and a half
            amount.Value += part;
            amount.Plain = false;
            end = behind;
            if (Sense(end, WordRole.Scale) is { } scale)
            {
                Scale(ref amount, scale.Value);
                end++;
            }
        }

        DivideBySlash(ref amount, ref end);
        amount.End = end;
        Gather(ref amount);
        return true;
    }

    private void ReadSign(int i, ref Amount amount)
    {
        if (IsDash(i - 1) && Touches(i))
        {
            if (HangsOnName(i))
            {
                // GPT-4, F-16, COVID-19; not Mid-1990s
                if (Is(i - 2, "minus"))
                {
                    amount.Negate();
                }

                amount.Certainty = BeforeDash.Contains(Tokens[i - 2].Folded) ? 1 : 0.35;
            }
            else if (StandsFree(i - 1) && !IsNumber(i - 2) && (IsSymbol(i - 1, '-') || IsSymbol(i - 1, '−')))
            {
                // At the start of a line the dash may be its bullet, behind a number a range.
                var positive = amount.Value;
                amount.Negate();
                amount.Alternative ??= IsWord(i - 2) ? null : positive;
            }
        }
        else if (Is(i - 1, "minus"))
        {
            var or = IsDash(i - 2) ? i - 3 : i - 2;
            amount.Negate();
            if (Is(or, "or") && (Is(or - 1, "plus") || Is(or - 2, "plus")))
            {
                amount.Alternative = -amount.Value;
            }
        }
    }

    /// <summary>Letters that touch digits; true where they end the amount.</summary>
    private bool ReadLetters(int i, ref Amount amount, ref int end)
    {
        if (amount.Plain && Sense(end, WordRole.OrdinalEnding) is not null)
        {
            amount.Ordinal = true;
            amount.Plain = false;
            end++;
            return true;
        }

        if (Sense(end, WordRole.LetterScale) is { } letter && !IsUnitRather(i, end))
        {
            Scale(ref amount, letter.Value);
            end++;
        }
        else if (Is(end, "x"))
        {
            amount.Multiple = true;
            amount.Plain = false;
            end++;
        }
        else if ((UnitAt(end) is null || Is(end, "g")) && Words[end].As(WordRole.Currency) is null && Words[end].As(WordRole.Percent) is null
            && !Is(end, "s") && Words[end].As(WordRole.HalfDay) is null)
        {
            // 5G, 4o, 3D, 737s
            amount.Certainty = 0.3;
            amount.Plain = false;
        }

        return false;
    }

    /// <summary>"100m" in athletics, "5g": the letter is a unit unless a currency stands before the digits or it can be no unit.</summary>
    private bool IsUnitRather(int number, int letter)
    {
        if (Words[letter].As(WordRole.Unit) is null)
        {
            return false;
        }

        // 2.3M is no length
        if (IsCapital(letter) && Tokens[letter].Folded.Length == 1)
        {
            return false;
        }

        return !HasCurrencyBefore(number);
    }

    private bool HasCurrencyBefore(int number) =>
        number > 0 && ((Tokens[number - 1].Kind == TokenKind.Symbol && Lexicon.Sign(Tokens[number - 1].Folded) is not null) || CodeBefore(number - 1) is not null);

    /// <summary>5 million, 5-million, 5 bn, $5MM</summary>
    private void ReadScales(ref Amount amount, ref int end)
    {
        if (Is(end, "mm") && HasCurrencyBefore(amount.Start))
        {
            Scale(ref amount, 1_000_000);
            end++;
            return;
        }

        if (Is(end, "k") && IsCapital(end) && amount.Scale == 1)
        {
            // 4 K is 4K, or four kelvins
            amount.Alternative ??= Exact.Times(amount.Value, 1000);
            return;
        }

        while (end < Count)
        {
            var k = IsSymbol(end, '-') && Touches(end) && Touches(end + 1) ? end + 1 : end;
            var scale = amount.Value < 1_000_000_000m ? Sense(k, WordRole.Scale) : null;
            if (scale is null && k == end && amount.Scale == 1 && Tokens[k].Folded.Length >= 2)
            {
                scale = Sense(k, WordRole.LetterScale);
            }

            if (scale is null)
            {
                return;
            }

            Scale(ref amount, scale.Value);
            end = k + 1;
        }
    }

    /// <summary>8 million 734 thousand and 19, 7 thousand 750: as Turkish says it</summary>
    private void AddLowerGroups(ref Amount amount, ref int end)
    {
        var last = amount.Scale;
        while (last is 1000 or 1_000_000 or 1_000_000_000)
        {
            var k = Is(end, "and") || (IsSymbol(end, ',') && last == 1000) ? end + 1 : end;
            if (PlainNumber(k) is not (>= 1 and < 1000 and var group) || Tokens[k].Folded.Length > 3 || (IsSymbol(end, ',') && Tokens[k].Folded.Length != 3))
            {
                break;
            }

            if (Touches(k + 1) && IsWord(k + 1))
            {
                // 4K and 128K
                break;
            }

            var lower = Sense(k + 1, WordRole.Scale);
            if (lower is null ? last != 1000 : lower.Value >= last)
            {
                break;
            }

            amount.Value += group * (lower?.Value ?? 1);
            amount.Alternative = null;
            end = lower is null ? k + 1 : k + 2;
            last = lower?.Value ?? 1;
        }
    }
}
