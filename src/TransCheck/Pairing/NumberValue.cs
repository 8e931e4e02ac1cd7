using TransCheck.Articles;

namespace TransCheck.Pairing;

/// <summary>Reads a number as its language writes it: a fast reading for telling articles apart, which leaves doubtful forms to the facts.</summary>
internal static class NumberValue
{
    private const int MostDigits = 18;

    /// <param name="digits">Digits with inner dots and commas.</param>
    public static bool TryRead(ReadOnlySpan<char> digits, Language language, out decimal value)
    {
        var group = language == Language.Turkish ? '.' : ',';
        var grouped = IsGrouped(digits, group);
        value = 0;
        var scale = -1;
        var count = 0;
        foreach (var c in digits)
        {
            if (char.IsAsciiDigit(c))
            {
                value = (value * 10) + (c - '0');
                scale += scale >= 0 ? 1 : 0;
                if (++count > MostDigits)
                {
                    return false;
                }
            }
            else if (!grouped || c != group)
            {
                if (scale >= 0)
                {
                    return false;
                }

                scale = 0;
            }
        }

        for (; scale > 0; scale--)
        {
            value /= 10;
        }

        return true;
    }

    /// <summary>Equal for equal values, however many zeros end them.</summary>
    public static ulong Hash(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value / 1.0000000000000000000000000000m, bits);
        var hash = 14695981039346656037UL;
        foreach (var part in bits)
        {
            hash = (hash ^ (uint)part) * 1099511628211UL;
        }

        return hash ^ (hash >> 29);
    }

    /// <summary>One to three digits, then groups of three, then perhaps a fraction behind the other mark.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> digits, char group)
    {
        var first = digits.IndexOf(group);
        if (first is < 1 or > 3)
        {
            return false;
        }

        var i = first;
        while (i < digits.Length && digits[i] == group)
        {
            if (i + 3 >= digits.Length || digits.Slice(i + 1, 3).ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            i += 4;
        }

        return i == digits.Length || digits[i] is '.' or ',';
    }
}
