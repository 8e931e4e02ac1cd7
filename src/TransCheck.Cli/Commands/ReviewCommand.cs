using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using TransCheck.Cli.Caching;
using TransCheck.Cli.Decisions;
using TransCheck.Cli.History;
using TransCheck.Reading;
using TransCheck.Reporting;
using TransCheck.Review;
using TransCheck.Review.Web;
using TransCheck.Storage;

namespace TransCheck.Cli.Commands;

/// <summary><c>transcheck review PATH...</c></summary>
internal static class ReviewCommand
{
    public static Command Create(Texts texts, Host host)
    {
        var paths = Paths.Argument("PATH", texts["help.value.path"], texts["argument.review.path"]);
        var options = new CommonOptions(texts);
        var store = new StoreOptions(texts);
        var runs = new HistoryOptions(texts);
        var remember = new CacheOptions(texts);
        var readOnly = new Option<bool>("--read-only") { Description = texts["option.read-only"] };
        var noBrowser = new Option<bool>("--no-browser") { Description = texts["option.no-browser"] };
        var port = new Option<int>("--port") { HelpName = texts["help.value.number"], Description = texts["option.port"] };
        port.CustomParser = result =>
        {
            if (ushort.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            result.AddError(texts["error.port"]);
            return 0;
        };
        var command = new Command("review", texts["command.review"])
        {
            paths, store.Store, runs.History, store.Person, readOnly, port, noBrowser, options.MinConfidence, options.SourceLanguage, options.Segments, options.Lexicon, options.Glossary, options.CompareAll, remember.File, remember.Size, remember.NoCache, options.MaxSize, options.FollowLinks, options.Jobs, options.Config, options.NoConfig, options.Quiet, options.Language,
        };
        options.AcceptLanguages();
        command.SetAction(async (result, cancellation) =>
        {
            var input = Paths.Require(result.GetRequiredValue(paths), texts);
            var settings = options.Read(result, input);
            var baseline = settings.ExistingBaseline(texts) is { } file ? BaselineFiles.Read(file, texts) : null;
            var decisions = store.Open(result, settings.Decisions);
            var history = RunHistory.Open(runs, result, settings, input, isPartial: false, showsStatistics: true, texts, DateTimeOffset.UtcNow);
            CheckReport Settle(CheckReport report) => baseline?.Apply(report, DateOnly.FromDateTime(DateTime.UtcNow)) ?? report;
            var quiet = result.GetValue(options.Quiet);
            var review = new ReviewOptions(texts, settings.Options, IsReport(input) ? ["."] : input, store.PersonOf(result), result.GetValue(readOnly), CommandLine.Version, TimeProvider.System) { Settle = Settle, Statistics = history.Statistics };
            using var cache = remember.Open(result, input);
            var report = ProgressDisplay.Run(host, texts, !quiet, (progress, interrupted) => Check(input, CacheOptions.With(settings.Options, cache, settings), texts, progress, interrupted));
            cache?.Dispose();
            remember.Tell(host, cache, result, quiet);
            Diagnostics.ReadErrors(host, texts, report.Errors);
            await ServeAsync(Settle(report), decisions, review, result.GetValue(port), address =>
            {
                host.Output.WriteLine(texts.Format("review.address", address));
                host.Output.WriteLine(texts["review.stop"]);
                host.Flush();
                if (!result.GetValue(noBrowser) && host.OutputIsTerminal)
                {
                    OpenBrowser(address);
                }
            }, cancellation).ConfigureAwait(false);
            return ExitCode.Clean;
        });
        return command;
    }

    /// <summary>Checks articles, or the pairs of a report as they are now.</summary>
    private static CheckReport Check(IReadOnlyList<string> input, TransCheckOptions options, Texts texts, Action<Progress>? progress, CancellationToken cancellation)
    {
        if (!IsReport(input))
        {
            return TransChecker.Check(input, options, progress, cancellation);
        }

        var pairs = CheckedPairs.Parse(SettingsFile.ReadText(input[0], ReadLimits.Baseline, "error.report-unreadable", texts)) ?? throw new WrongUseException(texts.Format("error.report-file", input[0]));
        var here = new FolderBounds(["."]);
        var outside = pairs.SelectMany(p => new[] { p.Source.Path, p.Target.Path }).FirstOrDefault(p => !here.Contains(RealPath.Of(p)));
        return outside is null ? TransChecker.CheckAgain(pairs, options, progress, cancellation) : throw new WrongUseException(texts.Format("error.report-outside", input[0], outside));
    }

    private static bool IsReport(IReadOnlyList<string> input) => input is [var path] && path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && File.Exists(path);

    private static async Task ServeAsync(CheckReport report, TransCheck.Decisions.DecisionStore decisions, ReviewOptions options, int port, Action<Uri> ready, CancellationToken cancellation)
    {
        ReviewServer server;
        try
        {
            server = await ReviewServer.StartAsync(report, decisions, options, port).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            throw new WrongUseException(options.Texts.Format("error.port-taken", port, e.Message), e);
        }
        catch (StoreException e)
        {
            throw new WrongUseException(options.Texts.Format("error.store", e.Message), e);
        }

        await using (server.ConfigureAwait(false))
        {
            // What the check needed is not needed to look at its result.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            ready(server.Address);
            await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).ConfigureAwait(false);
        }
    }

    private static void OpenBrowser(Uri address)
    {
        try
        {
            using var process = OperatingSystem.IsWindows() ? Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true })
                : Process.Start(new ProcessStartInfo(RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "open" : "xdg-open", [address.AbsoluteUri]) { RedirectStandardError = true, RedirectStandardOutput = true });
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            // The address was printed.
        }
    }
}
