using System.Collections.Immutable;
using System.Text;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>
/// Finds names of letters and digits whose digits differ (o3 and o4, H100 and H200, A22B and A3B). Turkish keeps such names as they are.
/// </summary>
internal static class NameCodes
{
    private const double Confidence = 0.85;

    /// <summary>Shorter numbers are those of quarters, phases and levels, whose letters are translated: Q2, L3.</summary>
    private const int FewestDigits = 2;

    private static readonly FormNote<bool> Codes = new(static word => word.AsSpan().IndexOfAnyInRange('0', '9') > 0 && !word.Contains('.', StringComparison.Ordinal));

    /// <param name="Apart">Its number is a word of its own.</param>
    private sealed record Code(NamePlace At, string Key, string Shape, bool Apart = false);

    public static void Compare(NameBead bead, Document english, Document turkish, ImmutableArray<NameDifference>.Builder differences)
    {
        var source = Read(english, bead.English.Start, bead.English.End);
        if (source.Count == 0)
        {
            return;
        }

        var target = Read(turkish, bead.Turkish.Start, bead.Turkish.End);
        var (asked, kept) = (Keys(source), Keys(target));
        var spare = target.Where(t => !asked.Contains(t.Key)).ToLookup(t => t.Shape, StringComparer.Ordinal);
        foreach (var lost in source.DistinctBy(c => c.Key, StringComparer.Ordinal))
        {
            if (!kept.Contains(lost.Key) && (Only(spare[lost.Shape]) ?? OfOtherLetters(lost, spare)) is { } other)
            {
                differences.Add(new NameDifference(NameDifferenceKind.Version, lost.At, other.At, Confidence));
            }
        }

        static HashSet<string> Keys(List<Code> codes) => codes.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static Code? Only(IEnumerable<Code> codes) => codes.Take(2).ToArray() is [var only] ? only : null;

    /// <summary>A100 and V100: the only code without counterpart has as many letters, and the same number.</summary>
    private static Code? OfOtherLetters(Code lost, ILookup<string, Code> spare) =>
        Only(spare.SelectMany(codes => codes)) is { Apart: false } other && !lost.Apart && other.Shape.Length == lost.Shape.Length && Digits(lost.Key) is { Length: >= FewestDigits } digits && string.Equals(digits, Digits(other.Key), StringComparison.Ordinal)
            ? other
            : null;

    private static string Digits(string key) => string.Concat(key.Where(char.IsAsciiDigit));

    private static List<Code> Read(Document document, int start, int end)
    {
        var codes = new List<Code>();
        for (var s = start; s < end; s++)
        {
            var segment = document.Segments[s];
            for (var i = 0; i < segment.Tokens.Length; i++)
            {
                ref readonly var token = ref segment.Tokens[i];
                if (token.Kind == TokenKind.Word && Codes.Of(token.Form))
                {
                    var key = Bare(Folding.Skeleton(token.Form));
                    codes.Add(new Code(new NamePlace(s, token.StemSpan), key, Shape(key)));
                }
                else if (IsApart(segment, i))
                {
                    var key = Folding.Skeleton(token.Form) + segment.Tokens[i + 1].Folded;
                    codes.Add(new Code(new NamePlace(s, TextSpan.FromBounds(token.Start, segment.Tokens[i + 1].StemEnd)), key, Shape(key), Apart: true));
                }
            }
        }

        return codes;
    }

    /// <summary>TK 1903, ISO 9001: capitals and a number of several digits, which the other side may write as one.</summary>
    private static bool IsApart(Segment segment, int index)
    {
        const int mostLetters = 4;
        const int fewestDigits = 3;
        return index + 1 < segment.Tokens.Length
            && segment.Tokens[index] is { Kind: TokenKind.Word, HasSuffix: false, StemLength: >= 2 and <= mostLetters } letters
            && segment.Tokens[index + 1] is { Kind: TokenKind.Number } number && number.Start == letters.End + 1 && segment.Text[letters.End] is ' ' or '-'
            && number.Folded.Length is >= fewestDigits && number.Folded.All(char.IsAsciiDigit) && NameFinder.IsAllCaps(segment.Stem(letters));
    }

    /// <summary>Without the s of an English plural: H100s.</summary>
    private static string Bare(string folded) => folded.Length > 2 && folded[^1] == 's' && char.IsAsciiDigit(folded[^2]) ? folded[..^1] : folded;

    /// <summary>The letters, each run of digits as one sign.</summary>
    private static string Shape(string folded)
    {
        var shape = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (!char.IsAsciiDigit(c))
            {
                shape.Append(c);
            }
            else if (shape[^1] != '#')
            {
                shape.Append('#');
            }
        }

        return shape.ToString();
    }
}
