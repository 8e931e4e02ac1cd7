using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Facts.Names;
using TransCheck.Linguistics;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Checks.Terms;

/// <summary>A term of the glossary that is not rendered as it says.</summary>
/// <param name="Target">Empty where nothing shows what became of the term.</param>
/// <param name="Allowed">The renderings that would be right, for people.</param>
/// <param name="IsForbidden">The target has what the glossary forbids.</param>
internal sealed record GlossaryViolation(GlossaryEntry Entry, FindingSide Source, FindingSide Target, string Allowed, bool IsForbidden, double Confidence);

/// <summary>Compares what the glossary asks for with what the beads hold.</summary>
internal sealed class GlossaryViolations
{
    private const double ForbiddenConfidence = 0.9;
    private const double RenderedOtherwise = 0.85;
    private const double Renamed = 0.95;
    private const double NotKept = 0.75;
    private const double NotRendered = 0.6;

    /// <summary>Headlines are written anew rather than translated.</summary>
    private const double NotInHeadline = 0.4;

    /// <summary>A less certain bead may lack a term because it is tied wrongly.</summary>
    private const double SureBead = 0.5;

    private readonly PairContext _context;
    private readonly AlignedPair _pair;
    private readonly GlossaryIndex _glossary;
    private readonly List<TermHit>[] _required;
    private readonly List<TermHit>[] _renderings;

    private GlossaryViolations(PairContext context, GlossaryIndex glossary, List<TermHit>[] required, List<TermHit>[] renderings) =>
        (_context, _pair, _glossary, _required, _renderings) = (context, context.Pair, glossary, required, renderings);

    public static IReadOnlyList<GlossaryViolation> Find(PairContext context)
    {
        var terms = context.Terms;
        return terms is { Glossary: { } glossary, Required: { } required, Renderings: { } renderings }
            ? [.. Enumerable.Range(0, context.Pair.Beads.Length).SelectMany(new GlossaryViolations(context, glossary, required, renderings).OfBead)]
            : [];
    }

    /// <summary>Places of the source that name one term; several entries may ask for it, and then any of their renderings will do.</summary>
    private sealed record Use(ImmutableArray<int> Entries, ImmutableArray<TermHit> Hits);

    private IEnumerable<GlossaryViolation> OfBead(int index)
    {
        var bead = _pair.Beads[index];
        if (bead.Source.Count == 0 || bead.Target.Count == 0)
        {
            return [];
        }

        var target = BeadNeighbours.WithLone(_pair, index, ofTarget: true);
        var all = _renderings.In(target).ToList();
        if (all.Count > TermHits.MostInBead)
        {
            return [];
        }

        var uses = _required.In(bead.Source)
            .GroupBy(h => (h.Segment, h.Span))
            .Select(place => (Hit: place.First(), Entries: place.Select(h => h.Form.Term).Distinct().ToImmutableArray()))
            .GroupBy(place => place.Entries[0])
            .Select(uses => new Use([.. uses.SelectMany(u => u.Entries).Distinct()], [.. uses.Select(u => u.Hit)]));
        return uses.SelectMany(use => OfUse(index, use, target, all));
    }

    /// <param name="all">What the glossary allows and forbids in <paramref name="target"/>.</param>
    private IEnumerable<GlossaryViolation> OfUse(int index, Use use, SegmentRange target, List<TermHit> all)
    {
        var allowed = all.Where(h => !h.Form.IsForbidden && use.Entries.Contains(h.Form.Term)).Select(h => (h.Segment, h.Span)).Distinct().Count();
        var forbidden = all.Where(h => h.Form.IsForbidden && use.Entries.Contains(h.Form.Term) && !all.Exists(a => !a.Form.IsForbidden && (a.Covers(h) || a.Span == h.Span)))
            .Take(Math.Max(0, use.Hits.Length - allowed)).ToList();
        if (forbidden.Count > 0)
        {
            return forbidden.Select((hit, i) => Violation(use, i, Side(hit), ForbiddenConfidence, isForbidden: true));
        }

        if (allowed > 0 || use.Entries.All(e => _glossary.Allowed(e).IsEmpty))
        {
            return [];
        }

        if (_glossary[use.Entries[0]].DoNotTranslate)
        {
            return IsBeside(index, use) ? [] : NotKeptAsItIs(index, use);
        }

        if (RenderingOfTable(use, _pair.Beads[index].Target) is { } other)
        {
            return [Violation(use, 0, other, RenderedOtherwise)];
        }

        return _pair.Beads[index].Score < SureBead || IsBeside(index, use) || IsScattered(use, target)
            ? []
            : [Violation(use, 0, Place(index), IsHeadline(use.Hits[0]) ? NotInHeadline : NotRendered)];
    }

    private IEnumerable<GlossaryViolation> NotKeptAsItIs(int index, Use use)
    {
        var hit = use.Hits[0];
        foreach (var difference in _context.Names)
        {
            var (own, other) = _pair.Source.Language == Language.English ? (difference.English, difference.Turkish) : (difference.Turkish, difference.English);
            if (own.Segment == hit.Segment && own.Span.Overlaps(hit.Span) && other.Span.Length > 0)
            {
                // A slip of the pen is no translation.
                return difference.Kind is NameDifferenceKind.Version or NameDifferenceKind.Misspelt ? []
                    : [Violation(use, 0, new FindingSide(other.Segment, other.Span), Renamed)];
            }
        }

        return _pair.Beads[index].Score < SureBead ? [] : [Violation(use, 0, Place(index), NotKept)];
    }

    /// <summary>Whether the bead before or behind has a right rendering: what a sentence leaves to a pronoun.</summary>
    private bool IsBeside(int index, Use use)
    {
        for (var i = Math.Max(0, index - 1); i <= Math.Min(_pair.Beads.Length - 1, index + 1); i++)
        {
            if (_renderings.In(_pair.Beads[i].Target).Any(h => !h.Form.IsForbidden && use.Entries.Contains(h.Form.Term)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether every word of a right rendering stands there, though not together: <c>ön ve ince eğitim</c>.</summary>
    private bool IsScattered(Use use, SegmentRange target)
    {
        var document = _pair.Target;
        foreach (var form in use.Entries.SelectMany(e => _glossary.Allowed(e)))
        {
            var words = TermSpelling.Words(form.Text, document.Language);
            if (words.Length > 1 && Array.TrueForAll(words, w => Enumerable.Range(target.Start, target.Count).Any(s => document.Segments[s].Tokens.Any(t => IsForm(t.Folded, w.Trim(TermSpelling.Gap), document.Language)))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsForm(string token, string word, Language language)
    {
        if (language == Language.English)
        {
            return string.Equals(Stem.English(token), Stem.English(word), StringComparison.Ordinal);
        }

        // Endings of compounds come and go: modeli, modeller.
        var stem = word.Length > 4 && Phonology.IsVowel(word[^1]) ? word[..^1] : word;
        return token.StartsWith(stem, StringComparison.Ordinal) || TurkishAnalyser.IsFormOf(token, stem, StemKind.Term, out _);
    }

    /// <summary>Another rendering that the built-in table knows.</summary>
    private FindingSide? RenderingOfTable(Use use, SegmentRange target)
    {
        var known = use.Entries.SelectMany(e => _glossary[e].English).Select(TermTable.Default.Find).Where(t => t >= 0).ToHashSet();
        return known.Count > 0 && _context.Terms.KnownRenderings is { Length: > 0 } renderings && renderings.In(target).FirstOrDefault(h => known.Contains(h.Form.Term)) is { Form: not null } hit
            ? Side(hit)
            : null;
    }

    private GlossaryViolation Violation(Use use, int i, FindingSide target, double confidence, bool isForbidden = false)
    {
        var hit = use.Hits[Math.Min(i, use.Hits.Length - 1)];
        var allowed = string.Join(" / ", use.Entries.SelectMany(e => _glossary.Allowed(e)).Select(f => f.Text).Distinct(StringComparer.Ordinal));
        return new GlossaryViolation(_glossary[use.Entries[0]], Side(hit), target, allowed, isForbidden, confidence);
    }

    private bool IsHeadline(TermHit hit) => _pair.Source.BlockOf(_pair.Source.Segments[hit.Segment]).Kind is BlockKind.Title or BlockKind.Heading;

    private FindingSide Place(int bead) => new(_pair.Beads[bead].Target.Start, new TextSpan(0, 0));

    private static FindingSide Side(TermHit hit) => new(hit.Segment, hit.Span);
}
