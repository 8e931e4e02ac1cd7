using System.Collections.Immutable;
using TransCheck.Articles;

namespace TransCheck.Facts;

/// <summary>Runs every finder over a document.</summary>
public static class FactFinder
{
    public static ImmutableArray<IFactFinder> All { get; } = [];

    public static DocumentFacts Find(Document document)
    {
        var bySegment = ImmutableArray.CreateBuilder<ImmutableArray<Mention>>(document.Segments.Length);
        var mentions = new List<Mention>();
        foreach (var segment in document.Segments)
        {
            mentions.Clear();
            foreach (var finder in All)
            {
                finder.Find(document, segment, mentions);
            }

            bySegment.Add([.. mentions.OrderBy(m => m.Span.Start).ThenBy(m => m.Span.Length)]);
        }

        return new DocumentFacts(document, bySegment.MoveToImmutable());
    }
}
