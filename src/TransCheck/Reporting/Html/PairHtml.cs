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

    private readonly ILookup<int, int> _findingsAt = FindingsByBead(pair);

    /// <summary>Where the page of a finding is, by its index, if not here.</summary>
    public Func<int, string> PageOf { get; init; } = static _ => "";

    private string Paths => $"{pair.Source.Path} → {pair.Target.Path}";

    /// <summary>The pair under its title, to be opened and closed.</summary>
    public void Write(bool open)
    {
        page.Raw("<article class=\"pair\" id=\"").Text(HtmlParts.PairId(index)).Raw("\"><details").Raw(open ? " open" : "").Raw("><summary><h3><span");
        page.Raw(HtmlParts.Lang(pair.Target.Language)).Raw(">").Text(pair.Target.Title).Raw("</span></h3> ");
        WriteCounts();
        page.Raw("<span class=\"path\">").Text(Paths).Raw("</span></summary>\n<div class=\"inside\">\n");
        WriteEvidence();
        WriteContent();
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
        WriteContent();
    }

    /// <summary>The paths, and why the two articles are a pair.</summary>
    public void WriteHead()
    {
        page.Raw("<p class=\"path\">").Text(Paths).Raw("</p>\n");
        WriteEvidence();
    }

    /// <summary>The findings that stand below a bead; with -1 those that stand below none.</summary>
    public IEnumerable<int> FindingsAt(int bead) => _findingsAt[bead];

    /// <summary>Links to findings.</summary>
    public void WriteJumps(IEnumerable<int> findings)
    {
        page.Raw("<p class=\"jump\">");
        foreach (var (i, f) in findings.Index())
        {
            page.Raw(i == 0 ? "" : " · ").Raw("<a href=\"").Text(Link(f)).Raw("\">").Text(parts.Title(pair.Findings[f].Check)).Raw("</a>");
        }

        page.Raw("</p>\n");
    }

    /// <summary>Some of the beads, each with the findings that stand below it.</summary>
    public void WriteBeads(Range beads)
    {
        var (first, count) = beads.GetOffsetAndLength(pair.Text.Beads.Length);
        if (count == 0)
        {
            return;
        }

        page.Raw("<table class=\"beads\">\n<thead class=\"skip\"><tr><th scope=\"col\">").Text(_texts["html.source"]).Raw("</th><th scope=\"col\">").Text(_texts["html.target"]).Raw("</th></tr></thead>\n<tbody>\n");
        for (var b = first; b < first + count; b++)
        {
            WriteBead(b);
        }

        page.Raw("</tbody>\n</table>\n");
    }

    /// <summary>Rows of the table of beads.</summary>
    public void WriteBead(int at)
    {
        var bead = pair.Text.Beads[at];
        var isMarked = bead.Source.Concat(bead.Target).Any(s => !s.Marks.IsEmpty);
        page.Raw(isMarked ? "<tr class=\"found\">" : "<tr>");
        WriteSide(bead.Source, pair.Source.Language, ofSource: true);
        WriteSide(bead.Target, pair.Target.Language, ofSource: false);
        page.Raw("</tr>\n");
        if (_findingsAt.Contains(at))
        {
            page.Raw("<tr class=\"found\"><td class=\"remark\" colspan=\"2\">");
            WriteRemarkList([.. _findingsAt[at]]);
            page.Raw("</td></tr>\n");
        }
    }

    /// <summary>Findings that stand below no bead.</summary>
    public void WriteRemarks(List<int> findings)
    {
        if (findings.Count > 0)
        {
            page.Raw("<div class=\"remark\">");
            WriteRemarkList(findings);
            page.Raw("</div>\n");
        }
    }

    /// <summary>The facts that differ, and what was not compared.</summary>
    public void WriteEnd()
    {
        FactsHtml.Write(page, _texts, pair.Facts);
        NotComparedHtml.Write(page, parts, pair);
    }

    /// <summary>What the checks of findings mean: on the page on which the findings stand.</summary>
    public void WriteAbout(IEnumerable<int> findings) => AboutChecksHtml.Write(page, parts, findings.Select(f => pair.Findings[f].Check), index);

    private static ILookup<int, int> FindingsByBead(PairReport pair)
    {
        var beadOf = new int[pair.Findings.Length];
        Array.Fill(beadOf, -1);
        foreach (var (b, bead) in pair.Text.Beads.Index())
        {
            foreach (var mark in bead.Source.Concat(bead.Target).SelectMany(s => s.Marks))
            {
                beadOf[mark.Finding] = beadOf[mark.Finding] < 0 ? b : beadOf[mark.Finding];
            }
        }

        return Enumerable.Range(0, beadOf.Length).ToLookup(f => beadOf[f]);
    }

    private string Link(int finding) => $"{PageOf(finding)}#{HtmlParts.FindingId(index, finding)}";

    private void WriteEvidence()
    {
        var evidence = string.Join(", ", pair.Evidence.Select(e => _texts[$"evidence.{e}"]));
        page.Raw("<p class=\"places\">").Text(_texts.Format("report.paired", _texts.Percent(pair.Confidence), evidence)).Raw("</p>\n");
    }

    private void WriteContent()
    {
        WriteJumps(Enumerable.Range(0, pair.Findings.Length));
        WriteBeads(..);
        WriteRemarks([.. FindingsAt(-1)]);
        WriteEnd();
        WriteAbout(Enumerable.Range(0, pair.Findings.Length));
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
            page.Raw("<mark class=\"").Text(SeverityNames.Of(pair.Findings[mark.Finding].Severity)).Raw("\"><a href=\"").Text(Link(mark.Finding)).Raw("\">");
            page.Text(mark.Span.Of(segment.Text)).Raw("</a></mark>");
            at = mark.Span.End;
        }

        page.Text(segment.Text.AsSpan(at));
    }

    private void WriteRemarkList(List<int> remarks)
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
}
