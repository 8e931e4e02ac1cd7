using TransCheck.Articles;
using TransCheck.Cli;
using TransCheck.Reporting;

namespace TransCheck.Fuzz.Targets;

/// <summary>A command line, one argument a line, is taken apart; no command runs.</summary>
internal sealed class ArgumentsTarget : IFuzzTarget
{
    private static readonly Texts Texts = new(Language.Turkish);
    private static readonly Host Nowhere = new(() => Stream.Null, () => Stream.Null);

    public string Name => "arguments";

    public void Run(byte[] input)
    {
        var arguments = InputText.Of(input).Split('\n');
        ToolLanguage.Of(arguments, _ => arguments[0]);
        var result = CommandLine.Root(Texts, Nowhere).Parse(arguments, CommandLine.Parser);
        var command = result.CommandResult.Command;
        if (result.Errors.Count > 0 || result.Action != command.Action)
        {
            // A mistake or a question for help: the options are not asked for.
            return;
        }

        foreach (var option in command.Options)
        {
            result.GetResult(option)?.GetValueOrDefault<object?>();
        }
    }
}
