using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Reporting.Html;

/// <summary>One pair: its paths, both texts side by side with every finding below its sentences, the facts that differ, and what was not compared.</summary>
/// <param name="index">Of the pair in the report; ids are made of it (<see cref="HtmlParts.FindingId"/>).</param>
/// <param name="extras">Null for none.</param>
internal sealed class PairHtml(HtmlWriter page, HtmlParts parts, PairReport pair, int index, IPairExtras? extras = null)
{
    private readonly Texts _texts = parts.Texts;
    private readonly IPairExtras _extras = extras ?? NoPairExtras.Instance;

    /// <summary>Which findings have been written.</summary>
    private readonly bool[] _told = new bool[pair.Findings.Length];

    /// <summary>The pair under its title, to be opened and closed.</summary>
    public void Write(bool open)
    {
        page.Raw("<article class=\"pair\" id=\"").Text(HtmlParts.PairId(index)).Raw("\"><details").Raw(open ? " open" : "").Raw("><summary><h3><span");
        page.Raw(HtmlParts.Lang(pair.Target.Language)).Raw(">").Text(pair.Target.Title).Raw("</span></h3> ");
        WriteCounts();
        page.Raw("</summary>\n<div class=\"inside\">\n");
        WriteInside();
        page.Raw("</div>\n</details></article>\n");
    }

    /// <summary>How many findings there are of each severity, as badges.</summary>
    public void WriteCounts()
    {
        foreach (var severity in SeverityNames.WorstFirst)
        {
            if (pair.Findings.Count(f => f.Severity == severity) is > 0 and var count)
            {
                page.Raw(" ").Raw(parts.Badge(severity, count));
            }
        }
    }

    /// <summary>Everything below the title.</summary>
    public void WriteInside()
    {
        WriteHead();
        if (!pair.Text.Beads.IsEmpty)
        {
            WriteBeads();
        }

        // What is about no sentence.
        var rest = Enumerable.Range(0, _told.Length).Where(f => !_told[f]).ToList();
        if (rest.Count > 0)
        {
            page.Raw("<div class=\"remark\">");
            WriteRemarks(rest);
            page.Raw("</div>\n");
        }

        FactsHtml.Write(page, _texts, pair.Facts);
        WriteNotCompared();
        AboutChecksHtml.Write(page, parts, pair, index);
    }

    private void WriteHead()
    {
        page.Raw("<p class=\"places\">").Text($"{pair.Source.Path} → {pair.Target.Path}").Raw("<br>");
        page.Text(_texts.Format("report.paired", _texts.Percent(pair.Confidence), string.Join(", ", pair.Evidence.Select(e => _texts[$"evidence.{e}"])))).Raw("</p>\n");
        page.Raw("<p class=\"jump\">");
        foreach (var (f, finding) in pair.Findings.Index())
        {
            page.Raw(f == 0 ? "" : " · ").Raw("<a href=\"#").Text(HtmlParts.FindingId(index, f)).Raw("\">").Text(parts.Title(finding.Check)).Raw("</a>");
        }

        page.Raw("</p>\n");
    }

    private void WriteBeads()
    {
        page.Raw("<table class=\"beads\">\n<thead class=\"skip\"><tr><th scope=\"col\">").Text(_texts["html.source"]).Raw("</th><th scope=\"col\">").Text(_texts["html.target"]).Raw("</th></tr></thead>\n<tbody>\n");
        foreach (var bead in pair.Text.Beads)
        {
            WriteBead(bead);
        }

        page.Raw("</tbody>\n</table>\n");
    }

    private void WriteBead(MarkedBead bead)
    {
        var findings = bead.Source.Concat(bead.Target).SelectMany(s => s.Marks).Select(m => m.Finding).Distinct().Order().ToList();
        page.Raw(findings.Count > 0 ? "<tr class=\"found\">" : "<tr>");
        WriteSide(bead.Source, pair.Source.Language, ofSource: true);
        WriteSide(bead.Target, pair.Target.Language, ofSource: false);
        page.Raw("</tr>\n");

        var remarks = findings.Where(f => !_told[f]).ToList();
        if (remarks.Count == 0)
        {
            return;
        }

        page.Raw("<tr class=\"found\"><td class=\"remark\" colspan=\"2\">");
        WriteRemarks(remarks);
        page.Raw("</td></tr>\n");
        remarks.ForEach(f => _told[f] = true);
    }

    private void WriteSide(ImmutableArray<MarkedSegment> segments, Language language, bool ofSource)
    {
        page.Raw("<td").Raw(segments.IsEmpty ? "" : HtmlParts.Lang(language)).Raw(">");
        if (segments.IsEmpty)
        {
            page.Raw("<span class=\"gone\">").Text(_texts["report.no-counterpart"]).Raw("</span>");
        }

        foreach (var segment in segments)
        {
            page.Raw("<span class=\"").Text(Folding.Fold(segment.Kind.ToString(), Language.English)).Raw("\"").Raw(_extras.SegmentAttributes(ofSource, segment)).Raw(">");
            WriteMarked(segment);
            page.Raw("</span> ");
        }

        page.Raw("</td>");
    }

    /// <summary>Marks may overlap: of two the one that starts first is shown, and of these the longer.</summary>
    private void WriteMarked(MarkedSegment segment)
    {
        var at = 0;
        foreach (var mark in segment.Marks.Where(m => m.Span.Length > 0).OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.Length))
        {
            if (mark.Span.Start < at)
            {
                continue;
            }

            page.Text(segment.Text.AsSpan(at, mark.Span.Start - at));
            page.Raw("<mark class=\"").Text(SeverityNames.Of(pair.Findings[mark.Finding].Severity)).Raw("\"><a href=\"#").Text(HtmlParts.FindingId(index, mark.Finding)).Raw("\">");
            page.Text(mark.Span.Of(segment.Text)).Raw("</a></mark>");
            at = mark.Span.End;
        }

        page.Text(segment.Text.AsSpan(at));
    }

    private void WriteRemarks(List<int> remarks)
    {
        page.Raw("<ul class=\"").Text(SeverityNames.Of(remarks.Max(f => pair.Findings[f].Severity))).Raw("\">");
        foreach (var f in remarks)
        {
            WriteRemark(f, pair.Findings[f]);
        }

        page.Raw("</ul>");
    }

    private void WriteRemark(int f, ReportedFinding finding)
    {
        page.Raw("<li tabindex=\"-1\" id=\"").Text(HtmlParts.FindingId(index, f)).Raw("\"").Raw(_extras.FindingAttributes(f)).Raw("><p>");
        page.Raw(parts.Badge(finding.Severity)).Raw(" <b>").Text(parts.Title(finding.Check)).Raw("</b> ").Text(_texts.Message(finding));
        page.Raw("</p><p class=\"why\">").Text(_texts.Why(finding)).Raw(" ");
        AboutChecksHtml.WriteLink(page, _texts, index, finding.Check);
        page.Raw("</p><p class=\"how\">").Text($"{finding.Check.Id} · {_texts.Format("report.confidence", _texts.Percent(finding.Confidence))}");
        page.Text($" · {parts.Place(finding.Source)} → {parts.Place(finding.Target)}").Raw("</p>");
        _extras.WriteFindingEnd(page, f);
        page.Raw("</li>");
    }

    private void WriteNotCompared()
    {
        if (pair.NotCompared.IsEmpty)
        {
            return;
        }

        page.Raw("<details class=\"soft\"><summary>").Text($"{_texts["report.not-compared"]} ({_texts.Number(pair.NotCompared.Length)})").Raw("</summary>\n<ul>\n");
        foreach (var passage in pair.NotCompared)
        {
            var article = passage.OfSource ? pair.Source : pair.Target;
            page.Raw("<li>").Text(_texts.NotCompared(passage, $"{article.Path}:{HtmlParts.Id(passage.Location.Line)}")).Raw("</li>\n");
        }

        page.Raw("</ul></details>\n");
    }
}
