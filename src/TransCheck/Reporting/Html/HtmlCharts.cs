using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TransCheck.Reporting.Html;

/// <summary>How many findings of a run there are by check, by folder and by confidence, each divided by severity.</summary>
internal sealed class HtmlCharts(HtmlWriter page, HtmlParts parts, CheckReport report)
{
    /// <summary>As numbers over columns they need smaller digits.</summary>
    private const int Thousand = 1000;

    /// <summary>Fewer findings are told by the list as well.</summary>
    private const int Few = 4;

    private readonly Texts _texts = parts.Texts;
    private readonly ChartHtml _charts = new(page, parts, [.. SeverityNames.WorstFirst.Where(s => report.Count(s) > 0)]);

    public void Write()
    {
        if (report.FindingCount < Few)
        {
            return;
        }

        page.Raw("<section class=\"charts\" aria-labelledby=\"charts-title\">\n<h2 id=\"charts-title\" class=\"skip\">").Text(_texts["html.overview"]).Raw("</h2>\n");
        _charts.WriteLegend();
        _charts.WriteBars("check", "html.check", ByCheck());
        var folders = ByFolder();
        if (folders.Length > 1)
        {
            _charts.WriteBars("folder", "html.folder", folders);
        }
        else
        {
            _charts.WriteBars("article", "html.article", ByArticle());
        }

        WriteHistogram("confidence", "html.confidence");
        page.Raw("</section>\n");
    }

    private ImmutableArray<ChartRow> ByCheck() => Sorted(Counted(f => f.Check).OrderBy(c => c.Key.Id, StringComparer.Ordinal).Select(c => new ChartRow(parts.Title(c.Key), "", [.. c.Value])));

    private ImmutableArray<ChartRow> ByFolder()
    {
        var found = report.Pairs.Summaries.Where(p => p.Findings > 0).ToList();
        var folders = new ArticleFolders(found.Select(p => p.Target.Path));
        return Sorted(found.GroupBy(p => folders.Of(p.Target.Path), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => ChartRow.Sum(folders.Label(g.Key), "", g.Select(p => p.Counts).Cast<IReadOnlyList<int>>())));
    }

    private ImmutableArray<ChartRow> ByArticle() => Sorted(report.Pairs.Summaries.Where(p => p.Findings > 0)
        .Select(p => new ChartRow(p.Target.Title, HtmlParts.Lang(p.Target.Language), p.Counts)));

    /// <summary>How many findings there are of each kind, for each of <see cref="SeverityNames.WorstFirst"/>.</summary>
    private Dictionary<TKey, int[]> Counted<TKey>(Func<ReportedFinding, TKey> kind)
        where TKey : notnull
    {
        var counts = new Dictionary<TKey, int[]>();
        foreach (var finding in report.Pairs.SelectMany(p => p.Findings))
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(counts, kind(finding), out _) ??= new int[SeverityNames.WorstFirst.Length])[SeverityNames.WorstFirst.IndexOf(finding.Severity)]++;
        }

        return counts;
    }

    /// <summary>From 50% in steps of 5%; in steps of 10% from the first that has any where findings are less sure.</summary>
    private List<(int From, ChartRow Row)> ByConfidence()
    {
        var findings = Counted(f => Math.Min(HtmlParts.Percent(f.Confidence), 99));
        var least = Math.Min(findings.Keys.Min(), 50);
        var step = least >= 50 ? 5 : 10;
        return
        [
            .. Enumerable.Range(least / step, (100 / step) - (least / step)).Select(i => i * step).Select(from =>
            {
                var to = from + step == 100 ? 100 : from + step - 1;
                return (from, ChartRow.Sum(_texts.Format("html.range", from, to), "", Enumerable.Range(from, step).Select(percent => findings.GetValueOrDefault(percent)).OfType<int[]>()));
            }),
        ];
    }

    private static ImmutableArray<ChartRow> Sorted(IEnumerable<ChartRow> rows) => [.. rows.OrderByDescending(r => r.Total)];

    private void WriteHistogram(string name, string head)
    {
        var steps = ByConfidence();
        var rows = steps.Select(s => s.Row).ToImmutableArray();
        _charts.WriteColumns(name, _texts[$"html.by-{name}"], rows, [.. steps.Select(s => _texts.Percent(s.From / 100.0))], [.. rows.Select(r => (double)r.Total)], [.. rows.Select(r => r.Total > 0 ? _texts.Number(r.Total) : "")], rows.Max(r => r.Total) >= Thousand);
        _charts.WriteFigures(head, rows);
    }
}
