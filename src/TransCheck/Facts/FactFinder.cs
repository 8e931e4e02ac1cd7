using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Facts.Links;
using TransCheck.Facts.Names;
using TransCheck.Facts.Quotations;

namespace TransCheck.Facts;

/// <summary>Runs every finder over a document.</summary>
public static class FactFinder
{
    public static ImmutableArray<IFactFinder> All { get; } = [new NumericFinder()];

    /// <summary>The finders that read the whole document before they read its segments.</summary>
    private static ImmutableArray<IFactFinder> For(Document document) =>
    [
        .. All,
        new LinkFinder(),
        new NameFinder(document),
        new QuotationFinder(document),
    ];

    public static DocumentFacts Find(Document document)
    {
        var bySegment = ImmutableArray.CreateBuilder<ImmutableArray<Mention>>(document.Segments.Length);
        var mentions = new List<Mention>();
        var finders = For(document);
        foreach (var segment in document.Segments)
        {
            mentions.Clear();
            foreach (var finder in finders)
            {
                finder.Find(document, segment, mentions);
            }

            bySegment.Add([.. mentions.OrderBy(m => m.Span.Start).ThenBy(m => m.Span.Length)]);
        }

        return new DocumentFacts(document, bySegment.MoveToImmutable());
    }
}
