using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Facts.Grammar;

namespace TransCheck.Facts.Names;

/// <summary>
/// Compares the numerals that tell kings, wars and parts of a series of one name from each other, written in Roman on at least one side: <c>Louis XIV</c> is
/// <c>XIV. Louis, 14. Louis</c> and <c>On Dördüncü Louis</c>, but not <c>XVI. Louis</c>.
/// </summary>
internal static class NameNumerals
{
    private const double Confidence = 0.9;

    /// <summary>Roman numerals of names go no further.</summary>
    private const int Highest = 89;

    /// <summary>More numerals are a table.</summary>
    private const int Most = 30;

    /// <summary>So far from its numeral the word of a name stands at most: World War II, XXIII. Yaz Olimpiyatları.</summary>
    private const int Reach = 2;

    /// <param name="Roman">Not in digits or words.</param>
    private sealed record Numeral(Segment Segment, Mention Mention, decimal Value, bool Roman, int First, int Last)
    {
        public NamePlace At => new(Segment.Index, Mention.Span);
    }

    public static void Compare(NamePair pair, NameBead bead, ImmutableArray<NameDifference>.Builder differences)
    {
        var english = Read(pair.EnglishFacts, bead.English.Start, bead.English.End);
        if (english.Count is 0 or > Most || Read(pair.TurkishFacts, bead.Turkish.Start, bead.Turkish.End) is not { Count: > 0 and <= Most } turkish || !(english.Exists(n => n.Roman) || turkish.Exists(n => n.Roman)))
        {
            return;
        }

        foreach (var numeral in english)
        {
            // The same value that no other English numeral asks for is this one, wherever it stands.
            if (turkish.Exists(t => t.Value == numeral.Value && !english.Exists(e => e != numeral && e.Value == t.Value && ShareName(pair, bead, e, t))))
            {
                continue;
            }

            var shared = turkish.FindAll(t => ShareName(pair, bead, numeral, t));
            var others = shared.Exists(t => t.Value == numeral.Value) ? []
                : shared.FindAll(t => (t.Roman || numeral.Roman) && !english.Exists(e => e.Value == t.Value && (IsCount(e) && IsCount(t) || ShareName(pair, bead, e, t)))).DistinctBy(t => t.Value).ToList();
            if (others is [var other])
            {
                differences.Add(new NameDifference(NameDifferenceKind.Altered, numeral.At, other.At, Confidence));
            }
        }
    }

    private static bool IsCount(Numeral numeral) => numeral.Mention.Value is NumberValue;

    private static List<Numeral> Read(DocumentFacts facts, int start, int end)
    {
        var numerals = new List<Numeral>();
        for (var s = start; s < end; s++)
        {
            var segment = facts.Document.Segments[s];
            foreach (var mention in facts.BySegment[s])
            {
                // The hundred in "century" is no numeral.
                if (mention.Value is OrdinalValue { Amount: <= Highest } || (mention.Value is NumberValue { Amount: <= Highest } && char.IsAsciiDigit(mention.Surface[0])))
                {
                    var first = segment.TokenFrom(mention.Span.Start);
                    var last = segment.TokenFrom(mention.Span.End - 1);
                    numerals.Add(new Numeral(segment, mention, ((AmountValue)mention.Value).Amount, Roman.Value(mention.Span.Of(segment.Text)) > 0, first, last));
                }
            }
        }

        return numerals;
    }

    /// <summary>A word beside the one numeral renders a word beside the other.</summary>
    private static bool ShareName(NamePair pair, NameBead bead, Numeral english, Numeral turkish)
    {
        foreach (var e in Around(english))
        {
            foreach (var t in Around(turkish))
            {
                if (bead.TurkishWords.Find(w => w.Segment == turkish.Segment.Index && w.Index == t) is { } word && NameForms.IsFormOf(pair, english.Segment.Tokens[e], word))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The words before and behind the numeral.</summary>
    private static IEnumerable<int> Around(Numeral numeral)
    {
        foreach (var (from, step) in new[] { (numeral.First, -1), (numeral.Last, 1) })
        {
            for (int i = from + step, words = 0; i >= 0 && i < numeral.Segment.Tokens.Length && words < Reach; i += step)
            {
                if (numeral.Segment.Tokens[i].Kind == TokenKind.Word)
                {
                    words++;
                    yield return i;
                }
                else if (numeral.Segment.Text[numeral.Segment.Tokens[i].Start] is not ('.' or '-'))
                {
                    break;
                }
            }
        }
    }
}
