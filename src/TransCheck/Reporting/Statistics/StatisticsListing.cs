using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;

namespace TransCheck.Reporting.Statistics;

/// <summary>Runs and statistics as tables of a terminal.</summary>
public static class StatisticsListing
{
    /// <summary>Rows of a table, unless it was asked for.</summary>
    private const int MostRows = 10;

    /// <summary>Columns of a name before it is cut.</summary>
    private const int LongestName = 40;

    private static readonly Style Dim = new(Color.Grey);
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    /// <param name="runs">The newest last.</param>
    public static void WriteRuns(ImmutableArray<RunFigures> runs, Texts texts, TerminalStyle style, TextWriter output)
    {
        var words = new StatisticsWords(texts);
        var terminal = new TerminalWriter(output, style);
        var severities = Severities(runs.Aggregate(default(SeverityCounts), (sum, r) => sum.And(r.Counts)));
        WriteTable(
            terminal,
            [
                new(texts["stats.head.run"], [.. runs.Select(r => texts.Number(r.Number))]),
                new(texts["history.recorded"], [.. runs.Select(r => r.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))]) { IsText = true },
                new(texts["history.commit"], [.. runs.Select(r => StatisticsWords.Commit(r) ?? "–")]) { IsText = true },
                new(texts["history.pairs"], [.. runs.Select(r => texts.Number(r.Pairs))]),
                .. Counts([.. runs.Select(r => r.Counts)], severities, texts),
                new(texts["stats.head.rate"], [.. runs.Select(r => words.Rate(StatisticsReport.RateOf(r).PerThousand))]),
                new(texts["history.new"], [.. runs.Select(r => Count(r.New))]),
                new(texts["history.fixed"], [.. runs.Select(r => Count(r.Fixed))]),
            ],
            []);

        string Count(int? count) => count is { } number ? texts.Number(number) : "–";
    }

    /// <param name="dimensions">As of <see cref="StatisticsFiles"/>; empty for all that tell anything, of which the most important rows are shown.</param>
    public static void Write(StatisticsReport report, IReadOnlyCollection<string> dimensions, Texts texts, TerminalStyle style, TextWriter output)
    {
        var words = new StatisticsWords(texts);
        var terminal = new TerminalWriter(output, style);
        var whole = report.Statistics.Whole;
        terminal.Line(words.Run(report.Run), Strong);
        foreach (var line in new[] { report.Path is { } path ? texts.Format("stats.path", PrintableText.Clean(path)) : null, Sum(whole, words, texts), words.Verdict(report) }.OfType<string>())
        {
            terminal.Marked("", line, [], Style.Plain, Style.Plain, int.MaxValue);
        }

        var most = dimensions.Count == 0 ? MostRows : int.MaxValue;
        var isTold = false;
        foreach (var dimension in DimensionNames.All.Where(d => dimensions.Count == 0 ? report.Statistics.Tells(d) : dimensions.Contains(DimensionNames.Of(d), StringComparer.Ordinal)))
        {
            WriteGroups(DimensionNames.Of(dimension), [.. report.Statistics.Groups[dimension].Select(g => (words.Label(dimension, g), g))]);
        }

        if (dimensions.Count == 0 ? report.Course.Length > 1 : dimensions.Contains("run", StringComparer.Ordinal))
        {
            WriteGroups("run", [.. report.Course.TakeLast(most).Select(r => (words.Run(r), Group(r)))]);
        }

        if (dimensions.Contains("run-month", StringComparer.Ordinal))
        {
            WriteGroups("run-month", [.. report.ByMonth.Select(r => (words.Month(StatisticsReport.Month(r.At)), Group(r)))]);
        }

        if (isTold)
        {
            terminal.Line();
            terminal.Marked("", texts["stats.uncertain.note"], [], Dim, Dim, int.MaxValue);
        }

        void WriteGroups(string name, ImmutableArray<(string Label, FigureGroup Group)> groups)
        {
            terminal.Line();
            terminal.Line(texts[$"stats.by-{name}"], Strong);
            var shown = groups.Take(most).ToImmutableArray();
            var uncertain = shown.Index().Where(g => g.Item.Group.Rate.IsUncertain(whole.Rate)).Select(g => g.Index).ToHashSet();
            isTold |= uncertain.Count > 0;
            WriteTable(
                terminal,
                [
                    new(texts[$"stats.head.{name}"], [.. shown.Select(g => PrintableText.Clean(g.Label))]) { IsText = true },
                    new(texts["stats.head.articles"], [.. shown.Select(g => texts.Number(g.Group.Pairs))]),
                    new(texts["stats.head.words"], [.. shown.Select(g => words.Words(g.Group.TargetWords))]),
                    .. Counts([.. shown.Select(g => g.Group.Counts)], Severities(whole.Counts), texts),
                    new(texts["stats.head.rate"], [.. shown.Select(g => words.Rate(g.Group.Rate.PerThousand))]),
                    new($"{texts["stats.head.range"]}  ", [.. shown.Select((g, i) => words.Range(g.Group.Rate) + (uncertain.Contains(i) ? " ?" : "  "))]),
                ],
                uncertain);
            if (groups.Length > most)
            {
                terminal.Line(texts.Format("stats.more", texts.Number(groups.Length - most), $"--by {name}"), Dim);
            }
        }
    }

    /// <summary>Words, findings and rate in one sentence.</summary>
    internal static string Sum(FigureGroup whole, StatisticsWords words, Texts texts) =>
        texts.Format("stats.sum", texts.Number(whole.Pairs), words.Words(whole.TargetWords), texts.Number(whole.Counts.Total), words.Rate(whole.Rate.PerThousand), words.Range(whole.Rate));

    private static FigureGroup Group(RunFigures run) => new("", run.Pairs, run.SourceWords, run.TargetWords, run.Counts);

    /// <summary>Those that occur, by their index.</summary>
    private static ImmutableArray<int> Severities(SeverityCounts all) => [.. all.WorstFirst.Index().Where(c => c.Item > 0).Select(c => c.Index)];

    /// <summary>Findings, and of which severity they are.</summary>
    private static IEnumerable<Column> Counts(ImmutableArray<SeverityCounts> rows, ImmutableArray<int> severities, Texts texts) =>
        severities.Select(s => new Column(texts[$"severity.{SeverityNames.Of(SeverityNames.WorstFirst[s])}"], [.. rows.Select(r => texts.Number(r.WorstFirst[s]))]) { IsDetail = true })
            .Prepend(new Column(texts["stats.head.findings"], [.. rows.Select(r => texts.Number(r.Total))]));

    /// <summary>Details are left out where the terminal is too narrow for them.</summary>
    private static void WriteTable(TerminalWriter terminal, List<Column> columns, HashSet<int> dim)
    {
        columns = columns.ConvertAll(c => c with { Cells = [.. c.Cells.Select(Cut)] });
        columns = columns.Sum(c => c.Width + 2) - 2 > terminal.Columns ? columns.FindAll(c => !c.IsDetail) : columns;
        terminal.Line(Row(c => c.Head), Dim);
        for (var i = 0; i < columns[0].Cells.Length; i++)
        {
            terminal.Line(Row(c => c.Cells[i]), dim.Contains(i) ? Dim : Style.Plain);
        }

        string Row(Func<Column, string> cell) => string.Join("  ", columns.Select(c => c.Fill(cell(c)))).TrimEnd();
    }

    /// <summary>Of a path the end tells most.</summary>
    private static string Cut(string cell)
    {
        if (TextLayout.Columns(cell) <= LongestName)
        {
            return cell;
        }

        var letters = new StringInfo(cell);
        var kept = letters.LengthInTextElements;
        while (TextLayout.Columns(letters.SubstringByTextElements(letters.LengthInTextElements - kept)) >= LongestName)
        {
            kept--;
        }

        return $"…{letters.SubstringByTextElements(letters.LengthInTextElements - kept)}";
    }

    /// <param name="Cells">One for each row.</param>
    private sealed record Column(string Head, ImmutableArray<string> Cells)
    {
        /// <summary>Stands at the left.</summary>
        public bool IsText { get; init; }

        /// <summary>What others sum up.</summary>
        public bool IsDetail { get; init; }

        public int Width => Math.Max(TextLayout.Columns(Head), Cells.Select(TextLayout.Columns).DefaultIfEmpty().Max());

        public string Fill(string cell)
        {
            var space = new string(' ', Width - TextLayout.Columns(cell));
            return IsText ? cell + space : space + cell;
        }
    }
}
