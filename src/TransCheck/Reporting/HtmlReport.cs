using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Linguistics;

namespace TransCheck.Reporting;

/// <summary>
/// One self-contained page: an overview, a list of all findings, and every pair that has findings with both texts side by side. It loads nothing; its script,
/// which its security policy names by digest, only adds comfort. Every text of an article is escaped.
/// </summary>
/// <param name="texts">Language of the page.</param>
/// <param name="toolVersion">Named in the footer.</param>
internal sealed class HtmlReport(Texts texts, string toolVersion) : IReportWriter
{
    /// <summary>How the title of every page begins.</summary>
    public const string Title = "<title>TransCheck: ";

    /// <summary>Pairs are open from the start while there are not more of them than this.</summary>
    private const int OpenPairs = 12;

    /// <summary>Rows of a chart that are shown at once; the rest is folded.</summary>
    private const int ChartRows = 10;

    /// <summary>Rows of a chart at most.</summary>
    private const int MaxChartRows = 100;

    /// <summary>Rows of the list that are shown at once where script can show more of them.</summary>
    private const int ListRows = 200;

    /// <summary>Letters of every script stay as they are.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly string Css = ReadResource("report.css");
    private static readonly string Script = ReadResource("report.js");

    private readonly FactDiff _diff = new(texts);

    public string Format => "html";

    public void Write(CheckReport report, TextWriter output)
    {
        var page = new Page(output);
        WriteHead(page, report);
        page.Raw("<body>\n<a class=\"skip\" href=\"#pairs\">").Text(texts["html.skip"]).Raw("</a>\n<header>\n<h1>TransCheck</h1>\n<p class=\"soft\">");
        page.Text(texts.Count("summary.pairs", report.Pairs.Length)).Raw("</p>\n");
        WriteCounts(page, report);
        foreach (var line in texts.SetAside(report))
        {
            page.Raw("<p class=\"soft\">").Text(line).Raw("</p>\n");
        }

        page.Raw("</header>\n<main>\n");
        if (report.FindingCount > 0)
        {
            WriteCharts(page, report);
            WriteList(page, report);
        }

        WritePairs(page, report);
        WriteRest(page, texts.Count("report.unpaired", report.Unpaired.Length), [.. report.Unpaired.Select(u => (u.Path, texts.Reason(u)))]);
        WriteRest(page, texts.Count("summary.errors", report.Errors.Length), [.. report.Errors.Select(e => (e.Name, texts.Message(e)))]);
        page.Raw("</main>\n<footer><p>TransCheck ").Text(toolVersion).Raw("</p></footer>\n<script>").Raw(Script).Raw("</script>\n</body>\n</html>\n");
    }

    private void WriteHead(Page page, CheckReport report)
    {
        page.Raw("<!doctype html>\n<html lang=\"").Text(JsonText.Code(texts.Language)).Raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-");
        page.Raw(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)))).Raw("'; base-uri 'none'; form-action 'none'\">\n");
        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n").Raw(Title);
        page.Text(texts.Count("summary.findings", report.FindingCount)).Raw("</title>\n<style>\n").Raw(Css).Raw("</style>\n");
        page.Raw("<noscript><style>#list tr[hidden] { display: table-row; }</style></noscript>\n</head>\n");
    }

    private void WriteCounts(Page page, CheckReport report)
    {
        page.Raw("<ul class=\"counts\">\n");
        Count(report.FindingCount, "html.findings");
        foreach (var severity in SeverityNames.WorstFirst)
        {
            if (report.Count(severity) is > 0 and var count)
            {
                Item(count, Badge(severity));
            }
        }

        Count(report.Pairs.Count(p => p.Findings.IsEmpty), "html.clean");
        if (report.Unpaired.Length > 0)
        {
            Count(report.Unpaired.Length, "html.unpaired");
        }

        page.Raw("</ul>\n");

        void Count(int count, string label) => Item(count, Encoder.Encode(texts[count == 1 ? $"{label}.one" : $"{label}.other"]));

        void Item(int count, string label) => page.Raw("<li><b>").Text(texts.Number(count)).Raw("</b>").Raw(label).Raw("</li>\n");
    }

    private void WriteCharts(Page page, CheckReport report)
    {
        page.Raw("<div class=\"charts\">\n");
        WriteChart(page, texts["html.by-check"], [.. report.Pairs.SelectMany(p => p.Findings).GroupBy(f => f.Check)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Id, StringComparer.Ordinal)
            .Select(g => new ChartRow(texts[$"{g.Key.Name}.title"], "", "", g.Count()))]);
        WriteChart(page, texts["html.by-article"], [.. report.Pairs.Index().Where(p => !p.Item.Findings.IsEmpty)
            .OrderByDescending(p => p.Item.Findings.Length).ThenBy(p => p.Index).Take(MaxChartRows)
            .Select(p => new ChartRow(p.Item.Target.Title, Lang(p.Item.Target.Language), $"#p{Id(p.Index)}", p.Item.Findings.Length))]);
        page.Raw("</div>\n");
    }

    private void WriteChart(Page page, string title, ImmutableArray<ChartRow> rows)
    {
        page.Raw("<section>\n<h2>").Text(title).Raw("</h2>\n");
        var most = rows.Max(r => r.Count);
        WriteChartRows(page, rows[..Math.Min(ChartRows, rows.Length)], most);
        if (rows.Length > ChartRows)
        {
            page.Raw("<details><summary>").Text(texts.Count("html.more", rows.Length - ChartRows)).Raw("</summary>\n");
            WriteChartRows(page, rows[ChartRows..], most);
            page.Raw("</details>\n");
        }

        page.Raw("</section>\n");
    }

    private void WriteChartRows(Page page, ImmutableArray<ChartRow> rows, int most)
    {
        page.Raw("<ol class=\"chart\">\n");
        foreach (var (label, lang, link, count) in rows)
        {
            page.Raw("<li><span class=\"label\"").Raw(lang).Raw(">");
            if (link.Length > 0)
            {
                page.Raw("<a href=\"").Text(link).Raw("\">").Text(label).Raw("</a>");
            }
            else
            {
                page.Text(label);
            }

            page.Raw("</span><span><span class=\"bar\" style=\"display:block;--share:").Text(((double)count / most).ToString("0.###", CultureInfo.InvariantCulture));
            page.Raw("\"></span></span><span class=\"number\">").Text(texts.Number(count)).Raw("</span></li>\n");
        }

        page.Raw("</ol>\n");
    }

    private void WriteList(Page page, CheckReport report)
    {
        page.Raw("<section id=\"list\" aria-labelledby=\"list-title\">\n<h2 id=\"list-title\">").Text(texts["html.list"]).Raw("</h2>\n");
        page.Raw("<form hidden role=\"search\">\n<label>").Text(texts["html.search"]).Raw(" <input type=\"search\" name=\"words\"></label>\n<label>");
        page.Text(texts["html.check"]).Raw(" <select name=\"check\"><option value=\"\">").Text(texts["html.all"]).Raw("</option>");
        foreach (var check in report.Pairs.SelectMany(p => p.Findings).Select(f => f.Check).Distinct().OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            page.Raw("<option value=\"").Text(check.Id).Raw("\">").Text($"{check.Id} {texts[$"{check.Name}.title"]}").Raw("</option>");
        }

        page.Raw("</select></label>\n");
        foreach (var severity in SeverityNames.WorstFirst.Where(s => report.Count(s) > 0))
        {
            page.Raw("<label><input type=\"checkbox\" name=\"severity\" checked value=\"").Text(SeverityNames.Of(severity)).Raw("\"> ").Raw(Badge(severity)).Raw("</label>\n");
        }

        page.Raw("<output></output>\n</form>\n<p class=\"soft keys\">").Raw(Keys()).Raw("</p>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"list-title\">\n<table>\n<thead><tr>");
        foreach (var head in (string[])["html.severity", "html.finding", "html.article", "html.line", "html.confidence"])
        {
            page.Raw("<th scope=\"col\">").Text(texts[head]).Raw("</th>");
        }

        page.Raw("</tr></thead>\n<tbody>\n");
        var row = 0;
        foreach (var (p, pair) in report.Pairs.Index())
        {
            foreach (var (f, finding) in pair.Findings.Index())
            {
                WriteListRow(page, pair, finding, $"f{Id(p)}-{Id(f)}", row++ >= ListRows);
            }
        }

        page.Raw("</tbody>\n</table>\n</div>\n<p><button type=\"button\" class=\"more\" data-step=\"").Text(Id(ListRows)).Raw("\" hidden>").Text(texts["html.show-more"]).Raw("</button></p>\n</section>\n");
    }

    private void WriteListRow(Page page, PairReport pair, ReportedFinding finding, string id, bool hidden)
    {
        var severity = SeverityNames.Of(finding.Severity);
        page.Raw(hidden ? "<tr hidden data-severity=\"" : "<tr data-severity=\"").Text(severity).Raw("\" data-check=\"").Text(finding.Check.Id).Raw("\"><td data-sort=\"").Text(Id(-(int)finding.Severity)).Raw("\">");
        page.Raw(Badge(finding.Severity)).Raw("</td><td><a href=\"#").Text(id).Raw("\">").Text(texts[$"{finding.Check.Name}.title"]).Raw("</a><br><span class=\"soft\">");
        page.Text(texts.Message(finding)).Raw("</span></td><td").Raw(Lang(pair.Target.Language)).Raw(">").Text(pair.Target.Title).Raw("</td><td>");
        page.Text(Id((finding.Target ?? finding.Source)?.Location.Line ?? 1)).Raw("</td><td>").Text(texts.Percent(finding.Confidence)).Raw("</td></tr>\n");
    }

    private void WritePairs(Page page, CheckReport report)
    {
        var found = report.Pairs.Index().Where(p => !p.Item.Findings.IsEmpty).ToList();
        page.Raw("<section id=\"pairs\" tabindex=\"-1\"").Raw(found.Count > OpenPairs ? " class=\"many\"" : "").Raw(">\n");
        if (found.Count > 0)
        {
            page.Raw("<h2>").Text(texts["html.pairs"]).Raw("</h2>\n<p class=\"comfort\" hidden><label><input type=\"checkbox\" name=\"only-found\"> ").Text(texts["html.only-found"]).Raw("</label></p>\n");
        }

        foreach (var (p, pair) in found)
        {
            WritePair(page, pair, p, found.Count <= OpenPairs);
        }

        page.Raw("</section>\n");
        WriteRest(page, texts.Count("summary.clean-pairs", report.Pairs.Length - found.Count), [.. report.Pairs.Where(p => p.Findings.IsEmpty).Select(p => ($"{p.Source.Path} → {p.Target.Path}", p.Target.Title))]);
    }

    private void WritePair(Page page, PairReport pair, int index, bool open)
    {
        page.Raw("<article class=\"pair\" id=\"p").Text(Id(index)).Raw("\"><details").Raw(open ? " open" : "").Raw("><summary><h3><span").Raw(Lang(pair.Target.Language)).Raw(">").Text(pair.Target.Title).Raw("</span></h3> ");
        foreach (var severity in SeverityNames.WorstFirst)
        {
            if (pair.Findings.Count(f => f.Severity == severity) is > 0 and var count)
            {
                page.Raw(" <span class=\"severity ").Text(SeverityNames.Of(severity)).Raw("\">").Text($"{texts.Number(count)} {SeverityName(severity)}").Raw("</span>");
            }
        }

        page.Raw("</summary>\n<div class=\"inside\">\n<p class=\"places\">").Text($"{pair.Source.Path} → {pair.Target.Path}").Raw("<br>");
        page.Text(texts.Format("report.paired", texts.Percent(pair.Confidence), string.Join(", ", pair.Evidence.Select(e => texts[$"evidence.{e}"])))).Raw("</p>\n");
        page.Raw("<p class=\"jump\">");
        foreach (var (f, finding) in pair.Findings.Index())
        {
            page.Raw(f == 0 ? "" : " · ").Raw("<a href=\"#f").Text($"{Id(index)}-{Id(f)}").Raw("\">").Text(texts[$"{finding.Check.Name}.title"]).Raw("</a>");
        }

        page.Raw("</p>\n");
        var told = new bool[pair.Findings.Length];
        if (!pair.Text.Beads.IsEmpty)
        {
            WriteBeads(page, pair, index, told);
        }

        // What is about no sentence.
        var rest = Enumerable.Range(0, told.Length).Where(f => !told[f]).ToList();
        if (rest.Count > 0)
        {
            page.Raw("<div class=\"remark\">");
            WriteRemarks(page, pair, rest, index);
            page.Raw("</div>\n");
        }

        WriteFacts(page, pair);
        WriteNotCompared(page, pair);
        page.Raw("</div>\n</details></article>\n");
    }

    private void WriteNotCompared(Page page, PairReport pair)
    {
        if (pair.NotCompared.IsEmpty)
        {
            return;
        }

        page.Raw("<details class=\"soft\"><summary>").Text($"{texts["report.not-compared"]} ({texts.Number(pair.NotCompared.Length)})").Raw("</summary>\n<ul>\n");
        foreach (var passage in pair.NotCompared)
        {
            var article = passage.OfSource ? pair.Source : pair.Target;
            page.Raw("<li>").Text(texts.NotCompared(passage, $"{article.Path}:{Id(passage.Location.Line)}")).Raw("</li>\n");
        }

        page.Raw("</ul></details>\n");
    }

    private void WriteBeads(Page page, PairReport pair, int index, bool[] told)
    {
        page.Raw("<table class=\"beads\">\n<thead class=\"skip\"><tr><th scope=\"col\">").Text(texts["html.source"]).Raw("</th><th scope=\"col\">").Text(texts["html.target"]).Raw("</th></tr></thead>\n<tbody>\n");
        foreach (var bead in pair.Text.Beads)
        {
            WriteBead(page, pair, bead, index, told);
        }

        page.Raw("</tbody>\n</table>\n");
    }

    private void WriteBead(Page page, PairReport pair, MarkedBead bead, int index, bool[] told)
    {
        var findings = bead.Source.Concat(bead.Target).SelectMany(s => s.Marks).Select(m => m.Finding).Distinct().Order().ToList();
        page.Raw(findings.Count > 0 ? "<tr class=\"found\">" : "<tr>");
        WriteSide(page, pair, bead.Source, pair.Source.Language, index);
        WriteSide(page, pair, bead.Target, pair.Target.Language, index);
        page.Raw("</tr>\n");

        var remarks = findings.Where(f => !told[f]).ToList();
        if (remarks.Count == 0)
        {
            return;
        }

        page.Raw("<tr class=\"found\"><td class=\"remark\" colspan=\"2\">");
        WriteRemarks(page, pair, remarks, index);
        page.Raw("</td></tr>\n");
        remarks.ForEach(f => told[f] = true);
    }

    private void WriteRemarks(Page page, PairReport pair, List<int> remarks, int index)
    {
        page.Raw("<ul class=\"").Text(SeverityNames.Of(remarks.Max(f => pair.Findings[f].Severity))).Raw("\">");
        foreach (var f in remarks)
        {
            var finding = pair.Findings[f];
            page.Raw("<li tabindex=\"-1\" id=\"f").Text($"{Id(index)}-{Id(f)}").Raw("\"><p>").Raw(Badge(finding.Severity)).Raw(" <b>").Text(texts[$"{finding.Check.Name}.title"]).Raw("</b> ");
            page.Text(texts.Message(finding)).Raw("</p><p class=\"how\">").Text($"{finding.Check.Id} · {texts.Format("report.confidence", texts.Percent(finding.Confidence))}");
            page.Text($" · {Place(finding.Source)} → {Place(finding.Target)}").Raw("</p></li>");
        }

        page.Raw("</ul>");

        string Place(ReportedSide? side) => side is null ? "–" : texts.Format("html.place", Id(side.Location.Line), Id(side.Location.Column));
    }

    private void WriteSide(Page page, PairReport pair, ImmutableArray<MarkedSegment> segments, Language language, int index)
    {
        page.Raw("<td").Raw(segments.IsEmpty ? "" : Lang(language)).Raw(">");
        if (segments.IsEmpty)
        {
            page.Raw("<span class=\"gone\">").Text(texts["report.no-counterpart"]).Raw("</span>");
        }

        foreach (var segment in segments)
        {
            page.Raw("<span class=\"").Text(Folding.Fold(segment.Kind.ToString(), Language.English)).Raw("\">");
            WriteMarked(page, pair, segment, index);
            page.Raw("</span> ");
        }

        page.Raw("</td>");
    }

    /// <summary>Marks may overlap: of two the one that starts first is shown, and of these the longer.</summary>
    private static void WriteMarked(Page page, PairReport pair, MarkedSegment segment, int index)
    {
        var at = 0;
        foreach (var mark in segment.Marks.Where(m => m.Span.Length > 0).OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.Length))
        {
            if (mark.Span.Start < at)
            {
                continue;
            }

            page.Text(segment.Text.AsSpan(at, mark.Span.Start - at));
            page.Raw("<mark class=\"").Text(SeverityNames.Of(pair.Findings[mark.Finding].Severity)).Raw("\"><a href=\"#f").Text($"{Id(index)}-{Id(mark.Finding)}").Raw("\">");
            page.Text(mark.Span.Of(segment.Text)).Raw("</a></mark>");
            at = mark.Span.End;
        }

        page.Text(segment.Text.AsSpan(at));
    }

    private void WriteFacts(Page page, PairReport pair)
    {
        var rows = _diff.Compare(pair.Facts).Where(r => r.Change != FactChange.Equal).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        page.Raw("<table class=\"facts\">\n<caption class=\"skip\">").Text(texts["report.facts"]).Raw("</caption>\n<thead><tr><th scope=\"col\">").Text(texts["html.source-facts"]).Raw("</th><th scope=\"col\">").Text(texts["html.target-facts"]).Raw("</th></tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            page.Raw("<tr><td>");
            Cell(row.Source);
            page.Raw("</td><td>");
            Cell(row.Target);
            page.Raw("</td></tr>\n");
        }

        page.Raw("</tbody>\n</table>\n");

        void Cell(FactCell? cell)
        {
            if (cell is null)
            {
                page.Raw("<span class=\"soft\">–</span>");
                return;
            }

            var at = 0;
            foreach (var span in cell.Changed)
            {
                page.Text(cell.Text.AsSpan(at, span.Start - at)).Raw("<mark class=\"critical\">").Text(span.Of(cell.Text)).Raw("</mark>");
                at = span.End;
            }

            page.Text(cell.Text.AsSpan(at));
        }
    }

    private static void WriteRest(Page page, string title, ImmutableArray<(string Path, string Text)> rows)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        page.Raw("<details><summary>").Text(title).Raw("</summary>\n<ul>\n");
        foreach (var (path, text) in rows)
        {
            page.Raw("<li><code>").Text(path).Raw("</code> ").Text(text).Raw("</li>\n");
        }

        page.Raw("</ul>\n</details>\n");
    }

    private string Keys() => string.Format(
        CultureInfo.InvariantCulture, Encoder.Encode(texts["html.keys"]), "<kbd>n</kbd>", "<kbd>p</kbd>", "<kbd>/</kbd>");

    private string Badge(Severity severity) => $"<span class=\"severity {SeverityNames.Of(severity)}\">{Encoder.Encode(SeverityName(severity))}</span>";

    private string SeverityName(Severity severity) => texts[$"severity.{SeverityNames.Of(severity)}"];

    private static string Lang(Language language) => $" lang=\"{JsonText.Code(language)}\"";

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string ReadResource(string name)
    {
        using var reader = new StreamReader(ResourceTable.Open($"html/{name}"), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <param name="Lang">The attribute, or nothing.</param>
    private readonly record struct ChartRow(string Label, string Lang, string Link, int Count);

    /// <summary>Keeps text that is escaped apart from markup that is not.</summary>
    private sealed class Page(TextWriter output)
    {
        public Page Raw(string markup)
        {
            output.Write(markup);
            return this;
        }

        public Page Text(string text)
        {
            Encoder.Encode(output, text);
            return this;
        }

        public Page Text(ReadOnlySpan<char> text) => Text(text.ToString());
    }
}
