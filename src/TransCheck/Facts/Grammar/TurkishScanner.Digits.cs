using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Facts.Grammar;

/// <content>Amounts in digits, with the words and suffixes behind them.</content>
internal sealed partial class TurkishScanner
{
    private bool FromDigits(int i, ref Amount amount)
    {
        if (!StartDigits(i, ref amount))
        {
            return false;
        }

        ReadSign(i, ref amount);
        var end = amount.End;
        var last = end - 1;
        if (Tokens[last].HasSuffix)
        {
            CloseDigits(last, ref amount);
            return true;
        }

        // 4. sıra, 20. yüzyıl: a dot that ends no sentence
        if (amount.Plain && IsSymbol(end, '.') && Touches(end) && !Touches(end + 1) && IsWord(end + 1)
            && (!IsCapital(end + 1) ? amount.Value < 1000 : Tokens[i].Folded.Length <= 2))
        {
            amount.Ordinal = true;
            amount.Plain = false;
            amount.End = end + 1;
            return true;
        }

        AddVulgar(ref amount, ref end);
        if (IsWord(end) && Touches(end) && ReadLetters(ref amount, ref end))
        {
            amount.End = end;
            return true;
        }

        if (IsWord(end) && Sense(end, WordRole.HalfMore) is not null)
        {
            amount.Value += 0.5m;
            amount.Plain = false;
            amount.Closed = IsInflected(end);
            end++;
        }

        Chain(ref amount, ref end);
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
                amount.Certainty = 0.35;
            }
            else if (StandsFree(i - 1) && !IsNumber(i - 2))
            {
                var positive = amount.Value;
                amount.Negate();
                amount.Alternative ??= IsWord(i - 2) ? null : positive;
            }
        }
        else if (Is(i - 1, "eksi") || (IsSymbol(i - 1, '%') && IsDash(i - 2) && Touches(i - 1) && !(IsNumber(i - 3) && Touches(i - 2))))
        {
            amount.Negate();
        }
    }

    /// <summary>Letters that touch digits; true where they end the amount.</summary>
    private bool ReadLetters(ref Amount amount, ref int end)
    {
        var word = Words[end];
        if (word.As(WordRole.LetterScale) is { } letter && (word.As(WordRole.Unit) is null || (IsCapital(end) && Tokens[end].Folded.Length == 1)) && word.As(WordRole.Scale) is null)
        {
            // 3B is 3 billion, or of three dimensions (boyut)
            var dimensions = Is(end, "b") && amount.Value is >= 1 and <= 4 ? amount.Value : (decimal?)null;
            Scale(ref amount, letter.Value);
            amount.Alternative ??= dimensions;
            end++;
        }
        else if (Is(end, "x"))
        {
            amount.Multiple = true;
            amount.Plain = false;
            end++;
        }
        else if (UnitAt(end) is null && word.As(WordRole.Currency) is null && word.As(WordRole.Scale) is null && word.As(WordRole.LetterScale) is null)
        {
            if (SuffixGrammar.Default.IsChain(Tokens[end].Folded, 0, "number"))
            {
                // 2018de: the apostrophe was forgotten
                amount.Closed = true;
                amount.Ordinal = TurkishSuffixes.IsOrdinal(Tokens[end].Folded);
                amount.Plain &= !amount.Ordinal;
                end++;
                return true;
            }

            amount.Certainty = 0.3;
            amount.Plain = false;
        }

        return false;
    }

    /// <summary>Scale words behind digits, and the lower groups behind them: 1 milyar 353 milyon, 2 bin 370.</summary>
    private void Chain(ref Amount amount, ref int end)
    {
        if (Is(end, "b") && !IsCapital(end) && !Touches(end) && IsSymbol(end + 1, '.') && Touches(end + 1))
        {
            // "300 b." is 300 thousand; behind the number of an article, b may be a letter.
            amount.Alternative = amount.Value;
            amount.Value = Exact.Times(amount.Value, 1000);
            amount.Scale = 1000;
            amount.Plain = false;
            end++;
            return;
        }

        decimal before = 0;
        var current = amount.Value;
        var last = decimal.MaxValue;
        while (!amount.Closed)
        {
            var k = IsSymbol(end, '-') && Touches(end) && Touches(end + 1) ? end + 1 : end;
            var scale = Sense(k, WordRole.Scale) ?? (IsWord(k) && Tokens[k].Folded.Length >= 2 && Words[k].StemLength == Tokens[k].Folded.Length ? Sense(k, WordRole.LetterScale) : null);
            if (scale is null && Sense(k, WordRole.Trap) is { Value: 1000 } inflected && k == end)
            {
                // 500 bini aşkın
                scale = inflected;
                amount.Closed = true;
            }

            if (scale is null || scale.Value == 100 || !IsWord(k) || scale.Value >= last || Math.Abs(current) >= 1_000_000m)
            {
                break;
            }

            current = Exact.Times(current, scale.Value);
            amount.Alternative = amount.Alternative is { } other ? Exact.Times(other, scale.Value) : null;
            amount.Scale = scale.Value;
            amount.Plain = false;
            last = scale.Value;
            end = k + 1;
            amount.Closed |= IsInflected(k);
            if (amount.Closed)
            {
                break;
            }

            if (IsNumber(end) && PlainNumber(end) is >= 1 and < 1000 and var group && Tokens[end].Folded.Length <= 3
                && (Sense(end + 1, WordRole.Scale) is { } lower ? lower.Value < last : last == 1000) && !(IsSymbol(end + 1, '%') || IsSymbol(end + 1, ':'))
                && Sense(end + 1, WordRole.Month) is null)
            {
                before += current;
                current = group;
                amount.Alternative = null;
                amount.Closed = Tokens[end].HasSuffix;
                if (amount.Closed && TurkishSuffixes.IsOrdinal(Suffix(end)))
                {
                    amount.Ordinal = true;
                }

                end++;
                if (last == 1000)
                {
                    break;
                }

                continue;
            }

            if (IsWord(end) && Sense(end, WordRole.Cardinal) is not null && last > 1000 && Words[end].As(WordRole.Unit) is null)
            {
                var words = Amount.At(end);
                if (FromWords(end, ref words) && !words.Ordinal && !words.Fraction && words.Value < last && words.Scale > 1)
                {
                    before += current;
                    current = words.Value;
                    amount.Closed = words.Closed;
                    amount.Alternative = null;
                    end = words.End;
                }

                break;
            }
        }

        amount.Value = before + current;
    }

    private ReadOnlySpan<char> Suffix(int i) => Segment.Text.AsSpan(Tokens[i].StemEnd + 1, Tokens[i].Length - Tokens[i].StemLength - 1);

    /// <summary>What a suffix behind an apostrophe makes of digits.</summary>
    private void CloseDigits(int i, ref Amount amount)
    {
        var suffix = Suffix(i);
        if (TurkishSuffixes.IsOrdinal(suffix))
        {
            amount.Ordinal = true;
            amount.Plain = false;
        }

        // 5'er milyon, 10'ar dakika keep their unit
        amount.Closed = suffix is not ("er" or "ar" or "şer" or "şar" or "lik" or "lık" or "luk" or "lük");

        // 3'te 1'i, 10'da 9
        if (amount.Plain && TurkishSuffixes.IsLocative(suffix) && suffix.Length == 2 && amount.Value is >= 2 and <= 10 && PlainNumber(i + 1) is > 0 and var part && part < amount.Value
            && (Tokens[i + 1].HasSuffix || amount.Value == 10))
        {
            amount.Value = part / amount.Value;
            amount.Fraction = true;
            amount.Plain = false;
            amount.Certainty = 0.6;
            amount.End = i + 2;
        }
        else if (!amount.Closed)
        {
            var end = i + 1;
            Chain(ref amount, ref end);
            amount.End = end;
        }
    }
}
