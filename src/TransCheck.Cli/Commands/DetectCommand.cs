using System.CommandLine;
using TransCheck.Reporting;

namespace TransCheck.Cli.Commands;

/// <summary><c>transcheck detect FILE...</c></summary>
internal static class DetectCommand
{
    public static Command Create(Texts texts, Host host)
    {
        var paths = Paths.Argument("FILE", texts["help.value.file"], texts["argument.detect.file"]);
        var options = new CommonOptions(texts);
        var command = new Command("detect", texts["command.detect"]) { paths };
        options.AddTo(command);
        command.SetAction(result =>
        {
            var files = Paths.Require(result.GetRequiredValue(paths), texts);
            var target = OutputTarget.Of(texts, host, options, result);
            var input = TransChecker.Read(files, target.Require(files, options.Read(result, files)));
            target.Write(
                output => JsonListings.WriteLanguages(input, texts, output),
                (output, style) => TerminalListings.WriteLanguages(input, texts, style, output));
            target.Tell(result.GetValue(options.Quiet));
            return Diagnostics.ReadErrors(host, texts, input.Errors);
        });
        return command;
    }
}
