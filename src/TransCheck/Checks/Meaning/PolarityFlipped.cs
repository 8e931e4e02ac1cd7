using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;

namespace TransCheck.Checks.Meaning;

/// <summary>The target denies what the source states, or states what it denies.</summary>
public sealed class PolarityFlipped : ICheck
{
    public CheckInfo Info { get; } = new("TC0601", "polarity-flipped", Mqm.Mistranslation, Severity.Critical);

    public IEnumerable<Finding> Run(PairContext context)
    {
        var english = context.Pair.Source.Language == Language.English;
        var beads = context.Pair.Beads;
        for (var i = 0; i < beads.Length; i++)
        {
            var bead = beads[i];
            var source = Side.Of(context.Pair.Source, bead.Source);
            var target = Side.Of(context.Pair.Target, bead.Target);
            if (source.Words == 0 || target.Words == 0)
            {
                continue;
            }

            var (score, denier, other, denies) = english ? Judge(source, target) : Judge(target, source);
            if (score <= 0 || denier is not { } place)
            {
                continue;
            }

            var onSource = denies == (english ? Language.English : Language.Turkish);
            if (onSource ? IsCited(context.Pair.Source, place, context.Pair.Target, bead.Target) : IsCited(context.Pair.Target, place, context.Pair.Source, bead.Source))
            {
                continue;
            }

            if (IsLone(i - 1) || IsLone(i + 1))
            {
                continue;
            }

            var said = new FindingSide(place.Segment, place.Span);
            var silent = new FindingSide(other.FirstSegment, new TextSpan(0, 0));
            yield return new Finding(Info, onSource ? said : silent, onSource ? silent : said, score, [place.Text])
            {
                Variant = onSource ? "lost" : "added",
            };

            // The negation is that of a sentence beside it that was left without a counterpart: the translator drew two into one.
            bool IsLone(int at) => at >= 0 && at < beads.Length
                && (onSource ? beads[at].Source.Count == 0 && Denies(context.Pair.Target, beads[at].Target) : beads[at].Target.Count == 0 && Denies(context.Pair.Source, beads[at].Source));
        }
    }

    private static bool Denies(Document document, SegmentRange range) => Side.Of(document, range).Cues.Any(c => c.Strength is NegationStrength.Strict or NegationStrength.Complement);

    /// <summary>The other side repeats the denial as it stands, with a word beside it: an error message, a title, a sentence left untranslated.</summary>
    private static bool IsCited(Document document, Cue cue, Document other, SegmentRange range)
    {
        var tokens = document.Segments[cue.Segment].Tokens;
        var at = 0;
        while (at < tokens.Length && tokens[at].Start < cue.Span.Start)
        {
            at++;
        }

        for (var s = range.Start; s < range.End; s++)
        {
            var others = other.Segments[s].Tokens;
            for (var i = 0; i < others.Length; i++)
            {
                if (others[i].Folded == tokens[at].Folded && (Same(tokens, at + 1, others, i + 1) || Same(tokens, at - 1, others, i - 1)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Same(Token[] tokens, int at, Token[] others, int i) =>
        at >= 0 && at < tokens.Length && i >= 0 && i < others.Length && tokens[at].Kind == TokenKind.Word && tokens[at].Folded == others[i].Folded;

    private readonly record struct Cue(NegationStrength Strength, int Segment, TextSpan Span, string Text);

    /// <param name="Words">How many words it has.</param>
    private sealed record Side(ImmutableArray<Cue> Cues, int Words, int FirstSegment)
    {
        private const int CancellingDistance = 40;

        /// <summary>A softer denial soon follows a strict one: "not a single senator was absent", "did not rule out".</summary>
        public bool CancelsOut => Cues.Any(c => c.Strength == NegationStrength.Strict
            && Cues.Any(o => o.Strength == NegationStrength.Soft && o.Segment == c.Segment && o.Span.Start > c.Span.Start && o.Span.Start - c.Span.End <= CancellingDistance));

        public static Side Of(Document document, SegmentRange range)
        {
            var cues = ImmutableArray.CreateBuilder<Cue>();
            var found = new List<NegationCue>();
            var words = 0;
            for (var s = range.Start; s < range.End; s++)
            {
                found.Clear();
                var segment = document.Segments[s];
                NegationTable.Default.Find(segment, document.Language, found);
                words += segment.Tokens.Count(t => t.Kind == TokenKind.Word);
                foreach (var cue in found)
                {
                    var span = TextSpan.FromBounds(segment.Tokens[cue.First].Start, segment.Tokens[cue.First + cue.Count - 1].End);
                    cues.Add(new Cue(cue.Strength, s, span, span.Of(segment.Text).ToString()));
                }
            }

            return new Side(cues.DrainToImmutable(), words, range.Start);
        }

        public int Count(NegationStrength strength) => Cues.Count(c => c.Strength == strength);

        public Cue? Last(NegationStrength strength) => Cues.Where(c => c.Strength == strength).Select(c => (Cue?)c).LastOrDefault();
    }

    /// <returns>The confidence (0: no finding), the word that denies, the side that does not, and the language that denies.</returns>
    private static (double Score, Cue? Denier, Side Other, Language Denies) Judge(Side english, Side turkish)
    {
        var englishStrict = english.Count(NegationStrength.Strict);
        var englishSoft = english.Count(NegationStrength.Soft);
        var strict = turkish.Count(NegationStrength.Strict);
        var complement = turkish.Count(NegationStrength.Complement);
        var nominal = turkish.Count(NegationStrength.Nominal);
        var weak = turkish.Count(NegationStrength.Weak);

        if (strict + complement + nominal > englishStrict)
        {
            var (kind, score) = strict > 0 ? (NegationStrength.Strict, 0.85) : complement > 0 ? (NegationStrength.Complement, 0.75) : (NegationStrength.Nominal, 0.45);
            score -= englishStrict > 0 ? 0.45 : 0;

            // Two negations in a sentence often cancel out: "izin verilmedikçe çalışmaz" is "works only if allowed".
            score -= strict > 0 && nominal > 0 ? 0.3 : 0;
            score -= (englishSoft > 0 ? 0.5 : 0) + Math.Min(0.2, 0.08 * english.Count(NegationStrength.Faint));
            return (score, turkish.Last(kind), english, Language.Turkish);
        }

        if (englishStrict > strict + complement + nominal + weak)
        {
            var score = strict + complement + nominal + weak == 0 ? 0.75 - (0.2 * turkish.Count(NegationStrength.Soft)) - (0.1 * (englishStrict - 1)) - (english.CancelsOut ? 0.3 : 0) : turkish.Count(NegationStrength.Soft) == 0 ? 0.42 : 0.25;
            return (score, english.Last(NegationStrength.Strict), turkish, Language.English);
        }

        return (0, null, english, Language.Undetermined);
    }
}
