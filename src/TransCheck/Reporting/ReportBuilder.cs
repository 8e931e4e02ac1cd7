using System.Collections.Immutable;
using System.Text;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Pairing;

namespace TransCheck.Reporting;

/// <summary>Turns findings, which point into documents, into what reports show.</summary>
internal static class ReportBuilder
{
    /// <param name="compared">What was compared of the article; null where nothing was.</param>
    public static ReportedArticle Describe(LabelledArticle article, Language language, Document? compared) => new(article.Path, language, article.Title)
    {
        Words = compared?.Segments.Sum(s => s.Tokens.Count(t => t.Kind != TokenKind.Symbol)) ?? 0,
        Authors = article.Metadata.Authors,
        Translators = article.Metadata.Translators,
        Editors = article.Metadata.Editors,
        Site = article.Metadata.Site,
        Date = ArticleDate.Of(article.Metadata.Date, article.Path, language),
    };

    public static ImmutableArray<ReportedFinding> Report(AlignedPair pair, ImmutableArray<Finding> findings)
    {
        var fingerprints = new Fingerprints();
        var reported = ImmutableArray.CreateBuilder<ReportedFinding>(findings.Length);
        foreach (var finding in findings)
        {
            var source = Side(pair.Source, finding.Source);
            var target = Side(pair.Target, finding.Target);
            var words = finding.Wording ?? new FindingWording(finding.Variant, finding.Arguments);
            reported.Add(new ReportedFinding(
                finding.Check,
                finding.Severity,
                finding.Confidence,
                words.Variant is null ? $"{finding.Check.Name}.message" : $"{finding.Check.Name}.message.{words.Variant}",
                words.Arguments,
                fingerprints.Of(finding.Check.Id, source, pair.Source.Language, target, pair.Target.Language),
                source,
                target)
            {
                Term = words.Term,
                Grounds = finding.Grounds,
                Variant = finding.Variant,
            });
        }

        return reported.MoveToImmutable();
    }

    private static ReportedSide? Side(Document document, FindingSide? side)
    {
        if (side is null || side.Segment >= document.Segments.Length)
        {
            return null;
        }

        var first = document.Segments[side.Segment];
        if (side.LastSegment <= side.Segment)
        {
            return new ReportedSide(document.Locate(first, side.Span), side.Span.Of(first.Text).ToString(), side.Value, first.Text, side.Span)
            {
                Shown = [.. side.Shown.Select(span => new ShownWords(document.Locate(first, span), span.Of(first.Text).ToString(), span))],
            };
        }

        var last = document.Segments[Math.Min(side.LastSegment, document.Segments.Length - 1)];
        var lastEnd = Math.Min(side.LastEnd, last.Text.Length);
        var text = new StringBuilder(first.Text);
        var places = new List<Location> { document.Locate(first, TextSpan.FromBounds(side.Span.Start, first.Text.Length)) };
        for (var i = first.Index + 1; i <= last.Index; i++)
        {
            text.Append(' ').Append(document.Segments[i].Text);
            places.Add(document.Locate(document.Segments[i], new TextSpan(0, i == last.Index ? lastEnd : document.Segments[i].Text.Length)));
        }

        var segment = text.ToString();
        var mark = TextSpan.FromBounds(side.Span.Start, segment.Length - last.Text.Length + lastEnd);
        return new ReportedSide(Location.Around(places), mark.Of(segment).ToString(), side.Value, segment, mark);
    }
}
