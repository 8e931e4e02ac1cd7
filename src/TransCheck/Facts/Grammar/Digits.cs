using TransCheck.Articles;

namespace TransCheck.Facts.Grammar;

/// <param name="Alternative">The other convention's reading, where the digits fit both.</param>
/// <param name="Against">Only the other convention's reading fits.</param>
internal readonly record struct DigitReading(decimal Value, decimal? Alternative, bool Against);

/// <summary>Reads digits with separators by the convention of a language.</summary>
internal static class Digits
{
    // A decimal holds 28 digits; what is longer is an identifier, and room for a scale word must remain.
    private const int MaxDigits = 18;

    /// <param name="text">Digits with inner dots and commas.</param>
    /// <param name="language">Turkish writes 1.234,5; any other 1,234.5.</param>
    /// <param name="reading">The value.</param>
    /// <returns>False where the digits are no number: a date, a version, an identifier.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, Language language, out DigitReading reading)
    {
        reading = default;
        if (text.Length > MaxDigits + 8)
        {
            return false;
        }

        var (group, point) = language == Language.Turkish ? ('.', ',') : (',', '.');
        if (!text.ContainsAny('.', ','))
        {
            if (text.Length > MaxDigits)
            {
                return false;
            }

            reading = new DigitReading(Value(text), null, false);
            return true;
        }

        var own = Read(text, group, point);
        var other = Read(text, point, group);
        if (own is { } mine)
        {
            reading = new DigitReading(mine, IsRound(text, group) ? null : other, false);
            return true;
        }

        if (other is { } theirs)
        {
            reading = new DigitReading(theirs, null, true);
            return true;
        }

        return false;
    }

    /// <summary>5,000: a group that ends in 0 is no decimals, which nobody writes to a zero.</summary>
    private static bool IsRound(ReadOnlySpan<char> text, char group) => text[^1] == '0' && text.Length > 3 && text[^4] == group && text.Count(group) == 1;

    private static decimal? Read(ReadOnlySpan<char> text, char group, char point)
    {
        var mark = text.IndexOf(point);
        var whole = mark < 0 ? text : text[..mark];
        var part = mark < 0 ? [] : text[(mark + 1)..];
        if (part.ContainsAny(group, point) || !Grouped(whole, group) || whole.Length + part.Length > MaxDigits + 6)
        {
            return null;
        }

        decimal value = 0;
        foreach (var c in whole)
        {
            if (c != group)
            {
                value = (value * 10) + (c - '0');
            }
        }

        decimal unit = 1;
        foreach (var c in part)
        {
            unit /= 10;
            value += (c - '0') * unit;
        }

        return value;
    }

    /// <summary>No separator at all, or groups of three behind a first of one to three digits that is not 0.</summary>
    private static bool Grouped(ReadOnlySpan<char> whole, char group)
    {
        var first = whole.IndexOf(group);
        if (first < 0)
        {
            return true;
        }

        if (first is 0 or > 3 || whole[0] == '0')
        {
            return false;
        }

        var run = 3;
        foreach (var c in whole[first..])
        {
            if (c == group)
            {
                if (run != 3)
                {
                    return false;
                }

                run = 0;
            }
            else
            {
                run++;
            }
        }

        return run == 3;
    }

    public static decimal Value(ReadOnlySpan<char> digits)
    {
        decimal value = 0;
        foreach (var c in digits)
        {
            value = (value * 10) + (c - '0');
        }

        return value;
    }

    /// <summary>The value of a superscript digit, -1 for any other character.</summary>
    public static int Superscript(char c) => c switch
    {
        '⁰' => 0,
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        >= '⁴' and <= '⁹' => c - '⁰',
        _ => -1,
    };

    /// <summary>The value of ½, ¼ ...; null for any other character.</summary>
    public static decimal? Vulgar(string symbol) => symbol.Length != 1 ? null : symbol[0] switch
    {
        '½' => 0.5m,
        '¼' => 0.25m,
        '¾' => 0.75m,
        '⅓' => 1m / 3,
        '⅔' => 2m / 3,
        '⅕' => 0.2m,
        '⅛' => 0.125m,
        _ => null,
    };
}
