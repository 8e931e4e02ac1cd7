namespace TransCheck.Reporting.Html;

/// <summary>The facts of a pair that differ, as a table.</summary>
internal static class FactsHtml
{
    public static void Write(HtmlWriter page, Texts texts, FactLists facts)
    {
        var rows = new FactDiff(texts).Compare(facts).Where(r => r.Change != FactChange.Equal).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        page.Raw("<table class=\"facts\">\n<caption class=\"skip\">").Text(texts["report.facts"]).Raw("</caption>\n<thead><tr><th scope=\"col\">").Text(texts["html.source-facts"]).Raw("</th><th scope=\"col\">").Text(texts["html.target-facts"]).Raw("</th></tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            page.Raw("<tr><td>");
            WriteCell(page, row.Source);
            page.Raw("</td><td>");
            WriteCell(page, row.Target);
            page.Raw("</td></tr>\n");
        }

        page.Raw("</tbody>\n</table>\n");
    }

    private static void WriteCell(HtmlWriter page, FactCell? cell)
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
