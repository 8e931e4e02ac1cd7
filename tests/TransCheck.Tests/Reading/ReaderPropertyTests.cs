using FsCheck;
using TransCheck.Articles;
using TransCheck.Reading;

namespace TransCheck.Tests.Reading;

/// <summary>What holds for any input of any format.</summary>
public class ReaderPropertyTests
{
    private static readonly string[] Pieces =
    [
        "---\n", "+++\n", "title: x\n", "# ", "## Başlık {#id}", "\n", "\r\n", "\n\n", "    ", "\t", "- ", "* ", "1. ", "> ", "| a | b |\n", "|---|---|\n", "`", "```\n", "~~~", "**", "_", "[", "](x)", "![",
        "<div>", "</div>", "<p>", "<table><tr><td>", "</td>", "<br>", "<!--", "-->", "<script>", "</script>", "<article>", "<h1>", "</h1>", "<li>", "<a href='x'>", "</a>", "<", ">", "&amp;", "&#x41;", "&nbsp", "&",
        "{{<", ">}}", "{%", "%}", "{", "}", ":::tip", ":::", "<Tab a={x}>", "visibility9 views", "calendar_today🇹🇷Türkçe versiyonu", "3 min read", "Comments", "Paylaş", "Related Articles", "• 1Metin", "summarize3-Point Summary",
        "İstanbul'da %22 arttı.", "The model scored 91 points, and nobody was surprised by that at all in the end.", "Atlas: A New Model for Everyone in the City", "0:000:00", "\u0130", "\uD83D", "\0", "\uFDD0", "a", "Ağ", " ",
    ];

    private static void Holds(IArticleFormatReader reader, string path, bool exact = true)
    {
        var texts = Gen.OneOf(
            Arb.Default.String().Generator.Select(s => s ?? string.Empty),
            Gen.ListOf(Gen.Elements(Pieces)).Select(pieces => string.Concat(pieces)));
        Prop.ForAll(Arb.From(texts), (string text) =>
        {
            Article article;
            try
            {
                article = reader.Read(path, text);
            }
            catch (UnreadableArticleException)
            {
                return true;
            }

            return article.Blocks.Concat(article.Omitted.Select(o => o.Block)).All(block => block.Text.Length > 0 && Enumerable.Range(0, block.Text.Length).All(i => IsAt(text, block, i, exact))
                && block.Links.All(l => l.Span.Start >= 0 && l.Span.End <= block.Text.Length));
        }).Check(new Configuration { MaxNbOfTest = 500, EndSize = 60, QuietOnSuccess = true, Runner = Config.QuickThrowOnFailure.Runner });
    }

    // The same character stands in the file, or an entity that gives it. Tables without order make an HTML parser move text: there the place is the nearest.
    private static bool IsAt(string text, Block block, int i, bool exact)
    {
        var at = block.Map.ToFile(i);
        return at >= 0 && at < text.Length && (!exact || !char.IsAsciiLetterOrDigit(block.Text[i]) || text[at] == block.Text[i] || text[at] == '&');
    }

    [Fact]
    public void Plain_text_is_read_whatever_it_is() => Holds(new PlainTextReader(), "a.txt");

    [Fact]
    public void Markdown_is_read_whatever_it_is() => Holds(new MarkdownReader(), "a.md");

    [Fact]
    public void Mdx_is_read_whatever_it_is() => Holds(new MarkdownReader(isMdx: true), "a.mdx");

    [Fact]
    public void Html_is_read_whatever_it_is() => Holds(new HtmlReader(), "a.html", exact: false);
}
