using System.CommandLine;
using TransCheck.Cli.Decisions;
using TransCheck.Reporting;

namespace TransCheck.Cli.Commands;

/// <summary><c>transcheck archive PATH...</c></summary>
internal static class ArchiveCommand
{
    public static Command Create(Texts texts, Host host)
    {
        var paths = Paths.Argument("PATH", texts["help.value.path"], texts["argument.archive.path"]);
        var options = new CommonOptions(texts);
        var baseline = new Option<string?>("--baseline") { HelpName = texts["help.value.file"], Description = texts["option.baseline"] };
        var decisions = new Option<bool>("--decisions") { Description = texts["option.decisions"] };
        var store = new StoreOptions(texts);
        var command = new Command("archive", texts["command.archive"]) { paths };
        options.AddReportTo(command, options.MinConfidence, options.FailOn, options.SourceLanguage, options.Segments, options.Lexicon, baseline, decisions, store.Store, options.Verbose);
        command.SetAction(result =>
        {
            var input = Paths.Require(result.GetRequiredValue(paths), texts);
            var run = new ReportRun(texts, host, options, result, input, options.Read(result, input), result.GetValue(baseline), decisions, store);
            return run.Report((progress, cancellation) => TransChecker.CompareStories(input, run.Options, progress, cancellation));
        });
        return command;
    }
}
