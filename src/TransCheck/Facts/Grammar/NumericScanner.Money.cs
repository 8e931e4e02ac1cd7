using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Grammar;

/// <content>Money, with the sign or the word before or behind the amount.</content>
internal abstract partial class NumericScanner
{
    /// <summary>A currency sign or a percent sign in front.</summary>
    private Measure Prefix(in Amount amount, out int start)
    {
        start = amount.Start;
        if (amount.Percent)
        {
            return new Measure { Tail = Tail.Percent, End = PercentagePointEnd(amount.End) is var e && e > amount.End ? e : amount.End };
        }

        var k = start - 1;
        if (CodeBefore(k) is { } code)
        {
            start = k;
            return new Measure { Tail = Tail.Money, Code = code.Code, Part = 1, CountryStated = true, End = amount.End };
        }

        if (k > 0 && IsSymbol(k - 1, '%') && Touches(k) && Touches(start) && (IsSymbol(k, '+') || IsDash(k)))
        {
            // %+2,5
            k--;
        }

        if (k < 0 || Tokens[k].Kind != TokenKind.Symbol)
        {
            return default;
        }

        if (IsSymbol(k, '%'))
        {
            // "5 % 10": the sign belongs to the number before it unless it touches this one.
            if (Language == Language.Turkish && (Touches(k + 1) || !IsNumber(k - 1)))
            {
                start = k;
                return new Measure { Tail = Tail.Percent, End = amount.Closed ? amount.End : PercentagePointEnd(amount.End) };
            }

            return default;
        }

        if (Lexicon.Sign(Tokens[k].Folded) is { } sign && (Touches(start) || !IsNumber(k - 1)))
        {
            start = k;
            var currency = Currencies.Default(sign.Code);
            var stated = false;
            if (IsWord(k - 1) && Tokens[k - 1].End == Tokens[k].Start && Currencies.OfSign(Tokens[k - 1].Folded) is { } written)
            {
                start = k - 1;
                currency = written;
                stated = true;
            }

            // "$5 million US dollars" is one amount of money
            var end = amount.End;
            if (IsWord(end) && ReadTail(amount) is { Tail: Tail.Money } again)
            {
                end = again.End;
            }

            return new Measure { Tail = Tail.Money, Code = currency.Code, Part = sign.Value, CountryStated = stated, End = end };
        }

        return default;
    }

    /// <summary>USD 200; in "5 USD 10 EUR" the code belongs to the amount before it.</summary>
    protected Currency? CodeBefore(int i) =>
        IsWord(i) && Tokens[i].Length == CurrencyCodes.Length && Currencies.OfCode(Segment.Surface(Tokens[i])) is { } currency
        && !(_mentions is [.., { Kind: FactKind.Money } last] && last.Span.End > Tokens[i].Start) ? currency : null;

    /// <summary>A code behind an amount, with a letter that scales it or without: 200 CHF, 50 MUSD.</summary>
    private Measure CodeTail(int i)
    {
        if (!IsWord(i) || Tokens[i].StemLength is < CurrencyCodes.Length or > CurrencyCodes.Length + 1)
        {
            return default;
        }

        var letters = Segment.Stem(Tokens[i]);
        var scale = letters.Length == CurrencyCodes.Length ? 1 : char.ToUpperInvariant(letters[0]) switch { 'K' => 1000, 'M' => 1_000_000, 'B' => 1_000_000_000, _ => 0 };
        return scale > 0 && Currencies.OfCode(letters[^CurrencyCodes.Length..]) is { } currency
            ? new Measure { Tail = Tail.Money, Code = currency.Code, Part = scale, CountryStated = true, End = i + 1 }
            : default;
    }

    /// <summary>The hundredth parts behind a sum of whole units: 53 lira 20 kuruş, 2 dollars and 5 cents.</summary>
    private void AddSmallMoney(ref Amount amount, ref Measure tail, ref int end)
    {
        // pounds weigh, unless pence follow
        var code = tail.Tail == Tail.Unit && tail.Code == "pound" ? Currencies.Default("pound").Code : tail is { Tail: Tail.Money, Part: 1 } ? tail.Code : null;
        if (code is null || amount.Value != decimal.Truncate(amount.Value))
        {
            return;
        }

        var k = Is(end, "and") || Is(end, "ve") ? end + 1 : end;
        if (k < Count && (IsNumber(k) || IsWord(k)) && TryAmount(k, out var part) && part is { Ordinal: false, Percent: false, Vague: false, Value: > 0 and < 100 }
            && ReadTail(part) is { Tail: Tail.Money, Part: 0.01m } small && (small.Code == code || (tail.Tail == Tail.Money && small.Code == Currencies.Default("dollar").Code)))
        {
            amount.Value += part.Value * small.Part;
            amount.Alternative = null;
            amount.Certainty = Math.Max(amount.Certainty, part.Certainty);
            tail = new Measure { Tail = Tail.Money, Code = code, Part = 1, CountryStated = tail.CountryStated, End = small.End };
            end = small.End;
        }
    }

    private int BareCurrency(int i)
    {
        if (!IsWord(i))
        {
            return i;
        }

        var country = Sense(i, WordRole.CurrencyCountry);
        var k = country is null ? i : i + 1;
        if (Sense(k, WordRole.Currency) is not { } currency || !IsWord(k))
        {
            return i;
        }

        var stated = country is not null && Currencies.Get(country.Code).Family == currency.Code;
        if (!stated && (k > i || (IsCapital(i) && i > 0) || currency.Value < 1 || Words[i].StemLength < 4 || currency.Code is "real" or "rand" or "franc"))
        {
            // yen is also the stem of "again", Frank and Rand are people
            return i;
        }

        var code = stated && country is not null ? country.Code : Currencies.Default(currency.Code).Code;
        Emit(FactKind.Money, new CurrencyValue(code) { CountryStated = stated }, i, k + 1, 0.3);
        return k + 1;
    }

    /// <summary>A currency with or without its country behind an amount.</summary>
    protected Measure MoneyTail(int i)
    {
        if (i < Count && Tokens[i].Kind == TokenKind.Symbol && Lexicon.Sign(Tokens[i].Folded) is { } sign)
        {
            // "5 $10": the sign of the next amount
            return Touches(i) || !IsNumber(i + 1) || !Touches(i + 1)
                ? new Measure { Tail = Tail.Money, Code = Currencies.Default(sign.Code).Code, Part = sign.Value, End = i + 1 }
                : default;
        }

        if (CodeTail(i) is { Tail: Tail.Money } written)
        {
            return written;
        }

        var country = Sense(i, WordRole.CurrencyCountry);
        var k = country is null ? i : i + 1;
        if (!IsWord(k) || Sense(k, WordRole.Currency) is not { } currency)
        {
            return default;
        }

        var stated = country is not null && Currencies.Get(country.Code).Family == currency.Code;
        return new Measure
        {
            Tail = Tail.Money,
            Code = stated && country is not null ? country.Code : Currencies.Default(currency.Code).Code,
            Part = currency.Value,
            CountryStated = stated,
            End = k + 1,
        };
    }
}
