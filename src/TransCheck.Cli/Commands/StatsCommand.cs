using System.CommandLine;
using TransCheck.Cli.History;
using TransCheck.History;
using TransCheck.Reporting;
using TransCheck.Reporting.Statistics;

namespace TransCheck.Cli.Commands;

/// <summary><c>transcheck stats [PATH]</c></summary>
internal static class StatsCommand
{
    private static readonly string[] Formats = [OutputTarget.Terminal, "json", "csv", "html"];

    private static readonly string[] Dimensions = [.. DimensionNames.All.Select(DimensionNames.Of), "run", "run-month"];

    public static Command Create(Texts texts, Host host)
    {
        var path = new Argument<string?>("PATH") { HelpName = texts["help.value.path"], Description = texts["argument.stats.path"], Arity = ArgumentArity.ZeroOrOne };
        var options = new CommonOptions(texts);
        var history = new HistoryOptions(texts);
        var by = new Option<string[]>("--by") { HelpName = string.Join('|', Dimensions), Description = texts["option.by"] };
        var format = new Option<string?>("--format", "-f") { HelpName = string.Join('|', Formats), Description = texts["option.format"] };
        options.Accept(by, Dimensions);
        options.Accept(format, Formats);
        var command = new Command("stats", texts["command.stats"]) { path, history.Run, by, history.Store, format };
        options.AddOutputTo(command);
        command.SetAction(result =>
        {
            var place = result.GetValue(history.Store) ?? RunStore.DefaultPlace;
            var store = history.OpenToRead(place);
            var run = history.Find(history.Try(store.Runs), result.GetValue(history.Run) ?? "last", place);
            var report = history.Try(() => Report(store, run, result.GetValue(path), texts));
            var dimensions = result.GetValue(by) ?? [];
            var all = dimensions.Length > 0 ? dimensions : Dimensions;
            var target = new OutputTarget(texts, host, result.GetValue(format), result.GetValue(options.Output), result.GetValue(options.NoColor));
            target.Write(target.Format switch
            {
                "json" => output => StatisticsFiles.WriteJson(report, all, output),
                "csv" => output => StatisticsFiles.WriteCsv(report, all, output),
                "html" => output => StatisticsPage.Write(report, texts, CommandLine.Version, output),
                _ => output => StatisticsListing.Write(report, dimensions, texts, target.Style, output),
            });
            return ExitCode.Clean;
        });
        return command;
    }

    /// <exception cref="WrongUseException">The run has nothing under the path.</exception>
    private static StatisticsReport Report(RunStore store, RunFigures run, string? path, Texts texts)
    {
        var pairs = store.Pairs(run.Number);
        var name = path is null ? "" : Path.GetRelativePath(".", path).Replace('\\', '/');
        if (name is "" or ".")
        {
            return new StatisticsReport(run, RunStatistics.Of(pairs), store.Course(run.Number, null));
        }

        pairs = [.. pairs.Where(p => IsUnder(p.Source, p.Target))];
        var course = store.Course(run.Number, IsUnder);
        return pairs.IsEmpty ? throw new WrongUseException(texts.Format("error.no-pairs-under", run.Number, path)) : new StatisticsReport(course[^1], RunStatistics.Of(pairs), course, name);

        bool IsUnder(string source, string target) => Has(source) || Has(target);

        bool Has(string article) => article == name || article.StartsWith($"{name}/", StringComparison.Ordinal);
    }
}
