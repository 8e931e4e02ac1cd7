using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace TransCheck.Reporting.Html;

/// <summary>Keeps text that is escaped apart from markup that is not.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    /// <summary>Letters of every script stay as they are.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Text as markup, for content and for attributes in double quotes.</summary>
    public static string Escape(string text) => Encoder.Encode(text);

    public HtmlWriter Raw(string markup)
    {
        output.Write(markup);
        return this;
    }

    public HtmlWriter Raw(StringBuilder markup)
    {
        output.Write(markup);
        return this;
    }

    public HtmlWriter Text(string text)
    {
        Encoder.Encode(output, text);
        return this;
    }

    public HtmlWriter Text(ReadOnlySpan<char> text) => Text(text.ToString());
}
