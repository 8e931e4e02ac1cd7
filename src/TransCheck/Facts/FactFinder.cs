using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Facts.Code;
using TransCheck.Facts.Links;
using TransCheck.Facts.Names;
using TransCheck.Facts.Quotations;

namespace TransCheck.Facts;

/// <summary>Runs every finder over a document.</summary>
public static class FactFinder
{
    public static ImmutableArray<IFactFinder> All { get; } = [new NumericFinder()];

    /// <summary>The finders that read the whole document before they read its segments.</summary>
    private static ImmutableArray<IFactFinder> For(Document document, Exonyms names) =>
    [
        .. All,
        new LinkFinder(document),
        new CodeFinder(document),
        new NameFinder(document, names),
        new QuotationFinder(document),
    ];

    /// <param name="names">Names that translate; null for <see cref="Exonyms.Default"/>.</param>
    public static DocumentFacts Find(Document document, Exonyms? names = null)
    {
        var bySegment = ImmutableArray.CreateBuilder<ImmutableArray<Mention>>(document.Segments.Length);
        var mentions = new List<Mention>();
        var finders = For(document, names ?? Exonyms.Default);
        foreach (var segment in document.Segments)
        {
            mentions.Clear();
            foreach (var finder in finders)
            {
                finder.Find(document, segment, mentions);
            }

            RemoveMeasureNames(mentions);
            HushVersionNumbers(mentions);
            HushDimensions(segment.Text, mentions);
            mentions.Sort(InReadingOrder);
            bySegment.Add([.. mentions]);
        }

        return new DocumentFacts(document, bySegment.MoveToImmutable());
    }

    private static int InReadingOrder(Mention x, Mention y) =>
        x.Span.Start != y.Span.Start ? x.Span.Start.CompareTo(y.Span.Start)
        : x.Span.Length != y.Span.Length ? x.Span.Length.CompareTo(y.Span.Length)
        : (int)x.Kind - (int)y.Kind;

    /// <summary>The EUR of 5 EUR, the Mbps of 100 Mbps and the GMT of 19.00 GMT are no names of their own.</summary>
    private static void RemoveMeasureNames(List<Mention> mentions)
    {
        if (!mentions.Exists(IsMeasure))
        {
            return;
        }

        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            var span = mentions[i].Span;
            if (mentions[i].Kind == FactKind.Name && mentions.Exists(m => Holds(m, span)))
            {
                mentions.RemoveAt(i);
            }
        }
    }

    private static bool Holds(Mention mention, TextSpan name) =>
        mention.Value is QualifierValue { Kind: QualifierKind.Era } ? mention.Span.Overlaps(name)
        : IsMeasure(mention) && mention.Span.Start <= name.Start && name.End <= mention.Span.End;

    private static bool IsMeasure(Mention mention) => mention.Kind is FactKind.Money or FactKind.Quantity or FactKind.Time || mention.Value is QualifierValue;

    /// <summary>The 3.1 of Llama 3.1 and the 4 of GPT-4 are no quantities; where only one side reads them as a version, they still answer the other.</summary>
    private static void HushVersionNumbers(List<Mention> mentions)
    {
        for (var n = 0; n < mentions.Count; n++)
        {
            var name = mentions[n];
            if (name.Value is not NameValue value || !IsProduct(value, name.Surface))
            {
                continue;
            }

            for (var i = 0; i < mentions.Count; i++)
            {
                if (mentions[i].Kind == FactKind.Number && mentions[i].Span.Start > name.Span.Start && mentions[i].Span.End <= name.Span.End)
                {
                    mentions[i] = mentions[i] with { Certainty = Math.Min(mentions[i].Certainty, 0.1) };
                }
            }
        }
    }

    /// <summary>The 3 of 3D and 3-D, and 3B, which Turkish writes for it and only models mean as three billion.</summary>
    private static void HushDimensions(string text, List<Mention> mentions)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Kind == FactKind.Number && (IsDimension(text.AsSpan(mentions[i].Span.End)) || IsTurkishDimension(mentions[i].Surface, text.AsSpan(mentions[i].Span.End))))
            {
                mentions[i] = mentions[i] with { Certainty = Math.Min(mentions[i].Certainty, 0.1) };
            }
        }
    }

    private static bool IsDimension(ReadOnlySpan<char> rest)
    {
        rest = rest is ['-' or '‑', ..] ? rest[1..] : rest;
        return rest is ['D', ..] && (rest.Length == 1 || !char.IsLetterOrDigit(rest[1]));
    }

    private static bool IsTurkishDimension(string surface, ReadOnlySpan<char> rest) =>
        surface is ['2' or '3' or '4', 'B'] && !rest.TrimStart().StartsWith("model", StringComparison.Ordinal);

    private static bool IsProduct(NameValue name, string surface) =>
        name.Version.Contains('.', StringComparison.Ordinal)
        || name.Version.AsSpan().IndexOfAnyExceptInRange('0', '9') > 0
        || (name.Version.Length > 0 && surface.AsSpan(0, surface.Length - name.Version.Length) is [.., '-' or '‑']);
}
