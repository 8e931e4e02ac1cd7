using System.Collections.Immutable;
using TransCheck.Articles;

namespace TransCheck.Reading;

/// <summary>
/// Reads plain text. A blank line ends a block, a line break inside a block stays in its text, a bullet or a list number starts a list item,
/// and a short line that stands alone without final punctuation is a heading.
/// </summary>
public sealed class PlainTextReader : IArticleFormatReader
{
    // Headlines of newspapers seldom have more; a longer line is a sentence whose full stop was forgotten.
    private const int LongestHeading = 140;

    public IReadOnlyList<string> Extensions { get; } = [".txt", ".text"];

    public Article Read(string path, string text)
    {
        var lines = TextLines.Of(text);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var indents = new Stack<int>();
        for (var i = 0; i < lines.Count;)
        {
            var first = lines[i];
            var end = i + 1;
            while (end < lines.Count && !lines[end].BlankBefore && !lines[end].IsItem)
            {
                end++;
            }

            var span = TextSpan.FromBounds(first.Start, lines[end - 1].End);
            var alone = first.BlankBefore && end == i + 1 && end < lines.Count && lines[end].BlankBefore;
            if (first.IsItem)
            {
                blocks.Add(BlockOf(text, span, BlockKind.ListItem, LevelOf(first.Indent, indents)));
            }
            else
            {
                indents.Clear();
                var kind = alone && IsHeading(span.Of(text)) ? blocks.Count == 0 ? BlockKind.Title : BlockKind.Heading : BlockKind.Paragraph;
                blocks.Add(BlockOf(text, span, kind, kind == BlockKind.Heading ? 2 : kind == BlockKind.Title ? 1 : 0));
            }

            i = end;
        }

        return new Article(path, ArticleFormat.PlainText, ArticleMetadata.None, blocks.DrainToImmutable(), LineIndex.Of(text));
    }

    internal static bool IsHeading(ReadOnlySpan<char> line) =>
        line.Length <= LongestHeading && line[^1] is not ('.' or '!' or ';' or ',' or ':' or '…') && (char.IsUpper(line[0]) || char.IsDigit(line[0]) || !char.IsLetter(line[0]));

    private static int LevelOf(int indent, Stack<int> indents)
    {
        while (indents.TryPeek(out var top) && top > indent)
        {
            indents.Pop();
        }

        if (!indents.TryPeek(out var same) || same < indent)
        {
            indents.Push(indent);
        }

        return indents.Count;
    }

    private static Block BlockOf(string text, TextSpan span, BlockKind kind, int level) =>
        new(kind, level, text.Substring(span.Start, span.Length), SourceMap.Verbatim(span.Start));
}
