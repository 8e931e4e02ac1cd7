using System.Globalization;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace TransCheck.Reading;

/// <summary>
/// Makes the elements of a page for the parser, and ends it where the tree grows out of all proportion: every tag searches the elements that are open,
/// and what was left open in one paragraph is opened again in each that follows.
/// </summary>
internal sealed class HtmlTreeLimit : IElementFactory<Document, HtmlElement>
{
    // From here on the parser nests no further, as browsers do not; a page that a person wrote stays far below.
    private static readonly int DeepestNesting = HtmlParserOptions.DefaultMaximumDepth;

    private static readonly IElementFactory<Document, HtmlElement> Factory = Configuration.Default.Services.OfType<IElementFactory<Document, HtmlElement>>().First();

    private readonly int _most;
    private int _count;
    private IElement? _last;

    private HtmlTreeLimit(int most) => _most = most;

    /// <exception cref="UnreadableArticleException">The nesting is too deep, or there are too many elements.</exception>
    public static IHtmlDocument Parse(string text)
    {
        // The shortest tag has three characters: more elements than this were not written.
        var limit = new HtmlTreeLimit(10_000 + (text.Length / 2));
        var options = new HtmlParserOptions { IsKeepingSourceReferences = true, OnCreated = (element, _) => limit.CheckDepth(element) };
        return new HtmlParser(options, BrowsingContext.New(Configuration.Default.WithOnly<IElementFactory<Document, HtmlElement>>(limit))).ParseDocument(text);
    }

    /// <summary>Also called for the copies of elements that are opened again.</summary>
    public HtmlElement Create(Document document, string localName, string? prefix = null, NodeFlags flags = NodeFlags.None) =>
        ++_count > _most ? throw TooDeep() : Factory.Create(document, localName, prefix, flags);

    /// <summary>A new element is not in the tree yet; the one before it is.</summary>
    private void CheckDepth(IElement element)
    {
        var depth = 0;
        for (INode? node = _last; node is not null; node = node.Parent)
        {
            depth++;
        }

        _last = depth >= DeepestNesting ? throw TooDeep() : element;
    }

    private static UnreadableArticleException TooDeep() => new("read.too-deep", [DeepestNesting.ToString(CultureInfo.InvariantCulture)]);
}
