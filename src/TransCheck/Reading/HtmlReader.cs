using AngleSharp.Dom;
using TransCheck.Articles;
using Block = TransCheck.Articles.Block;

namespace TransCheck.Reading;

/// <summary>Reads the article of an HTML page and leaves out what stands around it.</summary>
internal sealed class HtmlReader : IArticleFormatReader
{
    // What is longer is no title that a heading could repeat.
    private const int LongestTitle = 1_000;

    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    public Article Read(string path, string text)
    {
        var meta = WebsiteMetaLanguage.Read(text);
        text = meta?.Text ?? text;
        using var document = HtmlTreeLimit.Parse(text);
        var metadata = PageHead.Read(document);
        metadata = meta?.Title is null ? metadata : metadata with { Title = meta.Title };
        if (document.Body is not { } body)
        {
            return new Article(path, ArticleFormat.Html, metadata, [], LineIndex.Of(text));
        }

        var outline = PageOutline.Of(body);
        var title = meta?.Title is null ? TitleOf(body, outline, metadata) : null;
        var (blocks, omitted) = new HtmlWalk(text, outline, title).Read(document.DocumentElement);
        if (meta?.Title is { } given)
        {
            blocks.Insert(0, new Block(BlockKind.Title, 1, given, SourceMap.Verbatim(meta.TitlePlace)));
        }

        if (title is not null && blocks.FirstOrDefault(b => b.Kind == BlockKind.Title) is { } block && metadata.Title?.StartsWith(block.Text, StringComparison.Ordinal) == true)
        {
            // The title of a page often ends with the name of the site.
            metadata = metadata with { Title = block.Text };
        }

        return new Article(path, ArticleFormat.Html, metadata, [.. blocks], LineIndex.Of(text))
        {
            Omitted = [.. omitted],
            Suppressions = [.. PageHead.Suppressions(document, text), .. SuppressionComments.Read(text, Comments(text), blocks)],
        };
    }

    /// <summary>Comments with their marks, but for those inside of scripts and styles.</summary>
    private static IEnumerable<TextSpan> Comments(string text)
    {
        for (var i = text.IndexOf('<'); i >= 0; i = i < text.Length ? text.IndexOf('<', i) : -1)
        {
            var rest = text.AsSpan(i);
            var isComment = rest.StartsWith("<!--");
            var close = isComment ? "-->"
                : rest.StartsWith("<script", StringComparison.OrdinalIgnoreCase) ? "</script"
                : rest.StartsWith("<style", StringComparison.OrdinalIgnoreCase) ? "</style"
                : null;
            if (close is null)
            {
                i++;
                continue;
            }

            var length = rest.IndexOf(close, StringComparison.OrdinalIgnoreCase);
            if (length < 0)
            {
                yield break;
            }

            if (isComment)
            {
                yield return new TextSpan(i, length + close.Length);
            }

            i += length + close.Length;
        }
    }

    /// <summary>The first <c>h1</c> of the article, else one outside that the head of the page names or that is the only one.</summary>
    private static IElement? TitleOf(IElement body, PageOutline outline, ArticleMetadata metadata)
    {
        var all = body.QuerySelectorAll("h1").Where(h => h.Descendants<IText>().Any(t => !string.IsNullOrWhiteSpace(t.Data))).ToList();
        return all.FirstOrDefault(h => outline.Root.Contains(h) && !IsInClutter(h, outline))
            ?? all.FirstOrDefault(h => metadata.Title is { Length: <= LongestTitle } words && words.Contains(h.TextContent.Trim(), StringComparison.Ordinal))
            ?? (all.Count == 1 && !IsInClutter(all[0], outline) ? all[0] : null);
    }

    private static bool IsInClutter(IElement element, PageOutline outline)
    {
        for (var e = element; e is not null && e != outline.Root; e = e.ParentElement)
        {
            if (outline.IsClutter(e))
            {
                return true;
            }
        }

        return false;
    }
}
