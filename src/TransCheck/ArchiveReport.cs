using System.Collections.Immutable;
using System.Globalization;
using TransCheck.Alignment;
using TransCheck.Archive;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Linguistics;
using TransCheck.Pairing;
using TransCheck.Reporting;

namespace TransCheck;

/// <summary>Makes a report of the contradictions of an archive.</summary>
internal static class ArchiveReport
{
    /// <summary>More sources of the usual value are only counted.</summary>
    private const int MostSources = 4;

    public static ImmutableArray<PairReport> Of(ImmutableArray<Voice> voices, TransCheckOptions options) =>
    [
        .. Contradictions.Find(voices, StoryGrouping.Group(voices))
            .GroupBy(c => (Usual: ArticleOf(voices, c.Usual), Lone: ArticleOf(voices, c.Lone)))
            .Select(g => Report(voices, g.Key.Usual, g.Key.Lone, [.. g], options))
            .Where(p => !p.Findings.IsEmpty || !p.SetAside.IsEmpty),
    ];

    private static (LabelledArticle Article, Language Language) ArticleOf(ImmutableArray<Voice> voices, Said said) => voices[said.Voice].Articles[said.Statement.Article];

    private static PairReport Report(ImmutableArray<Voice> voices, (LabelledArticle Article, Language Language) usual, (LabelledArticle Article, Language Language) lone, ImmutableArray<Contradiction> contradictions, TransCheckOptions options)
    {
        var pair = new AlignedPair(
            Segmenter.Segment(usual.Article.Article, usual.Language, options.Segments),
            Segmenter.Segment(lone.Article.Article, lone.Language, options.Segments),
            []);
        var check = options.Overrides.Aggregate(options.Check, (c, o) => o.Apply(c, usual.Article.Path, lone.Article.Path));
        ImmutableArray<Finding> findings = [.. check.Levels.Apply(contradictions.Select(c => Finding(voices, pair, c))).Where(f => f.Confidence >= check.MinConfidence)];
        var reported = ReportBuilder.Report(pair, findings);
        var suppressed = Suppressions.Find(pair, reported, check.Levels).Of;
        return new PairReport(
            ReportBuilder.Describe(usual.Article, usual.Language, pair.Source),
            ReportBuilder.Describe(lone.Article, lone.Language, pair.Target),
            contradictions.Max(c => c.Story),
            ["story"],
            [.. reported.Where((_, i) => suppressed[i] is null)])
        {
            SetAside = [.. suppressed.OfType<SetAsideFinding>()],
        };
    }

    private static Finding Finding(ImmutableArray<Voice> voices, AlignedPair pair, Contradiction contradiction)
    {
        var (usual, lone) = (contradiction.Usual.Statement, contradiction.Lone.Statement);
        var sources = contradiction.For.Select(v => voices[v].Articles[0].Article.Path).ToList();
        var named = string.Join(", ", sources.Take(MostSources)) + (sources.Count > MostSources ? ", …" : "");
        return new Finding(
            usual.Value.Date is null ? ArchiveChecks.ValueContradicted : ArchiveChecks.DateContradicted,
            new FindingSide(usual.Segment, usual.Span, usual.Value.Text),
            new FindingSide(lone.Segment, lone.Span, lone.Value.Text),
            contradiction.Likeness.Confidence,
            [Text(pair.Source, usual), Text(pair.Target, lone), contradiction.For.Length.ToString(CultureInfo.InvariantCulture), named])
        {
            Variant = contradiction.HasMajority ? null : "even",
        };

        static string Text(Document document, Statement statement) => statement.Span.Of(document.Segments[statement.Segment].Text).ToString();
    }
}
