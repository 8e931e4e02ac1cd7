using System.Collections.Frozen;
using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>
/// Finds names that a translated word tells from another name, where the Turkish has its counterpart: <c>South Korea</c> and <c>Kuzey Kore</c>. Reads
/// <c>resources/names/points.tsv</c>.
/// </summary>
internal static class NamePoints
{
    private const double Confidence = 0.85;

    private static readonly ImmutableArray<Point> Points =
        [.. ResourceTable.Read("names/points.tsv", "group", "english", "turkish").Select(r => new Point(r[0], [.. r[1].Split(' ')], r[2].Split(' ').ToFrozenSet(StringComparer.Ordinal)))];

    private static readonly FrozenDictionary<string, Point> ByEnglish =
        Points.SelectMany(p => p.English.Select(e => (e, p))).ToFrozenDictionary(x => x.e, x => x.p, StringComparer.Ordinal);

    private sealed record Point(string Group, ImmutableArray<string> English, FrozenSet<string> Turkish);

    public static void Compare(NamePair pair, NameBead bead, ImmutableArray<NameDifference>.Builder differences)
    {
        for (var s = bead.English.Start; s < bead.English.End; s++)
        {
            var segment = pair.English.Segments[s];
            for (var i = 0; i + 1 < segment.Tokens.Length; i++)
            {
                if (NameWords.AreBeside(segment, i) && ByEnglish.TryGetValue(segment.Tokens[i].Folded, out var point) && Other(pair, bead, point, segment.Tokens[i + 1]) is { } other)
                {
                    differences.Add(new NameDifference(NameDifferenceKind.Altered, new NamePlace(s, segment.Tokens[i].StemSpan), other.Place, Confidence));
                }
            }
        }
    }

    /// <summary>The word of another point before a form of the name, where none of the own is there.</summary>
    private static TurkishWord? Other(NamePair pair, NameBead bead, Point point, Token name)
    {
        TurkishWord? other = null;
        for (var t = 0; t < bead.TurkishWords.Count; t++)
        {
            var word = bead.TurkishWords[t];
            if (point.Turkish.Any(own => word.Token.Folded.StartsWith(own, StringComparison.Ordinal)))
            {
                return null;
            }

            if (other is null && t + 1 < bead.TurkishWords.Count && word.Segment == bead.TurkishWords[t + 1].Segment && NameWords.AreBeside(pair.Turkish.Segments[word.Segment], word.Index)
                && Points.FirstOrDefault(p => p != point && p.Group == point.Group && p.Turkish.Contains(word.Token.Folded)) is { } found
                && !Asks(pair, bead, found) && NameForms.IsFormOf(pair, name, bead.TurkishWords[t + 1]))
            {
                other = word;
            }
        }

        return other;
    }

    private static bool Asks(NamePair pair, NameBead bead, Point point)
    {
        for (var s = bead.English.Start; s < bead.English.End; s++)
        {
            if (Array.Exists(pair.English.Segments[s].Tokens, t => t.Kind == TokenKind.Word && point.English.Contains(t.Folded, StringComparer.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
