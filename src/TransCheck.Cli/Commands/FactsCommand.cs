using System.CommandLine;
using TransCheck.Reporting;

namespace TransCheck.Cli.Commands;

/// <summary><c>transcheck facts FILE...</c></summary>
internal static class FactsCommand
{
    public static Command Create(Texts texts, Host host)
    {
        var paths = Paths.Argument("FILE", texts["help.value.file"], texts["argument.facts.file"]);
        var options = new CommonOptions(texts);
        var command = new Command("facts", texts["command.facts"]) { paths };
        options.AddTo(command, options.Segments);
        command.SetAction(result =>
        {
            var files = Paths.Require(result.GetRequiredValue(paths), texts);
            var target = OutputTarget.Of(texts, host, options, result);
            var listing = TransChecker.FindFacts(files, target.Require(files, options.Read(result, files)));
            target.Write(
                output => JsonListings.WriteFacts(listing, texts, output),
                (output, style) => TerminalListings.WriteFacts(listing, texts, style, output));
            target.Tell(result.GetValue(options.Quiet));
            return Diagnostics.ReadErrors(host, texts, listing.Errors);
        });
        return command;
    }
}
