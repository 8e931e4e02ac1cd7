using System.CommandLine;
using TransCheck.Checks;
using TransCheck.Reporting;

namespace TransCheck.Cli.Commands;

/// <summary><c>transcheck explain [CHECK]</c></summary>
internal static class ExplainCommand
{
    public static Command Create(Texts texts, Host host)
    {
        var name = new Argument<string?>("CHECK") { HelpName = texts["help.value.check"], Arity = ArgumentArity.ZeroOrOne, Description = texts["argument.explain.check"] };
        name.CompletionSources.Add(_ => CheckCatalogue.Infos.Select(c => new System.CommandLine.Completions.CompletionItem(c.Name)));
        var options = new CommonOptions(texts);
        var command = new Command("explain", texts["command.explain"]) { name };
        options.AddOutputTo(command);
        command.SetAction(result =>
        {
            var target = OutputTarget.Of(texts, host, options, result);
            if (result.GetValue(name) is not { } asked)
            {
                target.Write(output => CheckExplanation.WriteAll(texts, target.Style, output));
                return ExitCode.Clean;
            }

            var check = CheckCatalogue.Infos.FirstOrDefault(c =>
                string.Equals(c.Id, asked, StringComparison.OrdinalIgnoreCase) || string.Equals(c.Name, asked, StringComparison.OrdinalIgnoreCase))
                ?? throw new WrongUseException(texts.Format("error.no-such-check", asked));
            target.Write(output => CheckExplanation.Write(check, texts, target.Style, output));
            return ExitCode.Clean;
        });
        return command;
    }
}
