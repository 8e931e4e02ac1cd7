using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace TransCheck.Reading;

/// <summary>
/// Watches the parser build the tree of a page and ends it where the tree grows out of all proportion: every tag searches the elements that are open,
/// and what was left open in one paragraph is opened again in each that follows.
/// </summary>
internal sealed class HtmlTreeLimit(int characters)
{
    // From here on the parser nests no further, as browsers do not; a page that a person wrote stays far below.
    private static readonly int DeepestNesting = HtmlParserOptions.DefaultMaximumDepth;

    // The shortest tag has three characters, so more elements than this were not written.
    private readonly int _most = 10_000 + (characters / 2);
    private int _count;
    private IElement? _last;

    /// <summary>To be told of every new element.</summary>
    /// <exception cref="UnreadableArticleException">The nesting is too deep, or there are too many.</exception>
    public void Add(IElement element)
    {
        _count += 1 + Copies(_last);
        if (_count > _most || Depth(_last) >= DeepestNesting)
        {
            throw new UnreadableArticleException("read.too-deep", [DeepestNesting.ToString(CultureInfo.InvariantCulture)]);
        }

        _last = element;
    }

    /// <summary>What the parser opened again within an element, of which it tells nobody: copies one within the other.</summary>
    private static int Copies(IElement? element)
    {
        var copies = 0;
        for (var node = element?.LastChild; node is IElement; node = node.LastChild)
        {
            copies++;
        }

        return copies;
    }

    private static int Depth(INode? node)
    {
        var depth = 0;
        for (; node is not null; node = node.Parent)
        {
            depth++;
        }

        return depth;
    }
}
