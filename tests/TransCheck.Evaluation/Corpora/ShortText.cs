using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Linguistics;
using TransCheck.Reporting;

namespace TransCheck.Evaluation.Corpora;

/// <summary>Checks a sentence or two with their translation, as the whole tool would with the glossary of the examples; <c> ¶ </c> ends a paragraph, <c># </c> begins a heading, backticks enclose code.</summary>
internal static class ShortText
{
    /// <summary>Checks that are off until they are asked for as well.</summary>
    private static readonly CheckOptions All = new() { Levels = CheckLevels.Everything };

    public static ImmutableArray<Finding> Check(string english, string turkish)
    {
        var source = Read("en.txt", english, Language.English);
        var target = Read("tr.txt", turkish, Language.Turkish);
        var pair = source.Segments.Length == 1 && target.Segments.Length == 1
            ? new AlignedPair(source, target, [new Bead(new SegmentRange(0, 1), new SegmentRange(0, 1), 0.95)])
            : SentenceAligner.Align(source, target);
        return PairChecker.Check(PairChecker.Prepare(pair, glossary: CheckExamples.Glossary), All);
    }

    private static (string Text, ImmutableArray<TextSpan> Code) WithoutMarks(string paragraph)
    {
        var parts = paragraph.Split('`');
        var code = ImmutableArray.CreateBuilder<TextSpan>();
        for (int i = 0, at = 0; i < parts.Length; at += parts[i++].Length)
        {
            if (i % 2 == 1)
            {
                code.Add(new TextSpan(at, parts[i].Length));
            }
        }

        return (string.Concat(parts), code.DrainToImmutable());
    }

    private static Document Read(string path, string text, Language language)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        foreach (var paragraph in text.Split(" ¶ "))
        {
            var (plain, code) = WithoutMarks(paragraph);
            blocks.Add(plain.StartsWith("# ", StringComparison.Ordinal)
                ? new Block(BlockKind.Heading, 1, plain[2..], SourceMap.Verbatim(start + 2))
                : new Block(BlockKind.Paragraph, 0, plain, SourceMap.Verbatim(start)) { Code = code });
            start += paragraph.Length + 3;
        }

        return Segmenter.Segment(new Article(path, ArticleFormat.PlainText, ArticleMetadata.None, blocks.ToImmutable(), LineIndex.Of(text)), language);
    }
}
