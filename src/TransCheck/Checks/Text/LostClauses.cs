using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Facts.Names;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Text;

/// <summary>What is known about a run of words without counterpart; the rows of <c>resources/meaning/clause-weights.tsv</c>.</summary>
internal enum ClauseFeature
{
    Bias,

    /// <summary>Weight of the words of the run that nothing renders.</summary>
    Heavy,

    /// <summary>How much of the run's weight that is.</summary>
    Bare,

    /// <summary>How much of all that is not rendered stands in the run.</summary>
    Concentrated,

    /// <summary>Share of the bead's words outside the run that are rendered.</summary>
    RestRendered,

    /// <summary>By how many deviations the other side is too short; and how far off it would be without the run.</summary>
    TooShort,
    OffWithout,

    /// <summary>How much of the other side renders nothing, and the weight of its own heaviest run: free translation, not omission.</summary>
    OtherFree,
    OtherHeavy,

    /// <summary>The run is a parenthesis, and the other side has fewer of these.</summary>
    Parenthesis,
    FewerParentheses,

    /// <summary>The run begins and ends where a clause can.</summary>
    Begins,
    Ends,
    Numbers,
    Names,

    /// <summary>Words of the run that the lexicon does not know.</summary>
    Unknown,
    ManySegments,
}

/// <summary>Words of one side that nothing of the other renders.</summary>
/// <param name="Span">Range in the text of the segment.</param>
/// <param name="Opposite">The segments of the other side that should render them.</param>
internal sealed record LostClause(int Segment, TextSpan Span, SegmentRange Opposite, double Confidence, ImmutableArray<double> Features)
{
    public Finding Report(CheckInfo check, AlignedPair pair, bool ofSource)
    {
        var side = new FindingSide(Segment, Span);
        var place = new FindingSide(Opposite.Start, new TextSpan(0, 0));
        var words = Span.Of((ofSource ? pair.Source : pair.Target).Segments[Segment].Text).ToString();
        return new Finding(check, ofSource ? side : place, ofSource ? place : side, Confidence, [Excerpt.Of(words)]);
    }
}

/// <summary>
/// Finds the heaviest run of words in a bead that nothing in the other language renders, and weighs how likely it was left out: the length of the other side,
/// the numbers and names that went with it, and whether the rest is translated closely enough to tell.
/// </summary>
internal static class LostClauses
{
    /// <summary>Every loosely translated sentence has some run of words without counterpart; below this confidence it is not worth a word.</summary>
    public const double Faintest = 0.3;

    /// <summary>Lighter runs are one word translated freely.</summary>
    private const double Lightest = 0.9;

    /// <summary>Translators explain more often than they invent, and more than the sentences that the weights were learned from show.</summary>
    private const double AdditionShare = 0.7;

    /// <summary>Where lengths are so many deviations off even without the run, the bead ties a whole list to one of its items.</summary>
    private const double FarOff = 3;

    /// <summary>A shorter sentence has no clause to lose.</summary>
    private const int FewestWords = 10;

    /// <summary>Beads that are less sure may hold other sentences.</summary>
    private const double SureBead = 0.7;

    private static readonly int Features = Enum.GetValues<ClauseFeature>().Length;

    private static readonly LogisticModel Model = LogisticModel.Load<ClauseFeature>("meaning/clause-weights.tsv");

    /// <param name="ofSource">Words of the source that the target lacks; otherwise words of the target that the source lacks.</param>
    /// <param name="least">Clauses of less confidence are left out.</param>
    public static List<LostClause> Find(PairContext context, bool ofSource, double least = 0)
    {
        var found = new List<LostClause>();
        var pair = context.Pair;
        if (pair.Source.Language == pair.Target.Language)
        {
            return found;
        }

        var known = new Known(context, ofSource);
        for (var b = 0; b < pair.Beads.Length; b++)
        {
            var bead = pair.Beads[b];
            if (bead.Score < SureBead || bead.Source.Count == 0 || bead.Target.Count == 0 || pair.Source.BlockOf(pair.Source.Segments[bead.Source.Start]).Kind is BlockKind.Title or BlockKind.Heading or BlockKind.Code)
            {
                continue;
            }

            if (Find(context, b, ofSource, known) is { } clause && clause.Confidence >= least && !Moved(pair, b, clause, ofSource))
            {
                found.Add(clause);
            }
        }

        return found;
    }

    private static LostClause? Find(PairContext context, int at, bool ofSource, Known known)
    {
        var pair = context.Pair;
        var bead = pair.Beads[at];
        var (document, range) = ofSource ? (pair.Source, bead.Source) : (pair.Target, bead.Target);
        var (other, opposite) = ofSource ? (pair.Target, bead.Target) : (pair.Source, bead.Source);
        if (TooShort(document, range) || context.Words(at) is not { } words)
        {
            return null;
        }

        var own = new Side(words, document.Language == Language.English, known.Own);
        var run = own.HeaviestRun();
        if (run.Weight < Lightest || !own.IsClause(run.First, run.Last))
        {
            return null;
        }

        var segment = document.Segments[own.Words[run.First].Segment];
        var span = TextSpan.FromBounds(own.Words[run.First].Span.Start, own.Words[run.Last].Span.End);
        var features = new double[Features];
        void Set(ClauseFeature feature, double value) => features[(int)feature] = value;
        var weight = own.Weight(run.First, run.Last);
        Set(ClauseFeature.Bias, 1);
        Set(ClauseFeature.Heavy, Math.Log(run.Bare));
        Set(ClauseFeature.Bare, run.Bare / weight);
        Set(ClauseFeature.Concentrated, run.Bare / own.Bare(0, own.Words.Length - 1));
        var rest = own.Weight(0, own.Words.Length - 1) - weight;
        Set(ClauseFeature.RestRendered, rest < 0.5 ? 0 : 1 - ((own.Bare(0, own.Words.Length - 1) - run.Bare) / rest));
        var length = Length(document, range);
        var deviations = Deviations(document.Language, length, Length(other, opposite), pair.Lexicon.Length);
        var without = Deviations(document.Language, Math.Max(1, length - span.Length), Length(other, opposite), pair.Lexicon.Length);
        Set(ClauseFeature.TooShort, Math.Clamp(deviations, -3, 3));
        Set(ClauseFeature.OffWithout, Math.Min(3, Math.Abs(without)));
        if (!ofSource && Math.Abs(without) > FarOff)
        {
            return null;
        }

        var far = new Side(words, document.Language != Language.English, known.Other);
        var farWeight = far.Weight(0, far.Words.Length - 1);
        Set(ClauseFeature.OtherFree, farWeight == 0 ? 0 : far.Bare(0, far.Words.Length - 1) / farWeight);
        Set(ClauseFeature.OtherHeavy, Math.Max(0, far.HeaviestRun().Weight));
        var inside = InParenthesis(segment.Text, span);
        if (inside && !ofSource && Overlapping(known.Numbers, segment.Index, span) == 0)
        {
            // The gloss of a term that stays in the other language.
            return null;
        }

        Set(ClauseFeature.Parenthesis, inside ? 1 : 0);
        Set(ClauseFeature.FewerParentheses, Math.Clamp(Parentheses(document, range) - Parentheses(other, opposite), -1, 1) * (inside ? 1 : 0.3));
        Set(ClauseFeature.Begins, AtStop(segment, span.Start, before: true) ? 1 : 0);
        Set(ClauseFeature.Ends, AtStop(segment, span.End, before: false) ? 1 : 0);
        Set(ClauseFeature.Numbers, Math.Min(2, Overlapping(known.Numbers, segment.Index, span)));
        Set(ClauseFeature.Names, Math.Min(2, Overlapping(known.Names, segment.Index, span)));
        Set(ClauseFeature.Unknown, own.UnknownShare(run.First, run.Last));
        Set(ClauseFeature.ManySegments, range.Count + opposite.Count > 2 ? 1 : 0);
        return new LostClause(segment.Index, span, opposite, Model.Confidence(features) * (ofSource ? 1 : AdditionShare), [.. features]);
    }

    private static bool TooShort(Document document, SegmentRange range)
    {
        var tokens = 0;
        for (var s = range.Start; s < range.End; s++)
        {
            tokens += document.Segments[s].Tokens.Length;
        }

        return tokens < FewestWords;
    }

    private static BeadWords? Words(Document document, SegmentRange range, Document other, SegmentRange opposite, Lexicon lexicon) =>
        document.Language == Language.English
            ? BeadWords.Of(document, range, other, opposite, lexicon)
            : BeadWords.Of(other, opposite, document, range, lexicon);

    /// <summary>Do the neighbours on the other side say what is missing here?</summary>
    private static bool Moved(AlignedPair pair, int bead, LostClause clause, bool ofSource)
    {
        var (document, other) = ofSource ? (pair.Source, pair.Target) : (pair.Target, pair.Source);
        var here = clause.Opposite;
        var first = Math.Max(0, here.Start - 2);
        var last = Math.Min(other.Segments.Length, here.End + 2);
        foreach (var near in (SegmentRange[])[new(first, here.Start - first), new(here.End, last - here.End)])
        {
            if (near.Count == 0 || Words(document, new SegmentRange(clause.Segment, 1), other, near, pair.Lexicon) is not { } words)
            {
                continue;
            }

            var side = new Side(words, document.Language == Language.English, new Places());
            double weight = 0, rendered = 0;
            for (var k = 0; k < side.Words.Length; k++)
            {
                if (clause.Span.Overlaps(side.Words[k].Span))
                {
                    weight += side.Words[k].Weight;
                    rendered += side.Words[k].Weight * side.Covered[k];
                }
            }

            if (rendered > 0.6 * weight)
            {
                return true;
            }
        }

        return false;
    }

    private static int Overlapping(Places places, int segment, TextSpan span)
    {
        var count = 0;
        foreach (var place in places.In(segment) ?? [])
        {
            count += place.Overlaps(span) ? 1 : 0;
        }

        return count;
    }

    private static double Length(Document document, SegmentRange range)
    {
        var length = 3.0;
        for (var s = range.Start; s < range.End; s++)
        {
            length += document.Segments[s].Text.Length;
        }

        return length;
    }

    /// <summary>By how many deviations the other side is too short for this one.</summary>
    private static double Deviations(Language language, double own, double other, LengthModel model) =>
        language == Language.English ? (model.Mean - Math.Log(other / own)) / model.Deviation : (Math.Log(own / other) - model.Mean) / model.Deviation;

    private static int Parentheses(Document document, SegmentRange range)
    {
        var count = 0;
        for (var s = range.Start; s < range.End; s++)
        {
            count += document.Segments[s].Text.AsSpan().Count('(');
        }

        return count;
    }

    private static bool InParenthesis(string text, TextSpan span)
    {
        var open = span.Start == 0 ? -1 : text.LastIndexOf('(', span.Start - 1);
        return open >= 0 && text.IndexOf(')', open) >= span.End - 1;
    }

    /// <summary>Is there punctuation, or an end of the segment, at most two words away?</summary>
    private static bool AtStop(Segment segment, int offset, bool before)
    {
        var tokens = segment.Tokens;
        var at = before ? Array.FindLastIndex(tokens, t => t.End <= offset) : Array.FindIndex(tokens, t => t.Start >= offset);
        for (var step = 0; step < 3; step++, at += before ? -1 : 1)
        {
            if (at < 0 || at >= tokens.Length || (tokens[at].Kind == TokenKind.Symbol && tokens[at].Folded is "," or ";" or ":" or "(" or ")" or "–" or "—" or "-" or "."))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Spans by segment.</summary>
    private sealed class Places
    {
        private readonly Dictionary<int, List<TextSpan>> _bySegment = [];

        public void Add((int Segment, TextSpan Span) place)
        {
            if (!_bySegment.TryGetValue(place.Segment, out var spans))
            {
                _bySegment.Add(place.Segment, spans = []);
            }

            spans.Add(place.Span);
        }

        /// <returns>Null where there are none.</returns>
        public List<TextSpan>? In(int segment) => _bySegment.GetValueOrDefault(segment);
    }

    /// <summary>What the comparisons of numbers and names already know of both sides.</summary>
    private sealed class Known
    {
        public Known(PairContext context, bool ofSource)
        {
            foreach (var link in context.Numbers.Links)
            {
                Own.Add(ofSource ? Place(link.Source) : Place(link.Target));
                Other.Add(ofSource ? Place(link.Target) : Place(link.Source));
            }

            foreach (var difference in context.Numbers.Differences)
            {
                if ((ofSource ? difference.Target : difference.Source) is null && (ofSource ? difference.Source : difference.Target) is { } lone && difference.Confidence >= 0.3)
                {
                    Numbers.Add(Place(lone));
                }
            }

            var english = (ofSource ? context.Pair.Source : context.Pair.Target).Language == Language.English;
            var lost = english ? NameDifferenceKind.EnglishOnly : NameDifferenceKind.TurkishOnly;
            foreach (var difference in context.Names.Where(d => d.Kind == lost && d.Confidence >= 0.3))
            {
                var place = english ? difference.English : difference.Turkish;
                Names.Add((place.Segment, place.Span));
            }

            AddNames(ofSource ? context.SourceFacts : context.TargetFacts);
        }

        /// <summary>Places that have their counterpart.</summary>
        public Places Own { get; } = new();

        public Places Other { get; } = new();

        public Places Numbers { get; } = new();

        public Places Names { get; } = new();

        private static (int Segment, TextSpan Span) Place(Mention mention) => (mention.Segment, mention.Span);

        /// <summary>A name that was not missed has its counterpart, perhaps under another form.</summary>
        private void AddNames(DocumentFacts facts)
        {
            foreach (var mentions in facts.BySegment)
            {
                foreach (var mention in mentions)
                {
                    if (mention.Kind == FactKind.Name && Overlapping(Names, mention.Segment, mention.Span) == 0)
                    {
                        Own.Add(Place(mention));
                    }
                }
            }
        }
    }

    /// <param name="First">Index of its first word.</param>
    /// <param name="Last">Index of its last word.</param>
    /// <param name="Weight">What it weighs, less what is rendered in it.</param>
    /// <param name="Bare">Weight of its words that nothing renders.</param>
    private readonly record struct Run(int First, int Last, double Weight, double Bare);

    /// <summary>One side of a bead, and how well each of its words is rendered.</summary>
    private sealed class Side
    {
        public Side(BeadWords words, bool english, Places known)
        {
            Words = english ? words.English : words.Turkish;
            Covered = [.. words.Rendered(english)];
            List<TextSpan>? spans = null;
            for (var k = 0; k < Words.Length; k++)
            {
                spans = k > 0 && Words[k].Segment == Words[k - 1].Segment ? spans : known.In(Words[k].Segment);
                if (spans is not null && Overlap(spans, Words[k].Span))
                {
                    Covered[k] = 1;
                }
            }
        }

        public BeadWord[] Words { get; }

        public float[] Covered { get; }

        public double Weight(int first, int last)
        {
            var sum = 0.0;
            for (var k = first; k <= last; k++)
            {
                sum += Words[k].Weight;
            }

            return sum;
        }

        public double Bare(int first, int last)
        {
            var sum = 0.0;
            for (var k = first; k <= last; k++)
            {
                sum += Words[k].Weight * (1 - Covered[k]);
            }

            return sum;
        }

        public double UnknownShare(int first, int last)
        {
            var sum = 0.0;
            for (var k = first; k <= last; k++)
            {
                sum += Words[k].Id < 0 && !Words[k].Capital ? Words[k].Weight : 0;
            }

            return sum / Math.Max(0.1, Weight(first, last));
        }

        /// <summary>One word is no clause, a name or number by itself is the matter of other checks, and of a word that the lexicon does not know nobody can tell.</summary>
        public bool IsClause(int first, int last)
        {
            if (Words.Length < FewestWords)
            {
                return false;
            }

            var bare = 0;
            var plain = 0;
            for (var k = first; k <= last; k++)
            {
                var word = Words[k];
                if (word.Weight * (1 - Covered[k]) >= 0.2)
                {
                    bare++;
                    plain += word is { Kind: TokenKind.Word, Capital: false, Id: >= 0 } ? 1 : 0;
                }
            }

            return plain > 1 || (plain == 1 && bare > 2);
        }

        /// <summary>The run within one segment whose bare words outweigh its rendered ones most.</summary>
        public Run HeaviestRun()
        {
            var best = new Run(0, 0, 0, 0);
            var start = 0;
            var sum = 0.0;
            for (var k = 0; k < Words.Length; k++)
            {
                var gain = Words[k].Weight * (1 - (2 * Covered[k]));
                if (sum <= 0 || (k > 0 && Words[k].Segment != Words[k - 1].Segment))
                {
                    (start, sum) = (k, 0);
                }

                sum += gain;
                if (sum > best.Weight)
                {
                    best = new Run(start, k, sum, 0);
                }
            }

            return best with { Bare = best.Weight > 0 ? Bare(best.First, best.Last) : 0 };
        }

        private static bool Overlap(List<TextSpan> spans, TextSpan span)
        {
            foreach (var known in spans)
            {
                if (known.Overlaps(span))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
