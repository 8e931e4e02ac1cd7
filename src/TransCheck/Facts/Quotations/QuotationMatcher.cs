using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Facts.Matching;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Quotations;

/// <summary>A quotation of one side that has no quoted counterpart on the other.</summary>
/// <param name="Quotation">The mention.</param>
/// <param name="OtherSegment">Where its counterpart would stand.</param>
/// <param name="Reported">The words seem to be there, without the marks.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record QuotationGap(Mention Quotation, int OtherSegment, bool Reported, double Confidence)
{
    /// <summary>Words that nobody says: a label, a title, a term, or marks of doubt, which translators drop, move and put in italics.</summary>
    public bool IsMention { get; init; }

    /// <summary>What <see cref="QuotationModel"/> weighed.</summary>
    internal ImmutableArray<double> Features { get; init; } = [];
}

/// <summary>
/// Looks for the counterpart of every quotation of one document in the other. Quotations of a bead are matched in order, by length; two may be
/// joined into one. The length of the bead then tells whether the words of one left over are gone, or only its marks.
/// </summary>
internal sealed class QuotationMatcher
{
    private const double SkipCost = 0.5;
    private const double JoinCost = 0.4;

    /// <summary>Of one that goes on behind its speaker: <c>"We tried," she said, "but …"</c></summary>
    private const double SplitCost = 0.25;

    /// <summary>A part of which no more words are rendered than this share is none; one whose words the lexicon does not know may be.</summary>
    private const double LeastShare = 0.2;
    private const double StrangeCost = 0.45;
    private const double UnknownCost = 0.3;
    private const double UsualLength = 500;
    private const double LoneScore = 0.5;

    /// <summary>Words of a term.</summary>
    private const int MostMentioned = 2;

    /// <summary>Words of a label or a title, which begin with a capital.</summary>
    private const int MostOfLabel = 6;

    /// <summary>Characters by which the lengths of short quotations differ for no reason.</summary>
    private const double Slack = 8;

    private readonly Lexicon _lexicon;
    private readonly DocumentFacts _from;
    private readonly DocumentFacts _to;
    private readonly List<Surroundings> _beads = [];
    private readonly WorkBudget _work;
    private double _ratio = 1;

    private QuotationMatcher(DocumentFacts from, DocumentFacts to, Lexicon lexicon, WorkBudget work) => (_from, _to, _lexicon, _work) = (from, to, lexicon, work);

    /// <summary>The quotations of the source without counterpart; with <paramref name="reverse"/>, those of the target.</summary>
    public static ImmutableArray<QuotationGap> Compare(AlignedPair pair, DocumentFacts source, DocumentFacts target, bool reverse = false)
    {
        var matcher = reverse ? new QuotationMatcher(target, source, pair.Lexicon, pair.Work) : new QuotationMatcher(source, target, pair.Lexicon, pair.Work);
        for (var i = 0; i < pair.Beads.Length; i++)
        {
            var bead = pair.Beads[i];
            var own = reverse ? bead.Target : bead.Source;
            if (bead.Source.Count > 0 && bead.Target.Count > 0)
            {
                matcher._beads.Add(new(own, BeadNeighbours.WithLone(pair, i, ofTarget: reverse), BeadNeighbours.WithLone(pair, i, ofTarget: !reverse), bead.Score));
            }
            else if (own.Count > 0 && BeadNeighbours.LoneBeside(pair, i) is { } beside)
            {
                // A sentence that lost its quotation may be too short to be known again.
                matcher._beads.Add(new(own, own, reverse ? beside.Source : beside.Target, LoneScore));
            }
            else if (own.Count > 0 && BeadNeighbours.CrowdedBeside(pair, i) is { } crowded)
            {
                // Or what was left of it went to its neighbour.
                var (neighbour, to) = reverse ? (crowded.Target, crowded.Source) : (crowded.Source, crowded.Target);
                matcher._beads.Add(new(own, new SegmentRange(Math.Min(own.Start, neighbour.Start), own.Count + neighbour.Count), to, LoneScore));
            }
        }

        return matcher.Compare();
    }

    private ImmutableArray<QuotationGap> Compare()
    {
        if (!_beads.Exists(b => Quotations(_from, b.Own).Count > 0))
        {
            return [];
        }

        // As if so many characters had been translated at the usual length: one sentence alone says little about its translator.
        var usual = Math.Exp(_lexicon.Length.Mean);
        double from = UsualLength;
        double to = UsualLength * (_to.Document.Language == Language.Turkish ? usual : 1 / usual);
        foreach (var bead in _beads)
        {
            from += Length(_from.Document, bead.Own);
            to += Length(_to.Document, bead.To);
        }

        _ratio = to / from;
        var left = new List<Lone>();
        var free = new List<Lone>();
        var matched = 0;
        for (var b = 0; b < _beads.Count; b++)
        {
            var ours = Quotations(_from, _beads[b].From);
            var theirs = Quotations(_to, _beads[b].To);
            if (ours.Count == 0 && theirs.Count == 0)
            {
                continue;
            }

            _work.Charge(NearPlaces.Pairs(ours.Count, theirs.Count));
            var lone = Match(ours, theirs, out var spare);
            Cross(lone, spare);
            lone.RemoveAll(m => !_beads[b].Own.Contains(m.Segment));
            matched += ours.Count(m => _beads[b].Own.Contains(m.Segment)) - lone.Count;
            left.AddRange(lone.Select(m => new Lone(b, m)));
            free.AddRange(spare.Select(m => new Lone(b, m)));
        }

        var gaps = ImmutableArray.CreateBuilder<QuotationGap>();
        var lengths = free.ToLookup(f => f.Bead, f => f.Quotation.Span.Length);
        foreach (var ofBead in left.GroupBy(l => l.Bead))
        {
            var lone = ofBead.Sum(l => l.Quotation.Span.Length);
            int[] near = [.. Enumerable.Range(ofBead.Key - 1, 3).SelectMany(b => lengths[b]).Distinct()];
            foreach (var (bead, quotation) in ofBead)
            {
                if (!IsRepeated(quotation, _beads[bead].To))
                {
                    gaps.Add(Weigh(bead, quotation, lone, near, (double)(matched + 1) / (matched + left.Count)));
                }
            }
        }

        return gaps.DrainToImmutable();
    }

    /// <param name="index">Of the bead.</param>
    /// <param name="quotation">One that nothing in the bead matches.</param>
    /// <param name="lone">The length of all such quotations of the bead.</param>
    /// <param name="free">The lengths of the quotations of the other side, here and in the beads beside, that nothing matches.</param>
    /// <param name="share">Of the quotations of the article, those that are matched.</param>
    private QuotationGap Weigh(int index, Mention quotation, int lone, int[] free, double share)
    {
        var bead = _beads[index];
        var words = Words(quotation);
        double ours = Length(_from.Document, bead.From);
        double theirs = Length(_to.Document, bead.To);

        // 1: the other side is shorter by just these words. 0: it is as long as it should be with them.
        var deficit = ((_ratio * ours) - theirs) / (_ratio * Math.Max(8, lone));
        var segment = _from.Document.Segments[quotation.Segment];
        var whole = quotation.Span.Length > 0.9 * segment.Text.Length;
        var near = Array.Exists(free, f => Cost(quotation.Span.Length, f) < 0.7);
        var (asked, kept) = Anchors(quotation, bead.To);

        var x = new double[QuotationModel.Size];
        x[(int)QuotationFeature.Bias] = 1;
        x[(int)QuotationFeature.Words] = Math.Log(words);
        x[(int)QuotationFeature.OneWord] = words == 1 ? 1 : 0;
        x[(int)QuotationFeature.TwoWords] = words == 2 ? 1 : 0;
        x[(int)QuotationFeature.Deficit] = Math.Clamp(deficit, -0.5, 1.3);
        x[(int)QuotationFeature.LongDeficit] = words >= 4 ? Math.Clamp(deficit, -0.5, 1.3) : 0;
        x[(int)QuotationFeature.Whole] = whole ? 1 : 0;
        x[(int)QuotationFeature.SingleMarks] = QuotationMarks.IsDouble(quotation.Surface[0]) ? 0 : 1;
        x[(int)QuotationFeature.ShareMatched] = share;
        x[(int)QuotationFeature.NearFree] = near ? 1 : 0;
        x[(int)QuotationFeature.AnchorsGone] = asked - kept > 0 ? 1 : 0;
        x[(int)QuotationFeature.AnchorsKept] = kept > 0 ? 1 : 0;
        x[(int)QuotationFeature.UnsureBead] = 1 - bead.Score;
        x[(int)QuotationFeature.ManySegments] = bead.Own.Count + bead.To.Count > 2 ? 1 : 0;
        x[(int)QuotationFeature.TitleCase] = Names.NameFinder.IsTitleCase(segment) || char.IsUpper(((QuotationValue)quotation.Value).Text[0]) && words <= 6 ? 1 : 0;
        var (known, rendered) = Coverage(quotation, bead.To);
        x[(int)QuotationFeature.Covered] = known == 0 ? 0.5 : (double)rendered / known;
        x[(int)QuotationFeature.NothingCovered] = known > 1 && rendered == 0 ? 1 : 0;
        x[(int)QuotationFeature.NameOnly] = words <= 3 && asked > 0 && asked == kept ? 1 : 0;
        x[(int)QuotationFeature.Dangling] = Dangles(_to.Document, bead.To) && !Dangles(_from.Document, bead.Own) ? 1 : 0;
        var trust = _from.Document.Language == Language.Turkish
            ? BeadTies.Trust(_to.Document, bead.To, _from.Document, bead.Own, _lexicon)
            : BeadTies.Trust(_from.Document, bead.Own, _to.Document, bead.To, _lexicon);
        return new QuotationGap(quotation, bead.To.Start, deficit < 0.5, QuotationModel.Default.Confidence(x) * trust)
        {
            IsMention = (words <= MostMentioned || IsLabel(segment, quotation)) && !whole && !SpeakerFinder.IsSaid(segment, quotation.Span, _from.Document.Language == Language.Turkish),
            Features = System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(x),
        };
    }

    /// <summary>Begins with a capital, though neither a comma nor a colon announces it, and ends as no sentence: a label or a title.</summary>
    private static bool IsLabel(Segment segment, Mention quotation)
    {
        var text = ((QuotationValue)quotation.Value).Text;
        return Words(quotation) <= MostOfLabel && quotation.Span.Start > 0 && char.IsUpper(text[0]) && text[^1] is not ('.' or '!' or '?' or '…' or ',')
            && segment.Text.AsSpan(0, quotation.Span.Start).TrimEnd() is [.., not (',' or ':')];
    }

    /// <summary>A word or two that stand on the other side as they are: a title or a term that lost its marks.</summary>
    private bool IsRepeated(Mention quotation, SegmentRange range)
    {
        if (Words(quotation) > 2)
        {
            return false;
        }

        var segment = _from.Document.Segments[quotation.Segment];
        var others = Tokens(quotation, range);
        foreach (var token in Within(segment, quotation.Span))
        {
            if (token.Kind != TokenKind.Symbol && ((token.StemLength < 4 && !char.IsUpper(segment.Text[token.Start])) || !HasRepeated(others, token.Form, ofWords: false)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The words of the other side; of very many those that stand where the quotation does.</summary>
    private Token[] Tokens(Mention quotation, SegmentRange range)
    {
        var tokens = new List<Token>();
        for (var s = range.Start; s < range.End; s++)
        {
            tokens.AddRange(_to.Document.Segments[s].Tokens);
        }

        var segment = _from.Document.Segments[quotation.Segment];
        var (start, end) = NearPlaces.Of(segment.TokenFrom(quotation.Span.Start), segment.Tokens.Length, tokens.Count);
        return tokens.Slice(start, end - start).ToArray();
    }

    private static ReadOnlySpan<Token> Within(Segment segment, TextSpan span)
    {
        var start = segment.TokenFrom(span.Start);
        return segment.Tokens.AsSpan(start, segment.TokenFrom(span.End) - start);
    }

    /// <summary>Numbers and unusual words of the quotation, and how many of them the other side of the bead has as they are.</summary>
    private (int Asked, int Kept) Anchors(Mention quotation, SegmentRange range)
    {
        var words = Words(quotation);
        var asked = 0;
        var kept = 0;
        var segment = _from.Document.Segments[quotation.Segment];
        var others = Tokens(quotation, range);
        for (var i = segment.TokenFrom(quotation.Span.Start); i < segment.Tokens.Length && segment.Tokens[i].Start < quotation.Span.End; i++)
        {
            var token = segment.Tokens[i];
            if (token.Kind == TokenKind.Number || (token.Kind == TokenKind.Word && char.IsUpper(segment.Text[token.Start]) && token.StemLength > 2 && (words <= 3 || !Names.NameFinder.OpensSentence(segment, i))))
            {
                asked++;
                var key = Folding.Skeleton(token.Form);
                kept += Array.Exists(others, t => Folding.Skeleton(t.Form).StartsWith(key, StringComparison.Ordinal)) ? 1 : 0;
            }
        }

        return (asked, kept);
    }

    private static Mention Shorter(Mention x, Mention y) => x.Span.Length < y.Span.Length ? x : y;

    private static double Join(Mention first) => ((QuotationValue)first.Value).Text.EndsWith(',') ? SplitCost : JoinCost;

    /// <summary>What it costs to take one quotation for a part of another: more where its words are not among those of the other.</summary>
    private double Strange(DocumentFacts partFacts, Mention part, DocumentFacts wholeFacts, Mention whole)
    {
        if (Words(part) <= 2)
        {
            return 0;
        }

        var others = Within(wholeFacts.Document.Segments[whole.Segment], whole.Span);
        var (known, rendered) = Coverage(partFacts.Document, part, wholeFacts.Document.Language == Language.Turkish, others);
        return known == 0 ? UnknownCost : rendered <= LeastShare * known ? StrangeCost : 0;
    }

    private (int Known, int Rendered) Coverage(Mention quotation, SegmentRange range) =>
        Coverage(_from.Document, quotation, _to.Document.Language == Language.Turkish, Tokens(quotation, range));

    /// <summary>Longer words of the quotation that the lexicon knows or <paramref name="others"/> repeat, and how many of them these render.</summary>
    private (int Known, int Rendered) Coverage(Document document, Mention quotation, bool intoTurkish, ReadOnlySpan<Token> others)
    {
        var known = 0;
        var rendered = 0;
        foreach (var token in Within(document.Segments[quotation.Segment], quotation.Span))
        {
            if (token.Kind != TokenKind.Word || token.StemLength < 4)
            {
                continue;
            }

            if (HasRepeated(others, token.Form, ofWords: true))
            {
                known++;
                rendered++;
            }
            else if ((intoTurkish ? _lexicon.EnglishId(token.Form) : _lexicon.TurkishId(token.Form)) >= 0)
            {
                known++;
                rendered += HasRendering(others, token.Form, intoTurkish) ? 1 : 0;
            }
        }

        return (known, rendered);
    }

    private static bool HasRepeated(ReadOnlySpan<Token> tokens, WordForm word, bool ofWords)
    {
        foreach (ref readonly var token in tokens)
        {
            if ((!ofWords || token.Kind == TokenKind.Word) && Repeats(token.Folded, word.Text))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasRendering(ReadOnlySpan<Token> tokens, WordForm word, bool intoTurkish)
    {
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind == TokenKind.Word && (intoTurkish ? _lexicon.Renders(word, token.Form) : _lexicon.Renders(token.Form, word)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same word, with a suffix or without: <c>abla</c> and <c>ablası</c>.</summary>
    private static bool Repeats(string one, string other) =>
        one.StartsWith(other, StringComparison.Ordinal) || (one.Length >= 4 && other.StartsWith(one, StringComparison.Ordinal));

    /// <returns>Those of <paramref name="ours"/> that nothing matches.</returns>
    private List<Mention> Match(List<Mention> ours, List<Mention> theirs, out List<Mention> spare)
    {
        var n = ours.Count;
        var m = theirs.Count;
        if (n == 0 || m == 0)
        {
            spare = theirs;
            return ours;
        }

        // Where there are very many, those whose places in the two lists are far from each other are not compared.
        var reach = Math.Max(NearPlaces.Reach(ours.Sum(Words), theirs.Sum(Words), m), (m / n) + 1);
        var width = Math.Min(m, 2 * reach) + 1;
        var cost = new double[n + 1, width];
        var step = new (int Ours, int Theirs, bool Tied)[n + 1, width];
        for (var i = 0; i <= n; i++)
        {
            for (var j = First(i); j <= m && j < First(i) + width; j++)
            {
                if (i + j == 0)
                {
                    continue;
                }

                ref var least = ref cost[i, j - First(i)];
                least = double.MaxValue;
                Try(ref least, 1, 0, SkipCost, false);
                Try(ref least, 0, 1, SkipCost, false);
                if (i > 0 && j > 0)
                {
                    Try(ref least, 1, 1, Cost(ours[i - 1].Span.Length, theirs[j - 1].Span.Length), true);
                }

                if (i > 1 && j > 0)
                {
                    var strange = Strange(_from, Shorter(ours[i - 2], ours[i - 1]), _to, theirs[j - 1]);
                    Try(ref least, 2, 1, Join(ours[i - 2]) + strange + Cost(ours[i - 1].Span.Length + ours[i - 2].Span.Length, theirs[j - 1].Span.Length), true);
                }

                if (i > 0 && j > 1)
                {
                    var strange = Strange(_to, Shorter(theirs[j - 2], theirs[j - 1]), _from, ours[i - 1]);
                    Try(ref least, 1, 2, Join(theirs[j - 2]) + strange + Cost(ours[i - 1].Span.Length, theirs[j - 1].Span.Length + theirs[j - 2].Span.Length), true);
                }

                void Try(ref double least, int a, int b, double price, bool tied)
                {
                    var place = j - b - First(i - a);
                    if (i >= a && place >= 0 && place < width && j >= b && cost[i - a, place] + price < least)
                    {
                        least = cost[i - a, place] + price;
                        step[i, j - First(i)] = (a, b, tied);
                    }
                }
            }
        }

        var lone = new List<Mention>();
        spare = [];
        for (var (i, j) = (n, m); i + j > 0;)
        {
            var (a, b, tied) = step[i, j - First(i)];
            if (!tied)
            {
                (a > 0 ? lone : spare).Add(a > 0 ? ours[i - 1] : theirs[j - 1]);
            }

            (i, j) = (i - a, j - b);
        }

        lone.Reverse();
        return lone;

        // Of the other side, the first that one is compared with.
        int First(int i) => Math.Clamp((int)((long)i * m / n) - reach, 0, m + 1 - width);
    }

    private static int Words(Mention quotation) => ((QuotationValue)quotation.Value).Words;

    /// <summary>Quotations that changed their order.</summary>
    private void Cross(List<Mention> lone, List<Mention> spare)
    {
        for (var i = lone.Count - 1; i >= 0; i--)
        {
            var quotation = lone[i];
            var (start, end) = NearPlaces.Of(i, lone.Count, spare.Count);
            var mate = spare.FindIndex(start, end - start, s => Cost(quotation.Span.Length, s.Span.Length) < SkipCost && Strange(_from, quotation, _to, s) < StrangeCost);
            if (mate >= 0)
            {
                lone.RemoveAt(i);
                spare.RemoveAt(mate);
            }
        }
    }

    private double Cost(double ours, double theirs) => Math.Min(1.8, Math.Abs(Math.Log((theirs + Slack) / ((_ratio * ours) + Slack))));

    private static List<Mention> Quotations(DocumentFacts facts, SegmentRange range)
    {
        var found = new List<Mention>();
        for (var s = range.Start; s < range.End; s++)
        {
            foreach (var mention in facts.BySegment[s])
            {
                if (mention.Kind == FactKind.Quotation)
                {
                    found.Add(mention);
                }
            }
        }

        return found;
    }

    /// <summary>The last segment ends with a comma or a colon: what it announced is not there.</summary>
    private static bool Dangles(Document document, SegmentRange range) => document.Segments[range.End - 1].Text.AsSpan().TrimEnd() is [.., ',' or ':'];

    private static int Length(Document document, SegmentRange range)
    {
        var length = 0;
        for (var s = range.Start; s < range.End; s++)
        {
            length += document.Segments[s].Text.Length;
        }

        return length;
    }

    /// <summary>A quotation that nothing in its bead matches.</summary>
    private sealed record Lone(int Bead, Mention Quotation);

    /// <param name="Own">The segments whose quotations are asked for.</param>
    /// <param name="From">These, with the segments beside them that no bead ties to the other side: what renders them may have been tied to the wrong one.</param>
    /// <param name="To">The other side, with the segments beside it that no bead ties.</param>
    private sealed record Surroundings(SegmentRange Own, SegmentRange From, SegmentRange To, double Score);
}
