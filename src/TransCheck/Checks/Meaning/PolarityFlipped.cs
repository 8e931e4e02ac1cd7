using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Meaning;

/// <summary>The target denies what the source states, or states what it denies.</summary>
internal sealed class PolarityFlipped : ICheck
{
    public CheckInfo Info { get; } = new("TC0601", "polarity-flipped", Mqm.Mistranslation, Severity.Critical) { Family = CheckFamily.Polarity };

    public IEnumerable<Finding> Run(PairContext context)
    {
        var english = context.Pair.Source.Language == Language.English;
        var beads = context.Pair.Beads;
        var opposed = new Lazy<HashSet<int>>(() => context.Opposites.Where(o => o.OneDenied).Select(o => english ? o.EnglishSegment : o.TurkishSegment).ToHashSet());
        for (var i = 0; i < beads.Length; i++)
        {
            var bead = beads[i];
            if (bead.Source.Count == 0 || bead.Target.Count == 0 || context.Pair.IsCopy(bead) || (!MayDeny(context.Pair.Source, bead.Source) && !MayDeny(context.Pair.Target, bead.Target)))
            {
                continue;
            }

            var source = NegationSide.Of(context.Pair.Source, bead.Source);
            var target = NegationSide.Of(context.Pair.Target, bead.Target);
            if (source.Words == 0 || target.Words == 0)
            {
                continue;
            }

            var (score, denier, other, denies) = english ? Judge(source, target, context.Pair.Lexicon) : Judge(target, source, context.Pair.Lexicon);
            if (score <= 0 || denier is not { } place)
            {
                continue;
            }

            if (english ? DenialAnswers.Has(source, target, denies == Language.English) : DenialAnswers.Has(target, source, denies == Language.English))
            {
                continue;
            }

            var onSource = denies == (english ? Language.English : Language.Turkish);
            if (onSource ? IsCited(context.Pair.Source, place, context.Pair.Target, bead.Target) : IsCited(context.Pair.Target, place, context.Pair.Source, bead.Source))
            {
                continue;
            }

            if (IsLone(i - 1) || IsLone(i + 1) || SaysTheOpposite())
            {
                continue;
            }

            score *= english
                ? BeadTies.Trust(context.Pair.Source, bead.Source, context.Pair.Target, bead.Target, context.Pair.Lexicon)
                : BeadTies.Trust(context.Pair.Target, bead.Target, context.Pair.Source, bead.Source, context.Pair.Lexicon);
            var said = new FindingSide(place.Segment, place.Span);
            var silent = new FindingSide(other.Range.Start, new TextSpan(0, 0));
            yield return new Finding(Info, onSource ? said : silent, onSource ? silent : said, score, [place.Text])
            {
                Variant = onSource ? "lost" : "added",
            };

            // "not high" is "düşük".
            bool SaysTheOpposite() => Enumerable.Range(bead.Source.Start, bead.Source.Count).Any(opposed.Value.Contains);

            // The negation is that of a sentence beside it that was left without a counterpart: the translator drew two into one.
            bool IsLone(int at) => at >= 0 && at < beads.Length
                && (onSource ? beads[at].Source.Count == 0 && Denies(context.Pair.Target, beads[at].Target) : beads[at].Target.Count == 0 && Denies(context.Pair.Source, beads[at].Source));
        }
    }

    private static bool MayDeny(Document document, SegmentRange range)
    {
        for (var s = range.Start; s < range.End; s++)
        {
            if (NegationTable.Default.MayDeny(document.Segments[s], document.Language))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Denies(Document document, SegmentRange range) => NegationSide.Of(document, range).Cues.Any(c => c.Strength is NegationStrength.Strict or NegationStrength.Complement);

    /// <summary>The other side repeats the denial as it stands, with words beside it: an error message, a title, a sentence left untranslated.</summary>
    private static bool IsCited(Document document, NegationSide.Cue cue, Document other, SegmentRange range)
    {
        const int words = 3;
        var tokens = document.Segments[cue.Segment].Tokens;
        var at = cue.First;
        for (var s = range.Start; s < range.End; s++)
        {
            var others = other.Segments[s].Tokens;
            for (var i = 0; i < others.Length; i++)
            {
                if (others[i].Folded == tokens[at].Folded ? Same(tokens, at + 1, others, i + 1) || Same(tokens, at - 1, others, i - 1)
                    : Enumerable.Range(1, words).All(k => Same(tokens, at + k, others, i + k)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Same(Token[] tokens, int at, Token[] others, int i) =>
        at >= 0 && at < tokens.Length && i >= 0 && i < others.Length && tokens[at].Kind == TokenKind.Word && tokens[at].Folded == others[i].Folded;

    /// <returns>The confidence (0: no finding), the word that denies, the side that does not, and the language that denies.</returns>
    private static (double Score, NegationSide.Cue? Denier, NegationSide Other, Language Denies) Judge(NegationSide english, NegationSide turkish, Lexicon lexicon)
    {
        var englishStrict = english.Count(NegationStrength.Strict);
        var englishSoft = english.Count(NegationStrength.Soft);
        var strict = turkish.Count(NegationStrength.Strict);
        var complement = turkish.Count(NegationStrength.Complement);
        var nominal = turkish.Count(NegationStrength.Nominal);
        var weak = turkish.Count(NegationStrength.Weak) + turkish.Count(NegationStrength.Without);

        var ties = new PredicateTies(english, turkish, lexicon);
        if (strict + complement + nominal > englishStrict)
        {
            var (cue, counterpart) = Plainest(turkish, NegationStrength.Nominal, ties.OfTurkish);
            var affirmed = counterpart == Counterpart.Affirmed;
            var score = cue.Strength switch { NegationStrength.Strict => 0.85, NegationStrength.Complement => 0.75, _ => affirmed ? 0.55 : 0.45 };
            score -= englishStrict > 0 ? 0.45 : 0;
            score -= cue.Strength == NegationStrength.Nominal && turkish.IsAttribute(cue) ? 0.1 : 0;
            score -= turkish.IsLack(cue) && !english.Has ? 0.3 : 0;

            // Two negations in a sentence often cancel out: "izin verilmedikçe çalışmaz" is "works only if allowed", "erimeden açılmaz" is "closed until it melts".
            score -= strict > 0 && nominal + turkish.Count(NegationStrength.Without) > 0 ? 0.4 : 0;
            score -= (englishSoft > 0 ? affirmed ? 0.36 : 0.5 : 0) + (Math.Min(0.2, 0.08 * english.Count(NegationStrength.Faint)) * (affirmed ? 0.3 : 1));
            score -= turkish.Changes(cue) && english.Lasts ? 0.4 : 0;
            score -= counterpart switch { Counterpart.Denied => 0.4, Counterpart.Unknown => 0.1, _ => 0 };
            return (score, cue, english, Language.Turkish);
        }

        if (englishStrict > strict + complement + nominal)
        {
            var (cue, counterpart) = Plainest(english, NegationStrength.Strict, ties.OfEnglish);
            var affirmed = counterpart == Counterpart.Affirmed;
            var soft = turkish.Count(NegationStrength.Soft);
            var score = strict + complement + nominal + weak == 0 ? 0.75 - ((affirmed ? 0.05 : 0.2) * soft) - Math.Min(0.15, 0.05 * turkish.Count(NegationStrength.Faint)) - (0.1 * (englishStrict - 1)) - (english.CancelsOut ? 0.3 : 0)
                : affirmed && weak == 0 && english.PredicateDenials() > strict + complement + nominal ? 0.62 - (0.05 * soft) - (english.CancelsOut ? 0.3 : 0)
                : englishStrict <= strict + complement + nominal + weak ? 0
                : soft == 0 ? 0.42 : 0.25;
            score -= counterpart == Counterpart.Denied ? 0.4 : ties.IsFree(cue) || IsDropped(cue, counterpart) ? 0.3 : 0;
            return (score, cue, turkish, Language.English);
        }

        return (0, null, english, Language.Undetermined);
    }

    /// <summary>A clause with "without" that is not rendered at all was left out, not turned round.</summary>
    private static bool IsDropped(NegationSide.Cue cue, Counterpart counterpart) => counterpart == Counterpart.Unknown && cue.Text.Equals("without", StringComparison.OrdinalIgnoreCase);

    /// <summary>Of the words that deny at least so strongly, one whose predicate the other side states, then the strongest, then the one that stands farthest on in its segment.</summary>
    private static (NegationSide.Cue Cue, Counterpart Counterpart) Plainest(NegationSide side, NegationStrength least, Func<NegationSide.Cue, Counterpart> counterpart)
    {
        NegationSide.Cue? plainest = null;
        var found = Counterpart.Unknown;
        foreach (var cue in side.Cues)
        {
            if (cue.Strength >= least && counterpart(cue) is var other && (plainest is null || IsPlainer(cue, other == Counterpart.Affirmed, plainest, found == Counterpart.Affirmed)))
            {
                (plainest, found) = (cue, other);
            }
        }

        return (plainest ?? throw new InvalidOperationException("no word denies"), found);

        static bool IsPlainer(NegationSide.Cue one, bool affirmed, NegationSide.Cue other, bool otherAffirmed) =>
            affirmed != otherAffirmed ? affirmed : one.Strength != other.Strength ? one.Strength > other.Strength : one.Span.Start > other.Span.Start;
    }
}
