using System.CommandLine;
using System.CommandLine.Invocation;
using TransCheck.Reporting;

namespace TransCheck.Cli;

/// <summary>Help that begins with examples: most people want a line to copy.</summary>
internal sealed class HelpWriter(Texts texts, Host host) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var isRoot = command is RootCommand;
        var output = host.Output;
        var width = Math.Clamp(host.Width, 60, 100);

        WriteWrapped(command.Description ?? "", "", width);
        output.WriteLine();
        WriteHeading("help.usage");
        output.WriteLine($"  {Usage(command)}");
        output.WriteLine();
        WriteHeading("help.examples");
        foreach (var line in texts[isRoot ? "help.transcheck.examples" : $"help.{command.Name}.examples"].Split('\n'))
        {
            output.WriteLine($"  {line.TrimEnd()}");
        }

        output.WriteLine();
        if (command.Subcommands.Count > 0)
        {
            WriteHeading("help.commands");
            WriteRows([.. command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description ?? ""))], width);
        }
        else if (command.Arguments.Count > 0)
        {
            WriteHeading("help.arguments");
            WriteRows([.. command.Arguments.Select(a => (a.HelpName ?? a.Name, a.Description ?? ""))], width);
        }

        WriteHeading("help.options");
        WriteRows([.. command.Options.Concat(isRoot ? [] : parseResult.RootCommandResult.Command.Options.Where(o => o.Recursive)).Where(o => !o.Hidden).Select(o => (Label(o), Describe(o)))], width);
        if (isRoot)
        {
            WriteHeading("help.exit-codes");
            WriteRows([.. Enumerable.Range(0, 4).Select(i => ($"{i}", texts[$"help.exit-code.{i}"]))], width);
            WriteWrapped(texts["help.more"], "", width);
        }

        return ExitCode.Clean;
    }

    private string Usage(Command command)
    {
        if (command is RootCommand)
        {
            return $"transcheck {texts["help.value.command"]} [{texts["help.value.options"]}]";
        }

        if (command.Subcommands.Count > 0)
        {
            return $"{CommandLine.PathOf(command)} {texts["help.value.command"]} [{texts["help.value.options"]}]";
        }

        var arguments = command.Arguments.Select(a =>
            (a.Arity.MinimumNumberOfValues, a.Arity.MaximumNumberOfValues) switch
            {
                (0, _) => $"[{a.HelpName ?? a.Name}]",
                (_, > 1) => $"{a.HelpName ?? a.Name}...",
                _ => a.HelpName ?? a.Name,
            });
        return string.Join(' ', [CommandLine.PathOf(command), .. arguments, $"[{texts["help.value.options"]}]"]);
    }

    private static string Label(Option option)
    {
        var name = option.Name;
        var aliases = option.Aliases.Where(a => a.StartsWith('-') && a is not "-?").OrderBy(a => a.Length).ThenBy(a => a, StringComparer.Ordinal);
        var names = string.Join(", ", aliases.Where(a => a.Length == 2).Append(name));
        return option.HelpName is null ? names : $"{names} {option.HelpName}";
    }

    private string Describe(Option option) => option switch
    {
        System.CommandLine.Help.HelpOption => texts["option.help"],
        VersionOption => texts["option.version"],
        _ => option.Description ?? "",
    };

    private void WriteHeading(string key) => host.Output.WriteLine($"{texts[key]}:");

    private void WriteRows(IReadOnlyList<(string Label, string Text)> rows, int width)
    {
        const int Widest = 26;
        var column = rows.Count == 0 ? 0 : Math.Min(Widest, rows.Max(r => r.Label.Length)) + 4;
        foreach (var (label, text) in rows)
        {
            var first = $"  {label}".PadRight(column);
            if (first.Length > column)
            {
                host.Output.WriteLine(first);
                first = new string(' ', column);
            }

            WriteWrapped(text, first, width);
        }

        host.Output.WriteLine();
    }

    /// <summary>Breaks between words; later lines are indented as far as <paramref name="first"/> reaches.</summary>
    private void WriteWrapped(string text, string first, int width)
    {
        foreach (var line in WordWrap.Lines(text, width - first.Length))
        {
            host.Output.WriteLine((first + line).TrimEnd());
            first = new string(' ', first.Length);
        }
    }
}
