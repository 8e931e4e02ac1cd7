using System.Collections.Immutable;

namespace TransCheck.Reporting.Html;

/// <summary>Something of a run that has no page of its own.</summary>
/// <param name="Path">Of a file or a pair.</param>
internal readonly record struct RestRow(string Path, string Text);

/// <summary>How much there is of everything, and what is only named.</summary>
internal sealed class OverviewHtml(HtmlParts parts, CheckReport report)
{
    private readonly Texts _texts = parts.Texts;

    /// <summary>What follows the findings: pairs without any, articles without a counterpart, and errors; those that are empty are left out.</summary>
    public IEnumerable<(string Title, ImmutableArray<RestRow> Rows)> Rest =>
        new (string Title, ImmutableArray<RestRow> Rows)[]
        {
            (_texts.Count("summary.clean-pairs", report.CleanPairs), [.. report.Pairs.Summaries.Where(p => p.Findings == 0).Select(p => new RestRow($"{p.Source.Path} → {p.Target.Path}", p.Target.Title))]),
            (_texts.Count("report.unpaired", report.Unpaired.Length), [.. report.Unpaired.Select(u => new RestRow(u.Path, _texts.Reason(u)))]),
            (_texts.Count("summary.errors", report.Errors.Length), [.. report.Errors.Select(e => new RestRow(e.Name, _texts.Message(e)))]),
        }.Where(r => !r.Rows.IsEmpty);

    /// <param name="ways">Markup of links to other pages.</param>
    public void WriteHeader(HtmlWriter page, string ways = "")
    {
        page.Raw("<header>\n<h1>TransCheck</h1>\n<p class=\"soft\">").Text(_texts.Compared(report)).Raw("</p>\n");
        WriteCounts(page);
        foreach (var line in _texts.SetAside(report))
        {
            page.Raw("<p class=\"soft\">").Text(line).Raw("</p>\n");
        }

        NotComparedHtml.WriteSum(page, _texts, report);
        page.Raw(ways).Raw("</header>\n");
    }

    public static void WriteRestStart(HtmlWriter page, string title) => page.Raw("<details class=\"rest\"><summary>").Text(title).Raw("</summary>\n<ul>\n");

    public static void WriteRestRow(HtmlWriter page, RestRow row) => page.Raw("<li><span class=\"path\">").Text(row.Path).Raw("</span> ").Text(row.Text).Raw("</li>\n");

    public static void WriteRestEnd(HtmlWriter page) => page.Raw("</ul>\n</details>\n");

    private void WriteCounts(HtmlWriter page)
    {
        page.Raw("<ul class=\"counts\">\n");
        Count(report.FindingCount, "html.findings");
        foreach (var severity in SeverityNames.WorstFirst)
        {
            if (report.Count(severity) is > 0 and var count)
            {
                Item(count, parts.Badge(severity));
            }
        }

        Count(report.CleanPairs, "html.clean");
        if (report.Unpaired.Length > 0)
        {
            Count(report.Unpaired.Length, "html.unpaired");
        }

        page.Raw("</ul>\n");

        void Count(int count, string label) => Item(count, HtmlWriter.Escape(_texts[count == 1 ? $"{label}.one" : $"{label}.other"]));

        void Item(int count, string label) => page.Raw("<li><b>").Text(_texts.Number(count)).Raw("</b>").Raw(label).Raw("</li>\n");
    }
}
