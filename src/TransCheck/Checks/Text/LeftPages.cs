using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Detection;

namespace TransCheck.Checks.Text;

/// <summary>A side of a pair that is written, all or most of it, in the language of the other side.</summary>
/// <param name="OfSource">Whether it is the source.</param>
/// <param name="Language">Which it is written in.</param>
/// <param name="Share">0 to 1: of its words, without those of which no language can be told.</param>
/// <param name="SourceSegment">Where its first sentence that was left stands, or the counterpart of that.</param>
/// <param name="Translated">Its segments that are in its own language.</param>
internal sealed record LeftPage(bool OfSource, Language Language, double Share, int SourceSegment, int TargetSegment, IReadOnlySet<int> Translated)
{
    /// <summary>Whether a finding only tells in other words that the page was left: all that is not about words that were translated.</summary>
    public bool Explains(Finding finding)
    {
        var side = OfSource ? finding.Source : finding.Target;
        return side is null
            || finding.Check.Category is Mqm.Untranslated
            || (FindingReducer.IsPassage(finding) && side.Span.Length == 0)
            || !Enumerable.Range(side.Segment, side.LastSegment - side.Segment + 1).Any(Translated.Contains);
    }
}

/// <summary>Tells whether a side was left in the language of the other.</summary>
internal static class LeftPages
{
    /// <summary>From this share on the page is a page that waits for its translation, and no translation with gaps.</summary>
    private const double LeastShare = 0.8;

    /// <summary>Fewer words or sentences are a passage that was left, or names and terms.</summary>
    private const int FewestWords = 12;
    private const int FewestSegments = 3;

    /// <summary>A segment with fewer words in lower case weighs nothing.</summary>
    private const int TellingWords = 3;

    /// <summary>Segments looked at, from one end to the other, before all of a side are.</summary>
    private const int Samples = 7;

    /// <summary>So many samples in the document's own language, and none in the other, tell that it was translated.</summary>
    private const int EnoughOthers = 3;

    /// <summary>UTF-16 code units that tell the language of a sample.</summary>
    private const int EnoughText = 200;

    public static LeftPage? Find(AlignedPair pair) =>
        pair.Source.Language == pair.Target.Language || pair.Source.Segments.Length == 0 || pair.Target.Segments.Length == 0
            ? null
            : Of(pair.Target, pair, ofSource: false) ?? Of(pair.Source, pair, ofSource: true);

    private static LeftPage? Of(Document document, AlignedPair pair, bool ofSource)
    {
        var language = (ofSource ? pair.Target : pair.Source).Language;
        if (!IsLikely(document, language))
        {
            return null;
        }

        int left = 0, segments = 0, own = 0, first = -1;
        var translated = new HashSet<int>();
        foreach (var segment in document.Segments)
        {
            var words = SegmentWords.Of(segment, []);
            var isLeft = words.Plain.Count == 0 || IsIn(language, string.Join(' ', words.Plain), document.Language);
            if (!isLeft)
            {
                translated.Add(segment.Index);
            }

            if (words.Plain.Count < TellingWords || words.IsList)
            {
                continue;
            }

            if (isLeft)
            {
                left += words.All.Count;
                segments++;
                first = first < 0 ? segment.Index : first;
            }
            else
            {
                own += words.All.Count;
            }
        }

        if (left < FewestWords || segments < FewestSegments || left < LeastShare * (left + own))
        {
            return null;
        }

        var other = Counterpart(pair, first, ofSource);
        return new LeftPage(ofSource, language, left / (double)(left + own), ofSource ? first : other, ofSource ? other : first, translated);
    }

    /// <summary>Whether most of a few segments from all over the document are in a language: nearly all documents are told by these.</summary>
    private static bool IsLikely(Document document, Language language)
    {
        var step = Math.Max(1, document.Segments.Length / Samples);
        var samples = (document.Segments.Length + step - 1) / step;
        var (found, others) = (0, 0);
        for (var i = 0; i < samples && 2 * others < samples && (others < EnoughOthers || found > 0); i++)
        {
            // From the middle on: a title may be translated where nothing else is.
            var start = (i + (samples / 2)) % samples * step;
            var longest = document.Segments[start];
            for (var s = start + 1; s < Math.Min(start + step, document.Segments.Length); s++)
            {
                longest = document.Segments[s].Text.Length > longest.Text.Length ? document.Segments[s] : longest;
            }

            var isFound = IsIn(language, longest.Text[..Math.Min(longest.Text.Length, EnoughText)], document.Language);
            (found, others) = isFound ? (found + 1, others) : (found, others + 1);
        }

        return 2 * found > samples;
    }

    private static bool IsIn(Language language, string text, Language other)
    {
        var scores = NGramDetector.Default.Score(text);
        return Of(language) > Of(other);

        double Of(Language wanted) => wanted == Language.Turkish ? scores.Turkish : scores.English;
    }

    /// <summary>The segment of the other side that a segment renders; else the first.</summary>
    private static int Counterpart(AlignedPair pair, int segment, bool ofSource)
    {
        foreach (var bead in pair.Beads)
        {
            var (own, other) = ofSource ? (bead.Source, bead.Target) : (bead.Target, bead.Source);
            if (own.Contains(segment))
            {
                return other.Count > 0 ? other.Start : 0;
            }
        }

        return 0;
    }
}
