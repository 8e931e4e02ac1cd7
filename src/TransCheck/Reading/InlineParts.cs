using System.Buffers;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace TransCheck.Reading;

/// <summary>
/// Hands a long text of a block to Markdig's inline parsers in parts: most of them look ahead to the end of the block from every mark, or back over all
/// marks that are open, so that their time grows with the square of its length.
/// </summary>
internal sealed class InlineParts : IMarkdownExtension
{
    // In characters, of which marks count more: what is opened and never closed is what takes the time. Paragraphs of a book have a tenth of it.
    private const int HeaviestPart = 8_000;
    private const int MarkWeight = 8;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_~[]`<&");

    private static readonly object GoesOnKey = new();

    /// <summary>Whether the next block is the rest of this one.</summary>
    public static bool GoesOn(LeafBlock block) => block.ContainsData(GoesOnKey);

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.ReplaceOrAdd<ParagraphBlockParser>(new DefinitionParagraphs());
        foreach (var parser in pipeline.BlockParsers)
        {
            if (parser is ParagraphBlockParser or HeadingBlockParser)
            {
                parser.Closed += (_, block) => Cut(block);
            }
        }
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static void Cut(Block block)
    {
        if (block is not LeafBlock { Parent: { } parent } leaf || Parts(leaf.Lines.Lines.AsSpan(0, leaf.Lines.Count)) is not { Count: > 1 } parts)
        {
            return;
        }

        var at = parent.IndexOf(leaf);
        leaf.Lines = Group(parts[0]);
        leaf.Span = new SourceSpan(leaf.Span.Start, parts[0][^1].Slice.End);
        var previous = leaf;
        foreach (var part in parts[1..])
        {
            previous.SetData(GoesOnKey, GoesOnKey);
            LeafBlock next = leaf is HeadingBlock heading
                ? new HeadingBlock(leaf.Parser!) { Level = heading.Level, HeaderChar = heading.HeaderChar, ProcessInlines = true }
                : new ParagraphBlock(leaf.Parser);
            next.IsOpen = false;
            (next.Line, next.Column) = (part[0].Line, part[0].Column);
            next.Span = new SourceSpan(part[0].Slice.Start, part[^1].Slice.End);
            next.Lines = Group(part);
            parent.Insert(++at, next);
            previous = next;
        }
    }

    private static StringLineGroup Group(List<StringLine> lines)
    {
        var group = new StringLineGroup(lines.Count);
        foreach (var line in lines)
        {
            var copy = line;
            group.Add(ref copy);
        }

        return group;
    }

    private static List<List<StringLine>> Parts(ReadOnlySpan<StringLine> lines)
    {
        var parts = new List<List<StringLine>>();
        var weight = Weight(lines);
        if (IsTable(lines))
        {
            var header = lines[..2];
            if (Weight(header) <= HeaviestPart / 2 && Columns(lines[1]) * lines.Length <= 50 + weight && AreRows(lines[2..]))
            {
                return weight <= HeaviestPart ? parts : OfTable(header, lines[2..]);
            }

            // Rows are filled up to the columns of the header: one of thousands above short rows is not worth it. Without the line below it is none.
            for (; IsTable(lines); lines = lines[1..])
            {
                parts.Add([lines[0]]);
            }
        }

        if (weight > HeaviestPart || parts.Count > 0)
        {
            AddText(parts, lines);
        }

        return parts;
    }

    /// <summary>Every part gets the header again, which tells that it is a table.</summary>
    private static List<List<StringLine>> OfTable(ReadOnlySpan<StringLine> header, ReadOnlySpan<StringLine> rows)
    {
        var parts = new List<List<StringLine>>();
        var left = 0;
        foreach (var row in rows)
        {
            var weight = Weight(row);
            if (weight > left)
            {
                parts.Add([.. header]);
                left = HeaviestPart;
            }

            parts[^1].Add(row);
            left -= weight;
        }

        return parts;
    }

    private static void AddText(List<List<StringLine>> parts, ReadOnlySpan<StringLine> lines)
    {
        var left = 0;
        foreach (var line in lines)
        {
            var rest = line;
            var weight = Weight(rest);
            if (weight > left)
            {
                parts.Add([]);
                left = HeaviestPart;
            }

            while (weight > HeaviestPart)
            {
                weight -= Cut(ref rest, out var first);
                parts[^1].Add(first);
                parts.Add([]);
            }

            parts[^1].Add(rest);
            left -= weight;
        }
    }

    /// <summary>Cuts a part off the start of a line, at a space where there is one.</summary>
    /// <returns>Its weight.</returns>
    private static int Cut(ref StringLine line, out StringLine first)
    {
        var slice = line.Slice;
        var (end, weight, space, weightToSpace) = (0, 0, -1, 0);
        for (; weight < HeaviestPart - MarkWeight; end++)
        {
            if (slice[slice.Start + end] == ' ')
            {
                (space, weightToSpace) = (end, weight + 1);
            }

            weight += Marks.Contains(slice[slice.Start + end]) ? MarkWeight : 1;
        }

        if (space > 0)
        {
            (end, weight) = (space, weightToSpace);
        }
        else if (char.IsHighSurrogate(slice[slice.Start + end - 1]))
        {
            end--;
            weight--;
        }

        var next = slice.Start + end + (space > 0 ? 1 : 0);
        first = new StringLine(new StringSlice(slice.Text, slice.Start, slice.Start + end - 1), line.Line, line.Column, line.Position, NewLine.None);
        line = new StringLine(new StringSlice(slice.Text, next, slice.End, slice.NewLine), line.Line, line.Column + next - slice.Start, line.Position, line.NewLine);
        return weight;
    }

    private static bool IsTable(ReadOnlySpan<StringLine> lines) =>
        lines.Length > 1 && lines[1].Slice.AsSpan() is var rule && rule.Contains('-') && !rule.ContainsAnyExcept("|-: \t") && (rule.Contains('|') || lines[0].Slice.AsSpan().Contains('|'));

    private static int Columns(StringLine rule) => rule.Slice.AsSpan().Count('|') + 1;

    private static int Weight(ReadOnlySpan<StringLine> lines)
    {
        var weight = 0;
        foreach (var line in lines)
        {
            weight += Weight(line);
        }

        return weight;
    }

    private static int Weight(StringLine line)
    {
        var weight = line.Slice.Length + 1;
        for (var rest = line.Slice.AsSpan(); rest.IndexOfAny(Marks) is >= 0 and var mark; rest = rest[(mark + 1)..])
        {
            weight += MarkWeight - 1;
        }

        return weight;
    }

    private static bool AreRows(ReadOnlySpan<StringLine> lines)
    {
        foreach (var line in lines)
        {
            if (Weight(line) > HeaviestPart / 2 || !line.Slice.AsSpan().Contains('|'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Ends a paragraph of reference definitions from time to time: each is looked for from the start of the paragraph, and the lines behind it are moved up.</summary>
    private sealed class DefinitionParagraphs : ParagraphBlockParser
    {
        private const int LongestLabel = 1_000;

        public override BlockState TryContinue(BlockProcessor processor, Block block) =>
            processor.Start - block.Span.Start > HeaviestPart && !processor.IsCodeIndent
                && block is ParagraphBlock { Lines: { Count: > 0 } lines } && IsDefinition(lines.Lines[0].Slice) && IsDefinition(processor.Line)
                ? BlockState.None
                : base.TryContinue(processor, block);

        private static bool IsDefinition(StringSlice line)
        {
            var start = line.AsSpan()[..Math.Min(line.Length, LongestLabel)].TrimStart(' ');
            return start.StartsWith("[") && start.Contains("]:", StringComparison.Ordinal);
        }
    }
}
