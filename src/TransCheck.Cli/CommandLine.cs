using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Reflection;
using TransCheck.Cli.Commands;
using TransCheck.Reporting;

namespace TransCheck.Cli;

/// <summary>The <c>transcheck</c> command.</summary>
internal static class CommandLine
{
    public static string Version { get; } = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0.0.0";

    public static int Run(IReadOnlyList<string> arguments, Host host)
    {
        var texts = new Texts(ToolLanguage.Of(arguments, host.Variable));

        // The words that the parser itself says.
        CultureInfo.CurrentUICulture = texts.Culture;
        var root = Root(texts, host);
        var result = root.Parse(arguments);
        try
        {
            if (result.Action is not (null or ParseErrorAction))
            {
                return result.Invoke(new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false });
            }

            foreach (var error in result.Errors)
            {
                Diagnostics.Error(host, error.Message);
            }

            host.Error.WriteLine(texts.Format("cli.see-help", CommandPath(result)));
            return ExitCode.WrongUse;
        }
        catch (WrongUseException e)
        {
            Diagnostics.Error(host, e.Message);
            return ExitCode.WrongUse;
        }
    }

    private static RootCommand Root(Texts texts, Host host)
    {
        var root = new RootCommand(texts["cli.description"])
        {
            CheckCommand.Create(texts, host),
            PairCommand.Create(texts, host),
            AlignCommand.Create(texts, host),
            FactsCommand.Create(texts, host),
            DetectCommand.Create(texts, host),
            ExplainCommand.Create(texts, host),
            LearnCommand.Create(texts, host),
            BaselineCommand.Create(texts, host),
            InitCommand.Create(texts, host),
            SchemaCommand.Create(texts, host),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWriter(texts, host);
        }

        root.SetAction(result => new HelpWriter(texts, host).Invoke(result));
        return root;
    }

    private static string CommandPath(ParseResult result) =>
        result.CommandResult.Command is RootCommand ? "transcheck" : $"transcheck {result.CommandResult.Command.Name}";
}
