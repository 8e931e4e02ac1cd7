using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Facts.Matching;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Meaning;

/// <summary>What is known about two values that may have changed places; the rows of <c>resources/meaning/swap-weights.tsv</c>.</summary>
internal enum SwapFeature
{
    Bias,

    /// <summary>How well the words around each value render those around its own counterpart, and around that of the other.</summary>
    Straight,
    Crossed,

    /// <summary>The same for the nearest words on either side alone.</summary>
    StraightNear,
    CrossedNear,

    /// <summary>The difference of the two, as a share of their sum.</summary>
    Balance,

    /// <summary>The same for the words behind the values alone.</summary>
    StraightBehind,
    CrossedBehind,

    /// <summary>The same for the nearest words behind them: what they count.</summary>
    StraightCounted,
    CrossedCounted,

    /// <summary>How many of the two stand beside the value that they stand beside in the source, and beside the one that the other stood beside.</summary>
    StraightPartners,
    CrossedPartners,

    /// <summary>The two have a name each, before or behind them, and the target gives each value the name that it has in the source, or the other one.</summary>
    StraightNames,
    CrossedNames,

    /// <summary>The values stand in the order of the source.</summary>
    KeptOrder,

    /// <summary>Where all values would stand in that order if these two were exchanged: how many others there are.</summary>
    Restored,

    /// <summary>They stand against that order, and an exchange would not mend it: whole groups of values change places in translation.</summary>
    Unmended,

    /// <summary>Each value took over the measure, or the bound, of the other; or it kept its own bound.</summary>
    MeasureTaken,
    BoundTaken,
    BoundKept,

    /// <summary>A part <c>of</c> a whole, which Turkish nearly always turns round, stands as in the source; or two values tied by another preposition do.</summary>
    PartKept,
    ChainedKept,

    /// <summary>A conjunction stands between the two.</summary>
    Listed,

    /// <summary>Logarithm of the number of values in the bead.</summary>
    Values,
}

/// <summary>Two values that stand in each other's place.</summary>
internal sealed record ValueSwap(FactLink First, FactLink Second, double Confidence, ImmutableArray<double> Features);

/// <summary>
/// Finds values that changed places within a bead: each is there, but the words around it render the words around the other one.
/// </summary>
internal static class ValueSwaps
{
    /// <summary>Smaller differences in fit say nothing.</summary>
    private const double Telling = 0.1;

    /// <summary>A fit of what is counted that hardly comes by chance: of 1,400 pairs of values in untouched sentences three had it crossed and none straight, of 1,700 exchanged ones 250.</summary>
    private const double Plainly = 0.3;

    /// <summary>Keeps the balance of two weak fits from being extreme.</summary>
    private const double Slack = 0.3;

    /// <summary>So many values in their order make an exchange of two others plain.</summary>
    private const int MostTelling = 3;

    /// <summary>A chain of more words between two values is none.</summary>
    private const int LongestChain = 5;

    /// <summary>More values are a table, and every pair of them is looked at.</summary>
    private const int MostValues = 20;

    /// <summary>With more there is no telling which of them stand alone.</summary>
    private const int MostLinks = 200;

    /// <summary>Values of beads that are less sure may have moved with their sentences.</summary>
    private const double SureBead = 0.8;
    private const double AcrossBeads = 0.85;

    /// <summary>The confidence of a part that is greater than its whole.</summary>
    private const double Impossible = 0.9;

    /// <summary>The confidence of two values each of which stands with the name that the other belongs to.</summary>
    private const double OwnersExchanged = 0.95;

    /// <summary>The same of what each of them counts; few translators err so, and words are ambiguous.</summary>
    private const double CountedExchanged = 0.6;

    private static readonly int FeatureCount = Enum.GetValues<SwapFeature>().Length;
    private static readonly LogisticModel Model = LogisticModel.Load<SwapFeature>("meaning/swap-weights.tsv");
    private static readonly Dictionary<string, FrozenSet<string>> Chains = ResourceTable.ReadLists("meaning/value-chains.tsv");
    private static readonly FrozenSet<string> Partitives = Chains["part"];
    private static readonly FrozenSet<string> Prepositions = Chains["chain"];

    /// <summary>The likeliest exchanges; no value is in two of them.</summary>
    /// <param name="least">Exchanges of less confidence are left out.</param>
    public static List<ValueSwap> Find(PairContext context, double least)
    {
        var swaps = new List<ValueSwap>();
        if (context.Numbers.Links.Length < 2)
        {
            return swaps;
        }

        var taken = new HashSet<FactLink>();
        ValueSwap[] found = [.. Candidates(context).Where(s => s.Confidence >= least && IsTold(s)), .. Across(context)];
        foreach (var swap in found.OrderByDescending(s => s.Confidence).ThenBy(s => s.First.Source.Segment).ThenBy(s => s.First.Source.Span.Start))
        {
            if (!taken.Contains(swap.First) && !taken.Contains(swap.Second))
            {
                swaps.Add(swap);
                taken.UnionWith([swap.First, swap.Second]);
            }
        }

        return swaps;
    }

    /// <summary>Two values of neighbouring beads that stand in each other's bead.</summary>
    private static IEnumerable<ValueSwap> Across(PairContext context)
    {
        var (ofSource, ofTarget) = context.BeadsOfSegments;
        var moved = context.Numbers.Links.Where(l => IsValue(l) && ofSource[l.Source.Segment] != ofTarget[l.Target.Segment]).ToList();
        var byBeads = moved.Index().ToLookup(l => (ofSource[l.Item.Source.Segment], ofTarget[l.Item.Target.Segment]));
        for (var i = 0; i < moved.Count; i++)
        {
            var first = moved[i];
            var (here, there) = (ofSource[first.Source.Segment], ofTarget[first.Target.Segment]);
            foreach (var (j, second) in byBeads[(there, here)])
            {
                if (j > i && Measures(first, second) is not null && Math.Min(context.Pair.Beads[here].Score, context.Pair.Beads[there].Score) is >= SureBead and var score)
                {
                    yield return new ValueSwap(first, second, score * AcrossBeads, []);
                }
            }
        }
    }

    /// <summary>More than the order of the values says that they changed places.</summary>
    private static bool IsTold(ValueSwap swap)
    {
        if (swap.Features.IsEmpty)
        {
            return true;
        }

        // Turkish likes to put values in the opposite order: then what each value counts tells, which follows it in both languages.
        double Of(SwapFeature feature) => swap.Features[(int)feature];
        return (Of(SwapFeature.Crossed) > Of(SwapFeature.Straight) && Of(SwapFeature.CrossedCounted) >= Of(SwapFeature.StraightCounted))
            || (Of(SwapFeature.CrossedPartners) > 1 && Of(SwapFeature.StraightPartners) == 0)
            || Of(SwapFeature.MeasureTaken) + Of(SwapFeature.BoundTaken) + Of(SwapFeature.PartKept) > 0;
    }

    /// <summary>Every two values of a bead that may have changed places at all.</summary>
    internal static IEnumerable<ValueSwap> Candidates(PairContext context)
    {
        foreach (var bead in ByBead(context))
        {
            if (context.Words(bead.Index) is { } words)
            {
                foreach (var swap in new BeadValues(context, bead.Links, bead.Others, words).Swaps())
                {
                    yield return swap;
                }
            }
        }
    }

    /// <summary>The links of the values of a bead, in the order of the source; beads with fewer than two are left out.</summary>
    private static IEnumerable<LinkedBead> ByBead(PairContext context)
    {
        var (ofSource, ofTarget) = context.BeadsOfSegments;
        var byBead = new List<FactLink>?[context.Pair.Beads.Length];
        foreach (var link in context.Numbers.Links)
        {
            var bead = ofSource[link.Source.Segment];
            if (bead == ofTarget[link.Target.Segment])
            {
                (byBead[bead] ??= []).Add(link);
            }
        }

        for (var b = 0; b < byBead.Length; b++)
        {
            if (byBead[b] is { Count: > 1 and <= MostLinks } linked && linked.FindAll(IsValue) is { Count: > 1 } all && all.FindAll(l => Alone(all, l)) is { Count: > 1 and <= MostValues } links)
            {
                links.Sort(static (x, y) => x.Source.Segment != y.Source.Segment ? x.Source.Segment.CompareTo(y.Source.Segment) : x.Source.Span.Start.CompareTo(y.Source.Span.Start));
                yield return new LinkedBead(b, links, linked.FindAll(l => !IsValue(l)));
            }
        }
    }

    /// <param name="Others">What else both sides have: months, days, units of time.</param>
    private sealed record LinkedBead(int Index, List<FactLink> Links, List<FactLink> Others);

    private static bool IsValue(FactLink link) => IsValue(link.Source) && IsValue(link.Target);

    private static bool IsValue(Mention mention) => mention.Certainty >= 0.5 && mention.Value is (AmountValue or DateValue { Day: null, Month: null } or TimeValue);

    private static bool Alone(List<FactLink> links, FactLink link) =>
        links.TrueForAll(o => o == link || (o.Source != link.Source && o.Target != link.Target && !Adjoin(o.Source, link.Source)));

    /// <summary>Parts of one expression: <c>18-7</c>, <c>220 2/3</c>.</summary>
    private static bool Adjoin(Mention x, Mention y) =>
        x.Segment == y.Segment && Math.Max(x.Span.Start, y.Span.Start) - Math.Min(x.Span.End, y.Span.End) <= 1;

    /// <summary>The values of one bead, each with the content words around it.</summary>
    private sealed class BeadValues
    {
        private readonly PairContext _context;
        private readonly List<FactLink> _links;
        private readonly List<FactLink> _others;
        private readonly BeadWords _words;
        private readonly List<Near>[] _source;
        private readonly List<Near>[] _target;
        private readonly bool _english;

        /// <summary>Whose each value is on either side.</summary>
        private readonly List<Owners> _owners;

        private readonly List<(string? Before, string? Behind)> _sourceNames;
        private readonly List<(string? Before, string? Behind)> _targetNames;

        /// <summary>The values in the order of the target.</summary>
        private readonly int[] _inTarget;

        public BeadValues(PairContext context, List<FactLink> links, List<FactLink> others, BeadWords words)
        {
            (_context, _links, _others, _words) = (context, links, others, words);
            _english = context.Pair.Source.Language == Language.English;
            var (source, target) = (links.ConvertAll(l => Place(l.Source)), links.ConvertAll(l => Place(l.Target)));
            _source = [.. source.Select(p => Surroundings.Of(context.Pair.Source, p, _english ? words.English : words.Turkish, source))];
            _target = [.. target.Select(p => Surroundings.Of(context.Pair.Target, p, _english ? words.Turkish : words.English, target))];
            Settle();
            _owners = _links.ConvertAll(l => new Owners(ValueOwners.Of(context.SourceFacts, l.Source), ValueOwners.Of(context.TargetFacts, l.Target)));
            (_sourceNames, _targetNames) = (Nearest(context.SourceFacts, l => l.Source), Nearest(context.TargetFacts, l => l.Target));
            _inTarget = [.. Enumerable.Range(0, links.Count).OrderBy(k => links[k].Target.Segment).ThenBy(k => links[k].Target.Span.Start)];
        }

        public IEnumerable<ValueSwap> Swaps()
        {
            for (var i = 0; i < _links.Count; i++)
            {
                for (var j = i + 1; j < _links.Count; j++)
                {
                    if (Equal(i, j) || KeepsOwner(i) || KeepsOwner(j) || ValueRoles.AreKept(_links[i], _links[j], _context))
                    {
                        continue;
                    }

                    if (ExchangeOwners(i, j) || ValueRoles.AreExchanged(_links[i], _links[j], _context))
                    {
                        yield return new ValueSwap(_links[i], _links[j], OwnersExchanged, []);
                    }
                    else if (ExchangeCounted(i, j))
                    {
                        yield return new ValueSwap(_links[i], _links[j], CountedExchanged, []);
                    }
                    else if (Features(i, j) is { } x)
                    {
                        var confidence = x[(int)SwapFeature.PartKept] > 0 && PartExceedsWhole(_links[i], _links[j]) ? Impossible : Model.Confidence(x);
                        yield return new ValueSwap(_links[i], _links[j], confidence, ImmutableCollectionsMarshal.AsImmutableArray(x));
                    }
                }
            }
        }

        private bool KeepsOwner(int i) => _owners[i].Source is { } owner && string.Equals(owner, _owners[i].Target, StringComparison.Ordinal);

        private bool ExchangeOwners(int i, int j) =>
            _owners[i].Source is { } first && string.Equals(first, _owners[j].Target, StringComparison.Ordinal)
            && _owners[j].Source is { } second && string.Equals(second, _owners[i].Target, StringComparison.Ordinal);

        /// <summary>Each value counts what the other one counts in the source: 12 rows of 20 seats, 12'şer koltuklu 20 sıra.</summary>
        private bool ExchangeCounted(int i, int j) =>
            Counts(_source[i]) && Counts(_source[j]) && Counts(_target[i]) && Counts(_target[j])
            && FitOf(i, i).Counted + FitOf(j, j).Counted == 0 && FitOf(i, j).Counted + FitOf(j, i).Counted > Plainly;

        /// <summary>Something follows the value that it may count; in <c>25 stores here and 30 there</c> the second has nothing.</summary>
        private static bool Counts(List<Near> around) => around.Exists(n => n.Counted);

        /// <summary><c>12 zanlıdan 15'i</c>: the first value is what the second is taken from, and less than that.</summary>
        private bool PartExceedsWhole(FactLink first, FactLink second)
        {
            if (first.Target.Segment != second.Target.Segment
                || (first.Target.Value, second.Target.Value) is not (AmountValue whole, AmountValue part) || whole.Amount >= part.Amount
                || _context.Pair.Target.Language != Language.Turkish)
            {
                return false;
            }

            foreach (var token in _context.Pair.Target.Segments[first.Target.Segment].Tokens)
            {
                if (token.Start >= first.Target.Span.Start && token.Start < second.Target.Span.Start && token.End + 2 >= second.Target.Span.Start)
                {
                    return token.Folded.EndsWith("dan", StringComparison.Ordinal) || token.Folded.EndsWith("den", StringComparison.Ordinal)
                        || token.Folded.EndsWith("tan", StringComparison.Ordinal) || token.Folded.EndsWith("ten", StringComparison.Ordinal);
                }
            }

            return false;
        }

        /// <summary>Of equal values, each gets the counterpart that its words fit best; where they do not tell, the order does.</summary>
        private void Settle()
        {
            for (var i = 0; i < _links.Count; i++)
            {
                for (var j = i + 1; j < _links.Count; j++)
                {
                    var reluctance = IsBefore(_links[j].Target, _links[i].Target) ? -Telling : Telling;
                    if (Equal(i, j) && Fits(i, j) is var (straight, crossed) && crossed.All > straight.All + reluctance)
                    {
                        (_links[i], _links[j]) = (new FactLink(_links[i].Source, _links[j].Target), new FactLink(_links[j].Source, _links[i].Target));
                        (_target[i], _target[j]) = (_target[j], _target[i]);
                    }
                }
            }
        }

        private bool Equal(int i, int j) =>
            _links[i].Source.Value.Equals(_links[j].Source.Value) || _links[i].Target.Value.Equals(_links[j].Target.Value);

        /// <returns>Null where the two cannot have changed places.</returns>
        private double[]? Features(int i, int j)
        {
            var (first, second) = (_links[i], _links[j]);
            var tie = _english ? Between(_context.Pair.Source, first.Source, second.Source) : Between(_context.Pair.Target, first.Target, second.Target);
            if (tie == Tie.Touching || InWords(first.Target) != InWords(second.Target) || Measures(first, second) is not { } measureTaken)
            {
                return null;
            }

            // The parts of one expression are turned round in translation.
            var kept = !IsBefore(second.Target, first.Target);
            var breaks = Breaks(i, j);
            if (!kept && tie is (Tie.Part or Tie.Chained))
            {
                return null;
            }

            var (straight, crossed) = Fits(i, j);
            var (boundTaken, boundKept) = Bounds(first, second);
            var x = new double[FeatureCount];
            x[(int)SwapFeature.Bias] = 1;
            (x[(int)SwapFeature.Straight], x[(int)SwapFeature.Crossed]) = (straight.All, crossed.All);
            (x[(int)SwapFeature.StraightNear], x[(int)SwapFeature.CrossedNear]) = (straight.Near, crossed.Near);
            (x[(int)SwapFeature.StraightBehind], x[(int)SwapFeature.CrossedBehind]) = (straight.Behind, crossed.Behind);
            (x[(int)SwapFeature.StraightCounted], x[(int)SwapFeature.CrossedCounted]) = (straight.Counted, crossed.Counted);
            (x[(int)SwapFeature.StraightPartners], x[(int)SwapFeature.CrossedPartners]) = Partners(i, j);
            (x[(int)SwapFeature.StraightNames], x[(int)SwapFeature.CrossedNames]) = Names(i, j);
            x[(int)SwapFeature.Balance] = (crossed.All - straight.All) / (crossed.All + straight.All + Slack);
            x[(int)SwapFeature.KeptOrder] = kept ? 1 : 0;
            x[(int)SwapFeature.Unmended] = !kept && breaks >= Breaks(i, i) ? 1 : 0;
            x[(int)SwapFeature.Restored] = !kept && breaks == 0 ? Math.Min(MostTelling, _links.Count - 2) : 0;
            x[(int)SwapFeature.MeasureTaken] = measureTaken ? 1 : 0;
            x[(int)SwapFeature.BoundTaken] = boundTaken ? 1 : 0;
            x[(int)SwapFeature.BoundKept] = boundKept ? 1 : 0;
            x[(int)SwapFeature.PartKept] = tie == Tie.Part ? 1 : 0;
            x[(int)SwapFeature.ChainedKept] = tie == Tie.Chained ? 1 : 0;
            x[(int)SwapFeature.Listed] = tie == Tie.Listed ? 1 : 0;
            x[(int)SwapFeature.Values] = Math.Log(_links.Count);
            return x;
        }

        /// <summary>Whether the names nearest to the values are the same on both sides, or change places.</summary>
        private (int Straight, int Crossed) Names(int i, int j)
        {
            var (straight, crossed) = (0, 0);
            foreach (var (a, b) in NamesOf(_sourceNames[i], _sourceNames[j]))
            {
                foreach (var (c, d) in NamesOf(_targetNames[i], _targetNames[j]))
                {
                    straight |= a == c && b == d ? 1 : 0;
                    crossed |= a == d && b == c ? 1 : 0;
                }
            }

            return straight == crossed ? (0, 0) : (straight, crossed);
        }

        /// <returns>The names before both values, and those behind both, where these are two.</returns>
        private static IEnumerable<(string First, string Second)> NamesOf((string? Before, string? Behind) first, (string? Before, string? Behind) second)
        {
            if (first.Before is { } before && second.Before is { } otherBefore && before != otherBefore)
            {
                yield return (before, otherBefore);
            }

            if (first.Behind is { } behind && second.Behind is { } otherBehind && behind != otherBehind)
            {
                yield return (behind, otherBehind);
            }
        }

        /// <summary>The names nearest to each value. What is measured otherwise stands beside one without parting it from its name: Portland uses 600 megawatts a year.</summary>
        private List<(string? Before, string? Behind)> Nearest(DocumentFacts facts, Func<FactLink, Mention> side) =>
            _links.ConvertAll(l => ValueOwners.Nearest(facts, side(l), _links.ConvertAll(o => side(o)).FindAll(v => string.Equals(Measure(v), Measure(side(l)), StringComparison.Ordinal))));

        /// <summary>Beside which of the other values, or of the months and days, the two stand on either side.</summary>
        private (int Straight, int Crossed) Partners(int i, int j)
        {
            var (firstSource, secondSource) = (Beside(i, j, l => l.Source), Beside(j, i, l => l.Source));
            var (firstTarget, secondTarget) = (Beside(i, j, l => l.Target), Beside(j, i, l => l.Target));
            return firstSource == secondSource
                ? (0, 0)
                : ((firstSource >= 0 && firstSource == firstTarget ? 1 : 0) + (secondSource >= 0 && secondSource == secondTarget ? 1 : 0),
                    (firstSource >= 0 && firstSource == secondTarget ? 1 : 0) + (secondSource >= 0 && secondSource == firstTarget ? 1 : 0));
        }

        /// <summary>The value nearest to one; -1 for none in its segment, and where another one is nearer.</summary>
        private int Beside(int own, int rival, Func<FactLink, Mention> side)
        {
            var (best, nearest) = (-1, int.MaxValue);
            var place = side(_links[own]);
            for (var k = 0; k < _links.Count + _others.Count; k++)
            {
                var other = side(k < _links.Count ? _links[k] : _others[k - _links.Count]);
                var gap = Math.Max(other.Span.Start - place.Span.End, place.Span.Start - other.Span.End);
                if (k != own && other.Segment == place.Segment && gap < nearest)
                {
                    (best, nearest) = (k, gap);
                }
            }

            return best == rival ? -1 : best;
        }

        private (Fit Straight, Fit Crossed) Fits(int i, int j) => (FitOf(i, i) + FitOf(j, j), FitOf(i, j) + FitOf(j, i));

        private Fit FitOf(int source, int target) =>
            _english ? Surroundings.Between(_source[source], _target[target], _words) : Surroundings.Between(_target[target], _source[source], _words);

        /// <summary>At how many places of the target two values follow each other that do not in the source, if these two were exchanged. Whole groups move in translation; two values alone seldom do.</summary>
        private int Breaks(int i, int j)
        {
            var count = 0;
            var last = -1;
            foreach (var place in _inTarget)
            {
                var value = place == i ? j : place == j ? i : place;
                count += value == last + 1 ? 0 : 1;
                last = value;
            }

            return count + (last == _links.Count - 1 ? 0 : 1);
        }
    }

    /// <summary>An exchange happens between values that look alike.</summary>
    private static bool InWords(Mention mention) => mention.Surface.AsSpan().IndexOfAnyInRange('0', '9') < 0;

    private sealed record Owners(string? Source, string? Target);

    /// <summary>What stands between two values of a sentence.</summary>
    private enum Tie
    {
        Loose,
        Touching,
        Part,
        Chained,
        Listed,
    }

    private static (bool Taken, bool Kept) Bounds(FactLink x, FactLink y)
    {
        var (a, b, c, d) = (BoundOf(x.Source), BoundOf(y.Source), BoundOf(x.Target), BoundOf(y.Target));
        return (a != b && a == d && b == c, a != b && a == c && b == d);
    }

    private static Bound BoundOf(Mention mention) => mention.Value is AmountValue amount ? amount.Bound : Bound.None;

    private static FindingSide Place(Mention mention) => new(mention.Segment, mention.Span);

    private static bool IsBefore(Mention x, Mention y) => x.Segment != y.Segment ? x.Segment < y.Segment : x.Span.Start < y.Span.Start;

    /// <summary>Null where a measure that only one of the values has keeps to it; true where each value took over the measure of the other.</summary>
    private static bool? Measures(FactLink x, FactLink y)
    {
        var (a, b, c, d) = (Measure(x.Source), Measure(y.Source), Measure(x.Target), Measure(y.Target));
        if (string.Equals(a, b, StringComparison.Ordinal) || string.Equals(c, d, StringComparison.Ordinal))
        {
            return false;
        }

        return string.Equals(a, d, StringComparison.Ordinal) && string.Equals(b, c, StringComparison.Ordinal) ? true
            : (string.Equals(a, c, StringComparison.Ordinal) && a.Length > 0) || (string.Equals(b, d, StringComparison.Ordinal) && b.Length > 0) ? null
            : false;
    }

    private static string Measure(Mention mention) => mention.Value switch
    {
        MoneyValue money => money.Currency,
        QuantityValue quantity => Units.Get(quantity.Unit).Dimension,
        PercentValue => "%",
        PercentagePointValue => "%%",
        OrdinalValue => "#",
        AmountValue => "",
        var other => other.GetType().Name,
    };

    /// <summary>
    /// <c>24/7</c> and <c>three in ten</c> are one expression that either language orders in its own way; <c>12 of the last 15 matches</c> and
    /// <c>five goals in two games</c> are nearly always turned round in Turkish.
    /// </summary>
    private static Tie Between(Document english, Mention first, Mention second)
    {
        if (first.Segment != second.Segment)
        {
            return Tie.Loose;
        }

        (first, second) = IsBefore(second, first) ? (second, first) : (first, second);

        var between = 0;
        var (part, chained, listed, apart) = (false, false, false, false);
        foreach (var token in english.Segments[first.Segment].Tokens)
        {
            if (token.Start >= second.Span.End)
            {
                // 17 defendants, 5 of whom
                (part, apart) = token.Folded is "of" ? (true, false) : (part, apart);
                break;
            }

            if (token.Start >= first.Span.End && token.End <= second.Span.Start)
            {
                apart |= token.Kind == TokenKind.Symbol;
                between += token.Kind == TokenKind.Symbol ? 0 : 1;
                part |= Partitives.Contains(token.Folded);
                chained |= Prepositions.Contains(token.Folded);
                listed |= Surroundings.IsConjunction(token.Folded);
            }
        }

        return between == 0 ? Tie.Touching
            : listed ? Tie.Listed
            : apart || between > LongestChain ? Tie.Loose
            : part ? Tie.Part
            : chained ? Tie.Chained
            : Tie.Loose;
    }
}
