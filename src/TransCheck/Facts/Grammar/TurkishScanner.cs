using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Facts.Grammar;

/// <summary>Numeric expressions as Turkish writes them; suffixes, with or without an apostrophe, close them.</summary>
internal sealed class TurkishScanner(Document document, Segment segment)
    : NumericScanner(document, segment, NumericLexicon.Turkish)
{
    /// <summary>The whole part of the last decimal that was said in words, and the token behind it.</summary>
    private (decimal Whole, int End) _decimal;

    /// <summary>Whether an expression may begin with a word that has no sense of its own.</summary>
    public static bool MayBegin(NumericLexicon lexicon, string folded) => (MayBeJoined(folded) && !lexicon.NumberAt(folded, 0).IsNone) || folded is "her";

    protected override bool TryAmount(int i, out Amount amount)
    {
        amount = new Amount { Start = i, End = i + 1, Scale = 1, Certainty = 1 };
        if (i >= Count)
        {
            return false;
        }

        if (IsWord(i) && Sense(i, WordRole.PercentBefore) is not null && i + 1 < Count && !Tokens[i].HasSuffix)
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

            if (TryPlain(k, out var part) && !part.Ordinal && part.Certainty > 0.03)
            {
                amount = part;
                amount.Start = i;
                amount.Percent = true;
                amount.Plain = false;
                amount.Value = k == i + 2 || Is(i - 1, "eksi") ? -amount.Value : amount.Value;
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
        amount = new Amount { Start = i, End = i + 1, Scale = 1, Certainty = 1 };
        if (i >= Count)
        {
            return false;
        }

        switch (Tokens[i].Kind)
        {
            case TokenKind.Number:
                return FromDigits(i, ref amount);
            case TokenKind.Symbol:
                return IsVulgar(i, ref amount);
            case TokenKind.Word:
                return FromWords(i, ref amount);
            default:
                return false;
        }
    }

    private bool FromDigits(int i, ref Amount amount)
    {
        if (!StartDigits(i, ref amount))
        {
            return false;
        }

        var end = amount.End;
        var last = end - 1;
        if (IsDash(i - 1) && Touches(i))
        {
            if (i > 1 && Touches(i - 1) && IsWord(i - 2) && (IsCapital(i - 2) || Tokens[i - 2].Folded.Length == 1))
            {
                amount.Certainty = 0.35;
            }
            else if (!(i > 1 && Touches(i - 1) && !IsSymbol(i - 2, '%')) && !IsNumber(i - 2))
            {
                amount.Alternative = amount.Value;
                amount.Value = -amount.Value;
                amount.Plain = false;
            }
        }
        else if (Is(i - 1, "eksi") || (IsSymbol(i - 1, '%') && IsDash(i - 2) && Touches(i - 1)))
        {
            amount.Value = -amount.Value;
            amount.Plain = false;
        }

        if (Tokens[last].HasSuffix)
        {
            return CloseDigits(last, ref amount);
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

        if (IsWord(end) && Touches(end))
        {
            if (Words[end].As(WordRole.LetterScale) is { } letter && Words[end].As(WordRole.Unit) is null && !IsWordScaleAfter(end))
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
            else if (Words[end].As(WordRole.Unit) is null && Words[end].As(WordRole.Currency) is null && Words[end].As(WordRole.Scale) is null && Words[end].As(WordRole.LetterScale) is null)
            {
                if (SuffixGrammar.Default.IsChain(Tokens[end].Folded, 0, "number"))
                {
                    // 2018de: the apostrophe was forgotten
                    amount.Closed = true;
                    amount.Plain &= !TurkishSuffixes.IsOrdinal(Tokens[end].Folded);
                    amount.Ordinal = TurkishSuffixes.IsOrdinal(Tokens[end].Folded);
                    amount.End = end + 1;
                    return true;
                }

                amount.Certainty = 0.3;
                amount.Plain = false;
            }
        }

        if (HalfMore(end))
        {
            amount.Value += 0.5m;
            amount.Plain = false;
            amount.Closed = IsInflected(end);
            end++;
        }

        Chain(ref amount, ref end);
        DivideBySlash(ref amount, ref end);

        amount.End = end;
        return true;
    }

    private bool IsWordScaleAfter(int i) => Sense(i, WordRole.Scale) is not null;

    private bool HalfMore(int i) => IsWord(i) && Sense(i, WordRole.HalfMore) is not null;

    /// <summary>Scale words behind digits, and the lower groups behind them: 1 milyar 353 milyon, 2 bin 370.</summary>
    private void Chain(ref Amount amount, ref int end)
    {
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

            current *= scale.Value;
            amount.Alternative *= scale.Value;
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
                var words = new Amount { Start = end, End = end + 1, Scale = 1, Certainty = 1 };
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
    private bool CloseDigits(int i, ref Amount amount)
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
            amount.Closed = false;
            Chain(ref amount, ref end);
            amount.End = end;
        }

        return true;
    }

    private bool FromWords(int i, ref Amount amount)
    {
        if (IsCapital(i) && Roman.Value(Segment.Stem(Tokens[i])) is > 0 and var roman)
        {
            // II. Dünya Savaşı, XXI. yüzyıl; Henry II
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
            amount.Value = fraction.Value;
            amount.Fraction = true;
            amount.Certainty = fraction.Certainty;
            if (!IsInflected(i) && Sense(i + 1, WordRole.Scale) is { } scale)
            {
                Scale(ref amount, scale.Value);
                amount.Certainty = 0.8;
                amount.End = i + 2;
                amount.Closed = IsInflected(i + 1);
            }
            else if (!IsInflected(i) && Sense(i + 1, WordRole.Group) is { } dozen)
            {
                amount.Value *= dozen.Value;
                amount.Certainty = 0.5;
                amount.End = i + 2;
            }
            else
            {
                amount.Closed = IsInflected(i) || Is(i, "yarı");
            }

            return true;
        }

        if (match.As(WordRole.Soft) is { } soft)
        {
            amount.Value = soft.Value;
            amount.Certainty = soft.Certainty;
            amount.Multiple = soft.Value > 1;
            amount.Closed = true;
            return true;
        }

        if (match.As(WordRole.Vague) is { } vague)
        {
            amount.Value = vague.Value;
            amount.Vague = true;
            amount.Certainty = vague.Certainty;
            amount.Closed = IsInflected(i);
            return true;
        }

        if (match.As(WordRole.Group) is { } group)
        {
            amount.Value = group.Value;
            amount.Certainty = group.Certainty;
            return true;
        }

        return Cardinal(i, ref amount);
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

        decimal group = 0;
        decimal total = 0;
        var magnitude = 1000;
        var parts = 0;
        var at = 0;
        while (at < word.Length)
        {
            var match = Lexicon.NumberAt(word, at);
            if (match.As(WordRole.Cardinal) is { } cardinal)
            {
                var size = cardinal.Value >= 10 ? 10 : 1;
                if (size >= magnitude)
                {
                    return false;
                }

                group += cardinal.Value;
                magnitude = size;
            }
            else if (match.As(WordRole.Scale) is { Value: 100 } && magnitude is 1000 or 1 && group < 10)
            {
                group = (group == 0 ? 1 : group) * 100;
                magnitude = 100;
            }
            else if (match.As(WordRole.Scale) is { Value: 1000 } && total == 0)
            {
                total = (group == 0 ? 1 : group) * 1000;
                group = 0;
                magnitude = 1000;
            }
            else if (match.As(WordRole.Ordinal) is { } ordinal && (ordinal.Value >= 10 ? 10 : 1) < magnitude)
            {
                group += ordinal.Value;
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

        amount.Value = total + group;
        amount.Certainty = 0.8;
        amount.Closed |= Tokens[i].HasSuffix;
        return parts > 1;
    }

    /// <summary>Units, tens, hundreds and scales in falling order: iki bin üç yüz kırk beş, on dört buçuk, bir buçuk milyon.</summary>
    private bool Cardinal(int i, ref Amount amount)
    {
        decimal total = 0;
        decimal group = 0;
        var magnitude = 1000;
        var lastScale = decimal.MaxValue;
        var parts = 0;
        var certainty = 0.0;
        var half = false;
        var j = i;
        while (j < Count && !amount.Closed && !amount.Ordinal)
        {
            if (parts > 0 && magnitude == 1000 && total > 0 && lastScale == 1000 && IsNumber(j) && PlainNumber(j) is >= 1 and < 1000 and var digits && Tokens[j].Folded.Length <= 3
                && Tokens[j].Folded[0] != '0' && Sense(j + 1, WordRole.Month) is null && Sense(j + 1, WordRole.Scale) is null)
            {
                // bin 99
                group = digits;
                amount.Digits = true;
                amount.Closed = Tokens[j].HasSuffix;
                amount.Ordinal = amount.Closed && TurkishSuffixes.IsOrdinal(Suffix(j));
                certainty = 1;
                parts++;
                j++;
                break;
            }

            if (!IsWord(j))
            {
                break;
            }

            var match = Words[j];
            if (match.As(WordRole.Trap) is { } trap)
            {
                if (parts == 0)
                {
                    // bine yakın, yüzden fazla
                    if (trap.Value >= 10 && j + 1 < Count && Tokens[j + 1].Folded is "yakın" or "aşkın" or "fazla")
                    {
                        amount.Value = trap.Value;
                        amount.Closed = true;
                        amount.Certainty = 0.5;
                        return true;
                    }

                    // onda biri, onda üç
                    if (!Is(j, "onda") || Numerator(j + 1, 10) is not { } tenths)
                    {
                        return false;
                    }

                    amount.Value = tenths / 10;
                    amount.Fraction = true;
                    amount.Certainty = 0.6;
                    amount.Closed = true;
                    amount.End = j + 2;
                    return true;
                }

                if (Is(j, "yüzde") && (IsNumber(j + 1) || Sense(j + 1, WordRole.PercentagePoint) is not null))
                {
                    break;
                }

                match = new WordMatch([new WordSense(trap.Value >= 100 ? WordRole.Scale : WordRole.Cardinal, trap.Value, 0.8)], 1);
            }

            if (match.As(WordRole.Cardinal) is { } cardinal)
            {
                var size = cardinal.Value >= 10 ? 10 : 1;
                if (size >= magnitude || half || (cardinal.Value == 0 && parts > 0))
                {
                    break;
                }

                group += cardinal.Value;
                magnitude = size;
                certainty = Math.Max(certainty, cardinal.Certainty);
            }
            else if (match.As(WordRole.Scale) is { } scale)
            {
                if (scale.Value == 100)
                {
                    if (magnitude == 1000 ? group != 0 : magnitude != 1 || group is < 2 or >= 10 || half)
                    {
                        break;
                    }

                    group = (group == 0 ? 1 : group) * 100;
                    magnitude = 100;
                }
                else
                {
                    if (scale.Value >= lastScale || (group == 0 && parts > 0 && scale.Value != 1000))
                    {
                        break;
                    }

                    total += (group == 0 ? 1 : group) * scale.Value;
                    group = 0;
                    magnitude = 1000;
                    lastScale = scale.Value;
                    half = false;
                }

                amount.Scale = scale.Value;
                certainty = Math.Max(certainty, parts == 0 ? scale.Certainty : 0.85);
            }
            else if (match.As(WordRole.Vague) is { } vague && parts > 0 && vague.Value >= 1000 && vague.Value < lastScale)
            {
                // yüz binlerce, on binlerce
                total += (group == 0 ? 1 : group) * vague.Value;
                group = 0;
                amount.Vague = true;
                amount.Closed = true;
                certainty = 0.5;
                parts++;
                j++;
                break;
            }
            else if (match.As(WordRole.HalfMore) is not null && parts > 0 && !half)
            {
                group += 0.5m;
                half = true;
                certainty = 0.85;
            }
            else if (match.As(WordRole.Ordinal) is { } ordinal)
            {
                if ((ordinal.Value >= 10 ? 10 : 1) >= magnitude || (parts > 0 && Is(j, "ilk")))
                {
                    break;
                }

                group += ordinal.Value;
                amount.Ordinal = true;
                certainty = parts == 0 ? ordinal.Certainty : 0.85;
            }
            else if (match.As(WordRole.ScaleOrdinal) is { } last)
            {
                if (last.Value == 100)
                {
                    if (magnitude < 1000 && group is < 2 or >= 10)
                    {
                        break;
                    }

                    group = (group == 0 ? 1 : group) * 100;
                }
                else
                {
                    if (last.Value >= lastScale)
                    {
                        break;
                    }

                    total += (group == 0 ? 1 : group) * last.Value;
                    group = 0;
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

        if (parts == 0 || IsZeroOfScale(i))
        {
            return false;
        }

        if (IsPoint(j) && !amount.Closed && !amount.Ordinal && SpokenDecimals(j + 1, out var end) is > 0 and var decimals)
        {
            // sıfır nokta dokuz
            _decimal = (total + group, end);
            group += decimals;
            amount.Closed = IsInflected(end - 1);
            j = end;
            parts++;
            if (!amount.Closed && Sense(j, WordRole.Scale) is { Value: >= 1000 } scale)
            {
                amount.Scale = scale.Value;
                (total, group) = ((total + group) * scale.Value, 0);
                amount.Closed = IsInflected(j);
                j++;
            }
        }
        else if (parts == 1 && group < 10 && _decimal.End > 0 && i == _decimal.End + 1 && (IsSymbol(i - 1, ',') || Is(i - 1, "ve") || Is(i - 1, "veya")))
        {
            // sıfır nokta dokuz, sekizler: the whole part is said once
            amount.Alternative = _decimal.Whole + (group / 10);
        }

        amount.Value = total + group;
        amount.Certainty = parts > 1 && !amount.Vague ? Math.Max(certainty, 0.85) : certainty;
        amount.End = j;
        if (amount.Closed && !amount.Ordinal && parts == 1)
        {
            // üçte bir, dörtte üçü
            var word = Tokens[i].Folded.AsSpan();
            if (TurkishSuffixes.IsLocative(word) && amount.Value is >= 2 and <= 10 && Words[i].StemLength == word.Length - 2
                && Numerator(j, amount.Value) is { } numerator)
            {
                amount.Value = numerator / amount.Value;
                amount.Fraction = true;
                amount.Certainty = 0.6;
                amount.End = j + 1;
            }
            else if (amount.Value < 1000 && (word[Words[i].StemLength..].StartsWith("ler", StringComparison.Ordinal) || word[Words[i].StemLength..].StartsWith("lar", StringComparison.Ordinal)))
            {
                // sekizler, yediler: a group, or a rough count
                amount.Certainty = Math.Min(amount.Certainty, 0.2);
            }
            else if (word.Length - Words[i].StemLength is 2 or 3 && (word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("ar", StringComparison.Ordinal)))
            {
                // beşer milyon, ikişer yıl
                amount.Closed = false;
            }
        }

        return true;
    }

    private bool IsPoint(int i) => Is(i, "nokta") || Is(i, "virgül");

    private decimal? Numerator(int i, decimal divisor) =>
        (Sense(i, WordRole.Cardinal) ?? Sense(i, WordRole.Soft)) is { Value: > 0 } sense && sense.Value < divisor ? sense.Value : null;

    protected override Measure ReadTail(in Amount amount)
    {
        var i = amount.End;
        if (amount.Digits && amount.Plain && IsNumber(amount.End - 1) && Tokens[amount.End - 1].HasSuffix && amount.Value % 10 == 0)
        {
            // 1990'lar, 90'lı yıllar, 30'larında
            var suffix = Suffix(amount.End - 1);
            var plural = suffix.StartsWith("lar", StringComparison.Ordinal) || suffix.StartsWith("ler", StringComparison.Ordinal);
            if ((plural || (suffix.Length == 2 && suffix[0] == 'l' && Sense(i, WordRole.Unit) is { Code: "year" })) && amount.Value is (>= 10 and < 100) or (>= 1000 and <= 2100))
            {
                return new Measure { Tail = Tail.Decade, End = plural ? i : i + 1 };
            }
        }

        if (amount.Closed || i >= Count)
        {
            return default;
        }

        if (IsSymbol(i, '-') && Touches(i) && Touches(i + 1) && IsWord(i + 1))
        {
            i++;
        }

        if (Tokens[i].Kind == TokenKind.Symbol)
        {
            if (IsSymbol(i, '%') && !(IsNumber(i + 1) && Touches(i + 1) && !Touches(i)))
            {
                return new Measure { Tail = Tail.Percent, End = i + 1 };
            }

            if (IsSymbol(i, '°'))
            {
                return DegreeTail(i);
            }

            return amount.Ordinal ? default : MoneyTail(i);
        }

        if (!IsWord(i) || amount.Ordinal)
        {
            return default;
        }

        if (Sense(i, WordRole.PercentBefore) is not null && Is(i, "yüzde") && Sense(i + 1, WordRole.PercentagePoint) is not null)
        {
            return new Measure { Tail = Tail.PercentagePoint, End = i + 2 };
        }

        var money = MoneyTail(i);
        if (money.Tail != Tail.None && (Words[i].As(WordRole.Unit) is null || amount.Scale >= 1000))
        {
            return money;
        }

        if (Words[i].As(WordRole.Unit) is { } unit)
        {
            var end = i + 1;
            var code = unit.Code;
            var stem = Words[i].StemLength;
            var word = Tokens[i].Folded;
            if (amount.Certainty <= 0.1 && Units.Get(code).Dimension is not ("time" or "length" or "mass"))
            {
                // "bir dönüm noktası"
                return default;
            }

            if (code == "year" && amount is { Plain: true, Digits: true, Value: >= 1000 and <= 2100 } && !word.StartsWith("yaş", StringComparison.Ordinal)
                && word.Length > stem && !word.AsSpan(stem).StartsWith("lık", StringComparison.Ordinal) && !word.AsSpan(stem).StartsWith("lığ", StringComparison.Ordinal)
                && !word.AsSpan(stem).SequenceEqual("dır") && !word.AsSpan(stem).SequenceEqual("dan"))
            {
                // 1997 yılında
                return new Measure { Tail = Tail.Year, End = amount.End };
            }

            if ((Is(end, "kare") || Is(end, "küp")) && Units.Find((Is(end, "küp") ? "cubic-" : "square-") + code) is { } plane)
            {
                code = plane.Code;
                end++;
            }
            else if (code == "degree" && Sense(end, WordRole.Unit) is { Code: "celsius" or "fahrenheit" } scale)
            {
                code = scale.Code;
                end++;
            }
            else if (code is "kilometre" or "mile")
            {
                if (IsSymbol(end, '/') && (Is(end + 1, "sa") || Is(end + 1, "s") || Is(end + 1, "saat") || Is(end + 1, "h")))
                {
                    code += "-per-hour";
                    end += 2;
                }
                else if (Is(amount.Start - 1, "saatte"))
                {
                    code += "-per-hour";
                }
            }

            Square(ref code, ref end);
            return new Measure { Tail = Tail.Unit, Code = code, End = end };
        }

        if (Words[i].As(WordRole.Multiple) is not null)
        {
            return new Measure { Tail = Tail.Multiple, End = i + 1 };
        }

        return default;
    }

    protected override int PercentagePointEnd(int end) => Sense(end, WordRole.PercentagePoint) is not null && IsWord(end) && !Tokens[end - 1].HasSuffix ? end + 1 : end;

    protected override int BoundEnd(int start) => start - 1;

    protected override Bound BoundBehind(int end)
    {
        for (var k = end; k < Math.Min(end + 3, Count); k++)
        {
            if (!IsWord(k) || (k > end && Sense(k, WordRole.Cardinal) is not null))
            {
                break;
            }

            foreach (var phrase in Lexicon.BeginningWith(Tokens[k].Folded))
            {
                if (!Matches(phrase, k))
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

    protected override int Clock(int i)
    {
        if (HourAndMinutes(i) is { } spoken)
        {
            return EmitTime(spoken.Minutes, true, i, spoken.End, 0.85);
        }

        // saat 19.30, saat beşte, sabah 8'de, akşam saat 7
        var k = i;
        var part = -1;
        var hourWord = false;
        while (IsWord(k) && k < i + 4)
        {
            if (Sense(k, WordRole.ClockBefore) is not null && (Words[k].StemLength == Tokens[k].Folded.Length || Is(k, "saati") || Is(k, "saatleri")))
            {
                hourWord = true;
            }
            else if (Sense(k, WordRole.DayPart) is { } day)
            {
                part = (int)day.Value;
            }
            else if (!(k > i && (Is(k, "sonra") || Is(k, "yerel") || Is(k, "üzeri"))))
            {
                break;
            }

            k++;
        }

        if (k == i)
        {
            if (!IsNumber(i))
            {
                return i;
            }

            var colon = ColonTime(i, out var colonEnd);
            if (colon >= 0)
            {
                return EmitTime(colon, false, i, colonEnd, 0.9);
            }

            // 09.15, 19.30'da: a leading zero or "at" tells it from a decimal
            return DotTime(i) is >= 0 and var dotted && ((Tokens[i].Folded[0] == '0' && Tokens[i].Folded.Length == 5) || (Tokens[i].HasSuffix && Suffix(i).Length == 2 && TurkishSuffixes.IsLocative(Suffix(i)))) && !Is(i - 1, "yüzde") && !IsSymbol(i - 1, '%')
                ? EmitTime(dotted, false, i, i + 1, 0.9)
                : i;
        }

        if (k >= Count)
        {
            return i;
        }

        var minutes = -1;
        var end = k + 1;
        if (IsNumber(k))
        {
            minutes = ColonTime(k, out var colonEnd);
            if (minutes >= 0)
            {
                end = colonEnd;
            }
            else
            {
                minutes = DotTime(k);
                if (minutes < 0 && PlainNumber(k) is >= 0 and <= 24 and var hour && Tokens[k].Folded.Length <= 2 && IsHourAlone(k, hourWord))
                {
                    minutes = hour * 60;
                }
            }
        }
        else if (hourWord && IsWord(k) && HourWord(k, out var amount) && amount.Value is >= 1 and <= 24 && !amount.Ordinal && IsHourAlone(amount.End - 1, true))
        {
            minutes = (int)(amount.Value * 60);
            end = amount.End;
        }

        if (minutes < 0)
        {
            return i;
        }

        if (part == 12 && minutes < 720 && minutes >= 60)
        {
            minutes += 720;
        }

        return EmitTime(minutes, part is not (0 or 12) && minutes is >= 60 and < 780 && !(IsNumber(k) && Tokens[k].Folded[0] == '0'), i, end, hourWord || minutes % 60 != 0 ? 1 : 0.85);
    }

    /// <summary>dokuzu çeyrek geçe, 9'a 10 kala</summary>
    private (int Minutes, int End)? HourAndMinutes(int i)
    {
        var past = IsWord(i + 2) && Tokens[i + 2].Folded is "geçe" or "geçiyor" or "geçerken";
        if (!past && !Is(i + 2, "kala"))
        {
            return null;
        }

        var hour = IsNumber(i) ? PlainNumber(i) : (int)(Sense(i, WordRole.Cardinal)?.Value ?? (Is(i, "ona") || Is(i, "onu") ? 10 : 0));
        var minutes = IsNumber(i + 1) ? PlainNumber(i + 1) : Is(i + 1, "çeyrek") ? 15 : (int)(Sense(i + 1, WordRole.Cardinal)?.Value ?? 0);
        return hour is >= 1 and <= 12 && minutes is >= 1 and < 60 ? ((hour * 60) + (past ? minutes : -minutes), i + 3) : null;
    }

    private bool HourWord(int i, out Amount amount)
    {
        amount = new Amount { Start = i, End = i + 1, Scale = 1, Certainty = 1 };
        return Sense(i, WordRole.Cardinal) is not null && Cardinal(i, ref amount);
    }

    /// <summary>The hour takes a suffix or nothing that it could count: "sabah 8'de", not "sabah 8 kişi".</summary>
    private bool IsHourAlone(int i, bool hourWord)
    {
        var inflected = Tokens[i].HasSuffix || (IsWord(i) && IsInflected(i));
        if (inflected)
        {
            return !Tokens[i].HasSuffix || !TurkishSuffixes.IsOrdinal(Suffix(i));
        }

        return hourWord && (i + 1 >= Count || !IsWord(i + 1) || Tokens[i + 1].Folded is "ile" or "ve" or "ila" or "sularında" or "sıralarında" or "civarında" or "itibarıyla" or "itibariyle" or "gibi");
    }

    protected override double MonthCertainty(int i, WordSense month)
    {
        if (Tokens[i].HasSuffix || (i + 1 < Count && IsWord(i + 1) && (Tokens[i + 1].Folded is "ayı" or "ayında" or "ayının" or "ayına" or "ayından" or "ayındaki" or "ayını" or "sonunda" or "başında" or "ortasında" or "sonu" or "başı" or "ayları" or "aylarında")))
        {
            return 1;
        }

        if (IsCapital(i) && Words[i].StemLength < Tokens[i].Folded.Length)
        {
            // A month with a capital takes an apostrophe before its suffix: Martin, Ekimci are names.
            return 0.1;
        }

        if (i > 0 && IsCapital(i))
        {
            return Math.Max(month.Certainty, 0.7);
        }

        return IsCapital(i) ? Math.Min(month.Certainty, 0.7) : month.Certainty;
    }

    protected override bool IsRangeConnector(int i) => Is(i, "ila") || Is(i, "ile") || Is(i, "veya") || Is(i, "ve") || IsDash(i);

    protected override bool YearContext(int i) => Tokens[i].HasSuffix;

    /// <summary>sıfırın altında 20 derece</summary>
    protected override bool IsBelowZero(int start, int end) => IsZeroOfScale(start - 2);

    private bool IsZeroOfScale(int i) => (Is(i, "sıfırın") && Is(i + 1, "altında")) || (Is(i, "sıfır") && Is(i + 1, "altı"));

    protected override int Weekday(int i)
    {
        if (Sense(i, WordRole.Weekday) is { } day)
        {
            var certain = day.Certainty;
            if (certain < 1 && ((i + 1 < Count && IsWord(i + 1) && Tokens[i + 1].Folded.StartsWith("gün", StringComparison.Ordinal)) || (IsCapital(i) && i > 0) || Tokens[i].HasSuffix))
            {
                certain = 1;
            }

            Emit(FactKind.Weekday, new WeekdayValue((DayOfWeek)(int)day.Value), i, i + 1, certain);
            return i + 1;
        }

        if (Sense(i, WordRole.DayPart) is { Value: 24 } && Is(i + 1, "yarısı"))
        {
            return EmitTime(0, false, i, i + 2, 0.3);
        }

        return i;
    }

    protected override bool IsCalendarWord(int i) => Words[i].StemLength >= Tokens[i].Folded.Length - 2;

    protected override string? Period(int i, out int end)
    {
        end = i + 1;
        if (CalendarUnit(i) is not { } unit)
        {
            return null;
        }

        // hafta sonu, yılın sonunda; not "hafta sonra"
        if (IsWord(end) && Tokens[end].Folded.StartsWith("sonu", StringComparison.Ordinal) && Tokens[end].Folded is not ("sonuç" or "sonuçta"))
        {
            end++;
            return unit + RelativeDateValue.End;
        }

        return unit;
    }

    /// <summary>haftalık, her hafta, haftada iki kez</summary>
    protected override int Frequency(int i)
    {
        var k = Is(i, "her") ? i + 1 : i;
        if (!IsWord(k) || Sense(k, WordRole.Unit) is not { } unit || !Units.IsTime(unit.Code))
        {
            return i;
        }

        var ending = Tokens[k].Folded.AsSpan(Words[k].StemLength);
        var often = k > i ? ending.IsEmpty
            : ending is "lık" or "lik" or "luk" or "lük" || (ending.Length == 2 && TurkishSuffixes.IsLocative(ending) && (IsNumber(k + 1) || Sense(k + 1, WordRole.Cardinal) is not null));
        return often ? EmitFrequency(unit.Code, i, k + 1) : i;
    }
}
