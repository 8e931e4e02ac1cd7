using System.Text;
using System.Text.RegularExpressions;

namespace TransCheck.Facts.Code;

/// <summary>
/// Code without what may differ between two languages: spaces beside signs, separators of a number, and in formulas the words, the English ordinal ending (<c>i^\mathrm{th}</c>),
/// braces around one sign (<c>\mathbf{y}</c>, <c>\mathbf y</c>) and spaces behind a command (<c>2 \times 2</c>).
/// </summary>
internal static partial class CodeKey
{
    public static string Of(string code)
    {
        var isFormula = code.AsSpan().ContainsAny('\\', '^');
        if (isFormula)
        {
            code = Words().Replace(Ordinal().Replace(code, string.Empty), "$1");
            code = BehindCommand().Replace(Braced().Replace(code, " $1"), string.Empty);
        }

        code = Thousands().Replace(WithoutSpaces(code), static m => m.Value.Replace(",", string.Empty, StringComparison.Ordinal).Replace(".", string.Empty, StringComparison.Ordinal));
        return isFormula || Number().IsMatch(code) ? code.Replace(',', '.') : code;
    }

    private static string WithoutSpaces(string code)
    {
        var key = new StringBuilder(code.Length);
        for (var i = 0; i < code.Length; i++)
        {
            if (!char.IsWhiteSpace(code[i]) || (key.Length > 0 && char.IsLetterOrDigit(key[^1]) && i + 1 < code.Length && char.IsLetterOrDigit(code[i + 1])))
            {
                key.Append(code[i]);
            }
        }

        return key.ToString();
    }

    [GeneratedRegex(@"\^\s*(\{\s*)?(\\(mathrm|text|textrm)\s*)?\{?\s*(th|st|nd|rd)(\s*\})*", RegexOptions.ExplicitCapture)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"(\\(?:text|textrm|textit|textbf|mathrm|mathit|operatorname)\s*\{)[^{}\\]{3,}(?=\})")]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<!\\)\{\s*([A-Za-z0-9])\s*\}")]
    private static partial Regex Braced();

    [GeneratedRegex(@"(?<=\\[A-Za-z]{1,30})\s+(?=[0-9])")]
    private static partial Regex BehindCommand();

    [GeneratedRegex(@"^[0-9]+([.,][0-9]+)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![0-9.,A-Za-z])[1-9][0-9]{0,2}([.,][0-9]{3})+(?![0-9.,A-Za-z])", RegexOptions.ExplicitCapture)]
    private static partial Regex Thousands();
}
