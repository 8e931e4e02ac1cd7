using System.CommandLine;
using TransCheck.Cli.Caching;
using TransCheck.Cli.Decisions;
using TransCheck.Cli.Git;
using TransCheck.Cli.History;
using TransCheck.Reporting;

namespace TransCheck.Cli.Commands;

/// <summary><c>transcheck check PATH...</c></summary>
internal static class CheckCommand
{
    public static Command Create(Texts texts, Host host)
    {
        var paths = Paths.Argument("PATH", texts["help.value.path"], texts["argument.check.path"]);
        var options = new CommonOptions(texts);
        var baseline = new Option<string?>("--baseline") { HelpName = texts["help.value.file"], Description = texts["option.baseline"] };
        var since = new Option<string?>("--changed-since") { HelpName = texts["help.value.revision"], Description = texts["option.changed-since"] };
        var decisions = new Option<bool>("--decisions") { Description = texts["option.decisions"] };
        var store = new StoreOptions(texts);
        var runs = new HistoryOptions(texts);
        var remember = new CacheOptions(texts);
        var command = new Command("check", texts["command.check"]) { paths };
        options.AddReportTo(command, options.MinConfidence, options.FailOn, options.SourceLanguage, options.Segments, options.Lexicon, options.Glossary, baseline, decisions, store.Store, runs.Record, runs.NewSince, runs.History, since, options.Stale, options.CompareAll, remember.File, remember.Size, remember.NoCache, options.Verbose);
        command.SetAction(result =>
        {
            var input = Paths.Require(result.GetRequiredValue(paths), texts);
            var settings = options.Read(result, input);
            var run = new ReportRun(texts, host, options, result, input, settings, result.GetValue(baseline), decisions, store);
            using var repository = result.GetValue(since) is not null || settings.Stale ? GitArticles.Open(input, settings.Options.Read.MaxBytes, texts) : null;
            using var cache = remember.Open(result, input);
            var how = CacheOptions.With(run.Options, cache, settings) with
            {
                Changes = result.GetValue(since) is { } revision ? repository?.ChangesSince(revision, settings.Options.Read.Formats) : null,
                History = settings.Stale ? repository?.History() : null,
            };
            run.History = RunHistory.Open(runs, result, settings, input, how.Changes is not null, run.HasFolder, texts, DateTimeOffset.UtcNow);
            return run.Report(
                (progress, cancellation, inOrder) => TransChecker.Check(TransChecker.Plan(input, how, progress, cancellation), how, progress, inOrder, cancellation),
                () =>
                {
                    cache?.Dispose();
                    remember.Tell(host, cache, result, run.Quiet);
                },
                () =>
                {
                    if (how.History is not null && repository is { IsShallow: true } && !run.Quiet)
                    {
                        host.Error.WriteLine(texts["warning.shallow"]);
                    }
                });
        });
        return command;
    }
}
