namespace TransCheck.Facts.Grammar;

/// <summary>Roman numerals in capitals up to 89 (LXXXIX): kings, centuries, parts of a series. Those with C, D and M are abbreviations more often.</summary>
internal static class Roman
{
    private static readonly string[] Units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    private static readonly string[] Tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"];

    /// <summary>0 where the word is no numeral.</summary>
    public static int Value(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 9 || word[0] is not ('I' or 'V' or 'X' or 'L'))
        {
            return 0;
        }

        for (var tens = Tens.Length - 1; tens >= 0; tens--)
        {
            if (word.StartsWith(Tens[tens], StringComparison.Ordinal))
            {
                var rest = word[Tens[tens].Length..];
                for (var units = 0; units < Units.Length; units++)
                {
                    if (rest.SequenceEqual(Units[units]))
                    {
                        return (10 * tens) + units;
                    }
                }

                return 0;
            }
        }

        return 0;
    }
}
