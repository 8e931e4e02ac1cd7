using System.CommandLine;
using TransCheck.Cli.History;
using TransCheck.Reporting;
using TransCheck.Reporting.Statistics;

namespace TransCheck.Cli.Commands;

/// <summary><c>transcheck history</c></summary>
internal static class HistoryCommand
{
    private static readonly string[] Formats = [OutputTarget.Terminal, "json", "csv"];

    public static Command Create(Texts texts, Host host)
    {
        var options = new CommonOptions(texts);
        var history = new HistoryOptions(texts);
        var format = new Option<string?>("--format", "-f") { HelpName = string.Join('|', Formats), Description = texts["option.format"] };
        options.Accept(format, Formats);
        var command = new Command("history", texts["command.history"]) { history.Store, format };
        options.AddOutputTo(command);
        command.SetAction(result =>
        {
            var place = result.GetValue(history.Store) ?? TransCheck.History.RunStore.DefaultPlace;
            var runs = history.Try(history.OpenToRead(place).Runs);
            var target = new OutputTarget(texts, host, result.GetValue(format), result.GetValue(options.Output), result.GetValue(options.NoColor));
            target.Write(target.Format switch
            {
                "json" => output => StatisticsFiles.WriteJson(runs, output),
                "csv" => output => StatisticsFiles.WriteCsv(runs, output),
                _ => output => StatisticsListing.WriteRuns(runs, texts, target.Style, output),
            });
            return ExitCode.Clean;
        });
        return command;
    }
}
