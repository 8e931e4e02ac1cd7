using System.Collections.Immutable;
using System.CommandLine;
using TransCheck.Checks;
using TransCheck.Cli.Caching;
using TransCheck.Cli.Decisions;
using TransCheck.Cli.Git;
using TransCheck.Cli.History;
using TransCheck.Decisions;
using TransCheck.Reporting;

namespace TransCheck.Cli.Commands;

/// <summary><c>transcheck check PATH...</c></summary>
internal static class CheckCommand
{
    /// <summary>One page of so many is slow to open and hard to find one's way in.</summary>
    private const int ManyPairs = 1000;

    public static Command Create(Texts texts, Host host)
    {
        var paths = Paths.Argument("PATH", texts["help.value.path"], texts["argument.check.path"]);
        var options = new CommonOptions(texts);
        var baselineOption = new Option<string?>("--baseline") { HelpName = texts["help.value.file"], Description = texts["option.baseline"] };
        var since = new Option<string?>("--changed-since") { HelpName = texts["help.value.revision"], Description = texts["option.changed-since"] };
        var decisions = new Option<bool>("--decisions") { Description = texts["option.decisions"] };
        var store = new StoreOptions(texts);
        var runs = new HistoryOptions(texts);
        var remember = new CacheOptions(texts);
        var command = new Command("check", texts["command.check"]) { paths };
        options.AddReportTo(command, options.MinConfidence, options.FailOn, options.SourceLanguage, options.Segments, options.Lexicon, options.Glossary, baselineOption, decisions, store.Store, runs.Record, runs.NewSince, runs.History, since, options.Stale, options.CompareAll, remember.File, remember.Size, remember.NoCache, options.Verbose);
        command.SetAction(result =>
        {
            var input = Paths.Require(result.GetRequiredValue(paths), texts);
            var targets = OutputTarget.AllOf(texts, host, options, result);
            var detail = targets.Max(t => t.Format is OutputTarget.Terminal ? ReportDetail.Facts : ReportFormats.Detail(t.Format));
            var settings = options.Read(result, input);
            var baselineFile = result.GetValue(baselineOption) ?? settings.ExistingBaseline(texts);
            var how = OutputCheck.Require([.. targets.Select(t => t.RequiredFile()).OfType<string>()], input, [.. settings.Files, baselineFile], settings.Options, texts) with { Detail = detail };
            using var repository = result.GetValue(since) is not null || settings.Stale ? GitArticles.Open(input, settings.Options.Read.MaxBytes, texts) : null;
            using var cache = remember.Open(result, input);
            how = CacheOptions.With(how, cache, settings) with
            {
                Changes = result.GetValue(since) is { } revision ? repository?.ChangesSince(revision, settings.Options.Read.Formats) : null,
                History = settings.Stale ? repository?.History() : null,
            };
            var baseline = baselineFile is null ? null : BaselineFiles.Read(baselineFile, texts);
            var decided = result.GetValue(decisions) || settings.Decisions is not null || result.GetValue(store.Store) is not null ? store.Load(result, settings.Decisions) : [];
            var history = RunHistory.Open(runs, result, settings, input, how.Changes is not null, targets.Exists(t => t.IsFolder), texts, DateTimeOffset.UtcNow);
            var quiet = result.GetValue(options.Quiet);
            var streamed = baseline is null && decided.IsEmpty && history.Since is null ? targets.Find(t => t.IsStreamed) : null;
            using var stream = streamed?.OpenStream();
            var report = ProgressDisplay.Run(host, texts, !quiet, (progress, cancellation) =>
                TransChecker.Check(TransChecker.Plan(input, how, progress, cancellation), how, progress, stream is null ? null : streamed!.Write(stream), cancellation));
            cache?.Dispose();
            remember.Tell(host, cache, result);
            report = baseline?.Apply(report, DateOnly.FromDateTime(DateTime.UtcNow)) ?? report;
            report = decided.IsEmpty ? report : DecisionReport.Apply(report, decided);
            var whole = report;
            report = history.Compare(report);
            foreach (var target in targets)
            {
                if (target == streamed)
                {
                    target.End(stream!, report);
                    continue;
                }

                if (target.IsFolder)
                {
                    target.Write(ReportFolder.Write(report, texts, CommandLine.Version, history.Statistics(whole)));
                    target.Tell(quiet);
                    continue;
                }

                IReportWriter writer = target.Format is OutputTarget.Terminal
                    ? new TerminalReport(texts, target.Style, quiet, result.GetValue(options.Verbose))
                    : ReportFormats.Create(target.Format, texts, CommandLine.Version, GitRepository.PathsFromRoot(Directory.GetCurrentDirectory()));
                target.Write(output => writer.Write(report, output));
                target.Tell(quiet);
            }

            var recorded = history.Record(whole);
            Diagnostics.ReadErrors(host, texts, report.Errors);
            if (how.History is not null && repository is { IsShallow: true } && !quiet)
            {
                host.Error.WriteLine(texts["warning.shallow"]);
            }

            if (!targets.Exists(t => t.Format is OutputTarget.Terminal))
            {
                Say("baseline.known", report.SetAsideCount(SetAsideBy.Baseline));
                Say("decisions.dismissed", report.SetAsideCount(SetAsideBy.Decision));
                Tell(texts.Since(report) is { } compared ? [compared] : []);
            }

            Say("hint.folder", report.Pairs.Length >= ManyPairs && targets.Exists(t => t.Format is "html" && !t.IsFolder) ? report.Pairs.Length : 0);
            Say("baseline.fixed", report.Baseline?.Fixed ?? 0);
            Say("baseline.expired", report.Baseline?.Expired ?? 0);
            Tell(history.Remarks);
            Tell(recorded is null ? [] : [texts.Format("history.recorded-as", recorded.Number)]);
            return Exit(report, settings.FailOn);

            void Tell(ImmutableArray<string> remarks)
            {
                foreach (var remark in quiet ? [] : remarks)
                {
                    host.Error.WriteLine(remark);
                }
            }

            void Say(string key, int count)
            {
                if (count > 0 && !quiet)
                {
                    host.Error.WriteLine(texts.Count(key, count));
                }
            }
        });
        return command;
    }

    private static int Exit(CheckReport report, Severity? failOn) =>
        report.Errors.Length > 0 ? ExitCode.Unreadable
        : failOn is { } severity && report.HasFindingsFrom(severity) ? ExitCode.Findings
        : ExitCode.Clean;
}
