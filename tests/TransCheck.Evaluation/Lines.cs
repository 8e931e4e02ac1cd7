using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Evaluation;

/// <summary>Makes documents of one segment a line, with blank lines between paragraphs.</summary>
internal static class Lines
{
    public static Document Document(string text, Language language)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        foreach (var paragraph in text.Split("\n\n"))
        {
            if (paragraph.Trim().Length > 0)
            {
                blocks.Add(new Block(BlockKind.Paragraph, 0, paragraph, SourceMap.Verbatim(start)));
            }

            start += paragraph.Length + 2;
        }

        var article = new Article("text.txt", ArticleFormat.PlainText, ArticleMetadata.None, blocks.ToImmutable(), LineIndex.Of(text));
        return Segmenter.Segment(article, language, SegmentMode.Lines);
    }
}
