using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace TransCheck.Reading;

/// <summary>
/// Puts the finished blocks of a long document into sections. Markdig takes a block away again where a line shows that it is another (a heading with its
/// line below, a reference definition), and looks for it among all that stand before.
/// </summary>
internal sealed class BlockSections : IMarkdownExtension
{
    private const int Most = 1_000;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        foreach (var parser in pipeline.BlockParsers)
        {
            if (parser is ParagraphBlockParser or HeadingBlockParser)
            {
                parser.Closed += (_, block) => Gather(block.Parent);
            }
        }
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static void Gather(ContainerBlock? parent)
    {
        if (parent is not (MarkdownDocument or QuoteBlock or ListItemBlock) || parent.Count <= Most || parent[parent.Count - Most] is Section)
        {
            return;
        }

        // The last is the one that was closed; a text in parts stays together.
        var end = parent.Count - 1;
        while (end > 0 && parent[end - 1] is LeafBlock leaf && InlineParts.GoesOn(leaf))
        {
            end--;
        }

        var start = end;
        while (start > 0 && parent[start - 1] is LeafBlock or ListBlock or QuoteBlock)
        {
            start--;
        }

        if (end - start < Most / 2)
        {
            return;
        }

        var blocks = new List<Block>(end - start);
        for (var i = end - 1; i >= start; i--)
        {
            blocks.Add(parent[i]);
            parent.RemoveAt(i);
        }

        var section = new Section { IsOpen = false };
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            section.Add(blocks[i]);
        }

        parent.Insert(start, section);
    }

    private sealed class Section() : ContainerBlock(null);
}
