using System.Collections.Immutable;
using System.Globalization;
using TransCheck.Checks;
using TransCheck.Reporting.Statistics;

namespace TransCheck.Reporting.Html;

/// <summary>
/// Charts of findings divided by severity. Lengths across are shares of the width and text keeps its size, so that charts fit any screen; every chart has its figures as a
/// table too.
/// </summary>
/// <param name="severities">That occur, the worst first.</param>
internal sealed class ChartHtml(HtmlWriter page, HtmlParts parts, ImmutableArray<Severity> severities)
{
    /// <summary>Bars of a chart; all others are in its figures.</summary>
    private const int MostBars = 8;

    /// <summary>Rows of the figures.</summary>
    private const int MostFigures = 100;

    /// <summary>Letters of a label that fit on the narrowest screen.</summary>
    private const int LongestLabel = 38;

    private readonly Texts _texts = parts.Texts;

    /// <summary>Which colour is which severity.</summary>
    public void WriteLegend()
    {
        page.Raw("<ul class=\"legend\" aria-hidden=\"true\">");
        foreach (var severity in severities)
        {
            page.Raw("<li class=\"").Raw(SeverityNames.Of(severity)).Raw("\">").Text(parts.SeverityName(severity)).Raw("</li>");
        }

        page.Raw("</ul>\n");
    }

    /// <param name="name">Of what the chart is by: its title is the text <c>html.by-NAME</c>.</param>
    /// <param name="head">Key of the name of the first column of the figures.</param>
    /// <param name="rows">Not empty, the longest first.</param>
    public void WriteBars(string name, string head, ImmutableArray<ChartRow> rows)
    {
        const int Height = 38;
        var shown = rows[..Math.Min(MostBars, rows.Length)];
        WriteStart(name, _texts[$"html.by-{name}"], shown.Select(r => $"{r.Label}: {Described(r)}"), Height * shown.Length);
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

        WriteEnd();
        WriteFigures(head, rows);
    }

    /// <summary>Columns next to each other; figures are to follow.</summary>
    /// <param name="name">Of what the chart is by.</param>
    /// <param name="title">Of the chart.</param>
    /// <param name="rows">One for each column.</param>
    /// <param name="axis">What stands below each.</param>
    /// <param name="values">How high each is.</param>
    /// <param name="numbers">What stands above each.</param>
    /// <param name="small">Whether these need smaller digits.</param>
    public void WriteColumns(string name, string title, ImmutableArray<ChartRow> rows, ImmutableArray<string> axis, ImmutableArray<double> values, ImmutableArray<string> numbers, bool small)
    {
        const int Top = 24;
        const int Bottom = 224;
        WriteStart(name, title, rows.Select(r => $"{r.Label}: {Described(r)}"), Bottom + 24);
        var most = values.Max() is > 0 and var highest ? highest : 1;
        var column = 100.0 / rows.Length;
        foreach (var (i, row) in rows.Index())
        {
            var (x, y) = (i * column, (double)Bottom);
            foreach (var (s, count) in row.Counts.Index().Where(c => c.Item > 0))
            {
                var height = (Bottom - Top) * values[i] / most * count / row.Total;
                y -= height;
                page.Raw("<rect class=\"").Raw(SeverityNames.Of(SeverityNames.WorstFirst[s])).Raw("\" x=\"").Raw(Share(x + (column * 0.08))).Raw("\" y=\"").Raw(Number(y));
                page.Raw("\" width=\"").Raw(Share(column * 0.84)).Raw("\" height=\"").Raw(Number(height)).Raw("\"/>");
            }

            var middle = Share(x + (column / 2));
            if (numbers[i].Length > 0)
            {
                page.Raw(small ? "<text class=\"middle small\" x=" : "<text class=\"middle\" x=").Raw("\"").Raw(middle).Raw("\" y=\"").Raw(Number(y - 6)).Raw("\">").Text(numbers[i]).Raw("</text>");
            }

            page.Raw("<text class=\"middle axis\" x=\"").Raw(middle).Raw("\" y=\"").Raw(HtmlParts.Id(Bottom + 18)).Raw("\">").Text(axis[i]).Raw("</text>\n");
        }

        page.Raw("<rect class=\"base\" width=\"100%\" height=\"1\" y=\"").Raw(HtmlParts.Id(Bottom)).Raw("\"/>");
        WriteEnd();
    }

    private void WriteStart(string name, string title, IEnumerable<string> described, int height)
    {
        page.Raw("<figure>\n<h3>").Text(title).Raw("</h3>\n<svg role=\"img\" aria-labelledby=\"chart-").Raw(name).Raw("\" aria-describedby=\"about-").Raw(name).Raw("\" width=\"100%\" height=\"");
        page.Raw(HtmlParts.Id(height)).Raw("\"><title id=\"chart-").Raw(name).Raw("\">").Text(title).Raw("</title><desc id=\"about-").Raw(name).Raw("\">");
        page.Text(string.Join("; ", described)).Raw("</desc>\n");
    }

    private string Described(ChartRow row)
    {
        var bySeverity = SeverityNames.WorstFirst.Zip(row.Counts).Where(c => c.Second > 0).Select(c => $"{_texts.Number(c.Second)} {parts.SeverityName(c.First)}");
        return row.Total == 0 ? "0" : string.Join(", ", bySeverity);
    }

    /// <summary>Findings per 1,000 words with the range of each; what is uncertain is faint and says so.</summary>
    /// <param name="name">Of what the chart is by.</param>
    /// <param name="title">Of the chart.</param>
    /// <param name="head">Of the first column of the figures.</param>
    /// <param name="rows">Not empty; the first are shown, all are in the figures.</param>
    /// <param name="words">Spell the rates.</param>
    public void WriteRates(string name, string title, string head, ImmutableArray<RateRow> rows, StatisticsWords words)
    {
        const int Height = 58;
        var shown = rows[..Math.Min(MostBars, rows.Length)];

        // The range of what is uncertain would press all others together: it goes on beyond the edge.
        var most = shown.Max(r => r.IsUncertain ? r.Rate.PerThousand : r.Rate.High) is > 0 and var longest ? longest : shown.Max(r => r.Rate.High);
        WriteStart(name, title, shown.Select(r => $"{r.Row.Label}: {Note(r)}"), Height * shown.Length);
        foreach (var (i, row) in shown.Index())
        {
            var y = i * Height;
            page.Raw("<text").Raw(row.Row.Lang).Raw(" y=\"").Raw(HtmlParts.Id(y + 15)).Raw("\">").Text(Short(row.Row.Label));
            page.Raw("</text><text class=\"number\" x=\"100%\" y=\"").Raw(HtmlParts.Id(y + 15)).Raw("\">").Text(words.Rate(row.Rate.PerThousand)).Raw("</text>");
            page.Raw("<rect class=\"track\" width=\"100%\" y=\"").Raw(HtmlParts.Id(y + 22)).Raw("\" height=\"8\"/>");
            var x = 0.0;
            foreach (var (s, count) in row.Row.Counts.Index().Where(c => c.Item > 0))
            {
                var width = Share(row.Rate.PerThousand, most) * count / row.Row.Total;
                page.Raw("<rect class=\"").Raw(SeverityNames.Of(SeverityNames.WorstFirst[s])).Raw(row.IsUncertain ? " faint\" x=\"" : "\" x=\"").Raw(Share(x)).Raw("\" y=\"").Raw(HtmlParts.Id(y + 22));
                page.Raw("\" width=\"").Raw(Share(width)).Raw("\" height=\"8\"/>");
                x += width;
            }

            var (low, high) = (Share(row.Rate.Low, most), Share(row.Rate.High, most));
            page.Raw(row.IsUncertain ? "<rect class=\"range faint\" x=" : "<rect class=\"range\" x=").Raw("\"").Raw(Share(low)).Raw("\" y=\"").Raw(HtmlParts.Id(y + 25)).Raw("\" width=\"").Raw(Share(high - low)).Raw("\" height=\"2\"/>");
            page.Raw("<text class=\"note\" y=\"").Raw(HtmlParts.Id(y + 44)).Raw("\">").Text(Note(row)).Raw("</text>\n");
        }

        WriteEnd();
        WriteRateFigures(head, rows, words);

        string Note(RateRow row)
        {
            var note = _texts.Format("stats.note", words.Range(row.Rate), _texts.Count("summary.findings", row.Row.Total), words.Words(row.Rate.Words));
            return row.IsUncertain ? _texts.Format("stats.note.uncertain", note) : note;
        }
    }

    /// <summary>The figures of a chart of rates, and its end.</summary>
    /// <param name="head">Of the first column.</param>
    public void WriteRateFigures(string head, ImmutableArray<RateRow> rows, StatisticsWords words)
    {
        page.Raw("<details class=\"figures rates\"><summary>").Text(_texts["html.figures"]).Raw("</summary>\n<table>\n<thead><tr><th scope=\"col\">").Text(head).Raw("</th>");
        foreach (var column in (string[])["stats.head.words", "stats.head.findings", "stats.head.rate", "stats.head.range"])
        {
            page.Raw("<th scope=\"col\">").Text(_texts[column]).Raw("</th>");
        }

        page.Raw("</tr></thead>\n<tbody>\n");
        foreach (var row in rows.Take(MostFigures))
        {
            page.Raw("<tr><th scope=\"row\"").Raw(row.Row.Lang).Raw(">").Text(row.Row.Label).Raw("</th><td>").Text(words.Words(row.Rate.Words)).Raw("</td><td>").Text(_texts.Number(row.Row.Total)).Raw("</td><td>");
            page.Text(words.Rate(row.Rate.PerThousand)).Raw("</td><td>").Text(words.Range(row.Rate)).Raw(row.IsUncertain ? "&nbsp;?" : "").Raw("</td></tr>\n");
        }

        page.Raw("</tbody>\n</table>\n");
        if (rows.Length > MostFigures)
        {
            page.Raw("<p class=\"soft\">").Text(_texts.Count("html.more", rows.Length - MostFigures)).Raw("</p>\n");
        }

        page.Raw("</details>\n</figure>\n");
    }

    private void WriteEnd() => page.Raw("</svg>\n");

    /// <summary>The figures of a chart by severity, and its end.</summary>
    /// <param name="head">As of <see cref="WriteBars"/>.</param>
    /// <param name="rows">All of them.</param>
    public void WriteFigures(string head, ImmutableArray<ChartRow> rows)
    {
        var columns = severities.Select(s => SeverityNames.WorstFirst.IndexOf(s)).ToList();
        page.Raw("<details class=\"figures\"><summary>").Text(_texts["html.figures"]).Raw("</summary>\n<table>\n<thead><tr><th scope=\"col\">").Text(_texts[head]).Raw("</th>");
        foreach (var severity in severities)
        {
            page.Raw("<th scope=\"col\">").Text(parts.SeverityName(severity)).Raw("</th>");
        }

        page.Raw("<th scope=\"col\">").Text(_texts["html.total"]).Raw("</th></tr></thead>\n<tbody>\n");
        foreach (var row in rows.Take(MostFigures))
        {
            page.Raw("<tr><th scope=\"row\"").Raw(row.Lang).Raw(">").Text(row.Label).Raw("</th>");
            foreach (var s in columns)
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

    /// <returns>0 to 100.</returns>
    private static double Share(double part, double most) => most > 0 ? Math.Min(100, 100 * part / most) : 0;

    private static string Share(double percent) => $"{Number(percent)}%";

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
