using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Facts.Grammar;

/// <content>Amounts in words.</content>
internal sealed partial class TurkishScanner
{
    private bool FromWords(int i, ref Amount amount)
    {
        if (IsCapital(i) && Roman.Value(Segment.Stem(Tokens[i])) is > 0 and var roman)
        {
            return FromRoman(i, roman, ref amount);
        }

        var match = Words[i];
        if (match.IsNone || (match.StemLength < Tokens[i].Folded.Length && match.As(WordRole.Cardinal) is null && match.As(WordRole.Scale) is null && match.As(WordRole.Ordinal) is null))
        {
            if (Joined(i, ref amount))
            {
                return true;
            }

            if (match.IsNone)
            {
                return false;
            }
        }

        if (match.As(WordRole.Fraction) is { } fraction)
        {
            FromFraction(i, fraction, ref amount);
            return true;
        }

        if (match.As(WordRole.Soft) is { } soft)
        {
            amount.Take(soft);
            amount.Multiple = soft.Value > 1;
            amount.Closed = true;
            return true;
        }

        if (match.As(WordRole.Vague) is { } vague)
        {
            amount.Take(vague);
            amount.Vague = true;
            amount.Closed = IsInflected(i);
            return true;
        }

        if (match.As(WordRole.Group) is { } group)
        {
            amount.Take(group);
            return true;
        }

        return Cardinal(i, ref amount);
    }

    /// <summary>II. Dünya Savaşı, XXI. yüzyıl; Henry II</summary>
    private bool FromRoman(int i, int roman, ref Amount amount)
    {
        var dotted = IsSymbol(i + 1, '.') && Touches(i + 1);
        if (!dotted && !(i > 0 && IsWord(i - 1) && IsCapital(i - 1) && Tokens[i].StemLength > 1))
        {
            return false;
        }

        amount.Value = roman;
        amount.Ordinal = true;
        amount.Certainty = dotted && IsWord(i + 2) && (Tokens[i + 2].Folded.StartsWith("yüzyıl", StringComparison.Ordinal) || Tokens[i + 2].Folded.StartsWith("asır", StringComparison.Ordinal)) ? 0.85 : 0.1;
        return true;
    }

    /// <summary>yarım milyon, yarım düzine, yarısı</summary>
    private void FromFraction(int i, WordSense fraction, ref Amount amount)
    {
        amount.Take(fraction);
        amount.Fraction = true;
        if (IsInflected(i))
        {
            amount.Closed = true;
        }
        else if (Sense(i + 1, WordRole.Scale) is { } scale)
        {
            Scale(ref amount, scale.Value);
            amount.Certainty = 0.8;
            amount.End = i + 2;
            amount.Closed = IsInflected(i + 1);
        }
        else if (Sense(i + 1, WordRole.Group) is { } dozen)
        {
            amount.Value *= dozen.Value;
            amount.Certainty = 0.5;
            amount.End = i + 2;
        }
        else
        {
            amount.Closed = Is(i, "yarı");
            amount.Certainty = !amount.Closed && IsUnitOfMeasure(i + 1) ? OfMeasure : amount.Certainty;
        }
    }

    /// <summary>A number word with an ending may be another word: "yüzden" also means "therefore".</summary>
    private bool FromTrap(int i, WordSense trap, ref Amount amount)
    {
        // bine yakın, yüzden fazla, ondan az
        if (trap.Value >= 10 && i + 1 < Count && Tokens[i + 1].Folded is "yakın" or "aşkın" or "fazla" or "az")
        {
            amount.Value = trap.Value;
            amount.Closed = true;
            amount.Certainty = 0.5;
            return true;
        }

        // onar kişi, yüzer lira; not "onar!" (mend it)
        if ((Is(i, "onar") || Is(i, "yüzer") || Is(i, "biner"))
            && (Sense(i + 1, WordRole.Unit) ?? Sense(i + 1, WordRole.Currency) ?? Sense(i + 1, WordRole.Scale)) is not null)
        {
            amount.Value = trap.Value;
            amount.Certainty = 0.6;
            return true;
        }

        // onda biri, onda üç, yedide iki, binde biri
        if (trap.Certainty == 0 || trap.Value is < 2 or (> 10 and not 1000) || !TurkishSuffixes.IsLocative(Tokens[i].Folded) || Numerator(i + 1, trap.Value) is not { } part)
        {
            return false;
        }

        amount.Value = part / trap.Value;
        amount.Fraction = true;
        amount.Certainty = 0.6;
        amount.Closed = true;
        amount.End = i + 2;
        return true;
    }

    /// <summary>Long enough for two number words, and with the first letter of one.</summary>
    private static bool MayBeJoined(string word) => word.Length >= 5 && word[0] is 'o' or 'y' or 'k' or 'e' or 'a' or 's' or 'd' or 'i' or 'ü' or 'b';

    /// <summary>Number words written as one, as on cheques: onbeş, yirmibirinci, üçyüz.</summary>
    private bool Joined(int i, ref Amount amount)
    {
        var word = Tokens[i].Folded;
        if (!MayBeJoined(word))
        {
            return false;
        }

        var sum = new CardinalSum();
        var parts = 0;
        var at = 0;
        while (at < word.Length)
        {
            var match = Lexicon.NumberAt(word, at);
            if (match.As(WordRole.Cardinal) is { } cardinal)
            {
                if (CardinalSum.SizeOf(cardinal.Value) >= sum.Magnitude)
                {
                    return false;
                }

                sum.Add(cardinal.Value);
            }
            else if (match.As(WordRole.Scale) is { Value: 100 } && sum.Magnitude is 1000 or 1 && sum.Group < 10)
            {
                sum.Hundred();
            }
            else if (match.As(WordRole.Scale) is { Value: 1000 } && !sum.HasScale)
            {
                sum.Scale(1000);
            }
            else if (match.As(WordRole.Ordinal) is { } ordinal && CardinalSum.SizeOf(ordinal.Value) < sum.Magnitude)
            {
                sum.Add(ordinal.Value);
                amount.Ordinal = true;
            }
            else
            {
                return false;
            }

            parts++;
            at += match.StemLength;
            if (parts > 1 && at < word.Length && (amount.Ordinal || Lexicon.NumberAt(word, at).IsNone) && SuffixGrammar.Default.IsChain(word, at, "number"))
            {
                amount.Closed = true;
                break;
            }

            if (amount.Ordinal && at < word.Length)
            {
                return false;
            }
        }

        amount.Value = sum.Value;
        amount.Certainty = 0.8;
        amount.Closed |= Tokens[i].HasSuffix;
        return parts > 1;
    }
}
