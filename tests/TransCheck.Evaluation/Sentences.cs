using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Evaluation;

/// <summary>Makes documents of sentences that stand for themselves.</summary>
internal static class Sentences
{
    /// <summary>A document of one segment.</summary>
    public static Document Document(Language language, string sentence) => Document(language, [sentence]);

    /// <summary>A document of a segment for each sentence, each in a paragraph of its own.</summary>
    public static Document Document(Language language, string[] sentences)
    {
        var blocks = sentences.Select(s => new Block(BlockKind.Paragraph, 0, s, SourceMap.Verbatim(0))).ToImmutableArray();
        var article = new Article("sentence", ArticleFormat.PlainText, ArticleMetadata.None, blocks, LineIndex.Of(sentences[0]));
        return Segmenter.Segment(article, language, SegmentMode.Lines);
    }
}
