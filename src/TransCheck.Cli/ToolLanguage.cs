using TransCheck.Articles;

namespace TransCheck.Cli;

/// <summary>The language that the tool speaks: as asked, else as the environment says, else English.</summary>
internal static class ToolLanguage
{
    /// <summary>The arguments are looked at before they are parsed: help and error messages are in the language too.</summary>
    public static Language Of(IReadOnlyList<string> arguments, Func<string, string?> variable)
    {
        const string Option = "--language";
        foreach (var (i, argument) in arguments.TakeWhile(a => a is not "--").Index())
        {
            var value = argument is Option && i + 1 < arguments.Count ? arguments[i + 1]
                : argument.StartsWith(Option, StringComparison.Ordinal) && argument.Length > Option.Length && argument[Option.Length] is '=' or ':' ? argument[(Option.Length + 1)..]
                : null;
            if (Parse(value) is { } asked)
            {
                return asked;
            }
        }

        // The first that is set decides, as POSIX has it.
        var locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(variable).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return locale is not null && locale.StartsWith("tr", StringComparison.OrdinalIgnoreCase) && (locale.Length == 2 || !char.IsAsciiLetter(locale[2]))
            ? Language.Turkish
            : Language.English;
    }

    public static Language? Parse(string? value) => value switch
    {
        "tr" => Language.Turkish,
        "en" => Language.English,
        _ => null,
    };
}
