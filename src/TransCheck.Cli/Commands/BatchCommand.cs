using System.CommandLine;
using System.Globalization;
using TransCheck.Batch;
using TransCheck.Checks;
using TransCheck.Cli.Batch;
using TransCheck.Cli.Decisions;
using TransCheck.Cli.Git;
using TransCheck.Cli.History;
using TransCheck.Reading;
using TransCheck.Reporting;
using TransCheck.Storage;

namespace TransCheck.Cli.Commands;

/// <summary><c>transcheck batch submit|work|status|report|remove</c>: a run that many machines share.</summary>
internal static class BatchCommand
{
    private const int UsualShard = 50;
    private const int MostInShard = 10_000;
    private const int UsualAckWait = 30;

    /// <summary>In seconds: workers tell each second that they are at work.</summary>
    private const int LeastAckWait = 3;

    private static readonly TimeSpan LooksAgain = TimeSpan.FromSeconds(1);

    public static Command Create(Texts texts, Host host) => new("batch", texts["command.batch"]) { Submit(texts, host), Work(texts, host), Status(texts, host), Report(texts, host), Remove(texts, host) };

    private static Command Submit(Texts texts, Host host)
    {
        var paths = Paths.Argument("PATH", texts["help.value.path"], texts["argument.check.path"]);
        var options = new CommonOptions(texts);
        var batch = new BatchOptions(texts, host);
        var git = new Option<string?>("--git") { HelpName = texts["help.value.git"], Description = texts["option.batch.git"] };
        var size = Number(texts, "--shard-size", "option.batch.shard-size", UsualShard, 1, MostInShard);
        var baseline = new Option<string?>("--baseline") { HelpName = texts["help.value.file"], Description = texts["option.baseline"] };
        options.AcceptLanguages();
        var command = new Command("submit", texts["command.batch.submit"])
        {
            paths, batch.Root, git, batch.CheckoutFolder, size, options.MinConfidence, options.FailOn, options.SourceLanguage, options.Segments, options.Lexicon, options.Glossary, baseline, options.CompareAll,
            options.MaxSize, options.FollowLinks, options.Jobs, options.Config, options.NoConfig, batch.Database, batch.Nats, options.Quiet, options.Language,
        };
        command.SetAction(result => batch.Try(() =>
        {
            var coordinator = batch.Coordinator(result);
            var checkouts = batch.Checkouts(result);
            var source = result.GetValue(git) is { } place ? checkouts.Resolve(place) : BatchSource.Folder;

            // From here on all is as if the command had been called there, the paths in the report too.
            Directory.SetCurrentDirectory(source.Repository is null ? batch.RootOf(result) : checkouts.FolderOf(source));
            var input = Paths.Require(result.GetRequiredValue(paths), texts);
            var settings = options.Read(result, input);
            if (settings.Stale)
            {
                throw new WrongUseException(texts["batch.error.stale"]);
            }

            var baselineFile = result.GetValue(baseline) ?? settings.ExistingBaseline(texts);
            if (baselineFile is not null)
            {
                BaselineFiles.Read(baselineFile, texts);
            }

            var frame = new BatchFrame
            {
                Input = [.. input],
                FailOn = settings.FailOn,
                Configuration = settings.Configuration,
                MinConfidence = settings.Options.Check.MinConfidence,
                Baseline = baselineFile is null ? null : SettingsFile.ReadText(baselineFile, ReadLimits.Baseline, "error.baseline-unreadable", texts),
                Decisions = settings.Decisions,
                PathFromRoot = GitRepository.PathsFromRoot(Directory.GetCurrentDirectory()).WorkingFolder,
            };
            var lexicon = settings.Lexicon is { } file ? SettingsFile.Read(file, ReadLimits.Lexicon, "error.lexicon-unreadable", texts) : null;
            var (run, isNew, waiting) = ProgressDisplay.Run(host, texts, !result.GetValue(options.Quiet), (progress, cancellation) =>
            {
                var plan = TransChecker.Plan(input, settings.Options, progress, cancellation);
                return coordinator.Submit(plan, settings.Options, source, BatchSettings.Of(settings.Options, lexicon, settings.Names), frame, result.GetValue(size), cancellation).GetAwaiter().GetResult();
            });
            host.Output.WriteLine(run);
            if (!result.GetValue(options.Quiet))
            {
                host.Error.WriteLine(texts.Format(isNew ? "batch.submitted" : "batch.known", run, texts.Number(waiting)));
            }

            return ExitCode.Clean;
        }));
        return command;
    }

    private static Command Work(Texts texts, Host host)
    {
        var options = new CommonOptions(texts);
        var batch = new BatchOptions(texts, host);
        var drain = new Option<bool>("--drain") { Description = texts["option.batch.drain"] };
        var ackWait = Number(texts, "--ack-wait", "option.batch.ack-wait", UsualAckWait, LeastAckWait, 3600);
        options.AcceptLanguages();
        var command = new Command("work", texts["command.batch.work"]) { batch.Root, batch.CheckoutFolder, drain, ackWait, options.Jobs, batch.Database, batch.Nats, options.Quiet, options.Verbose, options.Language };
        command.SetAction(result => batch.Try(() =>
        {
            var (root, database, checkouts) = (batch.RootOf(result), batch.DatabaseOf(result), batch.Checkouts(result));
            var name = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}");
            var how = new BatchWorkerOptions(name, batch.NatsOf(result), TimeSpan.FromSeconds(result.GetValue(ackWait)), result.GetValue(options.Jobs), result.GetValue(drain));
            var gate = new Lock();
            using var interruption = new Interruption(() => { });
            try
            {
                var worker = new BatchWorker(() => BatchStore.Open(database), how, source => source.Repository is null ? root : checkouts.FolderOf(source), Say);
                return worker.Run(interruption.Token).GetAwaiter().GetResult() ? ExitCode.Clean : ExitCode.WrongUse;
            }
            catch (OperationCanceledException e)
            {
                throw new InterruptedException(texts["batch.interrupted"], e) { Code = interruption.Code };
            }

            void Say(BatchNotice notice)
            {
                if (!result.GetValue(options.Quiet) && (!notice.IsDetail || result.GetValue(options.Verbose)))
                {
                    lock (gate)
                    {
                        host.Error.WriteLine(texts.Format(notice.Key, [.. notice.Arguments]));
                    }
                }
            }
        }));
        return command;
    }

    private static Command Status(Texts texts, Host host)
    {
        var options = new CommonOptions(texts);
        var batch = new BatchOptions(texts, host);
        var run = new Argument<string?>("RUN") { HelpName = texts["help.value.batch-run"], Description = texts["argument.batch.runs"], Arity = ArgumentArity.ZeroOrOne };
        options.AcceptLanguages();
        options.Accept(options.Format, OutputTarget.Terminal, "json");
        var command = new Command("status", texts["command.batch.status"]) { run, options.Format, batch.Database, options.Language };
        command.SetAction(result => batch.Try(() =>
        {
            var runs = BatchStore.Open(batch.DatabaseOf(result)).Status(result.GetValue(run));
            if (result.GetValue(run) is { } name && runs.IsEmpty)
            {
                throw new BatchException("batch.error.no-run", name);
            }

            if (result.GetValue(options.Format) is "json")
            {
                StatusListing.WriteJson(runs, host.Report);
            }
            else
            {
                StatusListing.Write(runs, texts, host.Output);
            }

            return ExitCode.Clean;
        }));
        return command;
    }

    private static Command Report(Texts texts, Host host)
    {
        var common = new CommonOptions(texts);
        var batch = new BatchOptions(texts, host);
        var wait = new Option<bool>("--wait") { Description = texts["option.batch.wait"] };
        var decisions = new Option<bool>("--decisions") { Description = texts["option.decisions"] };
        var store = new StoreOptions(texts);
        var command = new Command("report", texts["command.batch.report"]) { batch.Run };
        common.AddWrittenTo(command, wait, decisions, store.Store, batch.Database, common.Verbose);
        command.SetAction(result => batch.Try(() =>
        {
            var database = BatchStore.Open(batch.DatabaseOf(result));
            var coordinator = new BatchCoordinator(database, batch.NatsOf(result));
            var name = result.GetRequiredValue(batch.Run);
            if (!result.GetValue(wait))
            {
                // Before a report is begun.
                coordinator.RequireOver(name);
            }

            var frame = database.Frame(name);
            var options = TransCheckOptions.Default with { Check = new CheckOptions(frame.MinConfidence) };
            var settings = new RunSettings(options, frame.FailOn, Baseline: null, Stale: false) { Decisions = frame.Decisions, Configuration = frame.Configuration };
            var run = new ReportRun(texts, host, common, result, [], settings, existing: null, decisions, store)
            {
                Baseline = frame.Baseline is { } text ? Baseline.Parse(text) : null,
                Paths = new RootedPaths(frame.PathFromRoot),
            };
            run.History = RunHistory.Open(new HistoryOptions(texts), result, settings, frame.Input, isPartial: false, run.HasFolder, texts, DateTimeOffset.UtcNow);
            return run.Report(
                (progress, cancellation, inOrder) =>
                {
                    while (result.GetValue(wait) && !IsOver(coordinator, name, progress))
                    {
                        cancellation.WaitHandle.WaitOne(LooksAgain);
                        cancellation.ThrowIfCancellationRequested();
                    }

                    return coordinator.Report(name, run.Options.Detail, inOrder, cancellation);
                },
                () => { },
                () => { });
        }));
        return command;
    }

    private static Command Remove(Texts texts, Host host)
    {
        var options = new CommonOptions(texts);
        var batch = new BatchOptions(texts, host);
        options.AcceptLanguages();
        var command = new Command("remove", texts["command.batch.remove"]) { batch.Run, batch.Database, batch.Nats, options.Language };
        command.SetAction(result => batch.Try(() =>
        {
            batch.Coordinator(result).Remove(result.GetRequiredValue(batch.Run), CancellationToken.None).GetAwaiter().GetResult();
            return ExitCode.Clean;
        }));
        return command;
    }

    /// <summary>A database that does not answer now is asked again.</summary>
    private static bool IsOver(BatchCoordinator coordinator, string run, Action<Progress> progress)
    {
        try
        {
            var status = coordinator.Status(run);
            progress(new Progress(ProgressStage.Checking, status.PairsDone + status.PairsDead, status.Pairs));
            return status.IsOver;
        }
        catch (StoreException)
        {
            return false;
        }
    }

    private static Option<int> Number(Texts texts, string name, string description, int usual, int least, int most) => new(name)
    {
        HelpName = texts["help.value.number"],
        Description = texts[description],
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            {
                return value;
            }

            result.Refuse(texts.Format("batch.error.number", result.Tokens[0].Value, least, most));
            return usual;
        },
    };
}
