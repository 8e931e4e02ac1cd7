using TransCheck.Fuzz.Oracles;
using TransCheck.Reading;

namespace TransCheck.Fuzz.Targets;

/// <summary>What an instruction in an article means.</summary>
internal sealed class SuppressionTarget : IFuzzTarget
{
    public string Name => "suppressions";

    public void Run(byte[] input)
    {
        var text = InputText.Of(input);
        var parsed = SuppressionText.Parse(text, 0);
        foreach (var range in parsed.Checks.Add(parsed.Verb))
        {
            OracleException.Unless(range.Start >= 0 && range.Length >= 0 && range.End <= text.Length, "word outside of its instruction", text);
        }

        foreach (var suppression in SuppressionText.WholeArticle(text, 0).Concat(SuppressionText.OfChecks(text, 0, null)))
        {
            OracleException.Unless(suppression.Mark.End <= suppression.Text.Length, "mark outside of its instruction", text);
        }

        var page = $"# A title\n\n<!-- transcheck {text} -->\n\nA paragraph.\n\n- an item\n\nAnother paragraph.\n";
        Check(new MarkdownReader(), "a.md", page);
        page = $"<html><head><meta name=\"transcheck\" content=\"{text}\"></head><body><p>A paragraph.<!-- transcheck {text} --><p>Another.</body></html>";
        Check(new HtmlReader(), "a.html", page);
    }

    private static void Check(IArticleFormatReader reader, string path, string page)
    {
        if (ArticleInput.Read(reader, path, page) is { } read)
        {
            Places.Check(read.Article, read.File);
        }
    }
}
