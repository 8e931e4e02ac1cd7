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

    private static readonly FormNote<bool> Codes = new(static word => word.AsSpan().IndexOfAnyInRange('0', '9') > 0 && !word.Contains('.', StringComparison.Ordinal));

    private sealed record Code(NamePlace At, string Key, string Shape);

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
            if (!kept.Contains(lost.Key) && spare[lost.Shape].Take(2).ToArray() is [var other])
            {
                differences.Add(new NameDifference(NameDifferenceKind.Version, lost.At, other.At, Confidence));
            }
        }

        static HashSet<string> Keys(List<Code> codes) => codes.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static List<Code> Read(Document document, int start, int end)
    {
        var codes = new List<Code>();
        for (var s = start; s < end; s++)
        {
            var segment = document.Segments[s];
            foreach (var token in segment.Tokens)
            {
                if (token.Kind == TokenKind.Word && Codes.Of(token.Form))
                {
                    codes.Add(new Code(new NamePlace(s, token.StemSpan), token.Folded, Shape(token.Folded)));
                }
            }
        }

        return codes;
    }

    /// <summary>The letters, each run of digits as one sign; an English plural's s is none of them.</summary>
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
