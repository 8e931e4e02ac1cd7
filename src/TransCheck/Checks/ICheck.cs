using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks.History;
using TransCheck.Checks.Meaning;
using TransCheck.Checks.Terms;
using TransCheck.Checks.Text;
using TransCheck.Evidence;
using TransCheck.Facts;
using TransCheck.Facts.Code;
using TransCheck.Facts.Links;
using TransCheck.Facts.Matching;
using TransCheck.Facts.Names;

namespace TransCheck.Checks;

/// <summary>What a check may look at: an aligned pair, its facts, and what was worked out from them once for all checks.</summary>
/// <param name="EqualNames">Names that translate; null for <see cref="Exonyms.Default"/>.</param>
public sealed record PairContext(AlignedPair Pair, DocumentFacts SourceFacts, DocumentFacts TargetFacts, Exonyms? EqualNames = null)
{
    /// <summary>The terms that the translation must keep to; null where there are none.</summary>
    public Glossary? Glossary { get; init; }

    /// <summary>The terms of both sides.</summary>
    internal TermMentions Terms => field ??= new TermMentions(this);

    /// <summary>Terms that are not rendered as the glossary asks, found when first asked for.</summary>
    internal IReadOnlyList<GlossaryViolation> GlossaryViolations => field ??= Checks.Terms.GlossaryViolations.Find(this);

    /// <summary>The index of the bead of each segment of the source and of the target.</summary>
    internal (int[] OfSource, int[] OfTarget) BeadsOfSegments => _beadsOfSegments ??= Alignment.BeadsOfSegments.Of(Pair);

    private (int[] OfSource, int[] OfTarget)? _beadsOfSegments;

    /// <summary>Renderings that say the opposite, found when first asked for.</summary>
    internal IReadOnlyList<Opposite> Opposites => field ??= MovementFinder.AddTo(OppositeFinder.Find(Pair), this);

    /// <summary>Target segments that stand there in the source language, found when first asked for.</summary>
    internal Untranslated Untranslated => field ??= UntranslatedText.Find(Pair);

    /// <summary>What the source says and the target does not, found when first asked for.</summary>
    internal IReadOnlyList<LonePassage> MissingPassages => field ??= LonePassages.Find(Pair, ofSource: true);

    /// <summary>What the target says and the source does not, found when first asked for.</summary>
    internal IReadOnlyList<LonePassage> AddedPassages => field ??= LonePassages.Find(Pair, ofSource: false);

    /// <summary>Renderings that name another member of a word's family, found when first asked for.</summary>
    internal IReadOnlyList<Exchange> Exchanges => field ??= [.. FamilyFinder.Find(Pair), .. SuperlativeFinder.Find(Pair)];

    /// <summary>Links of the source that the target does not have, found when first asked for.</summary>
    internal IReadOnlyList<PlacedDifference> Links => field ??= LinkMatcher.Compare(Pair, SourceFacts, TargetFacts);

    /// <summary>Code within sentences that the target does not have, found when first asked for.</summary>
    internal IReadOnlyList<PlacedDifference> Code => field ??= CodeMatcher.Compare(Pair, SourceFacts, TargetFacts);

    /// <summary>The earlier texts of the source; null where they are not asked for.</summary>
    public SourceHistory? History { get; init; }

    /// <summary>What the history tells, once the other checks have spoken; null where the translation renders the present source.</summary>
    internal Staleness? Staleness { get; init; }

    private (BeadWords? Words, bool IsKnown)[]? _words;

    /// <summary>The words of a bead, worked out when first asked for; null where a side has none or is too long.</summary>
    internal BeadWords? Words(int bead)
    {
        ref var known = ref (_words ??= new (BeadWords?, bool)[Pair.Beads.Length])[bead];
        if (!known.IsKnown)
        {
            var (source, target) = (Pair.Beads[bead].Source, Pair.Beads[bead].Target);
            known = (
                Pair.Source.Language == Language.English
                    ? BeadWords.Of(Pair.Source, source, Pair.Target, target, Pair.Lexicon)
                    : BeadWords.Of(Pair.Target, target, Pair.Source, source, Pair.Lexicon),
                true);
        }

        return known.Words;
    }

    private BeadEvidence?[]? _evidence;

    /// <summary>Whether the two sides of a bead render each other, worked out when first asked for.</summary>
    internal BeadEvidence EvidenceOf(int bead) => (_evidence ??= new BeadEvidence?[Pair.Beads.Length])[bead] ??= BeadEvidence.Of(Pair, Pair.Beads[bead], Words(bead));

    /// <summary>Where the target leaves the source for a while.</summary>
    internal ImmutableArray<StrangePassage> StrangePassages => _strange ??= TransCheck.Evidence.StrangePassages.Find(Pair, EvidenceOf);

    private ImmutableArray<StrangePassage>? _strange;

    /// <summary>Whether the pair is a translation at all.</summary>
    internal PairEvidence PairEvidence => field ??= PairEvidence.Of(Pair, EvidenceOf);

    /// <summary>Neither side renders the other, though each is written in its own language.</summary>
    internal bool IsNoTranslation => !PairEvidence.IsTranslation && LeftPage is null;

    /// <summary>The side that was left in the language of the other; null where each is written in its own.</summary>
    internal LeftPage? LeftPage => (_leftPage ??= [LeftPages.Find(Pair)])[0];

    private LeftPage?[]? _leftPage;

    /// <summary>How the numeric facts of both sides correspond.</summary>
    public FactComparison Numbers => field ??= FactMatcher.Compare(Pair, SourceFacts, TargetFacts);

    /// <summary>Where the names of the two sides differ.</summary>
    public ImmutableArray<NameDifference> Names => _names ??= NameMatcher.Compare(Pair, SourceFacts, TargetFacts, Pair.Lexicon, EqualNames ?? Exonyms.Default);

    private ImmutableArray<NameDifference>? _names;
}

/// <summary>Reports one kind of problem. A check holds no state: the same pair gives the same findings on any thread.</summary>
public interface ICheck
{
    CheckInfo Info { get; }

    IEnumerable<Finding> Run(PairContext context);
}
