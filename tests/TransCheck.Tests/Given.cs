using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Facts;
using TransCheck.Linguistics;

namespace TransCheck.Tests;

/// <summary>Builds the inputs of a stage from plain sentences.</summary>
internal static class Given
{
    public static Document English(params string[] sentences) => Document(Language.English, sentences);

    public static Document Turkish(params string[] sentences) => Document(Language.Turkish, sentences);

    /// <summary>One block and one segment for each text.</summary>
    public static Document Document(Language language, params string[] sentences)
    {
        var text = string.Join("\n\n", sentences);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        foreach (var sentence in sentences)
        {
            blocks.Add(new Block(BlockKind.Paragraph, 0, sentence, SourceMap.Verbatim(start)));
            start += sentence.Length + 2;
        }

        var article = new Article(language == Language.Turkish ? "tr.txt" : "en.txt", ArticleFormat.PlainText, ArticleMetadata.None, blocks.ToImmutable(), LineIndex.Of(text));
        return Segmenter.Segment(article, language, SegmentMode.Lines);
    }

    /// <summary>A pair whose sentences render each other one by one, English first.</summary>
    public static PairContext Pair(params (string English, string Turkish)[] sentences)
    {
        var source = English([.. sentences.Select(s => s.English)]);
        var target = Turkish([.. sentences.Select(s => s.Turkish)]);
        var beads = sentences.Select((_, i) => new Bead(new SegmentRange(i, 1), new SegmentRange(i, 1), 0.95));
        var pair = new AlignedPair(source, target, [.. beads]);
        return new PairContext(pair, FactFinder.Find(source), FactFinder.Find(target));
    }
}
