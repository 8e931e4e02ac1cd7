using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Checks.Meaning;

/// <summary>One side of a bead and the words in it that deny.</summary>
/// <param name="Words">How many words it has.</param>
internal sealed record NegationSide(Document Document, SegmentRange Range, ImmutableArray<NegationSide.Cue> Cues, int Words)
{
    private const int CancellingDistance = 40;

    /// <param name="First">Index of the token.</param>
    internal sealed record Cue(NegationStrength Strength, int Segment, int First, int Count, TextSpan Span, string Text);

    /// <summary>How many words deny, whatever they are rendered by: those that may be rendered by a denial alone are left out.</summary>
    public int Denials => Cues.Count(c => c.Strength > NegationStrength.Soft);

    /// <summary>A softer denial soon follows a strict one: "not a single senator was absent", "did not rule out".</summary>
    public bool CancelsOut => Cues.Any(c => c.Strength == NegationStrength.Strict
        && Cues.Any(o => o.Strength == NegationStrength.Soft && o.Segment == c.Segment && o.Span.Start > c.Span.Start && o.Span.Start - c.Span.End <= CancellingDistance));

    /// <summary>
    /// How many predicates are surely denied on an English side. What stands together, and what is said again, denies one:
    /// <c>no word, no sign</c>, <c>there cannot be ..., there cannot be ...</c>.
    /// </summary>
    public int PredicateDenials()
    {
        const int together = 4;
        var strict = Cues.Where(c => c.Strength == NegationStrength.Strict).ToList();
        return strict.Where((c, i) => i == 0 || c.Segment != strict[i - 1].Segment || c.First - strict[i - 1].First > together)
            .DistinctBy(c => c.Text, StringComparer.OrdinalIgnoreCase).Count();
    }

    /// <summary>An English side says that something stays as it is.</summary>
    public bool Lasts => Any(NegationTable.Default.Lasts);

    public bool Any(Func<string, bool> says) => Segments.Any(s => s.Tokens.Any(t => t.Kind == TokenKind.Word && says(t.Folded)));

    /// <summary>A Turkish side denies that something changes.</summary>
    public bool Changes(Cue cue) => NegationTable.Default.Changes(Document.Segments[cue.Segment].Tokens[cue.First].Folded);

    /// <summary>A Turkish cue denies what is had, or there: <c>yok</c>.</summary>
    public bool IsLack(Cue cue) => Document.Segments[cue.Segment].Tokens[cue.First].Folded.StartsWith("yok", StringComparison.Ordinal);

    /// <summary>A Turkish cue is an attribute or a bare infinitive (<c>beklenmeyen, kaçmamak</c>), which English may say with one word.</summary>
    public bool IsAttribute(Cue cue)
    {
        var word = Document.Segments[cue.Segment].Tokens[cue.First].Folded;
        return word.Contains("mayan", StringComparison.Ordinal) || word.Contains("meyen", StringComparison.Ordinal)
            || word.EndsWith("mamak", StringComparison.Ordinal) || word.EndsWith("memek", StringComparison.Ordinal);
    }

    /// <summary>An English side says that something is had, or there.</summary>
    public bool Has => Any(NegationTable.Default.Has);

    public IEnumerable<(int Segment, Token[] Tokens)> Segments
    {
        get
        {
            for (var s = Range.Start; s < Range.End; s++)
            {
                yield return (s, Document.Segments[s].Tokens);
            }
        }
    }

    public static NegationSide Of(Document document, SegmentRange range)
    {
        var cues = ImmutableArray.CreateBuilder<Cue>();
        var found = new List<NegationCue>();
        var words = 0;
        for (var s = range.Start; s < range.End; s++)
        {
            found.Clear();
            var segment = document.Segments[s];
            NegationTable.Default.Find(segment, document.Language, found);
            foreach (ref readonly var token in segment.Tokens.AsSpan())
            {
                words += token.Kind == TokenKind.Word ? 1 : 0;
            }

            foreach (var cue in found)
            {
                var span = TextSpan.FromBounds(segment.Tokens[cue.First].Start, segment.Tokens[cue.First + cue.Count - 1].End);
                if (!document.IsCode(s, span))
                {
                    cues.Add(new Cue(cue.Strength, s, cue.First, cue.Count, span, span.Of(segment.Text).ToString()));
                }
            }
        }

        return new NegationSide(document, range, cues.DrainToImmutable(), words);
    }

    public int Count(NegationStrength strength)
    {
        var count = 0;
        foreach (var cue in Cues)
        {
            count += cue.Strength == strength ? 1 : 0;
        }

        return count;
    }

    /// <summary>How many letters the stem of the verb has that this token of a Turkish side denies; 0 where it denies none.</summary>
    public int DeniedVerb(int segment, int token)
    {
        foreach (var cue in Cues)
        {
            if (cue.Segment == segment && cue.First == token && cue.Strength > NegationStrength.Faint)
            {
                return TurkishAnalyser.NegatedStem(Document.Segments[segment].Tokens[token].Folded);
            }
        }

        return 0;
    }

    /// <summary>Whether any word among these tokens denies, or may.</summary>
    public bool Denies(int segment, int first, int last)
    {
        foreach (var cue in Cues)
        {
            if (cue.Segment == segment && cue.Strength != NegationStrength.Faint && cue.First <= last && cue.First + cue.Count > first)
            {
                return true;
            }
        }

        return false;
    }
}
