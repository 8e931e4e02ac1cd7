using System.Collections.Immutable;
using System.CommandLine;
using TransCheck.Checks;
using TransCheck.Cli.Decisions;
using TransCheck.Cli.Git;
using TransCheck.Cli.History;
using TransCheck.Decisions;
using TransCheck.Reporting;

namespace TransCheck.Cli;

/// <summary>
/// What the commands share that report findings: where the reports go, which findings a baseline or an editor has settled, and what the exit code says.
/// Made before articles are read, so that what cannot be written or read besides is told at once.
/// </summary>
internal sealed class ReportRun
{
    /// <summary>One page of so many is slow to open and hard to find one's way in.</summary>
    private const int ManyPairs = 1000;

    private readonly Texts _texts;
    private readonly Host _host;
    private readonly List<OutputTarget> _targets;
    private readonly bool _verbose;
    private readonly Severity? _failOn;
    private readonly ImmutableArray<Decision> _decided;

    /// <param name="input">What articles are read from.</param>
    /// <param name="existing">The baseline that an option names; null for that of the configuration.</param>
    /// <param name="decisions">The option that asks for decisions; null for a command without.</param>
    /// <exception cref="WrongUseException">A report cannot be written, or the baseline or the decisions cannot be read.</exception>
    public ReportRun(Texts texts, Host host, CommonOptions options, ParseResult result, IReadOnlyList<string> input, RunSettings settings, string? existing, Option<bool> decisions, StoreOptions store)
    {
        (_texts, _host, _failOn) = (texts, host, settings.FailOn);
        Quiet = result.GetValue(options.Quiet);
        _verbose = result.GetValue(options.Verbose);
        _targets = OutputTarget.AllOf(texts, host, options, result);
        var detail = _targets.Max(t => t.Format is OutputTarget.Terminal ? ReportDetail.Facts : ReportFormats.Detail(t.Format));
        var baseline = existing ?? settings.ExistingBaseline(texts);
        Options = OutputCheck.Require([.. _targets.Select(t => t.RequiredFile()).OfType<string>()], input, [.. settings.Files, baseline], settings.Options, texts) with { Detail = detail };
        Baseline = baseline is null ? null : BaselineFiles.Read(baseline, texts);
        _decided = result.GetValue(decisions) || settings.Decisions is not null || result.GetValue(store.Store) is not null ? store.Load(result, settings.Decisions) : [];
    }

    public bool Quiet { get; }

    /// <summary>Whether a report goes into a folder of pages.</summary>
    public bool HasFolder => _targets.Exists(t => t.IsFolder);

    /// <summary>The findings that are accepted; null for none.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>Of the reports that services show.</summary>
    public RootedPaths Paths { get; init; } = GitRepository.PathsFromRoot(Directory.GetCurrentDirectory());

    /// <summary>The runs before, and the record of this one; null for a command without.</summary>
    public RunHistory? History { get; set; }

    /// <summary>Those of the settings, with the outputs passed over.</summary>
    public TransCheckOptions Options { get; }

    /// <summary>Runs the work with its progress shown, and writes its report.</summary>
    /// <returns>The exit code.</returns>
    public int Report(Func<Action<Progress>, CancellationToken, CheckReport> work) => Write(ProgressDisplay.Run(_host, _texts, !Quiet, work), null, null, null);

    /// <summary>As <see cref="Report(Func{Action{Progress}, CancellationToken, CheckReport})"/>, of work that gives its pairs one by one.</summary>
    /// <param name="done">Called when the work is done, before reports are written.</param>
    /// <param name="ended">Called before the last remarks.</param>
    public int Report(Func<Action<Progress>, CancellationToken, Action<PairReport>?, CheckReport> work, Action done, Action ended)
    {
        var streamed = Baseline is null && _decided.IsEmpty && History?.Since is null ? _targets.Find(t => t.IsStreamed) : null;
        using var stream = streamed?.OpenStream();
        var report = ProgressDisplay.Run(_host, _texts, !Quiet, (progress, cancellation) => work(progress, cancellation, stream is null ? null : streamed?.Write(stream)));
        done();
        return Write(report, streamed, stream, ended);
    }

    private int Write(CheckReport report, OutputTarget? streamed, IOpenReport? stream, Action? ended)
    {
        report = Baseline?.Apply(report, DateOnly.FromDateTime(DateTime.UtcNow)) ?? report;
        report = _decided.IsEmpty ? report : DecisionReport.Apply(report, _decided);
        var whole = report;
        report = History?.Compare(report) ?? report;
        foreach (var target in _targets)
        {
            if (target == streamed && stream is not null)
            {
                target.End(stream, report);
                continue;
            }

            Write(report, whole, target);
            target.Tell(Quiet);
        }

        var recorded = History?.Record(whole);
        Diagnostics.ReadErrors(_host, _texts, report.Errors);
        ended?.Invoke();
        if (!_targets.Exists(t => t.Format is OutputTarget.Terminal))
        {
            Say("baseline.known", report.SetAsideCount(SetAsideBy.Baseline));
            Say("decisions.dismissed", report.SetAsideCount(SetAsideBy.Decision));
            Tell(_texts.Since(report) is { } compared ? [compared] : []);
        }

        Say("hint.folder", report.Pairs.Count >= ManyPairs && _targets.Exists(t => t.Format is "html" && !t.IsFolder) ? report.Pairs.Count : 0);
        Say("baseline.fixed", report.Baseline?.Fixed ?? 0);
        Say("baseline.expired", report.Baseline?.Expired ?? 0);
        Tell(History?.Remarks ?? []);
        Tell(recorded is null ? [] : [_texts.Format("history.recorded-as", recorded.Number)]);
        return report.Errors.Length > 0 ? ExitCode.Unreadable
            : _failOn is { } severity && report.HasFindingsFrom(severity) ? ExitCode.Findings
            : ExitCode.Clean;
    }

    /// <param name="whole">With the findings that earlier runs had as well.</param>
    private void Write(CheckReport report, CheckReport whole, OutputTarget target)
    {
        if (target.IsFolder)
        {
            target.Write(ReportFolder.Write(report, _texts, CommandLine.Version, History?.Statistics(whole)));
            return;
        }

        IReportWriter writer = target.Format is OutputTarget.Terminal
            ? new TerminalReport(_texts, target.Style, Quiet, _verbose)
            : ReportFormats.Create(target.Format, _texts, CommandLine.Version, Paths);
        target.Write(output => writer.Write(report, output));
    }

    private void Tell(ImmutableArray<string> remarks)
    {
        foreach (var remark in Quiet ? [] : remarks)
        {
            _host.Error.WriteLine(remark);
        }
    }

    private void Say(string key, int count)
    {
        if (count > 0 && !Quiet)
        {
            _host.Error.WriteLine(_texts.Count(key, count));
        }
    }
}
