using System.Collections.Frozen;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Meaning;

/// <summary>A content word near a place.</summary>
/// <param name="Word">Index in the words of its side.</param>
/// <param name="Counted">It follows right behind, with nothing in between that begins another phrase: what a value counts.</param>
internal readonly record struct Near(int Word, float Weight, bool Nearest, bool Behind, bool Counted);

/// <summary>How well the words around two places render each other: all of them, the nearest ones, those behind the places alone, and what the places count, which follows in both languages.</summary>
internal readonly record struct Fit(double All, double Near, double Behind, double Counted)
{
    public static Fit operator +(Fit x, Fit y) => new(x.All + y.All, x.Near + y.Near, x.Behind + y.Behind, x.Counted + y.Counted);
}

/// <summary>The words around values and names, which tell whether these stand where they belong.</summary>
internal static class Surroundings
{
    /// <summary>Content words looked at on either side.</summary>
    private const int Window = 6;
    private const int Nearest = 2;

    /// <summary>Less likely renderings are chance; those from the second on count fully.</summary>
    private const float Weakest = 0.05f;
    private const float Full = 0.6f;

    private static readonly Dictionary<string, FrozenSet<string>> Chains = ResourceTable.ReadLists("meaning/value-chains.tsv");
    private static readonly FrozenSet<string> Conjunctions = Chains["list"];
    private static readonly FrozenSet<string> Beginnings = Chains.Values.SelectMany(w => w).ToFrozenSet(StringComparer.Ordinal);

    public static bool IsConjunction(string folded) => Conjunctions.Contains(folded);

    /// <summary>The content words around a place, the nearer the heavier; what stands beyond another place or a stop belongs to that.</summary>
    /// <param name="words">Of the bead.</param>
    /// <param name="others">Places whose own words do not count.</param>
    public static List<Near> Of(Document document, FindingSide place, BeadWord[] words, List<FindingSide> others)
    {
        var found = new List<Near>(2 * Window);
        var at = 0;
        while (at < words.Length && (words[at].Segment < place.Segment || (words[at].Segment == place.Segment && words[at].Span.End <= place.Span.Start)))
        {
            at++;
        }

        Walk(at - 1, -1);
        while (at < words.Length && words[at].Segment == place.Segment && words[at].Span.Start < place.Span.End)
        {
            at++;
        }

        Walk(at, 1);
        return found;

        void Walk(int from, int step)
        {
            var weight = 1f;
            var steps = 0;
            var previous = -1;
            var counted = step > 0;
            for (var k = from; k >= 0 && k < words.Length && steps < Window; k += step)
            {
                ref readonly var word = ref words[k];
                if (word.Segment != place.Segment)
                {
                    break;
                }

                var passage = Passage(document.Segments[word.Segment], previous < 0 ? (step > 0 ? place.Span.End : place.Span.Start) : previous, step > 0 ? word.Span.Start : word.Span.End, step);
                weight *= passage;
                counted &= passage == 1 && !Beginnings.Contains(word.Key);
                previous = step > 0 ? word.Span.End : word.Span.Start;
                if (Overlaps(others, word))
                {
                    weight *= 0.6f;
                    counted = false;
                    continue;
                }

                if (IsConjunction(word.Key))
                {
                    weight *= 0.6f;
                }

                if (word.Weight > 0)
                {
                    found.Add(new Near(k, weight * word.Weight / (1 + (0.35f * steps)), steps < Nearest, step > 0, counted && steps < Nearest));
                    steps++;
                }
            }
        }
    }

    /// <summary>How well the words around a place of the English render those around one of the Turkish.</summary>
    /// <param name="englishGap">Indices of English words; where one of these renders one of the next, that says nothing.</param>
    public static Fit Between(List<Near> english, List<Near> turkish, BeadWords words, Range englishGap = default, Range turkishGap = default)
    {
        var sum = default(Fit);
        foreach (var word in english)
        {
            var (all, near, behind, counted) = (0f, 0f, 0f, 0f);
            foreach (var (other, probability) in words.Ties(word.Word))
            {
                if (probability < Weakest || IndexOf(turkish, other) is not (>= 0 and var at)
                    || (IsWithin(word.Word, englishGap) && IsWithin(other, turkishGap)))
                {
                    continue;
                }

                var there = turkish[at];
                var fit = Math.Min(Full, probability) * there.Weight;
                all = Math.Max(all, fit);
                near = word.Nearest && there.Nearest ? Math.Max(near, fit) : near;
                behind = word.Behind && there.Behind ? Math.Max(behind, fit) : behind;
                counted = word.Counted && there.Counted ? Math.Max(counted, fit) : counted;
            }

            sum += new Fit(all * word.Weight, near * word.Weight, behind * word.Weight, counted * word.Weight);
        }

        return sum;
    }

    private static bool IsWithin(int word, Range gap) => word >= gap.Start.Value && word < gap.End.Value;

    private static int IndexOf(List<Near> near, int word)
    {
        for (var i = 0; i < near.Count; i++)
        {
            if (near[i].Word == word)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Overlaps(List<FindingSide> places, in BeadWord word)
    {
        foreach (var place in places)
        {
            if (place.Segment == word.Segment && place.Span.Overlaps(word.Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is left of a word's weight behind the punctuation between two places.</summary>
    private static float Passage(Segment segment, int from, int to, int step)
    {
        var between = from < to ? segment.Text.AsSpan(from, to - from) : segment.Text.AsSpan(to, from - to);
        var weight = 1f;
        foreach (var c in between)
        {
            weight *= c switch
            {
                ';' or '.' or ')' => 0.4f,
                '(' when step > 0 => 0.6f,
                ',' or ':' or '–' or '—' => 0.7f,
                _ => 1f,
            };
        }

        return weight;
    }
}
