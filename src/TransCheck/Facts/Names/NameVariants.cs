using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>Finds a word that tells one of several products of a number from the others (<c>iPhone 15 Pro, GPT-4o mini</c>) and that one side lacks.</summary>
internal static class NameVariants
{
    private const double Confidence = 0.85;

    /// <summary>A word that is not rarer than this tells a variant only with a capital or behind a hyphen: A1 plus 10.</summary>
    private const int Uncommon = 15;

    /// <param name="Number">With the letters that touch it, as a skeleton: 15, 4o, s25.</param>
    /// <param name="Words">The words of variants behind it.</param>
    private sealed record Product(NamePlace At, string Number, ImmutableArray<string> Words);

    public static void Compare(NamePair pair, NameBead bead, ImmutableArray<NameDifference>.Builder differences)
    {
        var english = Read(pair.English, bead.English.Start, bead.English.End);
        if (english.Count == 0 || Read(pair.Turkish, bead.Turkish.Start, bead.Turkish.End) is not { Count: > 0 } turkish)
        {
            return;
        }

        foreach (var product in english)
        {
            var same = turkish.FindAll(t => string.Equals(t.Number, product.Number, StringComparison.Ordinal));
            if (same.Count == 0 || same.Exists(t => t.Words.SequenceEqual(product.Words, StringComparer.Ordinal)))
            {
                continue;
            }

            // iPhone 15 and 15 Pro: the variant may belong to another number, or stand apart from it.
            var other = same[0];
            var lost = product.Words.Except(other.Words, StringComparer.Ordinal).Any(w => Stands(pair.Turkish, bead.Turkish.Start, bead.Turkish.End, w));
            var added = other.Words.Except(product.Words, StringComparer.Ordinal).Any(w => Stands(pair.English, bead.English.Start, bead.English.End, w));
            if (!lost && !added && !NameVersions.IsTold(differences, product.At))
            {
                differences.Add(new NameDifference(NameDifferenceKind.Version, product.At, other.At, Confidence));
            }
        }
    }

    private static List<Product> Read(Document document, int start, int end)
    {
        var products = new List<Product>();
        for (var s = start; s < end; s++)
        {
            var segment = document.Segments[s];
            for (var i = 0; i < segment.Tokens.Length; i++)
            {
                var first = segment.Tokens[i].Start;
                while (i + 1 < segment.Tokens.Length && IsPart(segment.Tokens[i]) && IsPart(segment.Tokens[i + 1]) && segment.Tokens[i + 1].Start == segment.Tokens[i].End)
                {
                    i++;
                }

                var last = segment.Tokens[i];
                var number = segment.Text.AsSpan(first, last.StemEnd - first);
                if (IsPart(last) && number.IndexOfAnyInRange('0', '9') >= 0 && (i > 0 && segment.Tokens[i].Start == first ? IsNamed(segment, i) : IsNamed(segment, segment.TokenFrom(first))))
                {
                    var words = Variants(segment, i, out var behind);
                    products.Add(new Product(new NamePlace(s, TextSpan.FromBounds(first, behind)), Folding.Skeleton(number), words));
                }
            }
        }

        return products;
    }

    private static bool IsPart(Token token) => token.Kind is TokenKind.Word or TokenKind.Number;

    /// <summary>The number has letters, or stands behind a word with a capital.</summary>
    private static bool IsNamed(Segment segment, int index)
    {
        var token = segment.Tokens[index];
        if (token.Kind == TokenKind.Word)
        {
            return true;
        }

        var before = index > 0 && segment.Tokens[index - 1] is { Kind: TokenKind.Symbol, Length: 1 } symbol && segment.Text[symbol.Start] == '-' ? index - 2 : index - 1;
        return before >= 0 && segment.Tokens[before] is { Kind: TokenKind.Word, HasSuffix: false } word && segment.Text.AsSpan(word.Start, word.Length).IndexOfAnyInRange('A', 'Z') >= 0;
    }

    private static ImmutableArray<string> Variants(Segment segment, int index, out int end)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        end = segment.Tokens[index].StemEnd;
        while (!segment.Tokens[index].HasSuffix)
        {
            var next = index + 1 < segment.Tokens.Length && segment.Text[segment.Tokens[index + 1].Start] == '-' ? index + 2 : index + 1;
            if (next >= segment.Tokens.Length || segment.Tokens[next].Start != segment.Tokens[index].End + 1 || !IsVariant(segment, segment.Tokens[next]))
            {
                break;
            }

            index = next;
            end = segment.Tokens[index].StemEnd;
            words.Add(segment.Tokens[index].Folded);
        }

        return words.DrainToImmutable();
    }

    private static bool IsVariant(Segment segment, Token token) =>
        NameWords.Variants.Contains(token.Folded)
        && (char.IsUpper(segment.Text[token.Start]) || segment.Text[token.Start - 1] == '-' || Vocabulary.Count(token.Folded, Language.English) < Uncommon);

    private static bool Stands(Document document, int start, int end, string word)
    {
        for (var s = start; s < end; s++)
        {
            if (Array.Exists(document.Segments[s].Tokens, t => t.Kind == TokenKind.Word && string.Equals(t.Folded, word, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
