using System.CommandLine;
using TransCheck.Reporting;

namespace TransCheck.Cli.Commands;

/// <summary><c>transcheck pair PATH...</c></summary>
internal static class PairCommand
{
    public static Command Create(Texts texts, Host host)
    {
        var paths = Paths.Argument("PATH", texts["help.value.path"], texts["argument.pair.path"]);
        var options = new CommonOptions(texts);
        var command = new Command("pair", texts["command.pair"]) { paths };
        options.AddTo(command, options.SourceLanguage, options.Lexicon);
        command.SetAction(result =>
        {
            var input = Paths.Require(result.GetRequiredValue(paths), texts);
            var target = OutputTarget.Of(texts, host, options, result);
            var report = TransChecker.ShowPairs(input, target.Require(input, options.Read(result, input)));
            target.Write(
                output => JsonListings.WritePairs(report, texts, output),
                (output, style) => TerminalListings.WritePairs(report, texts, style, output));
            target.Tell(result.GetValue(options.Quiet));
            return Diagnostics.ReadErrors(host, texts, report.Errors);
        });
        return command;
    }
}
