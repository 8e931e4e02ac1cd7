using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Reflection;
using TransCheck.Cli.Commands;
using TransCheck.Reporting;

namespace TransCheck.Cli;

/// <summary>The <c>transcheck</c> command.</summary>
internal static class CommandLine
{
    public static string Version { get; } = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>No argument stands for a file of further arguments: whoever names a file <c>@x.md</c> would give the options of all who check it.</summary>
    internal static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    public static int Run(IReadOnlyList<string> arguments, Host host)
    {
        var texts = new Texts(ToolLanguage.Of(arguments, host.Variable));
        var code = Run(Root(texts, host).Parse(arguments, Parser), texts, host);
        host.Flush();
        if (host.OutputFailure is { } failure)
        {
            Diagnostics.Error(host, texts.Format("error.output", texts["standard-output"], texts.Cause(failure)));
            return ExitCode.WrongUse;
        }

        return host.ErrorFailure is not null && code == ExitCode.Clean ? ExitCode.WrongUse : code;
    }

    private static int Run(ParseResult result, Texts texts, Host host)
    {
        try
        {
            if (result.Action is not (null or ParseErrorAction))
            {
                return result.Invoke(new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false });
            }

            Diagnostics.Error(host, [.. UsageErrors.Of(result, texts)]);
            host.Error.WriteLine(texts.Format("cli.see-help", CommandPath(result)));
            return ExitCode.WrongUse;
        }
        catch (WrongUseException e)
        {
            Diagnostics.Error(host, [.. e.Messages]);
            return ExitCode.WrongUse;
        }
        catch (InterruptedException e)
        {
            Diagnostics.Error(host, e.Message);
            return e.Code;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Diagnostics.Fault(host, texts, e);
            return ExitCode.Fault;
        }
    }

    internal static RootCommand Root(Texts texts, Host host)
    {
        var root = new RootCommand(texts["cli.description"])
        {
            CheckCommand.Create(texts, host),
            ArchiveCommand.Create(texts, host),
            PairCommand.Create(texts, host),
            AlignCommand.Create(texts, host),
            FactsCommand.Create(texts, host),
            DetectCommand.Create(texts, host),
            ExplainCommand.Create(texts, host),
            LearnCommand.Create(texts, host),
            ReviewCommand.Create(texts, host),
            DecideCommands.Accept(texts, host),
            DecideCommands.Dismiss(texts, host),
            DecisionsCommand.Create(texts, host),
            HistoryCommand.Create(texts, host),
            StatsCommand.Create(texts, host),
            BaselineCommand.Create(texts, host),
            BatchCommand.Create(texts, host),
            InitCommand.Create(texts, host),
            SchemaCommand.Create(texts, host),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWriter(texts, host);
        }

        root.SetAction(result => new HelpWriter(texts, host).Invoke(result));
        foreach (var command in root.Subcommands.SelectMany(c => c.Subcommands.Prepend(c)))
        {
            foreach (var argument in command.Arguments)
            {
                argument.Validators.Add(result => RefuseBlank(result, argument.HelpName ?? argument.Name, texts));
                argument.Validators.Add(result => RefuseUnknownOptions(result, command, texts));
            }

            foreach (var option in command.Options)
            {
                option.Validators.Add(result => RefuseBlank(result, option.Name, texts));
                option.Validators.Add(result => RefuseOptions(result, command, option.Name, texts));
            }
        }

        return root;
    }

    /// <summary>A script whose variable is empty did not mean the working directory, nor no file at all.</summary>
    private static void RefuseBlank(SymbolResult result, string name, Texts texts)
    {
        if (result.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
        {
            result.Refuse(texts.Format("error.blank", name));
        }
    }

    /// <summary>The parser takes an option that it does not know for a path.</summary>
    private static void RefuseUnknownOptions(ArgumentResult result, Command command, Texts texts)
    {
        foreach (var value in result.Tokens.Select(t => t.Value).Where(v => v.StartsWith('-') && v.Length > 1 && !Path.Exists(v)))
        {
            result.Refuse(UsageErrors.UnknownOption(value, command, texts));
        }
    }

    /// <summary>The parser takes whatever stands behind an option for its value, the next option as well.</summary>
    private static void RefuseOptions(SymbolResult result, Command command, string name, Texts texts)
    {
        foreach (var value in result.Tokens.Select(t => t.Value))
        {
            if (command.Options.Any(o => string.Equals(o.Name, value, StringComparison.Ordinal) || o.Aliases.Contains(value)))
            {
                result.Refuse(texts.Format("error.option-as-value", name, value));
            }
        }
    }

    private static string CommandPath(ParseResult result) =>
        PathOf(result.CommandResult.Command);

    /// <summary>The words that call a command.</summary>
    internal static string PathOf(Command command) => command is RootCommand ? "transcheck" : $"{PathOf(command.Parents.OfType<Command>().First())} {command.Name}";
}
