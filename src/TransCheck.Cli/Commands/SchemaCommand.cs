using System.CommandLine;
using TransCheck.Cli.Configuration;
using TransCheck.Reporting;

namespace TransCheck.Cli.Commands;

/// <summary><c>transcheck schema</c></summary>
internal static class SchemaCommand
{
    public static Command Create(Texts texts, Host host)
    {
        var options = new CommonOptions(texts);
        var command = new Command("schema", texts["command.schema"]) { options.Output, options.Language };
        command.SetAction(result =>
        {
            var target = new OutputTarget(texts, host, OutputTarget.Terminal, result.GetValue(options.Output), noColor: true);
            target.Write(output => output.Write(ConfigurationSchema.Write(texts)));
            target.Tell(quiet: false);
            return ExitCode.Clean;
        });
        return command;
    }
}
