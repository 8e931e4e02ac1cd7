using System.Collections.Immutable;
using TransCheck.Decisions;
using TransCheck.Reading;
using TransCheck.Reporting;
using TransCheck.Review.Editing;
using TransCheck.Storage;

namespace TransCheck.Review.Desk;

/// <summary>A pair as it is on the disk now.</summary>
/// <param name="Report">With both texts; null where <paramref name="Error"/> tells why.</param>
/// <param name="HasChanged">A file is another than it was when the pair was checked last.</param>
internal sealed record PairView(DeskPair Pair, PairReport? Report, ReadError? Error, bool HasChanged);

/// <summary>What was checked, what was decided on it, and what became of it. Several requests may come at once: whoever changes something waits for the others.</summary>
internal sealed class ReviewDesk
{
    /// <summary>So many pairs are kept with their texts: those that the reviewers have open, and their neighbours.</summary>
    private const int MostViews = 16;

    private readonly Lock _lock = new();
    private readonly DecisionStore _store;
    private readonly ReviewOptions _options;
    private readonly PairReader _reader;
    private readonly SentenceEditor _editor;
    private readonly ImmutableHashSet<string> _new;

    /// <summary>Another array after every change, so that whoever reads one reads on undisturbed.</summary>
    private volatile DeskPair[] _pairs;

    /// <summary>The pairs seen last, the newest first.</summary>
    private readonly List<(int Pair, PairReport Report, object Stamp)> _views = [];

    private long _change = -1;

    /// <param name="report">Of findings that no decision was applied to.</param>
    /// <param name="store">Of the decisions.</param>
    /// <param name="options">How pairs are checked and shown.</param>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public ReviewDesk(CheckReport report, DecisionStore store, ReviewOptions options)
    {
        (_store, _options, Report) = (store, options, report);
        _reader = new PairReader(options.Check, options.Settle);
        _editor = new SentenceEditor(options.Check, new FolderBounds(options.Roots.Select(r => Directory.Exists(r) ? r : Path.GetDirectoryName(Path.GetFullPath(r)) ?? ".")));
        _new = store.Visit(options.Person, report.Pairs.SelectMany(p => p.Findings).Select(f => f.Fingerprint));
        _pairs = [.. report.Pairs.Select((p, i) => new DeskPair(i, Bare(p), [.. p.Findings.Select(f => new DeskFinding(f, null, _new.Contains(f.Fingerprint)))], []))];
        Refresh();
    }

    /// <summary>As it was when the review began; what could not be read or paired is in it.</summary>
    public CheckReport Report { get; }

    public IReadOnlyList<DeskPair> Pairs => _pairs;

    /// <summary>Counts the changes: of decisions, and of articles that were checked anew.</summary>
    public long Revision { get; private set; }

    public ReviewProgress Progress
    {
        get
        {
            var pairs = _pairs;
            return new ReviewProgress(pairs.Sum(p => p.Findings.Count(f => f.State == FindingState.Open)), pairs.Sum(p => p.Findings.Count + p.Fixed.Count));
        }
    }

    /// <summary>As it is now: what was dismissed is set aside, what is fixed is gone.</summary>
    public CheckReport Current()
    {
        var pairs = _pairs;
        return (Report with { Pairs = [.. pairs.Select(p => p.Report)] })
            .SetAside((place, f) => pairs[place.Pair].Findings[place.Finding].State == FindingState.Dismissed ? new SetAsideFinding(f, SetAsideBy.Decision, null) : null);
    }

    /// <summary>Takes over what others have decided meanwhile.</summary>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public void Refresh()
    {
        var change = _store.LatestChange();
        lock (_lock)
        {
            if (change != _change)
            {
                Reload(change);
            }
        }
    }

    /// <summary>A pair with its texts, checked anew where a file has changed.</summary>
    /// <param name="pair">Index of the pair.</param>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public PairView Look(int pair)
    {
        lock (_lock)
        {
            var known = _pairs[pair].Report;
            object stamp = (PairReader.Stamp(known.Source.Path), PairReader.Stamp(known.Target.Path));
            if (_views.FindIndex(v => v.Pair == pair && v.Stamp.Equals(stamp)) is >= 0 and var at)
            {
                var view = _views[at];
                _views.RemoveAt(at);
                _views.Insert(0, view);
                return new PairView(_pairs[pair], view.Report, null, HasChanged: false);
            }

            var (report, error) = Contained.Try(() => _reader.Check(known), known.Source.Path, known.Target.Path);
            if (report is null)
            {
                return new PairView(_pairs[pair], null, error, HasChanged: true);
            }

            var changed = !known.Findings.Select(f => f.Fingerprint).SequenceEqual(report.Findings.Select(f => f.Fingerprint), StringComparer.Ordinal);
            if (changed)
            {
                Replace(pair, report);
            }

            // Whoever has the pair open sees the text of before.
            Revision += _views.RemoveAll(v => v.Pair == pair) > 0 && !changed ? 1 : 0;
            _views.Insert(0, (pair, report, stamp));
            _views.RemoveRange(Math.Min(MostViews, _views.Count), Math.Max(0, _views.Count - MostViews));
            return new PairView(_pairs[pair], report, null, changed);
        }
    }

    /// <summary>Decides on a finding.</summary>
    /// <param name="pair">Index of its pair.</param>
    /// <param name="fingerprint">Of the finding.</param>
    /// <param name="seen">The version of the decision that the reviewer saw.</param>
    /// <param name="verdict">The decision.</param>
    /// <returns>Whether it was done; not where somebody else has decided since, nor where the finding is gone.</returns>
    /// <exception cref="StoreException">The store does not answer: nothing was decided.</exception>
    public bool Decide(int pair, string fingerprint, int seen, Verdict verdict)
    {
        lock (_lock)
        {
            if (Find(pair, fingerprint) is not { } finding)
            {
                return false;
            }

            var excerpt = (finding.Finding.Target ?? finding.Finding.Source)?.Segment ?? "";
            var decision = new Decision(FindingKey.Of(_pairs[pair].Report, finding.Finding), finding.Finding.Check.Id, Baseline.Excerpt(excerpt), verdict, _options.Person, _options.Clock.GetUtcNow());
            var done = _store.Decide(decision, seen, finding.Decision?.Finding).IsDone;
            Reload(_store.LatestChange());
            return done;
        }
    }

    /// <summary>Takes the last decision on a finding back.</summary>
    /// <inheritdoc cref="Decide"/>
    public bool Undo(int pair, string fingerprint, int seen)
    {
        lock (_lock)
        {
            var done = Find(pair, fingerprint) is { Decision: { } decision } && _store.Undo(decision.Finding, seen, _options.Person, _options.Clock.GetUtcNow()).IsDone;
            Reload(_store.LatestChange());
            return done;
        }
    }

    /// <summary>All that was decided on a finding, the newest first.</summary>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public ImmutableArray<Decision> HistoryOf(DeskFinding finding) => finding.Decision is { } decision ? _store.HistoryOf(decision.Finding) : [];

    /// <summary>A sentence of the translation as its file has it.</summary>
    /// <exception cref="EditRefusedException">It cannot be edited.</exception>
    public EditableSentence OpenSentence(int pair, int segment)
    {
        lock (_lock)
        {
            var target = _pairs[pair].Report.Target;
            return _editor.Open(target.Path, target.Language, segment);
        }
    }

    /// <summary>Writes a sentence of the translation to its file, and checks the pair anew.</summary>
    /// <returns>How many findings are gone by it.</returns>
    /// <exception cref="EditRefusedException">Nothing was written.</exception>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public int SaveSentence(int pair, int segment, string seen, string text)
    {
        lock (_lock)
        {
            if (_options.IsReadOnly)
            {
                throw new EditRefusedException("desk.edit.read-only");
            }

            var (target, before) = (_pairs[pair].Report.Target, _pairs[pair].Fixed.Count);
            _editor.Save(target.Path, target.Language, segment, seen, text);
            _views.RemoveAll(v => v.Pair == pair);
            Look(pair);
            return Math.Max(0, _pairs[pair].Fixed.Count - before);
        }
    }

    private DeskFinding? Find(int pair, string fingerprint) => _pairs[pair].Findings.FirstOrDefault(f => string.Equals(f.Finding.Fingerprint, fingerprint, StringComparison.Ordinal));

    /// <summary>What a review keeps of a pair that nobody looks at.</summary>
    private static PairReport Bare(PairReport report) => report with { Facts = FactLists.None, Text = PairText.None, NotCompared = [] };

    private void Reload(long change)
    {
        var decisions = DecisionReport.Match(new CheckReport([.. _pairs.Select(p => p.Report)], [], []), _store.All());
        _pairs = [.. _pairs.Select((pair, p) => pair.Findings.Index().Any(f => DecisionOn(p, f.Index) != f.Item.Decision)
            ? pair with { Findings = [.. pair.Findings.Select((finding, f) => finding with { Decision = DecisionOn(p, f) })] }
            : pair)];
        (_change, Revision) = (change, Revision + 1);

        Decision? DecisionOn(int pair, int finding) => decisions.GetValueOrDefault(new FindingPlace(pair, finding));
    }

    /// <summary>A pair was checked anew: what is found no more is fixed, and what stands in an edited sentence beside it is still the same.</summary>
    private void Replace(int index, PairReport report)
    {
        var old = _pairs[index];
        var gone = old.Findings.Where(f => !report.Findings.Any(n => n.Fingerprint == f.Finding.Fingerprint)).ToList();
        foreach (var finding in report.Findings.Where(n => Find(index, n.Fingerprint) is null))
        {
            if (gone.Find(f => IsSame(f.Finding, finding)) is { } same)
            {
                gone.Remove(same);
                if (same.Decision is { } decision)
                {
                    _store.Move(decision.Finding, FindingKey.Of(report, finding));
                }
            }
        }

        var left = old.Fixed.Where(f => !report.Findings.Any(n => n.Fingerprint == f.Finding.Fingerprint || IsSame(f.Finding, n)));
        var now = new DeskPair(
            index,
            Bare(report),
            [.. report.Findings.Select(f => new DeskFinding(f, null, Find(index, f.Fingerprint)?.IsNew ?? true))],
            [.. left, .. gone.Select(f => f with { IsFixed = true })]);
        _pairs = Array.ConvertAll(_pairs, p => p.Index == index ? now : p);
        Reload(_store.LatestChange());
    }

    /// <summary>Whether two findings are one although a sentence was edited: the same check, and the same words on the side that was not, or the same on both.</summary>
    private static bool IsSame(ReportedFinding one, ReportedFinding other) =>
        one.Check == other.Check
        && (one.Source, other.Source) switch
        {
            ({ } a, { } b) => string.Equals(a.Segment, b.Segment, StringComparison.Ordinal) && a.Mark == b.Mark && string.Equals(one.Target?.Text, other.Target?.Text, StringComparison.Ordinal),
            (null, null) => string.Equals(one.Target?.Text, other.Target?.Text, StringComparison.Ordinal),
            _ => false,
        };
}
