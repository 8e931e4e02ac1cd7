using System.Collections.Immutable;
using System.Globalization;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Terms;

/// <summary>One term of the source is rendered in two ways within the article.</summary>
internal sealed class TermInconsistent : ICheck
{
    private const double Confidence = 0.6;
    private const double SureBead = 0.7;

    private const double Tied = 0.05;

    public CheckInfo Info { get; } = new("TC0702", "term-inconsistent", Mqm.Terminology, Severity.Neutral) { Family = CheckFamily.Term, Precedence = -3 };

    public IEnumerable<Finding> Run(PairContext context)
    {
        var terms = context.Terms;
        var asked = terms is { Glossary: { } glossary, Required: { } required, Renderings: { } renderings }
            ? Inconsistent(context, Pick(required, h => glossary.Allowed(h.Form.Term).Length > 1 && !glossary[h.Form.Term].DoNotTranslate), () => Pick(renderings, h => !h.Form.IsForbidden))
            : [];

        // What the glossary speaks of is not for the table to judge.
        var known = terms.Required is { } spoken ? Pick(terms.Known, h => !spoken[h.Segment].Exists(s => s.Span.Overlaps(h.Span))) : terms.Known;
        return asked.Concat(Inconsistent(context, known, () => terms.KnownRenderings));
    }

    private static List<TermHit>[] Pick(List<TermHit>[] bySegment, Predicate<TermHit> wanted) => Array.ConvertAll(bySegment, hits => hits.FindAll(wanted));

    /// <summary>A bead that renders a term in one way and no other.</summary>
    private sealed record Use(TermHit Source, TermHit Target);

    private IEnumerable<Finding> Inconsistent(PairContext context, List<TermHit>[] terms, Func<List<TermHit>[]> findRenderings)
    {
        // Most articles use no term twice.
        if (!terms.SelectMany(hits => hits).GroupBy(h => h.Form.Term).Any(uses => uses.Skip(1).Any()))
        {
            yield break;
        }

        var renderings = findRenderings();
        foreach (var term in context.Pair.Beads.SelectMany(bead => Uses(context.Pair, bead, terms, renderings)).GroupBy(use => use.Source.Form.Term))
        {
            var ways = term.GroupBy(use => use.Target.Form.Rendering).OrderByDescending(way => way.Count()).ToList();
            foreach (var way in ways.Skip(1))
            {
                yield return Report(context.Pair, way.First(), ways[0].First());
            }
        }
    }

    private Finding Report(AlignedPair pair, Use use, Use usual)
    {
        var line = pair.Target.Locate(pair.Target.Segments[usual.Target.Segment], usual.Target.Span).Line;
        ImmutableArray<string> arguments =
        [
            Surface(pair.Source, use.Source), Surface(pair.Target, use.Target), Surface(pair.Target, usual.Target), line.ToString(CultureInfo.InvariantCulture),
        ];
        return new Finding(Info, Side(use.Source), Side(use.Target), Confidence, arguments);
    }

    private static IEnumerable<Use> Uses(AlignedPair pair, Bead bead, List<TermHit>[] terms, List<TermHit>[] renderings)
    {
        if (bead.Source.Count == 0 || bead.Target.Count == 0 || bead.Score < SureBead)
        {
            yield break;
        }

        var there = renderings.In(bead.Target).ToList();
        if (there.Count > TermHits.MostInBead)
        {
            yield break;
        }

        foreach (var term in terms.In(bead.Source).GroupBy(h => h.Form.Term))
        {
            // yapay sinir ağı is sinir ağı: the shorter of two that lie within each other is the way.
            var ways = there.Where(h => h.Form.Term == term.Key && !there.Exists(o => o.Form.Term == term.Key && h.Covers(o))).ToList();
            if (ways.Count > 0 && ways.TrueForAll(w => w.Form.Rendering == ways[0].Form.Rendering) && !IsExplained(pair, bead.Source, [.. term], ways[0]))
            {
                yield return new Use(term.First(), ways[0]);
            }
        }
    }

    /// <summary>Whether other words of the source account for every word of the rendering.</summary>
    private static bool IsExplained(AlignedPair pair, SegmentRange source, List<TermHit> term, TermHit rendering)
    {
        if (pair.Source.Language != Language.English)
        {
            return false;
        }

        var others = Enumerable.Range(source.Start, source.Count).SelectMany(s => pair.Source.Segments[s].Tokens.Where(t => t.Kind == TokenKind.Word && !term.Exists(h => h.Segment == s && h.Span.Overlaps(t.Span)))).ToList();
        return pair.Target.Segments[rendering.Segment].Tokens
            .Where(t => t.Kind == TokenKind.Word && rendering.Span.Overlaps(t.Span))
            .All(t => others.Exists(o => IsTied(pair.Lexicon, o, t)));
    }

    /// <summary>Not the other direction: <c>the</c> stands beside many a Turkish word.</summary>
    private static bool IsTied(Lexicon lexicon, Token english, Token turkish) =>
        lexicon.TurkishGivenEnglish(Stem.English(english.Folded), Stem.Turkish(turkish.Folded)) >= Tied;

    private static FindingSide Side(TermHit hit) => new(hit.Segment, hit.Span);

    private static string Surface(Document document, TermHit hit) => hit.Span.Of(document.Segments[hit.Segment].Text).ToString();
}
