using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace TransCheck.Reporting.Html;

/// <summary>
/// How many findings there are by check, by folder and by confidence, each divided by severity. Lengths across are shares of the width and text keeps its size, so that
/// charts fit any screen; every chart has its figures as a table too.
/// </summary>
internal sealed class HtmlCharts(HtmlWriter page, HtmlParts parts, CheckReport report)
{
    /// <summary>Bars of a chart; all others are in its figures.</summary>
    private const int MostBars = 8;

    /// <summary>Rows of the figures.</summary>
    private const int MostFigures = 100;

    /// <summary>Letters of a label that fit on the narrowest screen.</summary>
    private const int LongestLabel = 38;

    /// <summary>As numbers over columns they need smaller digits.</summary>
    private const int Thousand = 1000;

    /// <summary>Fewer findings are told by the list as well.</summary>
    private const int Few = 4;

    private readonly Texts _texts = parts.Texts;

    public void Write()
    {
        if (report.FindingCount < Few)
        {
            return;
        }

        page.Raw("<section class=\"charts\" aria-labelledby=\"charts-title\">\n<h2 id=\"charts-title\" class=\"skip\">").Text(_texts["html.overview"]).Raw("</h2>\n");
        WriteLegend();
        WriteBars("check", "html.check", ByCheck());
        var folders = ByFolder();
        if (folders.Length > 1)
        {
            WriteBars("folder", "html.folder", folders);
        }
        else
        {
            WriteBars("article", "html.article", ByArticle());
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

    private void WriteLegend()
    {
        page.Raw("<ul class=\"legend\" aria-hidden=\"true\">");
        foreach (var severity in SeverityNames.WorstFirst.Where(s => report.Count(s) > 0))
        {
            page.Raw("<li class=\"").Raw(SeverityNames.Of(severity)).Raw("\">").Text(parts.SeverityName(severity)).Raw("</li>");
        }

        page.Raw("</ul>\n");
    }

    private void WriteBars(string name, string head, ImmutableArray<ChartRow> rows)
    {
        const int Height = 38;
        var shown = rows[..Math.Min(MostBars, rows.Length)];
        WriteStart(name, shown, Height * shown.Length);
        for (var (i, most) = (0, rows[0].Total); i < shown.Length; i++)
        {
            var (row, y) = (shown[i], i * Height);
            page.Raw("<text").Raw(row.Lang).Raw(" y=\"").Raw(HtmlParts.Id(y + 15)).Raw("\">").Text(Short(row.Label));
            page.Raw("</text><text class=\"number\" x=\"100%\" y=\"").Raw(HtmlParts.Id(y + 15)).Raw("\">").Text(_texts.Number(row.Total)).Raw("</text>");
            page.Raw("<rect class=\"track\" width=\"100%\" y=\"").Raw(HtmlParts.Id(y + 22)).Raw("\" height=\"8\"/>");
            var x = 0.0;
            foreach (var (s, count) in row.Counts.Index().Where(c => c.Item > 0))
            {
                var width = 100.0 * count / most;
                page.Raw("<rect class=\"").Raw(SeverityNames.Of(SeverityNames.WorstFirst[s])).Raw("\" x=\"").Raw(Share(x)).Raw("\" y=\"").Raw(HtmlParts.Id(y + 22));
                page.Raw("\" width=\"").Raw(Share(width)).Raw("\" height=\"8\"/>");
                x += width;
            }

            page.Raw("\n");
        }

        WriteEnd(head, rows);
    }

    private void WriteHistogram(string name, string head)
    {
        const int Top = 24;
        const int Bottom = 224;
        var steps = ByConfidence();
        var (rows, axis) = (steps.Select(s => s.Row).ToImmutableArray(), steps.Select(s => _texts.Percent(s.From / 100.0)).ToImmutableArray());
        WriteStart(name, rows, Bottom + 24);
        var most = rows.Max(r => r.Total);
        var column = 100.0 / rows.Length;
        foreach (var (i, row) in rows.Index())
        {
            var (x, y) = (i * column, (double)Bottom);
            foreach (var (s, count) in row.Counts.Index().Where(c => c.Item > 0))
            {
                var height = (double)(Bottom - Top) * count / most;
                y -= height;
                page.Raw("<rect class=\"").Raw(SeverityNames.Of(SeverityNames.WorstFirst[s])).Raw("\" x=\"").Raw(Share(x + (column * 0.08))).Raw("\" y=\"").Raw(Number(y));
                page.Raw("\" width=\"").Raw(Share(column * 0.84)).Raw("\" height=\"").Raw(Number(height)).Raw("\"/>");
            }

            var middle = Share(x + (column / 2));
            page.Raw(most < Thousand ? "<text class=\"middle\" x=" : "<text class=\"middle small\" x=").Raw("\"").Raw(middle).Raw("\" y=\"").Raw(Number(y - 6)).Raw("\">").Text(row.Total > 0 ? _texts.Number(row.Total) : "");
            page.Raw("</text><text class=\"middle axis\" x=\"").Raw(middle).Raw("\" y=\"").Raw(HtmlParts.Id(Bottom + 18)).Raw("\">").Text(axis[i]).Raw("</text>\n");
        }

        page.Raw("<rect class=\"base\" width=\"100%\" height=\"1\" y=\"").Raw(HtmlParts.Id(Bottom)).Raw("\"/>");
        WriteEnd(head, rows);
    }

    private void WriteStart(string name, ImmutableArray<ChartRow> shown, int height)
    {
        var title = _texts[$"html.by-{name}"];
        page.Raw("<figure>\n<h3>").Text(title).Raw("</h3>\n<svg role=\"img\" aria-labelledby=\"chart-").Raw(name).Raw("\" aria-describedby=\"about-").Raw(name).Raw("\" width=\"100%\" height=\"");
        page.Raw(HtmlParts.Id(height)).Raw("\"><title id=\"chart-").Raw(name).Raw("\">").Text(title).Raw("</title><desc id=\"about-").Raw(name).Raw("\">");
        page.Text(string.Join("; ", shown.Select(r => $"{r.Label}: {Described(r)}"))).Raw("</desc>\n");
    }

    private string Described(ChartRow row)
    {
        var bySeverity = SeverityNames.WorstFirst.Zip(row.Counts).Where(c => c.Second > 0).Select(c => $"{_texts.Number(c.Second)} {parts.SeverityName(c.First)}");
        return row.Total == 0 ? "0" : string.Join(", ", bySeverity);
    }

    private void WriteEnd(string head, ImmutableArray<ChartRow> rows)
    {
        var severities = SeverityNames.WorstFirst.Index().Where(s => report.Count(s.Item) > 0).ToList();
        page.Raw("</svg>\n<details class=\"figures\"><summary>").Text(_texts["html.figures"]).Raw("</summary>\n<table>\n<thead><tr><th scope=\"col\">").Text(_texts[head]).Raw("</th>");
        foreach (var (_, severity) in severities)
        {
            page.Raw("<th scope=\"col\">").Text(parts.SeverityName(severity)).Raw("</th>");
        }

        page.Raw("<th scope=\"col\">").Text(_texts["html.total"]).Raw("</th></tr></thead>\n<tbody>\n");
        foreach (var row in rows.Take(MostFigures))
        {
            page.Raw("<tr><th scope=\"row\"").Raw(row.Lang).Raw(">").Text(row.Label).Raw("</th>");
            foreach (var (s, _) in severities)
            {
                page.Raw("<td>").Text(_texts.Number(row.Counts[s])).Raw("</td>");
            }

            page.Raw("<td>").Text(_texts.Number(row.Total)).Raw("</td></tr>\n");
        }

        page.Raw("</tbody>\n</table>\n");
        if (rows.Length > MostFigures)
        {
            page.Raw("<p class=\"soft\">").Text(_texts.Count("html.more", rows.Length - MostFigures)).Raw("</p>\n");
        }

        page.Raw("</details>\n</figure>\n");
    }

    /// <summary>Of a path the end, of a title the beginning; no letter is cut in two.</summary>
    private static string Short(string label)
    {
        var letters = new StringInfo(label);
        return letters.LengthInTextElements <= LongestLabel ? label
            : label.EndsWith('/') ? $"…{letters.SubstringByTextElements(letters.LengthInTextElements - LongestLabel + 1)}"
            : $"{letters.SubstringByTextElements(0, LongestLabel - 1).TrimEnd()}…";
    }

    private static string Share(double percent) => $"{Number(percent)}%";

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
