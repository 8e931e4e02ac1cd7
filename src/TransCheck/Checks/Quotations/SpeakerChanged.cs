using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Facts.Names;
using TransCheck.Facts.Quotations;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Quotations;

/// <summary>
/// Words are given to somebody else: both sides name one speaker, these are two, and each is known to the other article as well. A name that the other article does
/// not know may be another way of calling the same person, unless both are full names of which no word is rendered.
/// </summary>
internal sealed class SpeakerChanged : ICheck
{
    /// <summary>Beads that are less sure may hold other sentences.</summary>
    private const double SureBead = 0.75;
    private const double Confidence = 0.88;
    private const double UnknownConfidence = 0.8;

    /// <summary>Two spellings of one name begin with so many equal letters.</summary>
    private const int LikePrefix = 4;

    /// <summary>A longer word is no name, and has no other spelling.</summary>
    private const int LongestWord = 40;

    public CheckInfo Info { get; } = new("TC0503", "speaker-changed", Mqm.Mistranslation, Severity.Critical) { Family = CheckFamily.Quotation, Precedence = 3 };

    public IEnumerable<Finding> Run(PairContext context)
    {
        var inSource = new Lazy<KnownNames>(() => new KnownNames(context.SourceFacts));
        var inTarget = new Lazy<KnownNames>(() => new KnownNames(context.TargetFacts));
        foreach (var bead in context.Pair.Beads)
        {
            if (bead.Score >= SureBead
                && Speaker(context.SourceFacts, bead.Source) is { } source && Speaker(context.TargetFacts, bead.Target) is { } target
                && !AreOne(source, target)
                && (inTarget.Value.Hold(source) && inSource.Value.Hold(target) ? Confidence : AreStrangers(context, bead, source, target) ? UnknownConfidence : 0) is > 0 and var confidence)
            {
                yield return new Finding(
                    Info,
                    new FindingSide(source.Segment, source.Span, source.Value.ToString()),
                    new FindingSide(target.Segment, target.Span, target.Value.ToString()),
                    confidence * bead.Score,
                    [source.Surface, target.Surface]);
            }
            else if (bead.Score >= SureBead && OfCommonSpeakers(context, bead) is { } finding)
            {
                yield return finding;
            }
        }
    }

    /// <summary>Where the Turkish names nobody.</summary>
    private Finding? OfCommonSpeakers(PairContext context, Bead bead)
    {
        var fromEnglish = context.Pair.Source.Language == Language.English;
        var (english, englishRange, turkish, turkishRange) = fromEnglish
            ? (context.SourceFacts, bead.Source, context.TargetFacts, bead.Target)
            : (context.TargetFacts, bead.Target, context.SourceFacts, bead.Source);
        if (englishRange.Count == 0 || !CommonSpeakers.HasSource(turkish.Document, turkishRange) || Speaker(turkish, turkishRange) is not null
            || CommonSpeakers.Find(english.Document, englishRange, turkish.Document, turkishRange, context.Pair.Lexicon, Speaker(english, englishRange), name => IsRendered(context, name, turkish.Document, turkishRange)) is not { } found)
        {
            return null;
        }

        var (source, target) = fromEnglish ? (found.English, found.Turkish) : (found.Turkish, found.English);
        return new Finding(Info, source, target, UnknownConfidence * bead.Score, [source.SurfaceIn(context.Pair.Source), target.SurfaceIn(context.Pair.Target)]) { Variant = "people" };
    }

    /// <summary>The only one who is named as speaker; null where nobody is, or several are.</summary>
    private static Mention? Speaker(DocumentFacts facts, SegmentRange range)
    {
        Mention? speaker = null;
        for (var s = range.Start; s < range.End; s++)
        {
            foreach (var mention in SpeakerFinder.Find(facts, s))
            {
                if (speaker is not null && !AreOne(speaker, mention))
                {
                    return null;
                }

                speaker ??= mention;
            }
        }

        return speaker;
    }

    /// <summary>Two full names, and no word of either stands in the other side of the bead or is rendered there.</summary>
    private static bool AreStrangers(PairContext context, Bead bead, Mention source, Mention target) =>
        IsFull(source) && IsFull(target) && !IsRendered(context, source, context.TargetFacts.Document, bead.Target) && !IsRendered(context, target, context.SourceFacts.Document, bead.Source);

    private static bool IsRendered(PairContext context, Mention name, Document other, SegmentRange range)
    {
        var words = Words(name);
        for (var s = range.Start; s < range.End; s++)
        {
            foreach (var token in other.Segments[s].Tokens)
            {
                if (token.Kind == TokenKind.Word && words.Any(w => Folding.Skeleton(token.Folded).StartsWith(w, StringComparison.Ordinal)
                    || (other.Language == Language.Turkish ? context.Pair.Lexicon.Renders(w, token.Folded) : context.Pair.Lexicon.Renders(token.Folded, w))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsFull(Mention name) => name.Value is NameValue { Version.Length: 0 } value && value.Name.Contains(' ', StringComparison.Ordinal);

    /// <summary>The same name, a part of it (a surname), or another spelling of one of its words.</summary>
    private static bool AreOne(Mention x, Mention y)
    {
        if (x.Value.Equals(y.Value))
        {
            return true;
        }

        var others = Words(y);
        return Words(x).Any(a => others.Any(b => string.Equals(a, b, StringComparison.Ordinal)
            || (Math.Min(a.Length, b.Length) >= LikePrefix && a.AsSpan().CommonPrefixLength(b) is var shared && shared >= LikePrefix && 2 * shared >= Math.Max(a.Length, b.Length))));
    }

    private static string[] Words(Mention name) =>
        [.. $"{name.Value} {name.Surface}".Split([' ', '-', '\'', '’', '.'], StringSplitOptions.RemoveEmptyEntries).Select(w => Folding.Skeleton(w)).Where(w => w.Length > 1)];

    /// <summary>The names of an article, for telling whether one of them is the same as another (<see cref="AreOne"/>) without comparing it with each.</summary>
    private sealed class KnownNames
    {
        private readonly HashSet<FactValue> _values = [];

        /// <summary>Their words, and of longer ones each beginning that is enough to be the same.</summary>
        private readonly HashSet<string> _words = new(StringComparer.Ordinal);

        public KnownNames(DocumentFacts facts)
        {
            var seen = new HashSet<(string, string)>();
            foreach (var mention in facts.BySegment.SelectMany(m => m))
            {
                if (mention.Value is NameValue && seen.Add((mention.Value.ToString(), mention.Surface)))
                {
                    _values.Add(mention.Value);
                    foreach (var word in Words(mention))
                    {
                        _words.UnionWith(Beginnings(word));
                    }
                }
            }
        }

        public bool Hold(Mention name) => _values.Contains(name.Value) || Words(name).Any(w => Beginnings(w).Any(_words.Contains));

        private static IEnumerable<string> Beginnings(string word)
        {
            yield return word;
            if (word.Length > LongestWord)
            {
                yield break;
            }

            for (var length = Math.Max(LikePrefix, (word.Length + 1) / 2); length < word.Length; length++)
            {
                yield return word[..length];
            }
        }
    }
}
