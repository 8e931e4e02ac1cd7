using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Alignment;

/// <summary>
/// Ties the segments of a source to those of its target: first the best chain of beads in reading order (words that render each other,
/// numbers, names, length), then segments that the translation moved elsewhere.
/// </summary>
public static class SentenceAligner
{
    public static AlignedPair Align(Document source, Document target) => Align(source, target, Lexicon.Default);

    /// <param name="lexicon">The words that render each other.</param>
    /// <param name="work">What the pair may ask for, here and in the checks; null for the usual.</param>
    /// <exception cref="WorkSpentException">The pair asks for more.</exception>
    public static AlignedPair Align(Document source, Document target, Lexicon lexicon, WorkBudget? work = null) =>
        Align(source, target, lexicon, AlignmentWeights.Default, work: work);

    /// <param name="observe">Sees the beads before they have scores, to fit these.</param>
    internal static AlignedPair Align(
        Document source, Document target, Lexicon lexicon, AlignmentWeights weights, Action<ImmutableArray<Bead>, BeadConfidence>? observe = null, WorkBudget? work = null)
    {
        work ??= new WorkBudget();

        // The lexicon has an English and a Turkish side; which of them is the original does not matter here.
        var turned = source.Language == Language.Turkish;
        var (english, turkish) = turned ? (target, source) : (source, target);
        var e = new AlignmentText(english.Segments, Language.English, lexicon, b => english.Article.Blocks[b].Kind, weights);
        var t = new AlignmentText(turkish.Segments, Language.Turkish, lexicon, b => turkish.Article.Blocks[b].Kind, weights);
        var links = new LinkTable(e, t, lexicon);
        var scorer = new BeadScorer(e, t, links, weights, lexicon.Length);
        List<(SegmentRange Source, SegmentRange Target)> path = [];
        foreach (var band in Band.Of(e, t, links))
        {
            path = BeadPath.Find(e, t, scorer, band, weights, work);
            if (band.Holds(path))
            {
                break;
            }
        }

        var beads = FarLinks.Tie(path, e, t, links, scorer, weights);
        var ordered = BeadOrder.Arrange(beads, turned);
        var confidence = new BeadConfidence(e, t, scorer, ordered, turned);
        observe?.Invoke(ordered, confidence);
        var scored = ImmutableArray.CreateBuilder<Bead>(ordered.Length);
        for (var k = 0; k < ordered.Length; k++)
        {
            scored.Add(ordered[k] with { Score = confidence.Of(k) });
        }

        return new AlignedPair(source, target, scored.MoveToImmutable()) { Lexicon = lexicon, Work = work };
    }
}
