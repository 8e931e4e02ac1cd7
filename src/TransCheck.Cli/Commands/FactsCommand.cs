using System.Collections.Immutable;
using System.CommandLine;
using TransCheck.Facts;
using TransCheck.Reading;
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
            var settings = target.Require(files, options.Read(result, files));
            ImmutableArray<ReadError> errors = [];
            target.Write(
                output => errors = JsonListings.WriteFacts(Find, texts, output),
                (output, style) => errors = TerminalListings.WriteFacts(Find, texts, style, output));
            target.Tell(result.GetValue(options.Quiet));
            return Diagnostics.ReadErrors(host, texts, errors);

            ImmutableArray<ReadError> Find(Action<DocumentFacts> found) => TransChecker.FindFacts(files, settings, found);
        });
        return command;
    }
}
