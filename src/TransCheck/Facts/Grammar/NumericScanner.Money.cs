using TransCheck.Articles;

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
        if (!stated && (k > i || IsCapital(i) || currency.Value < 1 || Words[i].StemLength < 4 || currency.Code is "real" or "rand" or "franc"))
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
