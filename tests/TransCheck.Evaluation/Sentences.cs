using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Evaluation;

/// <summary>Makes documents of sentences that stand for themselves.</summary>
internal static class Sentences
{
    /// <summary>A document of one segment.</summary>
    public static Document Document(Language language, string sentence)
    {
        var block = new Block(BlockKind.Paragraph, 0, sentence, SourceMap.Verbatim(0));
        var article = new Article("sentence", ArticleFormat.PlainText, ArticleMetadata.None, [block], LineIndex.Of(sentence));
        return Segmenter.Segment(article, language, SegmentMode.Lines);
    }
}
