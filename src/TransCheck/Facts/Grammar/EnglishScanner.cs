using TransCheck.Articles;

namespace TransCheck.Facts.Grammar;

/// <summary>Numeric expressions as English writes them.</summary>
internal sealed class EnglishScanner(Document document, Segment segment)
    : NumericScanner(document, segment, NumericLexicon.English)
{
    /// <summary>Whether an expression may begin with a word that has no sense of its own.</summary>
    public static bool MayBegin(string folded) => folded is "a" or "an" or "every" or "each" or "per" or "weekend" or "end";

    protected override bool TryAmount(int i, out Amount amount)
    {
        amount = new Amount { Start = i, End = i + 1, Scale = 1, Certainty = 1 };
        if (i >= Count)
        {
            return false;
        }

        return Tokens[i].Kind switch
        {
            TokenKind.Number => FromDigits(i, ref amount),
            TokenKind.Symbol => FromSymbol(i, ref amount),
            TokenKind.Word => FromWords(i, ref amount),
            _ => false,
        };
    }

    private bool FromSymbol(int i, ref Amount amount)
    {
        if (IsVulgar(i, ref amount))
        {
            return true;
        }

        // .38
        if (IsSymbol(i, '.') && IsNumber(i + 1) && Touches(i + 1) && (i == 0 || !Touches(i)) && Tokens[i + 1].Folded.Length <= 4 && PlainNumber(i + 1) is >= 0 and var digits)
        {
            amount.Value = digits;
            for (var k = 0; k < Tokens[i + 1].Folded.Length; k++)
            {
                amount.Value /= 10;
            }

            amount.Alternative = digits;
            amount.End = i + 2;
            amount.Digits = true;
            amount.Certainty = 0.6;
            return true;
        }

        return false;
    }

    private bool FromDigits(int i, ref Amount amount)
    {
        if (!StartDigits(i, ref amount))
        {
            return false;
        }

        var end = amount.End;
        AddVulgar(ref amount, ref end);

        if (IsDash(i - 1) && Touches(i))
        {
            if (i > 1 && Touches(i - 1) && IsWord(i - 2) && (IsCapital(i - 2) || Tokens[i - 2].Folded.Length == 1))
            {
                // GPT-4, F-16, COVID-19; not Mid-1990s
                if (Is(i - 2, "minus"))
                {
                    amount.Alternative = -amount.Value;
                }

                amount.Certainty = Is(i - 2, "minus") || Is(i - 2, "mid") || Is(i - 2, "pre") || Is(i - 2, "post") || Is(i - 2, "late") || Is(i - 2, "early") ? 1 : 0.35;
            }
            else if (!(i > 1 && Touches(i - 1)) && !IsNumber(i - 2) && (IsSymbol(i - 1, '-') || IsSymbol(i - 1, '−')))
            {
                amount.Alternative = amount.Value;
                amount.Value = -amount.Value;
                amount.Plain = false;
            }
        }
        else if (Is(i - 1, "minus"))
        {
            // plus or minus 6
            amount.Alternative = amount.Value;
            amount.Value = -amount.Value;
            amount.Plain = false;
        }

        if (IsWord(end) && Touches(end))
        {
            if (Sense(end, WordRole.OrdinalEnding) is not null && amount.Plain)
            {
                amount.Ordinal = true;
                amount.Plain = false;
                amount.End = end + 1;
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
            else if ((Words[end].As(WordRole.Unit) is null || Is(end, "g")) && Words[end].As(WordRole.Currency) is null && Words[end].As(WordRole.Percent) is null
                && !Is(end, "s") && Words[end].As(WordRole.HalfDay) is null)
            {
                // 5G, 4o, 3D, 737s
                amount.Certainty = 0.3;
                amount.Plain = false;
            }
        }

        while (end < Count)
        {
            var k = IsSymbol(end, '-') && Touches(end) && Touches(end + 1) ? end + 1 : end;
            if (Sense(k, WordRole.Scale) is { } scale && amount.Value < 1_000_000_000m)
            {
                Scale(ref amount, scale.Value);
                end = k + 1;
                continue;
            }

            // "5 bn", "$5 m"
            if (k == end && Sense(k, WordRole.LetterScale) is { } abbreviated && Tokens[k].Folded.Length >= 2 && amount.Scale == 1)
            {
                Scale(ref amount, abbreviated.Value);
                end = k + 1;
                continue;
            }

            break;
        }

        // 8 million 734 thousand and 19, 7 thousand 750: as Turkish says it
        var last = amount.Scale;
        while (last is 1000 or 1_000_000 or 1_000_000_000)
        {
            var k = Is(end, "and") || (IsSymbol(end, ',') && last == 1000) ? end + 1 : end;
            if (PlainNumber(k) is not (>= 1 and < 1000 and var group) || Tokens[k].Folded.Length > 3 || (IsSymbol(end, ',') && Tokens[k].Folded.Length != 3))
            {
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

        // 2 and a half
        if (Is(end, "and") && Is(end + 1, "a") && Is(end + 2, "half") && amount.Scale == 1)
        {
            amount.Value += 0.5m;
            amount.Plain = false;
            end += 3;
            if (Sense(end, WordRole.Scale) is { } scale)
            {
                Scale(ref amount, scale.Value);
                end++;
            }
        }

        DivideBySlash(ref amount, ref end);

        amount.End = end;
        return true;
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
        return !(number > 0 && Tokens[number - 1].Kind == TokenKind.Symbol && Lexicon.Sign(Tokens[number - 1].Folded) is not null);
    }

    private bool FromWords(int i, ref Amount amount)
    {
        if (IsCapital(i) && Roman.Value(Segment.Stem(Tokens[i])) is > 0 and var roman)
        {
            // the XXI century, Louis XIV; not "Is I"
            var century = Is(i + 1, "century") || Is(i + 1, "centuries");
            if (!century && !(i > 0 && IsWord(i - 1) && IsCapital(i - 1) && (Tokens[i].StemLength > 1 || (i > 1 && roman == 1))))
            {
                return false;
            }

            amount.Value = roman;
            amount.Ordinal = true;
            amount.Certainty = century ? 0.85 : 0.1;
            return true;
        }

        if (Words[i].IsNone && !Is(i, "a") && !Is(i, "an"))
        {
            return false;
        }

        var k = i;
        if (Is(i, "a") || Is(i, "an"))
        {
            // a million, a dozen, a half, a third, a year
            k++;
            if (k >= Count)
            {
                return false;
            }

            if (Sense(k, WordRole.Unit) is { } unit && !Is(k, "second") && !Is(k, "m") && Units.Get(unit.Code).Dimension is not ("points" or "tokens" or "parameters" or "temperature"))
            {
                amount.Value = 1;
                amount.End = k;
                amount.Certainty = 0.1;
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
            amount.Value = fraction.Value;
            amount.Fraction = true;
            amount.Certainty = fraction.Certainty;
            amount.End = k + 1;
            var next = Is(k + 1, "of") && Is(k + 2, "a") ? k + 3 : Is(k + 1, "a") || Is(k + 1, "of") ? k + 2 : k + 1;
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
            else if (next == k + 2 && Is(k + 1, "a") && Sense(next, WordRole.Unit) is not null)
            {
                amount.End = next;
            }
            else if (next > k + 1 && (Sense(next, WordRole.Percent) is not null || Sense(next, WordRole.Percentage) is not null))
            {
                // half a percent
                amount.End = next;
                amount.Certainty = 0.8;
            }

            return true;
        }

        if (k > i && Sense(k, WordRole.Denominator) is { } part)
        {
            // "a third of them"; "a third time"; "by a third" may be either
            var share = Is(k + 1, "of");
            amount.Value = share ? 1 / part.Value : part.Value;
            amount.Alternative = share ? part.Value : 1 / part.Value;
            amount.Fraction = share;
            amount.Ordinal = !share;
            amount.Certainty = 0.5;
            amount.End = k + 1;
            return true;
        }

        if (Sense(k, WordRole.Soft) is { } soft)
        {
            amount.Value = soft.Value;
            amount.Certainty = soft.Certainty;
            amount.Multiple = soft.Value > 1;
            amount.End = k + 1;
            return true;
        }

        if (Sense(k, WordRole.Group) is { } dozen)
        {
            amount.Value = dozen.Value;
            amount.Certainty = dozen.Certainty;
            amount.End = k + 1;
            return dozen.Certainty > 0.1;
        }

        if (Sense(k, WordRole.Vague) is { } vague)
        {
            amount.Value = vague.Value;
            amount.Vague = true;
            amount.Certainty = vague.Certainty;
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
            amount.Value = decade.Value;
            amount.Certainty = decade.Certainty;
            return true;
        }

        return Cardinal(k, ref amount);
    }

    /// <summary>Units, tens, hundreds and scales in falling order: two thousand three hundred and forty-five.</summary>
    private bool Cardinal(int k, ref Amount amount)
    {
        decimal total = 0;
        decimal group = 0;
        var magnitude = 1000;
        var lastScale = decimal.MaxValue;
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
            else if (parts > 0 && Is(at, "and") && (magnitude == 100 || (magnitude == 1000 && total > 0)) && (Sense(at + 1, WordRole.Cardinal) is not null))
            {
                at++;
            }

            if (at >= Count || Tokens[at].Kind != TokenKind.Word)
            {
                break;
            }

            var match = Words[at];
            if (match.As(WordRole.Cardinal) is { } cardinal)
            {
                var size = cardinal.Value >= 10 ? 10 : 1;
                if (size >= magnitude || (magnitude == 10 && (group % 100 < 20 || cardinal.Value == 0)))
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
                    if (magnitude < 1 || group >= 100 || (group == 0 && parts > 0))
                    {
                        break;
                    }

                    group = (group == 0 ? 1 : group) * 100;
                    magnitude = 100;
                }
                else
                {
                    if (scale.Value >= lastScale || (group == 0 && parts > 0))
                    {
                        break;
                    }

                    total += (group == 0 ? 1 : group) * scale.Value;
                    group = 0;
                    magnitude = 1000;
                    lastScale = scale.Value;
                }

                amount.Scale = scale.Value;
                certainty = Math.Max(certainty, parts == 0 && k == amount.Start ? 0.4 : scale.Certainty);
            }
            else if (match.As(WordRole.Ordinal) is { } ordinal && !Is(at - 1, "per"))
            {
                var size = ordinal.Value >= 10 ? 10 : 1;
                if (ordinal.Value >= 100)
                {
                    if (parts == 0 || group == 0)
                    {
                        break;
                    }

                    group *= ordinal.Value;
                }
                else if (size >= magnitude || (magnitude == 10 && group % 100 < 20))
                {
                    break;
                }
                else
                {
                    // two thirds, three quarters
                    if (parts == 1 && magnitude == 1 && at == j && match.As(WordRole.Denominator) is null)
                    {
                        break;
                    }

                    group += ordinal.Value;
                }

                amount.Ordinal = true;
                certainty = parts == 0 ? ordinal.Certainty : 0.85;
                parts++;
                j = at + 1;
                break;
            }
            else
            {
                break;
            }

            parts++;
            j = at + 1;
        }

        if (parts == 1 && group is >= 16 and <= 20 && YearTail(j, out var yearEnd) is >= 10 and var rest)
        {
            // nineteen ninety-nine
            amount.Value = (group * 100) + rest;
            amount.Certainty = 0.85;
            amount.End = yearEnd;
            return true;
        }

        if (parts == 0 || (Is(k - 1, "below") && Is(k, "zero")))
        {
            return false;
        }

        if (parts == 1 && group == 100 && Is(j, "of") && Sense(j + 1, WordRole.Vague) is { Value: >= 1000 } thousands)
        {
            // a hundred of thousands
            amount.Value = group * thousands.Value;
            amount.Vague = true;
            amount.Certainty = thousands.Certainty;
            amount.End = j + 2;
            return true;
        }

        amount.Value = total + group;
        amount.Certainty = parts > 1 ? Math.Max(certainty, 0.85) : certainty;
        amount.End = j;
        if (parts == 1 && IsCapital(k) && (Tokens[k].HasSuffix || (k > 0 && (IsWord(k - 1) ? !IsCapital(k - 1) : IsWord(k + 1) && IsCapital(k + 1)))))
        {
            // Nine's breakfast show, the Four Corners
            amount.Certainty = Math.Min(amount.Certainty, 0.2);
        }

        if (amount.Ordinal)
        {
            return true;
        }

        // one and a half million, two-and-a-half years
        var step = IsSymbol(j, '-') && Touches(j) && Is(j + 1, "and") && IsSymbol(j + 2, '-') ? 2 : 1;
        var first = step == 2 ? j + 1 : j;
        if (Is(first, "and") && Is(first + step, "a") && (Is(first + (2 * step), "half") || Is(first + (2 * step), "quarter")))
        {
            j = first + (2 * step);
            amount.Value += Is(j, "half") ? 0.5m : 0.25m;
            amount.Certainty = 0.85;
            j++;
            if (Sense(j, WordRole.Scale) is { } scale)
            {
                amount.Value *= scale.Value;
                amount.Scale = scale.Value;
                j++;
            }

            amount.End = j;
            return true;
        }

        if (Is(j, "point") && SpokenDecimals(j + 1, out var end) is > 0 and var decimals && Sense(end, WordRole.Unit) is null)
        {
            amount.Value += decimals;
            amount.Certainty = Math.Max(amount.Certainty, 0.85);
            amount.End = end;
            if (Sense(end, WordRole.Scale) is { } scale)
            {
                amount.Value *= scale.Value;
                amount.Scale = scale.Value;
                amount.End = end + 1;
            }

            return true;
        }

        var d = IsSymbol(j, '-') && Touches(j) ? j + 1 : j;
        if (amount.Value is > 0 and < 20 && parts == 1 && Sense(d, WordRole.Denominator) is { } denominator && amount.Value < denominator.Value
            && (amount.Value > 1 || Is(d + 1, "of")) && (amount.Value == 1 || Tokens[d].Folded.EndsWith('s')))
        {
            amount.Value /= denominator.Value;
            amount.Fraction = true;
            amount.Certainty = 0.6;
            amount.End = d + 1;
        }

        return true;
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

    protected override Measure ReadTail(in Amount amount)
    {
        var i = amount.End;
        var hyphen = false;
        if (IsDash(i) && Touches(i) && Touches(i + 1) && IsWord(i + 1))
        {
            i++;
            hyphen = true;
        }

        if (i >= Count || amount.Closed)
        {
            return default;
        }

        if (amount.Vague && Is(i, "of") && MoneyTail(i + 1) is { Tail: Tail.Money } sum)
        {
            return sum;
        }

        if (IsSymbol(i, '%') && !hyphen)
        {
            return new Measure { Tail = Tail.Percent, End = PercentagePointEnd(i + 1) };
        }

        if (Tokens[i].Kind == TokenKind.Symbol)
        {
            if (IsSymbol(i, '°'))
            {
                return DegreeTail(i);
            }

            return amount.Ordinal ? default : MoneyTail(i);
        }

        if (Words[i].As(WordRole.Percent) is not null)
        {
            return new Measure { Tail = Tail.Percent, End = PercentagePointEnd(i + 1) };
        }

        if (Is(i, "per") && Is(i + 1, "cent"))
        {
            return new Measure { Tail = Tail.Percent, End = i + 2 };
        }

        if (Words[i].As(WordRole.Percentage) is not null && (Is(i + 1, "point") || Is(i + 1, "points") || (IsSymbol(i + 1, '-') && Is(i + 2, "point"))))
        {
            return new Measure { Tail = Tail.PercentagePoint, End = IsSymbol(i + 1, '-') ? i + 3 : i + 2 };
        }

        if (Words[i].As(WordRole.PercentagePoint) is not null)
        {
            return new Measure { Tail = Tail.PercentagePoint, End = i + 1 };
        }

        if (amount.Digits && Is(i, "s") && Touches(i) && !Tokens[i].HasSuffix && amount.Value % 10 == 0 && amount.Value is >= 10 and <= 2100)
        {
            return amount.Value is < 100 or >= 1000 ? new Measure { Tail = Tail.Decade, End = i + 1 } : default;
        }

        if (amount.Start + 1 == amount.End && Sense(amount.Start, WordRole.Decade) is not null)
        {
            return new Measure { Tail = Tail.Decade, End = amount.End };
        }

        if (amount.Ordinal)
        {
            return default;
        }

        if (Words[i].As(WordRole.Multiple) is not null)
        {
            return new Measure { Tail = Tail.Multiple, End = i + 1 };
        }

        var money = MoneyTail(i);
        if (money.Tail != Tail.None && Words[i].As(WordRole.Unit) is null)
        {
            return money;
        }

        if ((Is(i, "square") || Is(i, "cubic") || Is(i, "sq")) && Sense(i + 1, WordRole.Unit) is { } plane)
        {
            var code = (Is(i, "cubic") ? "cubic-" : "square-") + plane.Code;
            if (Units.Find(code) is not null)
            {
                return new Measure { Tail = Tail.Unit, Code = code, End = i + 2 };
            }
        }

        if (Words[i].As(WordRole.Unit) is { } unit && !(Is(i, "g") && IsCapital(i)))
        {
            // "pounds": money unless it weighs
            if (money.Tail != Tail.None && !Is(i, "lb") && !Is(i, "lbs") && amount.Scale >= 1000)
            {
                return money;
            }

            var end = i + 1;
            var code = unit.Code;
            if (Is(i, "second") && !hyphen && amount.Value != 1)
            {
                return default;
            }

            if (code == "degree" && (Is(end, "celsius") || Is(end, "centigrade") || Is(end, "c") || Is(end, "fahrenheit") || Is(end, "f")))
            {
                code = Is(end, "fahrenheit") || Is(end, "f") ? "fahrenheit" : "celsius";
                end++;
            }
            else if (code is "kilometre" or "mile" or "metre")
            {
                if (((Is(end, "per") || Is(end, "an") || IsSymbol(end, '/')) && (Is(end + 1, "hour") || Is(end + 1, "h"))) && code != "metre")
                {
                    code += "-per-hour";
                    end += 2;
                }
            }

            Square(ref code, ref end);
            return new Measure { Tail = Tail.Unit, Code = code, End = end };
        }

        return default;
    }

    protected override int PercentagePointEnd(int end) =>
        Sense(end, WordRole.Unit) is { Code: "point" } && Is(end, "points") ? end + 1 : end;

    protected override int BoundEnd(int start)
    {
        var k = start - 1;
        while (k >= 0 && (Is(k, "the") || Is(k, "well") || (IsWord(k) && Tokens[k].Folded is "a" or "an" && k > 0)))
        {
            k--;
        }

        return k;
    }

    protected override Bound BoundBehind(int end)
    {
        if (end < Count)
        {
            foreach (var phrase in Lexicon.BeginningWith(Tokens[end].Folded))
            {
                if (Matches(phrase, end))
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

        if (!IsNumber(i) && Hour(i) == 0)
        {
            return i;
        }

        var minutes = -1;
        var end = i + 1;
        if (IsNumber(i))
        {
            minutes = ColonTime(i, out var colonEnd);
            if (minutes >= 0)
            {
                end = colonEnd;
            }
            else if (DotTime(i) is >= 0 and var dotted && IsHalfDay(end))
            {
                minutes = dotted;
            }
            else if (PlainNumber(i) is >= 1 and <= 12 and var hour && IsHalfDay(end))
            {
                minutes = hour * 60;
            }
        }
        else if (Sense(i, WordRole.Cardinal) is { } word && IsHalfDay(end))
        {
            minutes = (int)word.Value * 60;
        }

        // at 1 p.m. on Friday, on Saturday at 1: the hour of another day, at the end of its clause
        if (minutes < 0 && HasTime && Is(i - 1, "at") && PlainNumber(i) is >= 1 and <= 12 and var again && (end >= Count || Tokens[end].Kind == TokenKind.Symbol) && !Touches(end + 1))
        {
            return EmitTime(again * 60, true, i, end, 0.85);
        }

        // five o'clock
        if (minutes < 0 && Is(end, "o") && Is(end + 2, "clock"))
        {
            var hour = IsNumber(i) ? PlainNumber(i) : (int)(Sense(i, WordRole.Cardinal)?.Value ?? 0);
            return hour is > 0 and <= 12 ? EmitTime(hour * 60, true, i, end + 3, 0.9) : i;
        }

        if (minutes < 0)
        {
            return i;
        }

        if (IsHalfDay(end) && minutes / 60 <= 12)
        {
            var afternoon = Sense(end, WordRole.HalfDay) is { Value: 12 };
            var hour = (minutes / 60 % 12) + (afternoon ? 12 : 0);
            return EmitTime((hour * 60) + (minutes % 60), false, i, end + 1, 1);
        }

        return EmitTime(minutes, minutes / 60 is > 0 and < 13, i, end, 0.9);
    }

    /// <summary>half past nine, a quarter to nine, ten past nine</summary>
    private (int Minutes, int End)? HourAndMinutes(int i)
    {
        var k = Is(i, "a") && Is(i + 1, "quarter") ? i + 1 : i;
        var past = Is(k + 1, "past");
        if (!past && !Is(k + 1, "to"))
        {
            return null;
        }

        var minutes = Is(k, "quarter") ? 15 : !past ? 0 : Is(k, "half") ? 30 : IsNumber(k) ? PlainNumber(k) : (int)(Sense(k, WordRole.Cardinal)?.Value ?? 0);
        return minutes is > 0 and < 60 && Hour(k + 2) is > 0 and <= 12 and var hour ? ((hour * 60) + (past ? minutes : -minutes), k + 3) : null;
    }

    /// <summary>Digits, or 1 to 12 in words; 0 where there is neither.</summary>
    private int Hour(int i) => IsNumber(i) ? PlainNumber(i) : Sense(i, WordRole.Cardinal) is { Value: <= 12 } word ? (int)word.Value : 0;

    private bool IsHalfDay(int i) => Sense(i, WordRole.HalfDay) is not null && (!Is(i, "am") || Tokens[i].StemLength > 2 || Touches(i) || IsUpperAll(i) || !IsWord(i + 1) || IsCapital(i + 1));

    private bool IsUpperAll(int i) => IsCapital(i) && char.IsUpper(Segment.Text[Tokens[i].End - 1]);

    protected override double MonthCertainty(int i, WordSense month)
    {
        if (month.Certainty >= 1)
        {
            return 1;
        }

        // May, March: a preposition or a word of time before them, and no sentence start.
        return i > 0 && Tokens[i - 1].Folded is "in" or "of" or "since" or "by" or "until" or "last" or "next" or "early" or "late" or "mid" or "this" or "from" or "to" or "for" or "during" or "through"
            ? 0.9
            : 0.1;
    }

    protected override bool IsRangeConnector(int i) => Is(i, "to") || Is(i, "or") || Is(i, "and") || IsDash(i) || Is(i, "through");

    protected override bool YearContext(int i) =>
        i > 0 && Tokens[i - 1].Folded is "in" or "since" or "by" or "until" or "from" or "of" or "during" or "before" or "after" or "around" or "late" or "early" or "year" or "circa" or "between"
        && PlainNumber(i) >= 1000;

    /// <summary>20 degrees below zero</summary>
    protected override bool IsBelowZero(int start, int end) => Is(end, "below") && (Is(end + 1, "zero") || Is(end + 1, "freezing"));

    protected override int Weekday(int i)
    {
        if (Sense(i, WordRole.Weekday) is { } day && IsCapital(i))
        {
            // Sunday Times, Black Friday: a name may hold it
            var named = (i + 1 < Count && IsWord(i + 1) && IsCapital(i + 1) && Sense(i + 1, WordRole.Month) is null && Sense(i + 1, WordRole.Weekday) is null)
                || (i > 1 && IsWord(i - 1) && IsCapital(i - 1) && Sense(i - 1, WordRole.Weekday) is null && Sense(i - 1, WordRole.Month) is null);
            Emit(FactKind.Weekday, new WeekdayValue((DayOfWeek)(int)day.Value), i, i + 1, named ? 0.4 : day.Certainty);
            return i + 1;
        }

        if (Sense(i, WordRole.WeekdayShort) is { } brief && IsCapital(i) && (IsSymbol(i + 1, '.') || IsNumber(i + 1) || IsSymbol(i + 1, ',')))
        {
            Emit(FactKind.Weekday, new WeekdayValue((DayOfWeek)(int)brief.Value), i, i + 1, brief.Certainty);
            return i + 1;
        }

        return i;
    }

    protected override bool IsCalendarWord(int i) => true;

    protected override string? Period(int i, out int end)
    {
        end = i + 1;
        if (Is(i, "weekend"))
        {
            return "week" + RelativeDateValue.End;
        }

        // end of the year; year-end
        if (Is(i, "end") && Is(i + 1, "of"))
        {
            var k = Is(i + 2, "the") ? i + 3 : i + 2;
            k = Sense(k, WordRole.Relative) is not null ? k + 1 : k;
            end = k + 1;
            return CalendarUnit(k) is { } whole ? whole + RelativeDateValue.End : null;
        }

        if (CalendarUnit(i) is not { } unit)
        {
            return null;
        }

        if (IsDash(i + 1) && Is(i + 2, "end"))
        {
            end = i + 3;
            return unit + RelativeDateValue.End;
        }

        return unit;
    }

    /// <summary>What the frequencies of the table count.</summary>
    private static readonly string[] FrequencyUnits = ["hour", "day", "week", "month", "year"];

    /// <summary>weekly, every week, each week, per week</summary>
    protected override int Frequency(int i)
    {
        if (Sense(i, WordRole.Frequency) is { } often)
        {
            return IsCapital(i) && i > 0 ? i : EmitFrequency(FrequencyUnits[(int)often.Value], i, i + 1);
        }

        return (Is(i, "every") || Is(i, "each") || Is(i, "per")) && Sense(i + 1, WordRole.Unit) is { } unit && Units.IsTime(unit.Code) && !Tokens[i + 1].Folded.EndsWith('s')
            ? EmitFrequency(unit.Code, i, i + 2)
            : i;
    }
}
