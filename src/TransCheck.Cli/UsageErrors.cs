using System.CommandLine;
using System.CommandLine.Parsing;
using TransCheck.Cli.Configuration;
using TransCheck.Reporting;

namespace TransCheck.Cli;

/// <summary>What is wrong with a command line, in the tool's language: the parser knows only some of its own sentences in Turkish.</summary>
internal static class UsageErrors
{
    /// <summary>Begins what this tool says of an argument, so that it is told from what the parser says.</summary>
    private const char Own = '\u0001';

    /// <summary>Refuses an argument or the value of an option.</summary>
    /// <param name="message">In the tool's language.</param>
    public static void Refuse(this SymbolResult result, string message) => result.AddError(Own + message);

    /// <returns>One for each thing that is wrong; of a command that does not exist the rest of the line means nothing.</returns>
    public static IEnumerable<string> Of(ParseResult result, Texts texts)
    {
        var command = result.CommandResult.Command;
        if (command is RootCommand && result.UnmatchedTokens is [var name, ..])
        {
            return [name.StartsWith('-') ? UnknownOption(name, command, texts) : Unknown("usage.unknown-command", name, command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name), texts)];
        }

        var unmatched = result.UnmatchedTokens.Select(t => t.StartsWith('-') ? UnknownOption(t, command, texts) : texts.Format("usage.extra-argument", t));
        var missing = command.Options.Where(o => o.Required && result.GetResult(o) is null or { Implicit: true }).ToList();
        var options = missing.Select(o => texts.Format("usage.missing-option", o.Name));
        var others = result.Errors
            .Where(e => e.Message.StartsWith(Own) || (e.SymbolResult is not CommandResult && !(e.SymbolResult is OptionResult o && missing.Contains(o.Option))))
            .Select(e => Message(e, texts));
        string[] all = [.. unmatched.Concat(options).Concat(others).Distinct(StringComparer.Ordinal)];
        return all.Length > 0 ? all : [texts["usage.wrong"]];
    }

    /// <summary>Names the option that somebody may have meant.</summary>
    public static string UnknownOption(string option, Command command, Texts texts)
    {
        var name = option.Split('=', ':')[0];
        return Unknown("usage.unknown-option", name, AllOptions(command).Where(o => !o.Hidden).Select(o => o.Name), texts);
    }

    private static IEnumerable<Option> AllOptions(Command command) => command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive)));

    private static string Unknown(string key, string word, IEnumerable<string> known, Texts texts) =>
        NearestWord.Of(word, known) is { } near ? texts.Format($"{key}.near", word, near) : texts.Format(key, word);

    private static string Message(ParseError error, Texts texts)
    {
        if (error.Message.StartsWith(Own))
        {
            return error.Message[1..];
        }

        var (name, count, takes) = error.SymbolResult switch
        {
            OptionResult o => (o.Option.Name, o.Tokens.Count, o.Option.Arity),
            ArgumentResult { Parent: OptionResult o } => (o.Option.Name, o.Tokens.Count, o.Option.Arity),
            ArgumentResult a => (a.Argument.HelpName ?? a.Argument.Name, a.Tokens.Count, a.Argument.Arity),
            _ => ("", 0, ArgumentArity.Zero),
        };
        var isOption = name.StartsWith('-');
        return name.Length == 0 ? texts["usage.wrong"]
            : count < takes.MinimumNumberOfValues ? texts.Format(isOption ? "usage.missing-value" : "usage.missing-argument", name)
            : count > Math.Max(1, takes.MaximumNumberOfValues) ? texts.Format("usage.several-values", name, texts.Number(count))
            : texts.Format("usage.bad-value", name, error.SymbolResult?.Tokens is [.., var last] ? last.Value : "");
    }
}
