using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Facts.Grammar;

/// <content>What stands behind an amount.</content>
internal sealed partial class TurkishScanner
{
    protected override Measure ReadTail(in Amount amount)
    {
        var i = amount.End;
        if (DecadeTail(amount) is { Tail: not Tail.None } decade)
        {
            return decade;
        }

        if (i < Count && Tokens[i].Folded.StartsWith("katla", StringComparison.Ordinal) && Segment.Text[Tokens[i - 1].End - 1] is 'e' or 'a')
        {
            // ikiye katlandı, 3'e katladı
            return new Measure { Tail = Tail.Multiple, End = amount.End };
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

        if (!IsWord(i) || amount.Ordinal || (IsDash(amount.Start - 1) && IsNumber(amount.Start - 2) && BehindScore.Contains(Tokens[i].Folded)))
        {
            return default;
        }

        if (Sense(i, WordRole.PercentBefore) is not null && Is(i, "yüzde") && Sense(i + 1, WordRole.PercentagePoint) is not null)
        {
            return new Measure { Tail = Tail.PercentagePoint, End = i + 2 };
        }

        if (Is(i, "baz") && Sense(i + 1, WordRole.Unit) is { Code: "point" })
        {
            return new Measure { Tail = Tail.PercentagePoint, Part = BasisPoint, End = i + 2 };
        }

        if (Words[i].As(WordRole.UnitBefore) is { } before && Sense(i + 1, WordRole.Unit) is { } behind && Units.Find(before.Code + behind.Code) is { } whole)
        {
            return new Measure { Tail = Tail.Unit, Code = whole.Code, End = i + 2 };
        }

        if (amount.Digits && amount.Value is > 1 and < 2.6m && amount.Value != decimal.Truncate(amount.Value) && Tokens[i].Folded.StartsWith("boyunda", StringComparison.Ordinal))
        {
            // 1,96 boyunda
            return new Measure { Tail = Tail.Unit, Code = "metre", End = amount.End };
        }

        var money = MoneyTail(i);
        if (money.Tail != Tail.None && (Words[i].As(WordRole.Unit) is null || amount.Scale >= 1000))
        {
            return money;
        }

        if (UnitAt(i) is { } unit)
        {
            return UnitTail(i, unit.Code, amount);
        }

        if (Words[i].As(WordRole.Multiple) is not null)
        {
            return new Measure { Tail = Tail.Multiple, End = i + 1 };
        }

        if (Words[i].As(WordRole.Times) is not null && !IsInflected(i))
        {
            return new Measure { Tail = Tail.Times, End = amount.End };
        }

        return default;
    }

    /// <summary>1990'lar, 1990lar, 90'lı yıllar, 1960'lı ve 1970'li yıllar, 30'larında</summary>
    private Measure DecadeTail(in Amount amount)
    {
        var suffix = Hanging(amount.End - 1);
        if (suffix.IsEmpty || !amount.Digits || !amount.Plain || amount.Value % 10 != 0 || amount.Value is not ((>= 10 and < 100) or (>= 1000 and <= 2100)))
        {
            return default;
        }

        var plural = suffix.StartsWith("lar", StringComparison.Ordinal) || suffix.StartsWith("ler", StringComparison.Ordinal);
        var years = suffix.Length == 2 && suffix[0] == 'l' && Sense(amount.End, WordRole.Unit) is { Code: "year" };
        return plural || years || (suffix.Length == 2 && suffix[0] == 'l' && amount.Value >= 1000)
            ? new Measure { Tail = Tail.Decade, End = years ? amount.End + 1 : amount.End }
            : default;
    }

    /// <summary>What hangs on digits, with the apostrophe or without.</summary>
    private ReadOnlySpan<char> Hanging(int last) =>
        IsNumber(last) ? (Tokens[last].HasSuffix ? Suffix(last) : default)
        : IsWord(last) && IsNumber(last - 1) && Touches(last) ? Tokens[last].Folded
        : default;

    /// <summary>A unit with what closes it: santigrat derece, kilometrekare, km/sa; or a year, where it counts none.</summary>
    private Measure UnitTail(int i, string code, in Amount amount)
    {
        var end = i + 1;
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

        if (Raised(end) is { } power && Units.Find($"{power}-{code}") is { } plane)
        {
            code = plane.Code;
            end++;
        }
        else if (code == "degree" && Sense(end, WordRole.Unit) is { Code: "celsius" or "fahrenheit" } scale)
        {
            code = scale.Code;
            end++;
        }
        else if (code == "kilometre" && IsSymbol(end, '/') && Is(end + 1, "s"))
        {
            // the hour has been shortened to its first letter
            code = "kilometre-per-hour";
            end += 2;
        }
        else if (Before(amount.Start) is { } per && Units.Find($"{BitsOf(i, code)}-per-{per}") is { } rate)
        {
            code = rate.Code;
        }
        else if (code is "kilogram" or "litre" && FallsOnSquareMetre(amount.Start))
        {
            // rain: a kilogram of water on a square metre stands one millimetre high
            code = "millimetre";
        }

        CloseUnit(i, ref code, ref end);
        return new Measure { Tail = Tail.Unit, Code = code, End = end };
    }

    /// <summary>kilometre kare, kilometre karelik, metre küpü</summary>
    private string? Raised(int i)
    {
        if (!IsWord(i))
        {
            return null;
        }

        var word = Tokens[i].Folded;
        var (stem, power) = word.StartsWith("kare", StringComparison.Ordinal) ? (4, "square") : word.StartsWith("küp", StringComparison.Ordinal) ? (3, "cubic") : (0, null);
        return stem > 0 && (SuffixGrammar.Default.IsChain(word, stem, "noun") || (word.Length >= stem + 3 && word[stem] == 'l' && word[stem + 2] is 'k' or 'ğ')) ? power : null;
    }

    /// <summary>The time in which something passes, before its amount: saatte, saniyede yaklaşık.</summary>
    private string? Before(int start)
    {
        for (var k = start - 1; k >= Math.Max(0, start - 3) && IsWord(k); k--)
        {
            if (Sense(k, WordRole.Unit) is { } unit && Units.IsTime(unit.Code))
            {
                return TurkishSuffixes.IsLocative(Tokens[k].Folded) && !IsNumber(k - 1) && Sense(k - 1, WordRole.Cardinal) is null ? unit.Code : null;
            }
        }

        return null;
    }

    private bool FallsOnSquareMetre(int start)
    {
        for (var k = start - 1; k >= Math.Max(0, start - 4) && IsWord(k); k--)
        {
            if (Sense(k, WordRole.Unit) is { Code: "square-metre" })
            {
                return true;
            }
        }

        return false;
    }

    protected override bool IsClosed(int unit) => IsWord(unit) && IsInflected(unit);

    protected override int PercentagePointEnd(int end) => Sense(end, WordRole.PercentagePoint) is not null && IsWord(end) && !Tokens[end - 1].HasSuffix ? end + 1 : end;
}
