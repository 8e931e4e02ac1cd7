using System.Collections.Immutable;
using System.CommandLine;
using TransCheck.Cli.Git;
using TransCheck.History;
using TransCheck.Reading;
using TransCheck.Reporting;
using TransCheck.Reporting.Statistics;

namespace TransCheck.Cli.History;

/// <summary>What a check has to do with the runs before it. Whatever is wrong with these is told before the check begins.</summary>
internal sealed class RunHistory
{
    private readonly Texts _texts;
    private readonly HistoryOptions _options;
    private readonly RunStore? _store;
    private readonly RunOptions _run;
    private readonly IReadOnlyList<string> _input;
    private readonly bool _records;
    private readonly DateTimeOffset _now;

    private RunHistory(Texts texts, HistoryOptions options, RunStore? store, RunOptions run, IReadOnlyList<string> input, bool records, DateTimeOffset now) =>
        (_texts, _options, _store, _run, _input, _records, _now) = (texts, options, store, run, input, records, now);

    /// <summary>The run that only new findings are reported since; null for none.</summary>
    public RunFigures? Since { get; private init; }

    /// <summary>What people should know of the comparison; empty for nothing.</summary>
    public ImmutableArray<string> Remarks { get; private init; } = [];

    /// <param name="input">What is checked.</param>
    /// <param name="isPartial">Whether only what had changed is.</param>
    /// <param name="showsStatistics">Whether the runs before are shown with this one, where there are any.</param>
    /// <exception cref="WrongUseException">The store does not answer, or there is no such run.</exception>
    public static RunHistory Open(HistoryOptions options, ParseResult result, RunSettings settings, IReadOnlyList<string> input, bool isPartial, bool showsStatistics, Texts texts, DateTimeOffset now)
    {
        var place = options.Place(result, settings.History);
        var records = result.CommandResult.Command.Options.Contains(options.Record) && (result.GetResult(options.Record) is { Implicit: false } ? result.GetValue(options.Record) : settings.Record);
        var asked = result.GetValue(options.NewSince);
        var scope = string.Join('\n', input.Select(p => Path.GetRelativePath(".", p).Replace('\\', '/')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var run = new RunOptions(scope, isPartial, settings.Options.Check.MinConfidence, settings.Configuration);

        // A check that needs no earlier run does not fail for want of one.
        var store = records ? options.Try(() => RunStore.Open(place)) : asked is not null || (showsStatistics && (File.Exists(place) || result.GetResult(options.History) is { Implicit: false })) ? options.OpenToRead(place) : null;
        if (asked is null || store is null)
        {
            return new RunHistory(texts, options, store, run, input, records, now);
        }

        var runs = options.Try(store.Runs);
        var isFirst = records && runs.IsEmpty && HistoryOptions.IsLast(asked);
        var since = isFirst ? null : options.Find(runs, asked, place);
        return new RunHistory(texts, options, store, run, input, records, now)
        {
            Since = since,
            Remarks = isFirst ? [texts.Format("history.first", place)]
                : since is not null && since.Options.MinConfidence != run.MinConfidence ? [texts.Format("history.other-confidence", since.Number, texts.Percent(since.Options.MinConfidence), texts.Percent(run.MinConfidence))]
                : [],
        };
    }

    /// <summary>Sets aside what was reported in the run that was asked for.</summary>
    /// <exception cref="WrongUseException">The store does not answer.</exception>
    public CheckReport Compare(CheckReport report) =>
        Since is { } since && _store is { } store ? EarlierRun.Compare(report, since, _options.Try(() => store.KnownAfter(since.Number))) : report;

    /// <summary>The statistics of a run with those before it over the same articles.</summary>
    /// <param name="report">As it was before <see cref="Compare"/>: what was there before is no less wrong.</param>
    /// <exception cref="WrongUseException">The store does not answer.</exception>
    public StatisticsReport Statistics(CheckReport report)
    {
        var earlier = _store is { } store ? _options.Try(store.Runs).Where(r => r.Options.Scope == _run.Scope && !r.Options.IsPartial && !_run.IsPartial) : [];
        return StatisticsReport.Of(report, Figures(report), [.. earlier]);
    }

    /// <summary>Records the run where that was asked for.</summary>
    /// <param name="report">As it was before <see cref="Compare"/>.</param>
    /// <returns>The run; null where none was recorded.</returns>
    /// <exception cref="WrongUseException">The store does not answer: nothing was recorded.</exception>
    public RunFigures? Record(CheckReport report)
    {
        if (!_records || _store is not { } store)
        {
            return null;
        }

        var unread = report.Errors.SelectMany(e => new[] { e.Path, e.Counterpart }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return _options.Try(() => store.Record(Figures(report), report.Pairs.Select(PairFigures.Of), unread));
    }

    private RunFigures Figures(CheckReport report) => RunFigures.Of(report, _now, GitRepository.HeadAbove(Path.GetDirectoryName(RealPath.Of(_input[0])) ?? ".", _texts), CommandLine.Version, _run);
}
