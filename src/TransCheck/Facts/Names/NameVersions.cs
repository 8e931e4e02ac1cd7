using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>Compares the versions of the products that both sides of a bead name.</summary>
internal static class NameVersions
{
    public static void Compare(NameBead bead, DocumentFacts english, DocumentFacts turkish, ImmutableArray<NameDifference>.Builder differences)
    {
        var products = Products(english, bead.English).FindAll(p => p.Number.Length > 0 && char.IsAsciiDigit(p.Number[0]));
        var others = products.Count > 0 ? Products(turkish, bead.Turkish) : [];
        foreach (var product in products)
        {
            Compare(bead, product, others, english.Document, turkish.Document, differences);
        }
    }

    /// <summary>Another version is known to stand for the place.</summary>
    public static bool IsTold(ImmutableArray<NameDifference>.Builder differences, NamePlace english)
    {
        for (var i = 0; i < differences.Count; i++)
        {
            if (differences[i] is { Kind: NameDifferenceKind.Version } told && told.English.Segment == english.Segment && told.English.Span.Overlaps(english.Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="Key">The name without the version.</param>
    /// <param name="Number">Of the version; empty where there is none.</param>
    private sealed record Product(Mention Mention, string Key, string Number, bool HasVersion)
    {
        public string[] Words => field ??= Folding.Skeleton(Mention.Surface).Split([' ', '-', '‑']);
    }

    private static List<Product> Products(DocumentFacts facts, SegmentRange range)
    {
        var products = new List<Product>();
        for (var s = range.Start; s < range.End; s++)
        {
            foreach (var mention in facts.BySegment[s])
            {
                if (mention.Value is NameValue name)
                {
                    products.Add(new Product(mention, Key(name.Name), Number(name.Version), name.Version.Length > 0));
                }
            }
        }

        return products;
    }

    private static void Compare(NameBead bead, Product product, List<Product> others, Document english, Document turkish, ImmutableArray<NameDifference>.Builder differences)
    {
        var mention = product.Mention;
        Mention? other = null;
        Mention? bare = null;
        Mention? variant = null;
        foreach (var candidate in others)
        {
            if (IsVariant(product, candidate, bead, english))
            {
                variant ??= candidate.Mention;
                continue;
            }

            if (!candidate.Key.EndsWith(product.Key, StringComparison.Ordinal))
            {
                continue;
            }

            if (!candidate.HasVersion)
            {
                bare ??= candidate.Mention;
            }
            else if (string.Equals(candidate.Number, product.Number, StringComparison.Ordinal))
            {
                return;
            }
            else
            {
                other ??= candidate.Mention;
            }
        }

        if (variant is not null)
        {
            differences.Add(new NameDifference(NameDifferenceKind.Version, new NamePlace(mention.Segment, mention.Span), new NamePlace(variant.Segment, variant.Span), 0.85));
            return;
        }

        // The number may stand apart from the name: "Llama'nın 4. sürümü".
        if (Stands(bead, product.Number, turkish))
        {
            return;
        }

        if ((other ?? bare) is { } found)
        {
            differences.Add(new NameDifference(
                NameDifferenceKind.Version,
                new NamePlace(mention.Segment, mention.Span),
                new NamePlace(found.Segment, found.Span),
                other is not null ? 0.92 : product.Number.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0 ? 0.6 : 0.4));
        }
    }

    /// <summary>
    /// The same product and number with another word that is not Turkish: GPT-5.4 Pro and Mini, Claude Opus 4.1 and Claude Sonnet 4.1. A Turkish word may
    /// translate (Apollo 11 Mission, Apollo 11 Görevi).
    /// </summary>
    private static bool IsVariant(Product product, Product candidate, NameBead bead, Document english)
    {
        if (!candidate.HasVersion || !string.Equals(candidate.Number, product.Number, StringComparison.Ordinal))
        {
            return false;
        }

        var (own, others) = (product.Words, candidate.Words);
        return string.Equals(own[0], others[0], StringComparison.Ordinal)
            && own.Except(others, StringComparer.Ordinal).Take(2).ToArray() is [var lost]
            && others.Except(own, StringComparer.Ordinal).Take(2).ToArray() is [var other]
            && !char.IsAsciiDigit(other[0])
            && bead.TurkishWords.Find(w => string.Equals(w.Key, other, StringComparison.Ordinal)) is { } word
            && TurkishWord.Count(word) <= Vocabulary.Count(other, Language.English)
            && Phonetics.Distance(lost, other, 1) > 1
            && !StandsIn(english, bead.English, other)
            && !bead.TurkishWords.Exists(w => string.Equals(w.Key, lost, StringComparison.Ordinal));
    }

    private static bool StandsIn(Document document, SegmentRange range, string key)
    {
        for (var s = range.Start; s < range.End; s++)
        {
            if (Array.Exists(document.Segments[s].Tokens, t => string.Equals(Folding.Skeleton(t.Form), key, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Stands(NameBead bead, string number, Document turkish)
    {
        for (var s = bead.Turkish.Start; s < bead.Turkish.End; s++)
        {
            var segment = turkish.Segments[s];
            foreach (var token in segment.Tokens)
            {
                if (token.Kind == TokenKind.Number && string.Equals(Number(segment.Text[token.Start..Math.Min(segment.Text.Length, token.StemEnd + 4)]), number, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Key(string name) => Folding.Skeleton(name).Replace("-", " ", StringComparison.Ordinal);

    /// <summary>The number and the letters that touch it: 4o, 3.5; a decimal comma counts as a dot.</summary>
    private static string Number(string version)
    {
        var end = 0;
        while (end < version.Length && (char.IsLetterOrDigit(version[end]) || (version[end] is '.' or ',' && end + 1 < version.Length && char.IsAsciiDigit(version[end + 1]))))
        {
            end++;
        }

        // F-16s: a plural
        if (end > 1 && version[end - 1] == 's' && char.IsAsciiDigit(version[end - 2]))
        {
            end--;
        }

        return Folding.Skeleton(version.AsSpan(0, end)).Replace(',', '.');
    }
}
