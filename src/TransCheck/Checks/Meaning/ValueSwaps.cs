using System.Collections.Frozen;
using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Facts.Matching;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Meaning;

/// <summary>Two values that stand in each other's place.</summary>
/// <param name="Gain">How much better the exchanged values would fit the words around them.</param>
internal sealed record ValueSwap(FactLink First, FactLink Second, double Gain);

/// <summary>
/// Finds values that changed places within a bead: each is there, but the words around it render the words around the other one.
/// </summary>
internal static class ValueSwaps
{
    /// <summary>Content words looked at on either side of a value.</summary>
    private const int Window = 6;

    /// <summary>Values that stand in the order of the source need this much more: few exchanges restore that order.</summary>
    private const double KeptOrder = 0.4;

    /// <summary>And this much more where at most so many words with a preposition stand between them.</summary>
    private const double Chained = 0.3;
    private const int LongestChain = 5;

    private static readonly FrozenSet<string> Prepositions = FrozenSet.ToFrozenSet(["of", "out", "in", "on", "with", "over", "from", "for", "den", "dan"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Conjunctions = FrozenSet.ToFrozenSet(["and", "or", "while", "but", "ve", "ise"], StringComparer.Ordinal);

    public static List<ValueSwap> Find(PairContext context, Lexicon lexicon)
    {
        var swaps = new List<ValueSwap>();
        foreach (var (bead, links) in ByBead(context))
        {
            if (context.Words(bead, lexicon) is { } words)
            {
                Compare(context, links, words, swaps);
            }
        }

        return swaps;
    }

    /// <summary>The links of values that stand once on either side of a bead, in the order of the source; beads with fewer than two are left out.</summary>
    private static IEnumerable<(int Bead, List<FactLink> Links)> ByBead(PairContext context)
    {
        var beads = context.Pair.Beads;
        var ofSource = new int[context.Pair.Source.Segments.Length];
        var ofTarget = new int[context.Pair.Target.Segments.Length];
        for (var b = 0; b < beads.Length; b++)
        {
            ofSource.AsSpan(beads[b].Source.Start, beads[b].Source.Count).Fill(b);
            ofTarget.AsSpan(beads[b].Target.Start, beads[b].Target.Count).Fill(b);
        }

        foreach (var group in context.Numbers.Links.Where(l => IsValue(l.Source) && IsValue(l.Target) && ofSource[l.Source.Segment] == ofTarget[l.Target.Segment]).GroupBy(l => ofSource[l.Source.Segment]))
        {
            var links = group.Where(l => Alone(group, l)).OrderBy(l => l.Source.Segment).ThenBy(l => l.Source.Span.Start).ToList();
            if (links.Count > 1)
            {
                yield return (group.Key, links);
            }
        }
    }

    private static bool IsValue(Mention mention) => mention.Certainty >= 0.5 && mention.Value is AmountValue or DateValue { Day: null, Month: null } or TimeValue;

    private static bool Alone(IEnumerable<FactLink> links, FactLink link) =>
        links.All(o => o == link || (o.Source != link.Source && o.Target != link.Target && !o.Source.Value.Equals(link.Source.Value) && !o.Target.Value.Equals(link.Target.Value)));

    private static void Compare(PairContext context, List<FactLink> links, BeadWords words, List<ValueSwap> swaps)
    {
        var english = context.Pair.Source.Language == Language.English;
        var source = links.ConvertAll(l => Around(context.Pair.Source, l.Source, english ? words.English : words.Turkish, links.ConvertAll(o => o.Source)));
        var target = links.ConvertAll(l => Around(context.Pair.Target, l.Target, english ? words.Turkish : words.English, links.ConvertAll(o => o.Target)));
        for (var i = 0; i < links.Count; i++)
        {
            for (var j = i + 1; j < links.Count; j++)
            {
                var measures = Measures(links[i], links[j]);
                if (measures is not { } byMeasure || !InOrderOnceExchanged(links, i, j))
                {
                    continue;
                }

                var straight = Fit(source[i], target[i]) + Fit(source[j], target[j]);
                var crossed = Fit(source[i], target[j]) + Fit(source[j], target[i]);
                var inverted = IsBefore(links[j].Target, links[i].Target);
                var gain = crossed - straight + byMeasure - Reluctance(context.Pair.Source, links[i].Source, links[j].Source, inverted);
                if (gain > 0)
                {
                    swaps.Add(new ValueSwap(links[i], links[j], gain));
                }
            }
        }

        double Fit(List<(int Word, float Weight)> from, List<(int Word, float Weight)> to)
        {
            var sum = 0.0;
            foreach (var (s, weight) in from)
            {
                var best = 0f;
                foreach (var (t, other) in to)
                {
                    var tie = english ? words.Tie(s, t) : words.Tie(t, s);
                    best = Math.Max(best, tie < 0.05f ? 0 : Math.Min(0.6f, tie) * other);
                }

                sum += best * weight;
            }

            return sum;
        }
    }

    private static bool IsBefore(Mention x, Mention y) => x.Segment != y.Segment ? x.Segment < y.Segment : x.Span.Start < y.Span.Start;

    /// <summary>Null where a measure that only one of the values has keeps to it; positive where each value took over the measure of the other.</summary>
    private static double? Measures(FactLink x, FactLink y)
    {
        var (a, b, c, d) = (Measure(x.Source), Measure(y.Source), Measure(x.Target), Measure(y.Target));
        if (string.Equals(a, b, StringComparison.Ordinal))
        {
            return 0;
        }

        return string.Equals(a, d, StringComparison.Ordinal) && string.Equals(b, c, StringComparison.Ordinal) ? 0.5
            : (string.Equals(a, c, StringComparison.Ordinal) && a.Length > 0) || (string.Equals(b, d, StringComparison.Ordinal) && b.Length > 0) ? null
            : 0;
    }

    private static string Measure(Mention mention) => mention.Value switch
    {
        MoneyValue money => money.Currency,
        QuantityValue quantity => quantity.Unit,
        PercentValue => "%",
        PercentagePointValue => "%%",
        OrdinalValue => "#",
        AmountValue => "",
        var other => other.GetType().Name,
    };

    /// <summary>Would all values stand in the order of the source if these two were exchanged again?</summary>
    private static bool InOrderOnceExchanged(List<FactLink> links, int i, int j)
    {
        for (var k = 0; k < links.Count; k++)
        {
            if (k != i && k != j && (IsBefore(links[k].Target, links[j].Target) != (k < i) || IsBefore(links[k].Target, links[i].Target) != (k < j)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// What an exchange must gain beyond nothing. <c>24/7</c> and <c>three in ten</c> are one expression that either language orders in its own way;
    /// <c>12 matches of the last 15</c> and <c>five goals in two games</c> are nearly always turned round.
    /// </summary>
    private static double Reluctance(Document document, Mention first, Mention second, bool inverted)
    {
        var cost = inverted ? 0 : KeptOrder;
        if (first.Segment != second.Segment)
        {
            return cost;
        }

        var between = 0;
        var chained = false;
        var listed = false;
        foreach (var token in document.Segments[first.Segment].Tokens)
        {
            if (token.Start >= first.Span.End && token.End <= second.Span.Start && token.Kind != TokenKind.Symbol)
            {
                between++;
                chained |= Prepositions.Contains(token.Folded);
                listed |= Conjunctions.Contains(token.Folded);
            }
        }

        return between == 0 ? double.PositiveInfinity
            : chained && !listed && between <= LongestChain ? cost + Chained
            : cost;
    }

    /// <summary>The content words around a mention, the nearer the heavier; what stands beyond another value or a stop belongs to that.</summary>
    private static List<(int Word, float Weight)> Around(Document document, Mention mention, IReadOnlyList<BeadWord> words, List<Mention> others)
    {
        var found = new List<(int, float)>();
        var at = 0;
        while (at < words.Count && (words[at].Segment < mention.Segment || (words[at].Segment == mention.Segment && words[at].Span.End <= mention.Span.Start)))
        {
            at++;
        }

        Walk(at - 1, -1);
        while (at < words.Count && words[at].Segment == mention.Segment && words[at].Span.Start < mention.Span.End)
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
            for (var k = from; k >= 0 && k < words.Count && steps < Window; k += step)
            {
                var word = words[k];
                if (word.Segment != mention.Segment)
                {
                    break;
                }

                weight *= Passage(document.Segments[word.Segment], previous < 0 ? (step > 0 ? mention.Span.End : mention.Span.Start) : previous, step > 0 ? word.Span.Start : word.Span.End, step);
                previous = step > 0 ? word.Span.End : word.Span.Start;
                if (others.Exists(o => o.Segment == word.Segment && o.Span.Overlaps(word.Span)))
                {
                    weight *= 0.6f;
                    continue;
                }

                if (Conjunctions.Contains(word.Key))
                {
                    weight *= 0.6f;
                }

                if (word.Weight > 0)
                {
                    found.Add((k, weight * word.Weight / (1 + (0.35f * steps))));
                    steps++;
                }
            }
        }
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
