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
    public static AlignedPair Align(Document source, Document target, Lexicon lexicon) => Align(source, target, lexicon, AlignmentWeights.Default);

    internal static AlignedPair Align(Document source, Document target, Lexicon lexicon, AlignmentWeights weights)
    {
        // The lexicon has an English and a Turkish side; which of them is the original does not matter here.
        var turned = source.Language == Language.Turkish;
        var (english, turkish) = turned ? (target, source) : (source, target);
        var e = new AlignmentText(english.Segments, Language.English, lexicon, b => english.Article.Blocks[b].Kind);
        var t = new AlignmentText(turkish.Segments, Language.Turkish, lexicon, b => turkish.Article.Blocks[b].Kind);
        var links = new LinkTable(e, t, lexicon);
        var scorer = new BeadScorer(e, t, links, weights, lexicon.Length);
        var path = BeadPath.Find(e, t, scorer, Band.Of(e, t, links), weights);
        var beads = FarLinks.Tie(path, scorer, weights);
        return new AlignedPair(source, target, BeadOrder.Arrange(beads, scorer, turned));
    }
}
