using System.Collections.Immutable;
using TransCheck.Articles;

namespace TransCheck.Reading;

/// <summary>
/// Reads plain text. A blank line ends a block, a line break inside a block stays in its text, a bullet or a list number starts a list item,
/// and a short line that stands alone without final punctuation is a heading.
/// </summary>
internal sealed class PlainTextReader : IArticleFormatReader
{
    // Headlines of newspapers seldom have more; a longer line is a sentence whose full stop was forgotten.
    private const int LongestHeading = 140;

    public IReadOnlyList<string> Extensions { get; } = [".txt", ".text"];

    public Article Read(string path, string text)
    {
        var lines = TextLines.Of(text);
        var page = PageText.Read(text, lines);
        var metadata = page?.Metadata ?? ArticleMetadata.None;
        return new Article(path, ArticleFormat.PlainText, metadata, Blocks(text, page?.Lines ?? lines.ConvertAll(l => new PageLine(l, null))), LineIndex.Of(text))
        {
            Omitted = page is null ? [] : [.. page.Omitted.Select(o => new OmittedBlock(o.Reason, Omitted(text, o.Line)))],
        };
    }

    private static ImmutableArray<Block> Blocks(string text, List<PageLine> lines)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var indents = new Stack<int>();
        var titled = lines.Exists(l => l.Kind == BlockKind.Title);
        for (var i = 0; i < lines.Count;)
        {
            var (first, kind) = lines[i];
            var end = i + 1;
            while (end < lines.Count && !lines[end].Line.BlankBefore && !lines[end].Line.IsItem && lines[end].Kind == kind)
            {
                end++;
            }

            var span = TextSpan.FromBounds(first.Start, lines[end - 1].Line.End);
            var alone = first.BlankBefore && end == i + 1 && end < lines.Count && lines[end].Line.BlankBefore;
            if (kind is not null)
            {
                blocks.Add(BlockOf(text, span, kind.Value, kind == BlockKind.Title ? 1 : 0));
            }
            else if (first.IsItem)
            {
                blocks.Add(BlockOf(text, span, BlockKind.ListItem, LevelOf(first.Indent, indents)) with { Marker = first.Marker });
            }
            else
            {
                indents.Clear();
                var words = alone && IsHeading(span.Of(text)) ? blocks.Count == 0 && !titled ? BlockKind.Title : BlockKind.Heading : BlockKind.Paragraph;
                blocks.Add(BlockOf(text, span, words, words == BlockKind.Heading ? 2 : words == BlockKind.Title ? 1 : 0));
            }

            i = end;
        }

        return blocks.DrainToImmutable();
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

    private static Block Omitted(string text, TextLine line) =>
        BlockOf(text, TextSpan.FromBounds(line.Start, line.End), line.IsItem ? BlockKind.ListItem : BlockKind.Paragraph, line.IsItem ? 1 : 0);

    private static Block BlockOf(string text, TextSpan span, BlockKind kind, int level) =>
        new(kind, level, text.Substring(span.Start, span.Length), SourceMap.Verbatim(span.Start));
}
