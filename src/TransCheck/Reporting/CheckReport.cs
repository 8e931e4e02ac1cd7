using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Reading;
using TransCheck.Reporting.Statistics;

namespace TransCheck.Reporting;

/// <summary>Everything that a run has to say, in an order that depends on nothing but the input.</summary>
public sealed record CheckReport(PairReports Pairs, ImmutableArray<UnpairedReport> Unpaired, ImmutableArray<ReadError> Errors)
{
    /// <summary>Pairs without any finding.</summary>
    public int CleanPairs => Pairs.Summaries.Count(p => p.Findings == 0);

    public int FindingCount => Pairs.Summaries.Sum(p => p.Findings);

    /// <summary>What the baseline had to do with this run; null without one.</summary>
    public BaselineUse? Baseline { get; init; }

    /// <summary>The run that this one was compared with; null for none.</summary>
    public EarlierRun? Since { get; init; }

    /// <summary>How many files no reader takes, by their ending in lower case (<c>.png</c>; empty for none), in folders that were searched.</summary>
    public ImmutableSortedDictionary<string, int> NotRead { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>How many articles were compared with each other where the pairs are those that contradict each other; null where they are translations.</summary>
    public int? Compared { get; init; }

    /// <summary>Passages that were not compared, by <see cref="OmissionReason"/>.</summary>
    public ImmutableArray<int> NotCompared => [.. Enum.GetValues<OmissionReason>().Select(r => Pairs.Summaries.Sum(p => p.NotCompared.IsEmpty ? 0 : p.NotCompared[(int)r]))];

    public int SetAsideCount(SetAsideBy by) => Pairs.Summaries.Sum(p => p.SetAside[(int)by]);

    public int Count(Severity severity) => Pairs.CountOf(severity);

    /// <summary>Sets findings aside, and takes them out of the facts and texts that are kept with them.</summary>
    /// <param name="why">Takes the place of a finding; null for one that stays.</param>
    public CheckReport SetAside(Func<FindingPlace, ReportedFinding, SetAsideFinding?> why) =>
        this with { Pairs = Pairs.Changed((p, pair) => pair.Without((f, finding) => why(new FindingPlace(p, f), finding))) };

    public bool HasFindingsFrom(Severity severity) => Enum.GetValues<Severity>().Any(s => s >= severity && Count(s) > 0);
}

public sealed record ReportedArticle(string Path, Language Language, string Title)
{
    /// <summary>Of what was compared, with numbers and addresses; 0 where nothing was.</summary>
    public int Words { get; init; }

    /// <summary>As the article names them, like all that follows.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    public ImmutableArray<string> Translators { get; init; } = [];

    public ImmutableArray<string> Editors { get; init; } = [];

    /// <summary>What it appeared in: a name, or the host of its address; null where the article is silent.</summary>
    public string? Site { get; init; }

    /// <summary>The day, <c>2026-04-09</c>, or the month, <c>2026-04</c>, of the article; null where neither it nor its path tells.</summary>
    public string? Date { get; init; }
}

/// <param name="Confidence">Of the pairing, 0 to 1.</param>
/// <param name="Evidence">What ties the two articles; see <see cref="Pairing.ArticlePair"/>.</param>
public sealed record PairReport(ReportedArticle Source, ReportedArticle Target, double Confidence, ImmutableArray<string> Evidence, ImmutableArray<ReportedFinding> Findings)
{
    /// <summary>Findings that count nowhere: neither in the summary nor for the exit code.</summary>
    public ImmutableArray<SetAsideFinding> SetAside { get; init; } = [];

    /// <summary>Empty unless asked for (<see cref="ReportDetail.Facts"/>).</summary>
    public FactLists Facts { get; init; } = FactLists.None;

    /// <summary>Empty unless asked for (<see cref="ReportDetail.Text"/>).</summary>
    public PairText Text { get; init; } = PairText.None;

    /// <summary>What stands beside the two articles.</summary>
    public ImmutableArray<NotComparedPassage> NotCompared { get; init; } = [];

    public IEnumerable<SetAsideFinding> SetAsideBy(SetAsideBy by) => SetAside.Where(f => f.By == by);

    /// <inheritdoc cref="CheckReport.SetAside"/>
    internal PairReport Without(Func<int, ReportedFinding, SetAsideFinding?> why)
    {
        var reasons = Findings.Select((finding, f) => why(f, finding)).ToArray();
        if (Array.TrueForAll(reasons, r => r is null))
        {
            return this;
        }

        var left = 0;
        var index = Array.ConvertAll(reasons, r => r is null ? left++ : -1);
        return this with
        {
            Findings = [.. Findings.Where((_, i) => reasons[i] is null)],
            SetAside = [.. SetAside, .. reasons.OfType<SetAsideFinding>()],
            Facts = left == 0 ? FactLists.None : Facts.Renumbered(index),
            Text = Text.Renumbered(index),
        };
    }
}

/// <summary>Why a finding does not count.</summary>
public enum SetAsideBy
{
    /// <summary>A baseline accepts it.</summary>
    Baseline,

    /// <summary>An article suppresses it.</summary>
    Suppression,

    /// <summary>An editor dismissed it.</summary>
    Decision,

    /// <summary>It was reported in the run that this one is compared with.</summary>
    EarlierRun,
}

/// <param name="Reason">In the words of the project or the author; null where none is given.</param>
public sealed record SetAsideFinding(ReportedFinding Finding, SetAsideBy By, string? Reason)
{
    /// <summary>The instruction that suppresses the finding, and the path of its article.</summary>
    public (string Path, Location Location)? Place { get; init; }

    /// <summary>Whether the run that this one is compared with had the finding, set aside or not.</summary>
    public bool WasThere { get; init; }
}

/// <param name="Fixed">Entries of checked pairs that no finding has any more.</param>
/// <param name="Expired">Entries whose findings are reported again, since their last day is over.</param>
public sealed record BaselineUse(int Fixed, int Expired);

/// <param name="Reason">A key of the string table.</param>
public sealed record UnpairedReport(string Path, Language Language, string Title, string Reason)
{
    /// <summary>The path of the counterpart, where that was deleted.</summary>
    public string? Deleted { get; init; }
}

/// <summary>A finding with everything that a report shows of it; holds on to no document.</summary>
/// <param name="Message">Key of its message in the string table.</param>
/// <param name="Arguments">Fill the holes of the message.</param>
/// <param name="Fingerprint">32 hexadecimal digits that stay the same while both sentences and the altered words do, wherever they stand.</param>
public sealed record ReportedFinding(CheckInfo Check, Severity Severity, double Confidence, string Message, ImmutableArray<string> Arguments, string Fingerprint, ReportedSide? Source, ReportedSide? Target)
{
    /// <summary>A key of the string table whose text fills the hole behind <see cref="Arguments"/>; null for none.</summary>
    public string? Term { get; init; }

    /// <summary>What <see cref="Texts.Why"/> tells beside what the check saw; null for what is plain to see.</summary>
    public FindingGrounds? Grounds { get; init; }

    /// <summary>Names another reason of the check: <c>polarity-flipped.why.lost</c> for <c>lost</c>.</summary>
    public string? Variant { get; init; }
}

/// <param name="Text">The words that the finding is about; empty where the counterpart's place is known but holds nothing to point at.</param>
/// <param name="Segment">The sentence, or the sentences of a longer finding with a space between.</param>
/// <param name="Mark">Range of the words in <paramref name="Segment"/>.</param>
public sealed record ReportedSide(Location Location, string Text, string? Value, string Segment, TextSpan Mark)
{
    /// <summary>What is to be marked in place of <see cref="Mark"/>: the phrase around the words, or the counterpart of what the other side says; empty where it is <see cref="Mark"/>.</summary>
    public ImmutableArray<ShownWords> Shown { get; init; } = [];

    /// <summary>What a report marks in <see cref="Segment"/>; none where there is nothing to point at.</summary>
    public ImmutableArray<TextSpan> Marks => !Shown.IsEmpty ? [.. Shown.Select(s => s.Span).OrderBy(s => s.Start)] : Mark.Length > 0 ? [Mark] : [];
}

/// <param name="Span">Range in the segment of the side.</param>
public sealed record ShownWords(Location Location, string Text, TextSpan Span);
