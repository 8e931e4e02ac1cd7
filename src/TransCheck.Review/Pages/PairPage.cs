using System.Globalization;
using TransCheck.Decisions;
using TransCheck.Reporting;
using TransCheck.Reporting.Html;
using TransCheck.Review.Desk;

namespace TransCheck.Review.Pages;

/// <summary>One pair side by side, with a form for the decision at every finding.</summary>
internal sealed class PairPage(ReviewDesk desk, ReviewOptions options, PageFrame frame, PairView view) : IPairExtras
{
    private readonly Texts _texts = options.Texts;
    private readonly HtmlParts _parts = new(options.Texts);
    private readonly string _address = $"pair/{HtmlParts.Id(view.Pair.Index)}";

    public string Write() => frame.Write(desk, options, page =>
    {
        var report = view.Report ?? view.Pair.Report;
        page.Raw("<article class=\"pair\" data-pair=\"").Text(HtmlParts.Id(view.Pair.Index)).Raw("\">\n<h1").Raw(HtmlParts.Lang(report.Target.Language)).Raw(">").Text(report.Target.Title).Raw("</h1>\n");
        page.Raw("<nav class=\"pages\" aria-label=\"").Text(_texts["desk.articles"]).Raw("\">");
        WriteNeighbour(page, -1, "desk.articles.previous");
        WriteNeighbour(page, 1, "desk.articles.next");
        page.Raw("</nav>\n");
        WriteFixed(page);
        if (view.Report is null)
        {
            page.Raw("<p class=\"wrong\">").Text(view.Error is { } error ? _texts.Message(error) : "").Raw("</p>\n");
        }
        else
        {
            new PairHtml(page, _parts, view.Report, view.Pair.Index, this).WriteInside();
        }

        page.Raw("</article>\n");
    });

    public string FindingAttributes(int finding)
    {
        var found = view.Pair.Findings[finding];
        return $" class=\"finding {FindingFilter.Name(found.State)}\" data-state=\"{FindingFilter.Name(found.State)}\"";
    }

    public string SegmentAttributes(bool ofSource, MarkedSegment segment)
    {
        var facts = string.Join(' ', segment.Facts.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Start}-{f.End}")));
        var edit = ofSource || options.IsReadOnly ? "" : $" data-edit=\"{frame.Link($"{_address}/sentence/{HtmlParts.Id(segment.Index)}")}\"";
        return $" data-facts=\"{facts}\"{edit}";
    }

    public void WriteFindingEnd(HtmlWriter page, int finding)
    {
        var found = view.Pair.Findings[finding];
        StateHtml.WriteDecision(page, _parts, found.Decision);
        page.Raw("<form class=\"decide\" method=\"post\" action=\"").Raw(frame.Link($"{_address}/decide")).Raw("\"><input type=\"hidden\" name=\"finding\" value=\"").Text(found.Finding.Fingerprint);
        page.Raw("\"><input type=\"hidden\" name=\"version\" value=\"").Text(HtmlParts.Id(found.Version)).Raw("\">");
        Button("accept", "desk.accept", "a", found.State == FindingState.Accepted);
        page.Raw("<details class=\"dismiss\"><summary data-key=\"d\">").Text(_texts["desk.dismiss"]).Raw(" <kbd>d</kbd></summary><span class=\"reasons\">");
        foreach (var (i, reason) in Words.OfReasons.Index())
        {
            Button(reason, $"desk.reason.{reason}", HtmlParts.Id(i + 1), found.Decision?.Verdict.Reason is { } given && string.Equals(Words.Of(given), reason, StringComparison.Ordinal));
        }

        page.Raw("</span></details><details class=\"comment\"><summary data-key=\"c\">").Text(_texts["desk.comment"]).Raw(" <kbd>c</kbd></summary><label><span class=\"skip\">").Text(_texts["desk.comment"]).Raw("</span><textarea name=\"comment\" rows=\"2\" maxlength=\"2000\">");
        page.Text(found.Decision?.Verdict.Comment ?? "").Raw("</textarea></label>");
        Button("comment", "desk.comment.save", "", false);
        page.Raw("</details>");
        if (found.Decision is { } decision && (decision.Verdict != Verdict.None || decision.Version > 1))
        {
            Button("undo", "desk.undo", "u", false);
        }

        if (!options.IsReadOnly && SentenceOf(finding) is { } segment)
        {
            page.Raw("<a class=\"edit\" data-key=\"e\" href=\"").Raw(frame.Link($"{_address}/sentence/{HtmlParts.Id(segment)}")).Raw("\">").Text(_texts["desk.edit"]).Raw(" <kbd>e</kbd></a>");
        }

        page.Raw("</form>");

        void Button(string value, string text, string key, bool pressed)
        {
            page.Raw("<button name=\"verdict\" value=\"").Text(value).Raw(pressed ? "\" aria-pressed=\"true" : "").Raw(key.Length > 0 ? $"\" data-key=\"{key}\">" : "\">").Text(_texts[text]).Raw(key.Length > 0 ? $" <kbd>{key}</kbd>" : "").Raw("</button>");
        }
    }

    /// <summary>The sentence of the translation that a finding speaks of; for one that is missing, the sentence before it.</summary>
    private int? SentenceOf(int finding)
    {
        int? before = null;
        foreach (var bead in view.Report?.Text.Beads ?? [])
        {
            if (bead.Target.FirstOrDefault(s => s.Marks.Any(m => m.Finding == finding)) is { } own)
            {
                return own.Index;
            }

            var isHere = bead.Source.Any(s => s.Marks.Any(m => m.Finding == finding));
            before = bead.Target.Length > 0 ? bead.Target[isHere ? 0 : ^1].Index : before;
            if (isHere)
            {
                return before;
            }
        }

        return null;
    }

    private void WriteFixed(HtmlWriter page)
    {
        if (view.Pair.Fixed.Count == 0)
        {
            return;
        }

        page.Raw("<section class=\"fixed\" aria-label=\"").Text(_texts["desk.state.fixed"]).Raw("\"><ul>\n");
        foreach (var finding in view.Pair.Fixed)
        {
            page.Raw("<li><span class=\"state fixed\">").Text(_texts["desk.state.fixed"]).Raw("</span> <b>").Text(_parts.Title(finding.Finding.Check)).Raw("</b> ").Text(_texts.Message(finding.Finding)).Raw("</li>\n");
        }

        page.Raw("</ul></section>\n");
    }

    private void WriteNeighbour(HtmlWriter page, int step, string text)
    {
        var pairs = desk.Pairs;
        for (var p = view.Pair.Index + step; p >= 0 && p < pairs.Count; p += step)
        {
            if (pairs[p].Findings.Count > 0)
            {
                page.Raw("<a href=\"").Raw(frame.Link($"pair/{HtmlParts.Id(p)}")).Raw("\">").Text(_texts[text]).Raw("</a>");
                return;
            }
        }
    }
}
