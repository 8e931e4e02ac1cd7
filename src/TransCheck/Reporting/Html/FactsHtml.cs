namespace TransCheck.Reporting.Html;

/// <summary>The facts of a pair that differ, as a table.</summary>
internal static class FactsHtml
{
    /// <summary>Rows at most; an article that differs in more is another one.</summary>
    private const int Most = 1000;

    public static void Write(HtmlWriter page, Texts texts, FactLists facts)
    {
        var rows = Rows([.. new FactDiff(texts).Compare(facts).Where(r => r.Change != FactChange.Equal)]);
        if (rows.Count == 0)
        {
            return;
        }

        page.Raw("<table class=\"facts\">\n<caption class=\"skip\">").Text(texts["report.facts"]).Raw("</caption>\n<thead><tr><th scope=\"col\">");
        page.Text(texts["html.source-facts"]).Raw("</th><th scope=\"col\">").Text(texts["html.target-facts"]).Raw("</th></tr></thead>\n<tbody>\n");
        foreach (var (row, times) in rows.Take(Most))
        {
            var often = times > 1 ? $" <span class=\"soft\">×{texts.Number(times)}</span>" : "";
            page.Raw("<tr><td>");
            WriteCell(page, row.Source, row.Source is null ? "" : often);
            page.Raw("</td><td>");
            WriteCell(page, row.Target, row.Source is null ? often : "");
            page.Raw("</td></tr>\n");
        }

        page.Raw("</tbody>\n</table>\n");
        if (rows.Count > Most)
        {
            page.Raw("<p class=\"soft\">").Text(texts.Count("html.more", rows.Count - Most)).Raw("</p>\n");
        }
    }

    /// <summary>
    /// Every difference once, with how often it is there. Left out are facts that read the same on both sides, wherever they stand, and the number
    /// that differs within a name or an amount of the same finding: <i>3, 2</i> beside <i>Llama 3, Llama 2</i>.
    /// </summary>
    private static List<(FactRow Row, int Times)> Rows(List<FactRow> rows)
    {
        var missing = rows.Where(r => r.Target is null).ToLookup(r => r.Source?.Text, StringComparer.Ordinal);
        var added = rows.Where(r => r.Source is null).ToLookup(r => r.Target?.Text, StringComparer.Ordinal);
        var within = rows.Where(r => r.Source is { Changed: [var s] } && r.Target is { Changed: [var t] } && (s.Length < r.Source.Text.Length || t.Length < r.Target.Text.Length))
            .Select(r => (r.Finding, r.Source?.Changed[0].Of(r.Source.Text).ToString(), r.Target?.Changed[0].Of(r.Target.Text).ToString())).ToHashSet();
        return
        [
            .. rows.Where(r => !string.Equals(r.Source?.Text, r.Target?.Text, StringComparison.Ordinal) && !within.Contains((r.Finding, r.Source?.Text, r.Target?.Text)))
                .GroupBy(r => (Source: r.Source?.Text, Target: r.Target?.Text))
                .Select(g => (Row: g.First(), Times: g.Count() - (g.Key.Target is null ? added[g.Key.Source].Count() : g.Key.Source is null ? missing[g.Key.Target].Count() : 0)))
                .Where(r => r.Times > 0),
        ];
    }

    private static void WriteCell(HtmlWriter page, FactCell? cell, string often)
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

        page.Text(cell.Text.AsSpan(at)).Raw(often);
    }
}
