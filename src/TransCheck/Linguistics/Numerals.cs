using System.Globalization;
using System.Text;
using TransCheck.Articles;

namespace TransCheck.Linguistics;

/// <summary>Digits of other scripts and shapes: full-width, Arabic-Indic, enclosed in a circle, below the line.</summary>
internal static class Numerals
{
    private const char ArabicPoint = '٫';
    private const char ArabicGroup = '٬';

    /// <summary>A decimal digit of any script.</summary>
    public static bool IsDigit(char c) => c < 0x80 ? char.IsAsciiDigit(c) : char.IsDigit(c);

    /// <summary>What may stand between two digits of one number.</summary>
    public static bool IsSeparator(char c) => c is '.' or ',' or ArabicPoint or ArabicGroup or '．' or '，';

    /// <summary>A digit below the line, as in CO₂.</summary>
    public static bool IsSubscript(char c) => c is >= '₀' and <= '₉';

    /// <summary>The number in a circle, in brackets or with a point, 1 to 20; 0 for any other character.</summary>
    public static int Enclosed(char c) => c switch
    {
        >= '①' and <= '⑳' => c - '①' + 1,
        >= '⑴' and <= '⒇' => c - '⑴' + 1,
        >= '⒈' and <= '⒛' => c - '⒈' + 1,
        >= '❶' and <= '❿' => c - '❶' + 1,
        >= '➀' and <= '➉' => c - '➀' + 1,
        >= '➊' and <= '➓' => c - '➊' + 1,
        _ => 0,
    };

    /// <summary>The digits as ASCII has them, with the separators of the language for those of another script.</summary>
    public static string Plain(string digits, Language language) =>
        Ascii.IsValid(digits) ? digits : string.Create(digits.Length, (digits, language == Language.Turkish), static (plain, given) =>
        {
            for (var i = 0; i < plain.Length; i++)
            {
                plain[i] = given.digits[i] switch
                {
                    ArabicPoint => given.Item2 ? ',' : '.',
                    ArabicGroup => given.Item2 ? '.' : ',',
                    '．' => '.',
                    '，' => ',',
                    var c => IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c,
                };
            }
        });
}
