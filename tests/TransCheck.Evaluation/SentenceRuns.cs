using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Evaluation;

/// <summary>Consecutive sentence pairs of a table, taken as short articles that are aligned row by row.</summary>
internal static class SentenceRuns
{
    public const int Length = 14;

    public static (string English, string Turkish)[][] Read(string path) =>
        [.. File.ReadLines(path).Select(l => l.Split('\t')).Where(r => r.Length >= 2).Select(r => (r[0], r[1])).Chunk(Length)];

    public static AlignedPair Align((string English, string Turkish)[] run) => new(
        Document(Language.English, run.Select(r => r.English)),
        Document(Language.Turkish, run.Select(r => r.Turkish)),
        [.. run.Select((_, i) => new Bead(new SegmentRange(i, 1), new SegmentRange(i, 1), 0.95))]);

    private static Document Document(Language language, IEnumerable<string> sentences)
    {
        var blocks = sentences.Select(s => new Block(BlockKind.Paragraph, 0, s, SourceMap.Verbatim(0))).ToImmutableArray();
        return Segmenter.Segment(new Article("a.txt", ArticleFormat.PlainText, ArticleMetadata.None, blocks, LineIndex.Of("")), language, SegmentMode.Lines);
    }
}
